// Generated from generator/steps/openscale/wosEvaluate.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    deployment: [kind: 'reference', required: true],
    kind: [kind: 'text', required: true, values: ['quality', 'fairness', 'drift', 'explainability']],
    space: [kind: 'reference'],
    timeoutMinutes: [kind: 'number', default: 30, unit: 'minutes'],
]

@Field static final Number ATTEMPTS = 3

@Field static final Number NOT_FOUND = 404

/**
 * Runs a monitor of a deployment and waits for that run. A run that OpenScale has just started by itself is taken over,
 * since it would refuse a second one.
 *
 * @returns the run: kind, id, name (of the deployment), outcome (created), space, deployment, monitor, metrics,
 * violations, records, finished, confusion
 * @throws configuration when there is no such monitor
 * @throws server when the run ends in an error, with the server's own words
 * @example wosEvaluate(deployment: 'credit-risk', kind: 'quality')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('wosEvaluate', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map session = cp4dInternalSession.currentSession()
        cp4dInternalTemplates.requireTemplates('wosEvaluate', session, ['run'])
        Map known = cp4dInternalHints.knownMonitor('wosEvaluate', session, parameters, parameters.kind)
        return runMonitor(
            session,
            parameters,
            known != null ? known : lookFor(session, parameters),
            known != null,
            ATTEMPTS
        )
    }
}

private Map lookFor(Map session, Map parameters) {
    Map found = cp4dInternalMonitored.monitored('wosEvaluate', session, parameters, [:])
    Map monitor = cp4dInternalMonitored.monitorOf(found, parameters.kind)
    Map deployment = [id: found.deployment.id, name: found.deployment.name]
    if (monitor == null && session.dryRun) {
        return [space: found.space, deployment: deployment, monitor: cp4dInternalDryRun.placeholder()]
    }
    cp4dInternalMonitored.requireSubscription('wosEvaluate', found)
    if (monitor == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wosEvaluate: '${deployment.name}' has no ${parameters.kind} monitor".toString(),
            attempt: "wosMonitor(deployment: '${deployment.name}', kind: '${parameters.kind}') first".toString()
        ])
    }
    cp4dInternalHints.rememberMonitor(deployment.id, parameters.kind, monitor.metadata.id)
    return [space: found.space, deployment: deployment, monitor: monitor.metadata.id]
}

private Map runMonitor(Map session, Map parameters, Map watched, boolean isHint, Number attempts) {
    String doing = "wosEvaluate: run the ${parameters.kind} monitor of '${watched.deployment.name}'"
    def body = cp4dInternalTemplates.fillTemplate('wosEvaluate', session, 'run', [:])
    Map call = cp4dInternalRest.sending([
        [method: 'POST', path: "/v2/monitor_instances/${watched.monitor}/runs".toString(), body: body]
    ])
    Map requests = lookingAt(watched, cp4dInternalRest.madeBy('started'))
    Map waiting = cp4dInternalRest.awaitingReplies(
        untilFinished(parameters, watched),
        cp4dInternalLanguage.values(requests),
        [cp4dInternalRest.noReply(), cp4dInternalRest.noReply()]
    )
    Map made = cp4dInternalBatch.batch(
        session,
        doing,
        [started: cp4dInternalRest.attemptingRequests(call), seen: waiting]
    )
    Map started = made.started
    if (started.answer.code == 0) {
        String id = session.dryRun ? cp4dInternalDryRun.placeholder() : cp4dInternalOpenScale.idIn(started.replies[0])
        return evaluated(session, parameters, watched, id, [run: made.seen[0], measurements: made.seen[1]])
    }
    if (isHint && statusOf(started) == NOT_FOUND) {
        cp4dInternalMemory.forget()
        return runMonitor(session, parameters, lookFor(session, parameters), false, attempts)
    }
    if (isCode(started, 'AIQMM0010E')) {
        awaitMonitor(session, parameters, watched)
        return runMonitor(session, parameters, watched, isHint, requireAttempts(doing, attempts, call, started))
    }
    if (!isCode(started, 'AIQMM0012E')) {
        cp4dInternalFailures.requireUnclear(doing, call, started.answer, attempts - 1L)
    }
    return takeOver(session, parameters, watched, requireAttempts(doing, attempts, call, started))
}

private Number requireAttempts(String doing, Number attempts, Map call, Map started) {
    if (attempts <= 1) {
        cp4dInternalFailures.raise(doing, call, started.answer)
    }
    return attempts - 1L
}

@NonCPS
private Number statusOf(Map exchange) {
    List replies = exchange.replies
    return replies.size() == 0 ? 0 : replies[0].status
}

/** What OpenScale says why it refuses. */
@NonCPS
private boolean isCode(Map exchange, String code) {
    def body = exchange.replies.size() == 0 ? null : exchange.replies[0].body
    return body instanceof Map && cp4dInternalLanguage.toJson(body).contains(code)
}

/** A run that is going on is as good as one of our own; when there is none any more, one is started. */
private Map takeOver(Map session, Map parameters, Map watched, Number attempts) {
    Map listed = cp4dInternalOpenScale.ask(
        session,
        'wosEvaluate: look for the run that is going on',
        [runs: cp4dInternalRuns.runsOf(watched.monitor, 20)]
    )
    Map running = cp4dInternalRuns.runsIn(listed.runs).find { run -> cp4dInternalRuns.isGoingOn(run) }
    if (running == null) {
        return runMonitor(session, parameters, watched, false, attempts)
    }
    String id = running.metadata.id
    echo("wosEvaluate: OpenScale has started the run ${id} already: waiting for that one")
    Map seen = cp4dInternalOpenScale.awaitReplies(
        session,
        "wosEvaluate: wait for the run of '${watched.deployment.name}'",
        untilFinished(parameters, watched),
        lookingAt(watched, id),
        [cp4dInternalRest.noReply(), cp4dInternalRest.noReply()]
    )
    return evaluated(session, parameters, watched, id, seen)
}

private void awaitMonitor(Map session, Map parameters, Map watched) {
    Map awaited = [
        what: "the ${parameters.kind} monitor of '${watched.deployment.name}'".toString(),
        minutes: parameters.timeoutMinutes,
        shown: '1.entity.status.state',
        done: ['1.entity.status.state=active'],
        ended: ['1.entity.status.state=error|failed']
    ]
    cp4dInternalOpenScale.awaitReplies(
        session,
        'wosEvaluate: wait for the monitor',
        awaited,
        [monitor: [method: 'GET', path: "/v2/monitor_instances/${watched.monitor}".toString()]],
        [cp4dInternalRest.noReply()]
    )
}

@NonCPS
private Map untilFinished(Map parameters, Map watched) {
    return [
        what: "the ${parameters.kind} run of '${watched.deployment.name}'".toString(),
        minutes: parameters.timeoutMinutes,
        shown: '1.entity.status.state',
        done: ['1.entity.status.state=finished'],
        ended: ['1.entity.status.state=error|cancelled|canceled']
    ]
}

@NonCPS
private Map lookingAt(Map watched, String run) {
    return [
        run: cp4dInternalRuns.runRequest(watched.monitor, run),
        measurements: cp4dInternalRuns.measurementsOf(watched.monitor, run)
    ]
}

private Map evaluated(Map session, Map parameters, Map watched, String id, Map seen) {
    Map run = cp4dInternalOpenScale.resourceIn(seen.run)
    requireFinished(session, parameters, watched, run)
    Map measured = cp4dInternalRuns.measuredBy(run, seen.measurements)
    Map deed = [kind: 'evaluation', id: id, name: watched.deployment.name, outcome: 'created', space: watched.space]
    Map result = cp4dInternalResults.told(
        session,
        'wosEvaluate',
        deed,
        "${parameters.kind}${measured.records == null ? '' : ", ${cp4dInternalLanguage.textOf(measured.records)} records"}"
    )
    List violations = cp4dInternalRuns.violationsIn(measured)
    show(measured.metrics, violations)
    if (!cp4dInternalDryRun.isPlaceholder(id)) {
        cp4dInternalHints.rememberRun(watched.deployment.id, parameters.kind, id)
    }
    return result +
        [
            deployment: watched.deployment,
            monitor: parameters.kind,
            metrics: measured.metrics,
            violations: violations,
            records: measured.records,
            finished: cp4dInternalRuns.endOf(run),
            confusion: measured.confusion
        ]
}

private void requireFinished(Map session, Map parameters, Map watched, Map run) {
    String failure = cp4dInternalOpenScale.failureOf(run)
    if (cp4dInternalOpenScale.stateOf(run) != 'finished' && !session.dryRun) {
        cp4dInternalErrors.fail([
            category: 'server',
            what: "wosEvaluate: the ${parameters.kind} run of '${watched.deployment.name}' did not finish".toString(),
            says: failure,
            now: "there is a run ${run.metadata.id}; its state is ${cp4dInternalOpenScale.stateOf(run)}".toString(),
            attempt: 'correct what OpenScale says, and run the stage again'
        ])
    }
    if (failure != null) {
        echo("wosEvaluate: WARNING: the run has finished, and OpenScale says: ${failure}")
    }
}

private void show(Map metrics, List violations) {
    for (String metric in cp4dInternalLanguage.keys(metrics)) {
        List beyond = violations.findAll { one -> one.metric == metric }
            .collect { one -> ", beyond its ${one.side} limit ${cp4dInternalLanguage.toJson(one.limit)}".toString() }
        echo("  ${metric} = ${metrics[metric] == null ? 'no value' : cp4dInternalLanguage.toJson(metrics[metric])}${beyond.join('')}")
    }
}

