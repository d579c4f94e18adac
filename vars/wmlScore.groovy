// Generated from generator/steps/deployment/wmlScore.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    deployment: [kind: 'reference', required: true],
    file: [kind: 'text', required: true],
    output: [kind: 'text', default: 'predictions.jsonl'],
    drop: [kind: 'list'],
    delimiter: [kind: 'text', values: [',', ';', '\t', '|'], default: ','],
    limit: [kind: 'number', default: 0],
    offset: [kind: 'number', default: 0],
    show: [kind: 'number', default: 0],
    rowsPerRequest: [kind: 'number', default: 1000],
    space: [kind: 'reference'],
]

@Field static final Number FILE_IS_WRONG = 64

/**
 * Scores the rows of a CSV file with an online deployment. The rows stay on the agent: they never pass through the
 * controller, and only what `show` asks for is printed.
 *
 * @returns what was scored: kind, id and name (of the deployment), outcome (unchanged), space, rows, file, shown
 * @throws configuration when there is no such deployment, or the file is not right; line and column are named, no value
 * @example wmlScore(deployment: 'credit-risk', file: 'data/new-customers.csv', show: 3)
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('wmlScore', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        cp4dInternalCounts.requireCounts('wmlScore', parameters)
        Map session = cp4dInternalSession.currentSession()
        Map space = cp4dInternalPlace.spaceOf('wmlScore', session, parameters.space)
        Map deployment = deploymentOf(session, space, parameters.deployment)
        return score(session, space, deployment, parameters)
    }
}

private Map deploymentOf(Map session, Map space, reference) {
    Map target = cp4dInternalReferences.targetOf(reference)
    if (target.id != null) {
        return [id: target.id, name: target.name != null ? target.name : target.id]
    }
    String name = target.name != null ? target.name : ''
    Map found = cp4dInternalBatch.batch(
        session,
        "wmlScore: look for the deployment '${name}'",
        [deployments: cp4dInternalDeployments.deploymentsNamed(space, name)]
    )
    Map only = cp4dInternalDeployments.onlyDeployment('wmlScore', name, found.deployments)
    if (only == null && session.dryRun) {
        return [id: cp4dInternalDryRun.placeholder(), name: name]
    }
    if (only == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wmlScore: there is no deployment '${name}' in space '${space.name}'".toString(),
            attempt: 'deploy a model first with wmlDeploy'
        ])
    }
    return [id: only.id, name: name]
}

private Map score(Map session, Map space, Map deployment, Map parameters) {
    String doing = "wmlScore: score '${parameters.file}'"
    Map call = scoring(deployment, parameters)
    Map answers = cp4dInternalBatch.batch(session, doing, [scores: call])
    if (answers.scores.code == FILE_IS_WRONG) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${doing}: the file cannot be read as CSV".toString(),
            says: answers.scores.errors,
            attempt: 'check the file and the delimiter'
        ])
    }
    if (answers.scores.code != 0) {
        cp4dInternalFailures.raise(doing, call, answers.scores)
    }
    return scored(session, space, deployment, parameters, answers.scores.output.split('\n', -1).toList())
}

@NonCPS
private Map scoring(Map deployment, Map parameters) {
    List drop = parameters.drop != null ? parameters.drop : []
    List words = [
        parameters.file,
        parameters.output,
        cp4dInternalLanguage.textOf(parameters.show),
        deployment.id,
        cp4dInternalLanguage.textOf(parameters.rowsPerRequest),
        parameters.delimiter,
        cp4dInternalLanguage.textOf(parameters.offset),
        cp4dInternalLanguage.textOf(parameters.limit),
        drop.join('\u001f')
    ]
    return [
        verb: 'score',
        words: words.collect { text -> [text: text] },
        says: 'cpdctl ml deployment compute-predictions',
        reading: 'answer'
    ]
}

/** The first line says how many rows there were, the others are predictions. */
private Map scored(Map session, Map space, Map deployment, Map parameters, List lines) {
    Number counted = cp4dInternalLanguage.numberIn(lines[0])
    Number rows = counted != null ? counted : 0
    List shown = lines.drop(1).collect { line -> cp4dInternalLanguage.fromJson(line) }
    String outcome = cp4dInternalDryRun.isPlaceholder(deployment.id) ? 'planned' : 'unchanged'
    echo("wmlScore: ${outcome == 'planned' ? 'would score' : "scored ${cp4dInternalLanguage.textOf(rows)}"} rows with deployment '${deployment.name}' in space '${space.name}' (predictions in ${parameters.output})")
    for (String line in lines.drop(1)) {
        echo("  ${line}")
    }
    return [
        kind: 'scoring',
        id: deployment.id,
        name: deployment.name,
        outcome: outcome,
        space: space,
        dryRun: session.dryRun,
        rows: rows,
        file: parameters.output,
        shown: shown
    ]
}

