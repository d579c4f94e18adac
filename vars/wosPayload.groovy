// Generated from generator/steps/openscale/wosPayload.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    deployment: [kind: 'reference', required: true],
    file: [kind: 'text', required: true],
    drop: [kind: 'list'],
    delimiter: [kind: 'text', values: [',', ';', '\t', '|'], default: ','],
    limit: [kind: 'number', default: 0],
    offset: [kind: 'number', default: 0],
    force: [kind: 'boolean', default: false],
    loggedElsewhere: [kind: 'boolean', default: false],
    rowsPerRequest: [kind: 'number', default: 1000],
    space: [kind: 'reference'],
    timeoutMinutes: [kind: 'number', default: 10, unit: 'minutes'],
]

/**
 * Logs what a deployment was asked and what it answered, for fairness, drift and explanations: of a batch deployment, or
 * of one that is asked elsewhere. An online deployment on the same cluster logs by itself; its rows would be there twice,
 * so they are refused unless told otherwise. The rows stay on the agent, and the same file is not sent twice.
 *
 * @returns what was logged: kind, id (of the data set), name (of the deployment), outcome (updated or unchanged), space,
 * deployment, rows, sent, records
 * @throws configuration when the deployment has no subscription or logs by itself, or the file is not right
 * @example wosPayload(deployment: 'credit-risk-batch', file: 'out/scored.csv')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('wosPayload', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        cp4dInternalCounts.requireCounts('wosPayload', parameters)
        Map session = cp4dInternalSession.currentSession()
        Map found = cp4dInternalMonitored.monitored('wosPayload', session, parameters, [:])
        if (found.subscription == null && session.dryRun) {
            return logged(session, found, cp4dInternalDryRun.placeholder(), [rows: 0, sent: 0, records: 0])
        }
        Map subscription = cp4dInternalMonitored.requireSubscription('wosPayload', found)
        refuseOnline(parameters, found)
        return log(session, parameters, found, subscription, requireDataSet(found))
    }
}

private void refuseOnline(Map parameters, Map found) {
    if (found.deployment.type == 'online' && parameters.loggedElsewhere != true) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wosPayload: '${found.deployment.name}' is an online deployment: CP4D logs by itself what it is asked, and these rows would be there twice".toString(),
            attempt: 'score it with wmlScore instead, or pass loggedElsewhere: true when it was asked in another way'
        ])
    }
}

private Map requireDataSet(Map found) {
    Map dataSet = cp4dInternalMonitored.dataSetOf(found, 'payload_logging')
    if (dataSet == null) {
        cp4dInternalErrors.fail([
            category: 'server',
            what: "wosPayload: the subscription of '${found.deployment.name}' has no data set for payload".toString(),
            attempt: "wosSubscribe(deployment: '${found.deployment.name}') waits until it is there".toString()
        ])
    }
    return dataSet
}

private Map log(Map session, Map parameters, Map found, Map subscription, Map dataSet) {
    String id = dataSet.metadata.id
    Map rows = parameters + [form: 'objects', columns: cp4dInternalRows.payloadColumns(subscription), dataSet: id]
    return logged(
        session,
        found,
        id,
        cp4dInternalRows.storeRows(session, "wosPayload: send the rows of '${parameters.file}'", rows)
    )
}

private Map logged(Map session, Map found, String id, Map counts) {
    Map deployment = found.deployment
    String outcome = counts.sent > 0 || session.dryRun ? 'updated' : 'unchanged'
    Map deed = [kind: 'payload', id: id, name: deployment.name, outcome: outcome, space: found.space]
    return cp4dInternalResults.told(
        session,
        'wosPayload',
        deed,
        "${cp4dInternalLanguage.textOf(counts.sent)} of ${cp4dInternalLanguage.textOf(counts.rows)} rows sent, ${cp4dInternalLanguage.textOf(counts.records)} records"
    ) +
        [
            deployment: [id: deployment.id, name: deployment.name],
            rows: counts.rows,
            sent: counts.sent,
            records: counts.records
        ]
}

