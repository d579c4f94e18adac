// Generated from generator/steps/openscale/mlopsGate.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    deployment: [kind: 'reference', required: true],
    rules: [kind: 'map', required: true],
    kind: [kind: 'text', values: ['quality', 'fairness', 'drift', 'explainability'], default: 'quality'],
    onFail: [kind: 'text', values: ['fail', 'unstable', 'report'], default: 'fail'],
    space: [kind: 'reference'],
]

/**
 * Judges the newest finished run of a deployment's monitor by rules, and writes a report: a page, `quality.json`, and
 * JUnit XML with a test case for each rule. Only a run of the revision that is served now counts. A metric that is
 * missing or no number breaks its rule.
 *
 * @returns the verdict: kind, id (of the run), name (of the deployment), outcome (unchanged), space, deployment, monitor,
 * passed, rules, run, metrics, report
 * @throws configuration when a rule cannot be read, or there is no monitor
 * @throws model when a rule is broken, or there is no finished run of what is served now
 * @example mlopsGate(deployment: 'credit-risk', rules: [accuracy: '>= 0.80', area_under_roc: '>= 0.75'])
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('mlopsGate', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map session = cp4dInternalSession.currentSession()
        cp4dInternalRules.readRules(parameters.rules)
        Map known = cp4dInternalHints.knownMonitor('mlopsGate', session, parameters, parameters.kind)
        return gate(session, parameters, known != null ? known : lookFor(session, parameters))
    }
}

private Map lookFor(Map session, Map parameters) {
    Map found = cp4dInternalMonitored.monitored('mlopsGate', session, parameters, [:])
    Map deployment = [id: found.deployment.id, name: found.deployment.name]
    Map monitor = cp4dInternalMonitored.monitorOf(found, parameters.kind)
    if (monitor == null && session.dryRun) {
        return [space: found.space, deployment: deployment, monitor: cp4dInternalDryRun.placeholder()]
    }
    cp4dInternalMonitored.requireSubscription('mlopsGate', found)
    if (monitor == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "mlopsGate: '${deployment.name}' has no ${parameters.kind} monitor".toString(),
            attempt: "wosMonitor(deployment: '${deployment.name}', kind: '${parameters.kind}') first".toString()
        ])
    }
    return [space: found.space, deployment: deployment, monitor: monitor.metadata.id]
}

private Map gate(Map session, Map parameters, Map watched) {
    String hint = cp4dInternalHints.rememberedRun(watched.deployment.id, parameters.kind)
    Map first = [
        deployment: cp4dInternalMonitored.deploymentRequest(watched.space, watched.deployment.id),
        runs: cp4dInternalRuns.runsOf(watched.monitor, 20)
    ]
    Map requests = hint == null ? first : first + [measurements: cp4dInternalRuns.measurementsOf(watched.monitor, hint)]
    Map found = cp4dInternalOpenScale.askForWhatMayBeGone(
        session,
        "mlopsGate: look for the newest run of '${watched.deployment.name}'",
        requests
    )
    if (cp4dInternalOpenScale.isGone(found.deployment) || cp4dInternalOpenScale.isGone(found.runs)) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "mlopsGate: the deployment '${watched.deployment.name}' or its monitor is not there any more".toString(),
            attempt: 'run the stage that makes it again'
        ])
    }
    List finished = cp4dInternalRuns.runsIn(found.runs)
        .findAll { run -> cp4dInternalOpenScale.stateOf(run) == 'finished' }
    if (finished.size() == 0 && session.dryRun) {
        return planned(parameters, watched)
    }
    Map run = requireRun(parameters, watched, finished)
    Map measured = cp4dInternalRuns.measuredBy(run, measurementsFor(session, watched, run, hint, found))
    Map deployment = cp4dInternalMonitored.deployedIn(found.deployment)
    requireServed(watched, deployment, run, measured)
    return verdict(session, parameters, judgedBy(parameters, watched, deployment, run, measured, finished))
}

private Map measurementsFor(Map session, Map watched, Map run, String hint, Map found) {
    if (hint == run.metadata.id && found.measurements != null && !cp4dInternalOpenScale.isGone(found.measurements)) {
        return found.measurements
    }
    Map asked = cp4dInternalOpenScale.ask(
        session,
        'mlopsGate: read what the run measured',
        [measurements: cp4dInternalRuns.measurementsOf(watched.monitor, run.metadata.id)]
    )
    return asked.measurements
}

private Map requireRun(Map parameters, Map watched, List finished) {
    if (finished.size() == 0) {
        cp4dInternalErrors.fail([
            category: 'model',
            what: "mlopsGate: no ${parameters.kind} run of '${watched.deployment.name}' has finished".toString(),
            attempt: "wosEvaluate(deployment: '${watched.deployment.name}', kind: '${parameters.kind}') first".toString()
        ])
    }
    return finished[0]
}

/** A run counts when it measured the revision that is served now. Where the server does not say it, time does. */
private void requireServed(Map watched, Map deployment, Map run, Map measured) {
    String revision = measured.revision
    boolean isOlder = revision == null || deployment.revision == null
        ? cp4dInternalRuns.startOf(run) < deployment.since
        : revision != deployment.revision
    if (isOlder) {
        cp4dInternalErrors.fail([
            category: 'model',
            what: "mlopsGate: the newest finished run of '${watched.deployment.name}' (${run.metadata.id}) judged another revision than the one that is served now".toString(),
            now: "revision ${deployment.revision != null ? deployment.revision : 'without a number'} of the model ${deployment.model} is served".toString(),
            attempt: "wosEvaluate(deployment: '${watched.deployment.name}', …) again".toString()
        ])
    }
}

@NonCPS
private Map judgedBy(Map parameters, Map watched, Map deployment, Map run, Map measured, List finished) {
    return [
        deployment: [id: deployment.id, name: deployment.name],
        space: [id: watched.space.id, name: watched.space.name],
        model: [id: deployment.model, revision: deployment.revision],
        kind: parameters.kind,
        run: run.metadata.id,
        finished: cp4dInternalRuns.endOf(run),
        metrics: measured.metrics,
        limits: measured.limits,
        confusion: measured.confusion,
        records: measured.records,
        history: earlier(finished.drop(1).reverse())
    ]
}

/** What earlier runs said of themselves. */
@NonCPS
private List earlier(List runs) {
    return runs.collect { run ->
        [
            run: run.metadata.id,
            finished: cp4dInternalRuns.endOf(run),
            metrics: cp4dInternalRuns.measuredBy(run, [status: 200, location: null, body: [:]]).metrics
        ]
    }
        .findAll { one -> cp4dInternalLanguage.keys(one.metrics).size() > 0 }
}

private Map verdict(Map session, Map parameters, Map judged) {
    Map made = cp4dInternalGate.judge(cp4dInternalRules.readRules(parameters.rules), judged)
    String page = cp4dInternalReport.writeReport(session.evidence, judged, made)
    String report = "${cp4dInternalErrors.evidenceFolder()}${cp4dInternalLanguage.substring(page, session.evidence.length())}"
    List broken = made.rules.findAll { rule -> !rule.passed }
    String line = "${judged.deployment.name}: ${made.passed ? 'passed' : "failed ${broken.size()} of"} ${made.rules.size()} ${parameters.kind} rules"
    describe(
        made.rules.size() == 0
            ? line
            : "${line} (${made.rules.collect { rule -> "${rule.metric}: ${rule.reason}".toString() }.join('; ')})"
    )
    echo("mlopsGate: ${line} (report in ${report})")
    Map result = [
        kind: 'gate',
        id: judged.run,
        name: judged.deployment.name,
        outcome: 'unchanged',
        space: judged.space,
        dryRun: session.dryRun,
        deployment: judged.deployment,
        monitor: parameters.kind,
        passed: made.passed,
        rules: made.rules,
        run: judged.run,
        metrics: judged.metrics,
        report: report
    ]
    for (Map rule in made.rules) {
        echo("  ${rule.passed ? 'passed' : 'FAILED'}  ${rule.metric} ${rule.rule}: ${rule.reason}")
    }
    if (!made.passed) {
        answerFor(parameters, judged, broken.collect { rule -> "${rule.metric}: ${rule.reason}".toString() }, report)
    }
    return result
}

private void answerFor(Map parameters, Map judged, List reasons, String report) {
    String what = "mlopsGate: '${judged.deployment.name}' breaks ${reasons.size() == 1 ? 'a rule' : "${reasons.size()} rules"}: ${reasons.join('; ')}"
    switch (parameters.onFail) {
        case 'fail':
            cp4dInternalErrors.fail([
                category: 'model',
                what: what,
                now: "the report is ${report}".toString(),
                attempt: 'look at the report; train a better model, or change the rules'
            ])
            break
        case 'unstable':
            unstable(what)
            break
        default:
            echo("${what} (onFail: 'report', so the build goes on)")
    }
}

/** One line with the build; several gates of a build stand beside each other. */
@NonCPS
private void describe(String line) {
    String before = currentBuild.description
    if (before == null || before == '') {
        currentBuild.description = line
    } else if (!before.contains(line)) {
        currentBuild.description = "${before} | ${line}".toString()
    }
}

private Map planned(Map parameters, Map watched) {
    echo("mlopsGate: would judge the ${parameters.kind} run of '${watched.deployment.name}'")
    return [
        kind: 'gate',
        id: cp4dInternalDryRun.placeholder(),
        name: watched.deployment.name,
        outcome: 'planned',
        space: watched.space,
        dryRun: true,
        deployment: watched.deployment,
        monitor: parameters.kind,
        passed: true,
        rules: [],
        run: cp4dInternalDryRun.placeholder(),
        metrics: [:],
        report: ''
    ]
}

