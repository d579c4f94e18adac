// Generated from generator/steps/lifecycle/cp4dCleanup.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    deployments: [kind: 'list'],
    models: [kind: 'list'],
    dataAssets: [kind: 'list'],
    all: [kind: 'boolean', default: false],
    deleteSpace: [kind: 'boolean', default: false],
    space: [kind: 'reference'],
]

/**
 * Deletes what this library made in a deployment space, and nothing else: what is named, or all of it. What OpenScale has
 * on a deployment goes with it, and with the space the service provider that this library made for it. Refuses protected
 * environments and production spaces. What is not there any more is no trouble.
 *
 * @returns what was deleted: kind, id and name (of the space), outcome (deleted or unchanged), space, deleted
 * @throws configuration when something that is named was made by something else, or the environment is protected
 * @example cp4dCleanup(deployments: ['credit-risk'], models: ['credit-risk'])
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('cp4dCleanup', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map session = cp4dInternalSession.currentSession()
        refuseProtected(session)
        Map space = cp4dInternalPlace.spaceOf('cp4dCleanup', session, parameters.space)
        return clean(session, space, parameters)
    }
}

private void refuseProtected(Map session) {
    if (session.protected) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "cp4dCleanup: the environment '${session.environment != null ? session.environment : ''}' is protected: nothing is deleted there".toString(),
            attempt: 'delete it by hand, or in another environment'
        ])
    }
}

private Map clean(Map session, Map space, Map parameters) {
    Map found = cp4dInternalBatch.batch(
        session,
        "cp4dCleanup: look what is in space '${space.name}'",
        [
            space: spaceState(space),
            deployments: cp4dInternalDeployments.deploymentsIn(space),
            models: cp4dInternalModels.modelsIn(space),
            assets: cp4dInternalDataAssets.dataAssetsIn(space)
        ]
    )
    if (found.space.production == true) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "cp4dCleanup: the space '${space.name}' is a production space: nothing is deleted there".toString()
        ])
    }
    List doomed = chosen(found, parameters)
    refuseForeign(doomed)
    List things = doomed.collect { thing -> thing.thing }
    List deleted = cp4dInternalRemoval.remove('cp4dCleanup', session, space, things)
    boolean isLast = parameters.deleteSpace == true &&
        removeSpace(session, space, found, found.space.tags, things.size())
    String outcome = deleted.size() > 0 || isLast ? 'deleted' : 'unchanged'
    String details = deleted.collect { thing -> "${thing.kind} '${thing.name}'".toString() }.join(', ')
    return cp4dInternalResults.told(
        session,
        'cp4dCleanup',
        [kind: 'space', id: space.id, name: space.name, outcome: outcome, space: space],
        details
    ) +
        [deleted: deleted]
}

@NonCPS
private Map spaceState(Map space) {
    return cp4dInternalCalls.cpdctlCall([
        command: 'space get',
        flags: ['space-id': space.id],
        query: [production: 'entity.stage.production', tags: 'entity.tags']
    ])
}

@NonCPS
private List chosen(Map content, Map parameters) {
    List all = content.deployments.collect { item ->
        meant('deployment', item.id, item.name, cp4dInternalOwnership.ownershipIn(item.custom) != null)
    } +
        content.models.collect { item ->
            meant('model', item.id, item.name, cp4dInternalOwnership.ownershipIn(item.custom) != null)
        } +
        content.assets.collect { item -> meant('data asset', item.id, item.name, cp4dInternalDataAssets.isOurs(item)) }
    return all.findAll { item ->
        parameters.all == true && item.ours || namesFor(item.thing.kind, parameters).contains(item.thing.name)
    }
}

@NonCPS
private Map meant(String kind, String id, String name, boolean ours) {
    return [thing: [kind: kind, id: id, name: name != null ? name : ''], ours: ours]
}

@NonCPS
private List namesFor(String kind, Map parameters) {
    switch (kind) {
        case 'deployment':
            return parameters.deployments != null ? parameters.deployments : []
        case 'model':
            return parameters.models != null ? parameters.models : []
        default:
            return parameters.dataAssets != null ? parameters.dataAssets : []
    }
}

private void refuseForeign(List doomed) {
    List foreign = doomed.findAll { item -> !item.ours }
        .collect { item -> "${item.thing.kind} '${item.thing.name}' (${item.thing.id})".toString() }
    if (foreign.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "cp4dCleanup: this was not made by this library: ${foreign.join(', ')}".toString(),
            now: 'nothing was deleted',
            attempt: 'delete it by hand'
        ])
    }
}

/** Only a space that this library made, and in which nothing else is left. */
private boolean removeSpace(Map session, Map space, Map content, List tags, Number deleted) {
    Number left = content.deployments.size() + content.models.size() + content.assets.size() - deleted
    List own = tags != null ? tags : []
    if (left > 0 || !own.contains('cp4d-mlops')) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "cp4dCleanup: the space '${space.name}' is kept: ${left > 0 ? "${left} things are left in it" : 'it was not made by this library'}".toString(),
            attempt: 'leave deleteSpace out, or delete it by hand'
        ])
    }
    cp4dInternalProviders.removeProvider('cp4dCleanup', session, space)
    cp4dInternalBatch.batch(
        session,
        "cp4dCleanup: remove the space '${space.name}'",
        [removed: cp4dInternalCalls.cpdctlOrder([command: 'space delete', flags: ['space-id': space.id]])]
    )
    return true
}

