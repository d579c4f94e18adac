// Generated from generator/steps/deployment/wmlDeploy.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    name: [kind: 'text', required: true],
    model: [kind: 'reference', required: true],
    type: [kind: 'text', values: ['online', 'batch'], default: 'online'],
    hardwareSpec: [kind: 'text', default: 'S'],
    space: [kind: 'reference'],
    timeoutMinutes: [kind: 'number', default: 15, unit: 'minutes'],
]

@Field static final Number ATTEMPTS = 3

/**
 * Serves a model. Makes the deployment, or moves the existing one of that name to the model's current revision, and
 * waits until it is ready and serves that very revision.
 *
 * @returns the deployment: kind, id, name, outcome (created, updated or unchanged), space, scoringUrl, model, revision
 * @throws configuration when there is no such model, or names are not unique
 * @throws model when the deployment does not become ready; the message says what is served now
 * @example wmlDeploy(name: 'credit-risk', model: 'credit-risk')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('wmlDeploy', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map session = cp4dInternalSession.currentSession()
        Map space = cp4dInternalPlace.spaceOf('wmlDeploy', session, parameters.space)
        return deploy(session, space, parameters, ATTEMPTS)
    }
}

private Map deploy(Map session, Map space, Map parameters, Number attempts) {
    Map found = lookFor(session, space, parameters)
    Map existing = cp4dInternalDeployments.onlyDeployment('wmlDeploy', parameters.name, found.deployments)
    if (existing == null) {
        return create(session, space, parameters, found.model, attempts)
    }
    boolean isCurrent = existing.model == found.model.id && existing.revision == found.model.revision
    if (isCurrent && existing.state == 'ready') {
        return deployed(session, space, parameters, existing, 'unchanged')
    }
    return isCurrent && existing.state != 'failed'
        ? awaitReady(session, space, parameters, existing.id, found.model)
        : move(session, space, parameters, existing, found.model)
}

/** What wmlStoreModel returned says the revision itself; of anything else the server is asked. */
private Map lookFor(Map session, Map space, Map parameters) {
    Map deployments = cp4dInternalDeployments.deploymentsNamed(space, parameters.name)
    Map target = cp4dInternalReferences.targetOf(parameters.model)
    if (target.id != null && target.revision != null) {
        Map found = cp4dInternalBatch.batch(
            session,
            "wmlDeploy: look for the deployment '${parameters.name}'",
            [deployments: deployments]
        )
        return [model: [id: target.id, revision: target.revision], deployments: found.deployments]
    }
    Map models = cp4dInternalModels.modelsMeant(space, target)
    Map found = cp4dInternalBatch.batch(
        session,
        "wmlDeploy: look for the deployment '${parameters.name}' and its model",
        [models: models, deployments: deployments]
    )
    Map model = cp4dInternalModels.onlyModel('wmlDeploy', session, space, target, found.models)
    String known = cp4dInternalOwnership.ownershipIn(model.custom)?.revision
    String revision = known != null ? known : cp4dInternalModels.newestRevision('wmlDeploy', session, space, model.id)
    return [model: [id: model.id, revision: revision], deployments: found.deployments]
}

private Map create(Map session, Map space, Map parameters, Map model, Number attempts) {
    String name = parameters.name
    String doing = "wmlDeploy: create the deployment '${name}'"
    Map first = creation(space, parameters, model)
    Map made = cp4dInternalBatch.batch(
        session,
        doing,
        [
            created: cp4dInternalCalls.attempting(first),
            seen: cp4dInternalCalls.awaiting(
                cp4dInternalDeployments.deploymentsBeside(cp4dInternalCalls.outcomeOf('created'), space, name),
                "the deployment '${name}'",
                ['ready', 'failed'],
                parameters.timeoutMinutes,
                [those: [planned(model)]]
            )
        ]
    )
    if (made.created.code != 0) {
        cp4dInternalFailures.requireUnclear(doing, first, made.created, attempts - 1L)
        return deploy(session, space, parameters, attempts - 1L)
    }
    String id = cp4dInternalLanguage.trim(made.created.output)
    Map own = made.seen.those.find { one -> one.id == id }
    Map deployment = own != null
        ? own
        : planned(model) + [id: id, state: 'not known: it is not listed by that name any more']
    requireReady(name, model, deployment)
    if (cp4dInternalDuplicates.keptOf(id, made.seen.those) == id) {
        return deployed(session, space, parameters, deployment, 'created')
    }
    // Another build made a deployment of that name a moment earlier: that one stays.
    cp4dInternalBatch.batch(
        session,
        "wmlDeploy: remove the second deployment '${name}'",
        [
            removed: cp4dInternalCalls.cpdctlOrder([
                command: 'ml deployment delete',
                flags: ['space-id': space.id, 'deployment-id': id]
            ])
        ]
    )
    return deploy(session, space, parameters, attempts)
}

@NonCPS
private Map creation(Map space, Map parameters, Map model) {
    Map flags = [
        'space-id': space.id,
        name: parameters.name,
        asset: asset(model),
        custom: cp4dInternalOwnership.custom(null, record(model)),
        async: true
    ]
    if (parameters.type == 'batch') {
        Map hardware = [name: parameters.hardwareSpec, num_nodes: 1]
        return cp4dInternalCalls.cpdctlText(
            [command: 'ml deployment create', flags: flags + [batch: [:], 'hardware-spec': hardware]],
            'metadata.id'
        )
    }
    return cp4dInternalCalls.cpdctlText([command: 'ml deployment create', flags: flags + [online: [:]]], 'metadata.id')
}

/** CP4D takes a change of the asset alone; what was served before is written down once the new revision is. */
private Map move(Map session, Map space, Map parameters, Map existing, Map model) {
    String name = parameters.name
    Map deployment = ['space-id': space.id, 'deployment-id': existing.id]
    Map previous = [model: existing.model != null ? existing.model : '', revision: existing.revision]
    Map moved = cp4dInternalBatch.batch(
        session,
        "wmlDeploy: move the deployment '${name}' to another revision",
        [
            order: cp4dInternalCalls.cpdctlOrder([
                command: 'ml deployment update',
                flags: deployment + [asset: asset(model)]
            ]),
            deployment: served(space, name, existing.id, model, parameters.timeoutMinutes),
            record: cp4dInternalCalls.cpdctlOrder([
                command: 'ml deployment update',
                flags: deployment +
                    [custom: cp4dInternalOwnership.custom(existing.custom, record(model) + [previous: previous])]
            ])
        ]
    )
    requireReady(name, model, moved.deployment)
    return deployed(session, space, parameters, moved.deployment, 'updated')
}

/** Somebody has just made or moved it. */
private Map awaitReady(Map session, Map space, Map parameters, String id, Map model) {
    String name = parameters.name
    Map waited = cp4dInternalBatch.batch(
        session,
        "wmlDeploy: wait for the deployment '${name}'",
        [deployment: served(space, name, id, model, parameters.timeoutMinutes)]
    )
    requireReady(name, model, waited.deployment)
    return deployed(session, space, parameters, waited.deployment, 'unchanged')
}

@NonCPS
private Map served(Map space, String name, id, Map model, Number minutes) {
    return cp4dInternalCalls.awaiting(
        cp4dInternalDeployments.deploymentById(space, id),
        "the deployment '${name}'",
        ['ready', 'failed'],
        minutes,
        planned(model)
    )
}

/** What a dry run is handed for a deployment that it does not make. */
@NonCPS
private Map planned(Map model) {
    return [
        id: cp4dInternalDryRun.placeholder(),
        name: null,
        created: null,
        state: 'ready',
        model: model.id,
        revision: model.revision,
        failure: null,
        custom: null
    ]
}

@NonCPS
private Map asset(Map model) {
    String revision = model.revision
    return revision == null ? [id: model.id] : [id: model.id, rev: revision]
}

@NonCPS
private Map record(Map model) {
    return [model: model.id, revision: model.revision]
}

/** A deployment may fail, or be put back by CP4D to what it served before. */
private void requireReady(String name, Map model, Map deployment) {
    if (deployment.state == 'ready' && deployment.model == model.id && deployment.revision == model.revision) {
        return
    }
    String revision = deployment.revision != null ? deployment.revision : 'without a number'
    cp4dInternalErrors.fail([
        category: 'model',
        what: deployment.state == 'ready'
            ? "wmlDeploy: the deployment '${name}' does not serve the new revision".toString()
            : "wmlDeploy: the deployment '${name}' did not become ready".toString(),
        during: "waiting for revision ${model.revision != null ? model.revision : 'without a number'} of the model ${model.id}".toString(),
        says: cp4dInternalDeployments.failureIn(deployment),
        now: deployment.state == 'ready'
            ? "revision ${revision} of the model ${deployment.model != null ? deployment.model : ''} is served".toString()
            : "its state is ${deployment.state != null ? deployment.state : 'unknown'}".toString(),
        attempt: 'look at the model archive, its type and its software specification; wmlStoreModel stores another one'
    ])
}

private Map deployed(Map session, Map space, Map parameters, Map deployment, String outcome) {
    if (!session.dryRun) {
        cp4dInternalHints.rememberDeployment(space, parameters.name, deployment.id)
    }
    Map deed = [kind: 'deployment', id: deployment.id, name: parameters.name, outcome: outcome, space: space]
    return cp4dInternalResults.told(
        session,
        'wmlDeploy',
        deed,
        "revision ${deployment.revision != null ? deployment.revision : 'without a number'}"
    ) +
        [
            // The address that CP4D itself names may be one inside the cluster.
            scoringUrl: parameters.type == 'online' && !cp4dInternalDryRun.isPlaceholder(deployment.id)
                ? "${session.url}/ml/v4/deployments/${deployment.id}/predictions".toString()
                : null,
            model: deployment.model != null ? deployment.model : '',
            revision: deployment.revision,
        ]
}

