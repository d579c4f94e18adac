// Generated from generator/steps/space/cp4dDataAsset.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    name: [kind: 'text', required: true],
    file: [kind: 'text', required: true],
    mime: [kind: 'text', default: 'text/csv'],
    space: [kind: 'reference'],
    timeoutMinutes: [kind: 'number', default: 15, unit: 'minutes'],
]

@Field static final List NO_TAGS = []

/**
 * Stores a file as a data asset of a deployment space. Uploads it only when its content is not what the asset of that
 * name already holds. Changed content becomes a new asset in the place of the old one, with a new id.
 *
 * @returns the data asset: kind, id, name, outcome (created, updated or unchanged), space, digest
 * @throws configuration when the file is not there, or an asset of that name was stored by something else
 * @example cp4dDataAsset(name: 'holdout.csv', file: 'data/holdout.csv')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('cp4dDataAsset', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map session = cp4dInternalSession.currentSession()
        Map space = cp4dInternalPlace.spaceOf('cp4dDataAsset', session, parameters.space)
        return store(session, space, parameters)
    }
}

private Map store(Map session, Map space, Map parameters) {
    String name = parameters.name
    Map found = cp4dInternalBatch.batch(
        session,
        "cp4dDataAsset: look for '${name}'",
        [file: cp4dInternalCalls.digestOf(parameters.file), assets: cp4dInternalDataAssets.dataAssetsNamed(space, name)]
    )
    String digest = cp4dInternalFiles.fileDigest('cp4dDataAsset', parameters.file, found.file)
    Map same = found.assets.find { asset ->
        (asset.tags != null ? asset.tags : NO_TAGS).contains(cp4dInternalDataAssets.digestTag(digest))
    }
    if (same != null) {
        return stored(session, space, name, digest, same.id, 'unchanged')
    }
    List foreign = found.assets.findAll { asset -> !cp4dInternalDataAssets.isOurs(asset) }
    if (foreign.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "cp4dDataAsset: a data asset '${name}' is there already, and was not stored by this library: ${foreign.collect { asset -> asset.id }.join(', ')}".toString(),
            attempt: 'choose another name, or delete it'
        ])
    }
    return upload(session, space, parameters, digest, found.assets)
}

/** The new one first: what broke off between them leaves both, and the next run finds the new one. */
private Map upload(Map session, Map space, Map parameters, String digest, List old) {
    Map flags = [
        'space-id': space.id,
        name: parameters.name,
        file: [parameters.file],
        mime: parameters.mime,
        tag: [cp4dInternalDataAssets.digestTag(digest)],
        progress: false
    ]
    Map uploaded = cp4dInternalBatch.batch(
        session,
        "cp4dDataAsset: upload '${parameters.name}'",
        [
            id: cp4dInternalCalls.allowing(
                parameters.timeoutMinutes,
                cp4dInternalCalls.cpdctlText([command: 'asset data-asset upload', flags: flags], 'metadata.asset_id')
            )
        ]
    )
    for (Map asset in old) {
        cp4dInternalBatch.batch(
            session,
            "cp4dDataAsset: remove the old '${parameters.name}'",
            [
                removed: cp4dInternalCalls.cpdctlOrder([
                    command: 'asset delete',
                    flags: ['space-id': space.id, 'asset-id': asset.id]
                ])
            ]
        )
    }
    return stored(session, space, parameters.name, digest, uploaded.id, old.size() == 0 ? 'created' : 'updated')
}

private Map stored(Map session, Map space, String name, String digest, String id, String outcome) {
    return cp4dInternalResults.told(
        session,
        'cp4dDataAsset',
        [kind: 'data asset', id: id, name: name, outcome: outcome, space: space],
        ''
    ) +
        [digest: digest]
}

