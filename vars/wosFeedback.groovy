// Generated from generator/steps/openscale/wosFeedback.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    deployment: [kind: 'reference', required: true],
    file: [kind: 'text'],
    dataAsset: [kind: 'reference'],
    drop: [kind: 'list'],
    delimiter: [kind: 'text', values: [',', ';', '\t', '|'], default: ','],
    limit: [kind: 'number', default: 0],
    offset: [kind: 'number', default: 0],
    force: [kind: 'boolean', default: false],
    rowsPerRequest: [kind: 'number', default: 1000],
    space: [kind: 'reference'],
    timeoutMinutes: [kind: 'number', default: 10, unit: 'minutes'],
]

/**
 * Sends rows with the right answers to OpenScale, by which it judges the deployment's quality. The rows stay on the
 * agent and go out from there in batches; the step waits until the server has counted them. The same file is not sent
 * twice: what broke off half way goes on where it was.
 *
 * @returns what was fed back: kind, id (of the data set), name (of the deployment), outcome (updated or unchanged), space,
 * deployment, rows, sent, records
 * @throws configuration when there is no quality monitor, or the file is not right: row and column are named, no value
 * @example wosFeedback(deployment: 'credit-risk', file: 'data/holdout.csv')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('wosFeedback', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        cp4dInternalCounts.requireCounts('wosFeedback', parameters)
        Map session = cp4dInternalSession.currentSession()
        if (parameters.file == null == (parameters.dataAsset == null)) {
            cp4dInternalErrors.fail([
                category: 'configuration',
                what: 'wosFeedback: the rows come either from a file or from a data asset',
                attempt: "pass file: '….csv', or dataAsset: '…'"
            ])
        }
        String known = cp4dInternalHints.rememberedDataSet('wosFeedback', session, parameters, 'feedback')
        Map besides = known == null ? [:] : [records: cp4dInternalRows.countingRecords(known)]
        Map found = cp4dInternalMonitored.monitored('wosFeedback', session, parameters, besides)
        return feed(session, parameters, found, known)
    }
}

private Map feed(Map session, Map parameters, Map found, String counted) {
    Map dataSet = dataSetFor(session, parameters, found)
    if (dataSet == null) {
        return fed(session, found, cp4dInternalDryRun.placeholder(), [rows: 0, sent: 0, records: 0])
    }
    Map subscription = cp4dInternalMonitored.requireSubscription('wosFeedback', found)
    String file = parameters.file != null ? parameters.file : downloaded(session, parameters, found)
    String id = dataSet.metadata.id
    Map seen = cp4dInternalRows.recordsSeen(dataSet, counted, found.besides.records)
    Map rows = parameters +
        [file: file, form: 'rows', columns: cp4dInternalRows.feedbackColumns(subscription), dataSet: id, seen: seen]
    return fed(
        session,
        found,
        id,
        cp4dInternalRows.storeRows(
            session,
            "wosFeedback: send the rows of '${parameters.file != null ? parameters.file : 'the data asset'}'",
            rows
        )
    )
}

/** The data set comes with the quality monitor, and not before. */
private Map dataSetFor(Map session, Map parameters, Map found) {
    if (found.subscription == null && session.dryRun) {
        return null
    }
    Map subscription = cp4dInternalMonitored.requireSubscription('wosFeedback', found)
    Map known = cp4dInternalMonitored.dataSetOf(found, 'feedback')
    String name = found.deployment.name
    if (known == null && cp4dInternalMonitored.monitorOf(found, 'quality') == null) {
        if (session.dryRun) {
            return null
        }
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wosFeedback: '${name}' has no quality monitor, and without one OpenScale takes no feedback".toString(),
            attempt: "wosMonitor(deployment: '${name}', kind: 'quality') first".toString()
        ])
    }
    return known != null && cp4dInternalOpenScale.stateOf(known) == 'active'
        ? known
        : cp4dInternalFeedback.awaitingFeedback(session, name, subscription.metadata.id, parameters.timeoutMinutes)
}

/** The file of a data asset, put into the session's folder. */
private String downloaded(Map session, Map parameters, Map found) {
    Map target = cp4dInternalReferences.targetOf(parameters.dataAsset)
    String name = target.name != null ? target.name : target.id != null ? target.id : ''
    String id = target.id != null ? target.id : onlyAsset(session, found, name)
    String file = "${session.folder}/feedback.csv"
    Map asset = ['space-id': found.space.id, 'asset-id': id]
    cp4dInternalBatch.batch(
        session,
        "wosFeedback: download the data asset '${name}'",
        [
            attachment: cp4dInternalCalls.cpdctlText([command: 'asset get', flags: asset], 'attachments[0].id'),
            file: cp4dInternalCalls.cpdctlOrder([
                command: 'asset attachment download',
                flags: asset +
                    ['attachment-id': cp4dInternalCalls.outcomeOf('attachment'), 'output-file': file, progress: false]
            ])
        ]
    )
    return file
}

private String onlyAsset(Map session, Map found, String name) {
    Map listed = cp4dInternalBatch.batch(
        session,
        "wosFeedback: look for the data asset '${name}'",
        [assets: cp4dInternalDataAssets.dataAssetsNamed(found.space, name)]
    )
    if (listed.assets.size() != 1) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: listed.assets.size() == 0
                ? "wosFeedback: there is no data asset '${name}' in space '${found.space.name}'".toString()
                : "wosFeedback: ${listed.assets.size()} data assets are named '${name}'".toString(),
            attempt: 'store it with cp4dDataAsset, or pass its id'
        ])
    }
    return listed.assets[0].id
}

private Map fed(Map session, Map found, String id, Map counts) {
    Map deployment = found.deployment
    String outcome = counts.sent > 0 || session.dryRun ? 'updated' : 'unchanged'
    Map deed = [kind: 'feedback', id: id, name: deployment.name, outcome: outcome, space: found.space]
    return cp4dInternalResults.told(
        session,
        'wosFeedback',
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

