// Generated from generator/steps/internal/cp4dInternalDeployments.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Map FIELDS = [
    id: 'metadata.id',
    name: 'entity.name',
    created: 'metadata.created_at',
    state: 'entity.status.state',
    model: 'entity.asset.id',
    revision: 'entity.asset.rev',
    failure: 'entity.status.failure',
    custom: 'entity.custom'
]

/** The deployments of a space that have exactly this name. */
@NonCPS
Map deploymentsNamed(Map space, String name) {
    Map flags = ['space-id': space.id, name: name]
    return cp4dInternalCalls.cpdctlCall([
        command: 'ml deployment list',
        flags: flags,
        where: ['entity.name': name],
        query: FIELDS
    ])
}

/** The same with the state of the one that an earlier call of the batch has made. */
@NonCPS
Map deploymentsBeside(made, Map space, String name) {
    Map flags = ['space-id': space.id, name: name]
    return cp4dInternalCalls.cpdctlWatch(
        [command: 'ml deployment list', flags: flags, where: ['entity.name': name], query: FIELDS],
        made,
        FIELDS.state
    )
}

/** One deployment; the id may be what an earlier call of the batch printed. */
@NonCPS
Map deploymentById(Map space, id) {
    Map flags = ['space-id': space.id, 'deployment-id': id]
    return cp4dInternalCalls.cpdctlCall([command: 'ml deployment get', flags: flags, query: FIELDS])
}

/**
 * The only deployment of a list, or nothing.
 *
 * @throws when there are several; the message lists them
 */
Map onlyDeployment(String step, String name, List deployments) {
    if (deployments.size() > 1) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: ${deployments.size()} deployments are named '${name}': ${deployments.collect { deployment -> deployment.id }.join(', ')}".toString(),
            attempt: 'delete those that are not wanted, or pass the id of the one you mean'
        ])
    }
    return deployments.size() == 0 ? null : deployments[0]
}

/** Why CP4D could not serve it, in its own words. */
@NonCPS
String failureIn(Map deployment) {
    Map failure = deployment.failure
    List errors = failure?.errors != null ? failure?.errors : []
    if (errors.size() == 0) {
        return null
    }
    List texts = errors.collect { problem ->
        "${problem.code != null ? problem.code : ''}, \"${problem.message != null ? problem.message : ''}\"".toString()
    }
    String trace = failure?.trace
    return trace == null ? texts.join('; ') : "${texts.join('; ')} (trace ${trace})"
}

/** All deployments of a space. */
@NonCPS
Map deploymentsIn(Map space) {
    return cp4dInternalCalls.cpdctlCall([command: 'ml deployment list', flags: ['space-id': space.id], query: FIELDS])
}

