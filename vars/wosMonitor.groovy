// Generated from generator/steps/openscale/wosMonitor.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    deployment: [kind: 'reference', required: true],
    kind: [kind: 'text', required: true, values: ['quality', 'fairness', 'drift', 'explainability']],
    thresholds: [kind: 'map'],
    parameters: [kind: 'map'],
    space: [kind: 'reference'],
    timeoutMinutes: [kind: 'number', default: 10, unit: 'minutes'],
]

@Field static final Number ATTEMPTS = 3

/**
 * Monitors a subscribed deployment: makes the monitor of that kind, or changes its limits and parameters where they
 * differ, and waits until it is active. There is one of each kind on a deployment.
 *
 * @returns the monitor: kind, id, name (of the deployment), outcome (created, updated or unchanged), space, deployment,
 * subscription, monitor
 * @throws configuration when the deployment has no subscription, or a limit cannot be read
 * @throws server when the monitor does not become active
 * @example wosMonitor(deployment: 'credit-risk', kind: 'quality', thresholds: [area_under_roc: '>= 0.8'])
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('wosMonitor', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map read = cp4dInternalThresholds.thresholdsOf(parameters.thresholds != null ? parameters.thresholds : [:])
        if (read.problems.size() > 0) {
            cp4dInternalErrors.fail([
                category: 'configuration',
                what: "wosMonitor: ${read.problems.join('; ')}".toString(),
                attempt: "write a limit as '>= 0.8' or '<= 0.1'"
            ])
        }
        Map session = cp4dInternalSession.currentSession()
        cp4dInternalTemplates.requireTemplates('wosMonitor', session, ["monitor-${parameters.kind}".toString()])
        return monitor(session, parameters, read.thresholds, ATTEMPTS)
    }
}

private Map monitor(Map session, Map parameters, List thresholds, Number attempts) {
    Map unmonitored = cp4dInternalMonitored.justSubscribed('wosMonitor', session, parameters, parameters.kind)
    Map found = unmonitored != null
        ? unmonitored
        : cp4dInternalMonitored.monitored('wosMonitor', session, parameters, [:])
    Map subscription = found.subscription == null && session.dryRun
        ? plannedSubscription()
        : cp4dInternalMonitored.requireSubscription('wosMonitor', found)
    Map existing = cp4dInternalMonitored.monitorOf(found, parameters.kind)
    if (existing != null) {
        return update(session, parameters, thresholds, found, subscription, existing)
    }
    String doing = "wosMonitor: make the ${parameters.kind} monitor of '${found.deployment.name}'"
    def body = bodyFor(session, parameters, thresholds, subscription)
    Map made = cp4dInternalOpenScale.createAndAwait(
        session,
        doing,
        [method: 'POST', path: '/v2/monitor_instances', body: body],
        { id -> untilActive(parameters, found, subscription, id) },
        unmonitored == null ? attempts - 1L : null
    )
    if (made == null) {
        cp4dInternalMemory.forget()
        return monitor(session, parameters, thresholds, unmonitored == null ? attempts - 1L : attempts)
    }
    return cp4dInternalDryRun.isPlaceholder(made.id)
        ? monitoring(session, parameters, found, subscription, made.id, 'created')
        : settled(session, parameters, thresholds, found, subscription, made)
}

@NonCPS
private Map plannedSubscription() {
    return cp4dInternalOpenScale.resourceIn(cp4dInternalRest.noReply())
}

private def bodyFor(Map session, Map parameters, List thresholds, Map subscription) {
    Map values = [
        dataMart: subscription.entity.data_mart_id != null ? subscription.entity.data_mart_id : '',
        subscription: subscription.metadata.id,
        thresholds: thresholds
    ]
    Map body = cp4dInternalTemplates.fillTemplate('wosMonitor', session, "monitor-${parameters.kind}", values)
    return body +
        [
            parameters: (body.parameters != null ? body.parameters : [:]) +
                (parameters.parameters != null ? parameters.parameters : [:])
        ]
}

@NonCPS
private Map untilActive(Map parameters, Map found, Map subscription, String id) {
    String state = "${cp4dInternalRest.placeIn(1, 'monitor_instances', id)}.entity.status.state"
    Map awaited = [
        what: "the ${parameters.kind} monitor of '${found.deployment.name}'".toString(),
        minutes: parameters.timeoutMinutes,
        shown: state,
        done: ["${state}=active".toString()],
        ended: ["${state}=error|failed".toString()]
    ]
    return [awaited: awaited, requests: cp4dInternalMonitored.thingsOf(subscription.metadata.id)]
}

private Map update(Map session, Map parameters, List thresholds, Map found, Map subscription, Map existing) {
    List operations = cp4dInternalThresholds.patchFor(
        existing.entity,
        thresholds,
        parameters.parameters != null ? parameters.parameters : [:]
    )
    String id = existing.metadata.id
    if (operations.size() == 0 && cp4dInternalOpenScale.stateOf(existing) == 'active') {
        cp4dInternalHints.rememberMonitor(found.deployment.id, parameters.kind, id)
        return monitoring(session, parameters, found, subscription, id, 'unchanged')
    }
    if (operations.size() > 0) {
        Map request = [method: 'PATCH', path: "/v2/monitor_instances/${id}".toString(), body: operations]
        cp4dInternalOpenScale.order(
            session,
            "wosMonitor: change ${operations.collect { operation -> operation.path }.join(', ')} of the ${parameters.kind} monitor of '${found.deployment.name}'",
            [request]
        )
    }
    Map wait = untilActive(parameters, found, subscription, id)
    Map seen = cp4dInternalOpenScale.awaitReplies(
        session,
        "wosMonitor: wait for the ${parameters.kind} monitor of '${found.deployment.name}'",
        wait.awaited,
        wait.requests,
        [cp4dInternalRest.noReply(), cp4dInternalRest.noReply()]
    )
    requireActive(session, parameters, found, cp4dInternalOpenScale.itemIn(seen.monitors, 'monitor_instances', id))
    return monitoring(session, parameters, found, subscription, id, operations.size() > 0 ? 'updated' : 'unchanged')
}

/** Of two that builds have made at the same moment the first is kept. */
private Map settled(Map session, Map parameters, List thresholds, Map found, Map subscription, Map made) {
    requireActive(
        session,
        parameters,
        found,
        cp4dInternalOpenScale.itemIn(made.seen.monitors, 'monitor_instances', made.id)
    )
    List all = ofKind(made.seen, parameters.kind)
    if (cp4dInternalDuplicates.keptOf(
            made.id,
            all.collect { one ->
                [id: one.metadata.id, created: one.metadata.created_at != null ? one.metadata.created_at : null]
            }
        ) ==
            made.id) {
        cp4dInternalHints.rememberMonitor(found.deployment.id, parameters.kind, made.id)
        rememberFeedback(found, made)
        return monitoring(session, parameters, found, subscription, made.id, 'created')
    }
    cp4dInternalOpenScale.order(
        session,
        "wosMonitor: remove the second ${parameters.kind} monitor of '${found.deployment.name}'",
        [[method: 'DELETE', path: "/v2/monitor_instances/${made.id}".toString()]]
    )
    return monitor(session, parameters, thresholds, ATTEMPTS)
}

/** The feedback data set comes with the quality monitor, mostly at once. */
private void rememberFeedback(Map found, Map made) {
    Map feedback = cp4dInternalRest.listIn(made.seen.dataSets, 'data_sets')
        .find { one -> one.entity.type == 'feedback' }
    if (feedback != null) {
        cp4dInternalHints.rememberDataSet(found.deployment.id, 'feedback', feedback.metadata.id)
    }
}

@NonCPS
private List ofKind(Map seen, String kind) {
    return cp4dInternalRest.listIn(seen.monitors, 'monitor_instances')
        .findAll { one -> one.entity.monitor_definition_id == kind }
}

private void requireActive(Map session, Map parameters, Map found, Map instance) {
    String state = cp4dInternalOpenScale.stateOf(instance)
    if (state != 'active' && !session.dryRun) {
        cp4dInternalErrors.fail([
            category: 'server',
            what: "wosMonitor: the ${parameters.kind} monitor of '${found.deployment.name}' did not become active".toString(),
            says: cp4dInternalOpenScale.failureOf(instance),
            now: "there is a monitor ${instance.metadata.id}; its state is ${state}".toString(),
            attempt: 'correct what OpenScale says, delete that monitor, and run the stage again'
        ])
    }
}

private Map monitoring(Map session, Map parameters, Map found, Map subscription, String id, String outcome) {
    Map deployment = found.deployment
    Map deed = [kind: 'monitor', id: id, name: deployment.name, outcome: outcome, space: found.space]
    return cp4dInternalResults.told(session, 'wosMonitor', deed, parameters.kind) +
        [
            deployment: [id: deployment.id, name: deployment.name],
            subscription: subscription.metadata.id,
            monitor: parameters.kind
        ]
}

