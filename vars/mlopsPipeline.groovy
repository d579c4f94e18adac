// Generated from generator/steps/lifecycle/mlopsPipeline.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    models: [kind: 'list'],
    environment: [kind: 'text'],
    createSpace: [kind: 'boolean', default: false],
    cleanup: [kind: 'text', values: ['always', 'onSuccess', 'never'], default: 'never'],
    maxParallel: [kind: 'number', default: 2],
    dryRun: [kind: 'boolean', default: false],
]

@Field static final List SUBSCRIPTION = [
    'problemType',
    'label',
    'schema',
    'delimiter',
    'features',
    'categorical',
    'prediction',
    'probability',
    'trainingData',
    'dataMart',
    'serviceProvider',
    'createServiceProvider',
    'stage'
]

/**
 * The whole way of the models that `cp4d-mlops.json` describes: stores each, deploys it, subscribes it in OpenScale, feeds
 * back labelled rows, evaluates it, and judges the evaluation. Each part is a stage; several models run at the same time.
 *
 * @returns kind, id and name (of the space), outcome, space, dryRun, and for each model in `models`: model, deployment,
 * subscription, evaluations, gate
 * @throws configuration when the settings lack something; all of it is named, with its line, before anything is done
 * @throws model when a gate says no and `onFail` is not set to anything else
 * @example mlopsPipeline()
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('mlopsPipeline', SPECIFICATION, parameters)
    if (env.CP4D_MLOPS_SESSION == null) {
        return cp4dInternalSession.openSession([environment: parameters.environment, dryRun: parameters.dryRun]) {
            runAll(parameters)
        }
    }
    Map session = cp4dInternalSession.currentSession()
    refuseAnotherEnvironment(session, parameters.environment)
    return parameters.dryRun == true ? cp4dInternalSession.inDryRun(session) { runAll(parameters) } : runAll(parameters)
}

/** What is meant for one environment must not get into another. */
private void refuseAnotherEnvironment(Map session, String environment) {
    if (environment != null && environment != session.environment) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "mlopsPipeline: the environment '${environment}' was told inside a session of ${session.environment == null ? 'no environment' : "'${session.environment}'"}".toString(),
            now: 'nothing was changed',
            attempt: "write mlopsPipeline(environment: '${environment}') outside withCp4d, or leave environment out".toString()
        ])
    }
}

private Map runAll(Map parameters) {
    Map session = cp4dInternalSession.currentSession()
    List names = requireModels(
        session,
        parameters.models != null ? parameters.models : cp4dInternalLanguage.keys(session.models)
    )
    cp4dInternalTemplates.requireTemplates('mlopsPipeline', session, cp4dInternalLanguage.keys(session.templates))
    Map space = cp4dSpace(
        name: session.spaceName != null ? session.spaceName : session.space?.name != null ? session.space?.name : '',
        create: parameters.createSpace
    )
    Map outcomes = [:]
    Number size = cp4dInternalLanguage.max(1, parameters.maxParallel)
    List rest = names
    while (rest.size() > 0) {
        List wave = firstOf(size, rest)
        Map made = runWave(session, parameters, wave)
        for (String name in wave) {
            outcomes.put(name, made[name])
        }
        rest = rest.drop(wave.size())
    }
    return [
        kind: 'pipeline',
        id: space.id,
        name: space.name,
        outcome: 'updated',
        space: [id: space.id, name: space.name],
        dryRun: session.dryRun,
        models: outcomes
    ]
}

@NonCPS
private List firstOf(Number count, List names) {
    List first = []
    for (String name in names) {
        if (first.size() < count) {
            first.add(name)
        }
    }
    return first
}

/** All mistakes in the settings at once, before anything is touched. */
private List requireModels(Map session, List names) {
    List problems = cp4dInternalPipelineModels.modelProblems(
        session.models,
        names,
        cp4dInternalSettings.repositoryText()
    )
    if (session.spaceName == null && session.space == null) {
        problems.add('environments: the environment names no space')
    }
    if (problems.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: """mlopsPipeline: cp4d-mlops.json does not say all that is needed
  ${problems.join('\n  ')}""".toString(),
            now: 'nothing was changed',
            attempt: 'the JSON schema of cp4d-mlops.json says what an entry of models takes'
        ])
    }
    return names
}

/** One model runs in the open; of several each is a branch. */
private Map runWave(Map session, Map parameters, List names) {
    if (names.size() == 1) {
        return [(names[0]): runModel(session, parameters, names[0])]
    }
    Map branches = [:]
    for (String name in names) {
        String own = name
        branches.put(name) { runModel(session, parameters, own) }
    }
    return parallel(branches)
}

/** What was made is deleted again as the author said, whatever happens; what is left of a model that failed is listed. */
private Map runModel(Map session, Map parameters, String name) {
    Map model = session.models[name]
    List made = []
    boolean isGood = false
    try {
        Map outcome = monitorModel(name, model, made)
        isGood = outcome.gate == null || outcome.gate.passed
        return outcome
    } finally {
        if (isGood && parameters.cleanup != 'never') {
            cleanUp(name, model)
        }
        boolean isClean = !isGood && parameters.cleanup == 'always' &&
            cp4dInternalErrors.afterFailure("mlopsPipeline: WARNING: '${name}' could not be deleted") {
                cleanUp(name, model)
            }
        if (!isGood && !isClean) {
            echo("mlopsPipeline: left of '${name}' in space '${session.spaceName != null ? session.spaceName : ''}': ${leftOf(made)}")
        }
    }
}

private void cleanUp(String name, Map model) {
    stage("${name}: clean up") {
        cp4dCleanup(deployments: [model.deployment != null ? model.deployment : name], models: [name])
    }
}

@NonCPS
private String leftOf(List made) {
    List things = made.collect { thing -> "${thing.kind} ${thing.id} (${thing.outcome})".toString() }
    return things.size() == 0 ? 'nothing' : things.join(', ')
}

private Map monitorModel(String name, Map settings, List made) {
    String deploymentName = settings.deployment != null ? settings.deployment : name
    Map stored = stage("${name}: store") {
        wmlStoreModel(name: name, file: settings.file, type: settings.type, softwareSpec: settings.softwareSpec)
    }
    made.add(stored)
    Map deployed = stage("${name}: deploy") { wmlDeploy(name: deploymentName, model: stored) }
    made.add(deployed)
    Map subscription = stage("${name}: subscribe") {
        Map subscribed = wosSubscribe([deployment: deployed] + subscriptionOf(settings))
        made.add(subscribed)
        for (String kind in kindsOf(settings)) {
            made.add(
                wosMonitor(
                    [deployment: deployed, kind: kind] +
                        (settings.monitors?.get(kind) != null ? settings.monitors?.get(kind) : [:])
                )
            )
        }
        return subscribed
    }
    Map evaluations = stage("${name}: evaluate") {
        wosFeedback([deployment: deployed] + settings.feedback)
        Map runs = [:]
        // Explanations are made one by one when somebody asks; there is nothing to measure.
        for (String kind in kindsOf(settings).findAll { one -> one != 'explainability' }) {
            runs.put(kind, wosEvaluate(deployment: deployed, kind: kind))
        }
        return runs
    }
    Map gate = settings.gate
    Map verdict = gate == null
        ? null
        : stage("${name}: gate") { mlopsGate(deployment: deployed, rules: gate.rules, onFail: gate.onFail) }
    return [model: stored, deployment: deployed, subscription: subscription, evaluations: evaluations, gate: verdict]
}

/** The quality monitor takes the feedback, so it is always there. */
@NonCPS
private List kindsOf(Map settings) {
    List others = cp4dInternalLanguage.keys(settings.monitors != null ? settings.monitors : [:])
        .findAll { kind -> kind != 'quality' }
    return ['quality'] + others
}

@NonCPS
private Map subscriptionOf(Map settings) {
    Map taken = [:]
    Map known = settings
    for (String name in SUBSCRIPTION) {
        if (known[name] != null) {
            taken.put(name, known[name])
        }
    }
    return taken
}

