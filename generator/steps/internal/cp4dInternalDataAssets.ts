import { cpdctlCall, type Call } from './cp4dInternalCalls.ts';
import type { SpaceName } from './cp4dInternalSpaces.ts';

/**
 * The tag of an asset that this library stored; the digest of its content stands behind it.
 * @contract server dataAssetTag
 */
const TAG = 'cp4d-mlops-sha256-';

/** A data asset as the server lists it. */
export interface DataAssetSummary {
  id: string;
  name: string | null;
  tags: string[] | null;
}

/** The data assets of a space with exactly this name. CP4D looks for words; which match exactly is decided on the agent. */
export function dataAssetsNamed(space: SpaceName, name: string): Call<DataAssetSummary[]> {
  const phrase = name.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return cpdctlCall({
    command: 'asset search',
    flags: { 'space-id': space.id, 'type-name': 'data_asset', query: `asset.name:"${phrase}"` },
    where: { 'metadata.name': name },
    query: FIELDS,
  });
}

/** All data assets of a space. */
export function dataAssetsIn(space: SpaceName): Call<DataAssetSummary[]> {
  return cpdctlCall({ command: 'asset search', flags: { 'space-id': space.id, 'type-name': 'data_asset', query: '*:*' }, query: FIELDS });
}

const FIELDS = { id: 'metadata.asset_id', name: 'metadata.name', tags: 'metadata.tags' } as const;

export function digestTag(digest: string): string {
  return `${TAG}${digest}`;
}

/** Whether this library stored it. */
export function isOurs(asset: DataAssetSummary): boolean {
  const tags = asset.tags ?? [];
  return tags.some((tag) => tag.startsWith(TAG));
}
