// Generated from generator/steps/internal/cp4dInternalDataAssets.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/**
 * The tag of an asset that this library stored; the digest of its content stands behind it.
 * @contract server dataAssetTag
 */
@Field static final String TAG = 'cp4d-mlops-sha256-'

@Field static final Map FIELDS = [id: 'metadata.asset_id', name: 'metadata.name', tags: 'metadata.tags']

/** The data assets of a space with exactly this name. CP4D looks for words; which match exactly is decided on the agent. */
@NonCPS
Map dataAssetsNamed(Map space, String name) {
    String phrase = name.replace('\\', '\\\\').replace('"', '\\"')
    return cp4dInternalCalls.cpdctlCall([
        command: 'asset search',
        flags: ['space-id': space.id, 'type-name': 'data_asset', query: "asset.name:\"${phrase}\"".toString()],
        where: ['metadata.name': name],
        query: FIELDS
    ])
}

/** All data assets of a space. */
@NonCPS
Map dataAssetsIn(Map space) {
    return cp4dInternalCalls.cpdctlCall([
        command: 'asset search',
        flags: ['space-id': space.id, 'type-name': 'data_asset', query: '*:*'],
        query: FIELDS
    ])
}

@NonCPS
String digestTag(String digest) {
    return "${TAG}${digest}"
}

/** Whether this library stored it. */
@NonCPS
boolean isOurs(Map asset) {
    List tags = asset.tags != null ? asset.tags : []
    return tags.any { tag -> tag.startsWith(TAG) }
}

