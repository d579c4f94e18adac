import { batch } from '../internal/cp4dInternalBatch.ts';
import { allowing, cpdctlOrder, cpdctlText, digestOf } from '../internal/cp4dInternalCalls.ts';
import { dataAssetsNamed, digestTag, isOurs, type DataAssetSummary } from '../internal/cp4dInternalDataAssets.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { fileDigest } from '../internal/cp4dInternalFiles.ts';
import { spaceOf } from '../internal/cp4dInternalPlace.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { told, type Outcome, type Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import type { SpaceName } from '../internal/cp4dInternalSpaces.ts';

export interface Cp4dDataAssetParameters {
  /** Name of the data asset, unique among those of its space. */
  name: string;
  /** File in the workspace. */
  file: string;
  /** Media type of the file. @default 'text/csv' */
  mime?: string;
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
  /** Minutes that the upload may take. @default 15 */
  timeoutMinutes?: number;
}

/** A data asset, as this step returns it. */
export interface DataAsset extends Result {
  /** SHA-256 of the file. */
  digest: string;
}

/**
 * Stores a file as a data asset of a deployment space. Uploads it only when its content is not what the asset of that
 * name already holds. Changed content becomes a new asset in the place of the old one, with a new id.
 *
 * @returns the data asset: kind, id, name, outcome (created, updated or unchanged), space, digest
 * @throws configuration when the file is not there, or an asset of that name was stored by something else
 * @example cp4dDataAsset(name: 'holdout.csv', file: 'data/holdout.csv')
 */
export function cp4dDataAsset(parameters: Cp4dDataAssetParameters): DataAsset {
  return inSession(() => {
    const session = currentSession();
    const space = spaceOf('cp4dDataAsset', session, parameters.space);
    return store(session, space, parameters);
  });
}

function store(session: Session, space: SpaceName, parameters: Cp4dDataAssetParameters): DataAsset {
  const name = parameters.name;
  const found = batch(session, `cp4dDataAsset: look for '${name}'`, { file: digestOf(parameters.file), assets: dataAssetsNamed(space, name) });
  const digest = fileDigest('cp4dDataAsset', parameters.file, found.file);
  const same = found.assets.find((asset) => (asset.tags ?? NO_TAGS).includes(digestTag(digest)));
  if (same != null) {
    return stored(session, space, name, digest, same.id, 'unchanged');
  }
  const foreign = found.assets.filter((asset) => !isOurs(asset));
  if (foreign.length > 0) {
    fail({
      category: 'configuration',
      what: `cp4dDataAsset: a data asset '${name}' is there already, and was not stored by this library: ${foreign.map((asset) => asset.id).join(', ')}`,
      attempt: 'choose another name, or delete it',
    });
  }
  return upload(session, space, parameters, digest, found.assets);
}

const NO_TAGS: string[] = [];

/** The new one first: what broke off between them leaves both, and the next run finds the new one. */
function upload(session: Session, space: SpaceName, parameters: Cp4dDataAssetParameters, digest: string, old: DataAssetSummary[]): DataAsset {
  const flags = {
    'space-id': space.id,
    name: parameters.name,
    file: [parameters.file],
    mime: parameters.mime!,
    tag: [digestTag(digest)],
    progress: false,
  };
  const uploaded = batch(session, `cp4dDataAsset: upload '${parameters.name}'`, {
    id: allowing(parameters.timeoutMinutes!, cpdctlText({ command: 'asset data-asset upload', flags }, 'metadata.asset_id')),
  });
  for (const asset of old) {
    batch(session, `cp4dDataAsset: remove the old '${parameters.name}'`, {
      removed: cpdctlOrder({ command: 'asset delete', flags: { 'space-id': space.id, 'asset-id': asset.id } }),
    });
  }
  return stored(session, space, parameters.name, digest, uploaded.id, old.length === 0 ? 'created' : 'updated');
}

function stored(session: Session, space: SpaceName, name: string, digest: string, id: string, outcome: Outcome): DataAsset {
  return { ...told(session, 'cp4dDataAsset', { kind: 'data asset', id, name, outcome, space }, ''), digest };
}
