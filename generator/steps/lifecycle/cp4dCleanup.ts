import { batch } from '../internal/cp4dInternalBatch.ts';
import { cpdctlCall, cpdctlOrder, type Call } from '../internal/cp4dInternalCalls.ts';
import { dataAssetsIn, isOurs, type DataAssetSummary } from '../internal/cp4dInternalDataAssets.ts';
import { deploymentsIn, type DeploymentSummary } from '../internal/cp4dInternalDeployments.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { modelsIn, type ModelSummary } from '../internal/cp4dInternalModels.ts';
import { ownershipIn } from '../internal/cp4dInternalOwnership.ts';
import { spaceOf } from '../internal/cp4dInternalPlace.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { removeProvider } from '../internal/cp4dInternalProviders.ts';
import { remove, type Doomed } from '../internal/cp4dInternalRemoval.ts';
import { told, type Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import type { SpaceName } from '../internal/cp4dInternalSpaces.ts';
import type { Unsubscribed } from '../internal/cp4dInternalUnsubscribe.ts';

export interface Cp4dCleanupParameters {
  /** Names of deployments to delete. */
  deployments?: string[];
  /** Names of models to delete. */
  models?: string[];
  /** Names of data assets to delete. */
  dataAssets?: string[];
  /** Whether everything is deleted that this library made in the space. @default false */
  all?: boolean;
  /** Whether the space itself is deleted too, when this library made it and nothing else is left in it. @default false */
  deleteSpace?: boolean;
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
}

/** What was deleted, as this step returns it. */
export interface Cleanup extends Result {
  /** Kind, id and name of each. */
  deleted: (Doomed | Unsubscribed)[];
}

/**
 * Deletes what this library made in a deployment space, and nothing else: what is named, or all of it. What OpenScale has
 * on a deployment goes with it, and with the space the service provider that this library made for it. Refuses protected
 * environments and production spaces. What is not there any more is no trouble.
 *
 * @returns what was deleted: kind, id and name (of the space), outcome (deleted or unchanged), space, deleted
 * @throws configuration when something that is named was made by something else, or the environment is protected
 * @example cp4dCleanup(deployments: ['credit-risk'], models: ['credit-risk'])
 */
export function cp4dCleanup(parameters: Cp4dCleanupParameters): Cleanup {
  return inSession(() => {
    const session = currentSession();
    refuseProtected(session);
    const space = spaceOf('cp4dCleanup', session, parameters.space);
    return clean(session, space, parameters);
  });
}

function refuseProtected(session: Session): void {
  if (session.protected) {
    fail({
      category: 'configuration',
      what: `cp4dCleanup: the environment '${session.environment ?? ''}' is protected: nothing is deleted there`,
      attempt: 'delete it by hand, or in another environment',
    });
  }
}

/** What is in a space, by kind. */
interface Content {
  deployments: DeploymentSummary[];
  models: ModelSummary[];
  assets: DataAssetSummary[];
}

function clean(session: Session, space: SpaceName, parameters: Cp4dCleanupParameters): Cleanup {
  const found = batch(session, `cp4dCleanup: look what is in space '${space.name}'`, {
    space: spaceState(space),
    deployments: deploymentsIn(space),
    models: modelsIn(space),
    assets: dataAssetsIn(space),
  });
  if (found.space.production === true) {
    fail({ category: 'configuration', what: `cp4dCleanup: the space '${space.name}' is a production space: nothing is deleted there` });
  }
  const doomed = chosen(found, parameters);
  refuseForeign(doomed);
  const things = doomed.map((thing) => thing.thing);
  const deleted = remove('cp4dCleanup', session, space, things);
  const isLast = parameters.deleteSpace === true && removeSpace(session, space, found, found.space.tags, things.length);
  const outcome = deleted.length > 0 || isLast ? 'deleted' : 'unchanged';
  const details = deleted.map((thing) => `${thing.kind} '${thing.name}'`).join(', ');
  return { ...told(session, 'cp4dCleanup', { kind: 'space', id: space.id, name: space.name, outcome, space }, details), deleted };
}

function spaceState(space: SpaceName): Call<{ production: boolean | null; tags: string[] | null }> {
  return cpdctlCall({ command: 'space get', flags: { 'space-id': space.id }, query: { production: 'entity.stage.production', tags: 'entity.tags' } });
}

/** Something that is meant, and whether this library made it. */
interface Meant {
  thing: Doomed;
  ours: boolean;
}

function chosen(content: Content, parameters: Cp4dCleanupParameters): Meant[] {
  const all = [
    ...content.deployments.map((item): Meant => meant('deployment', item.id, item.name, ownershipIn(item.custom) != null)),
    ...content.models.map((item): Meant => meant('model', item.id, item.name, ownershipIn(item.custom) != null)),
    ...content.assets.map((item): Meant => meant('data asset', item.id, item.name, isOurs(item))),
  ];
  return all.filter((item) => (parameters.all === true && item.ours) || namesFor(item.thing.kind, parameters).includes(item.thing.name));
}

function meant(kind: Doomed['kind'], id: string, name: string | null, ours: boolean): Meant {
  return { thing: { kind, id, name: name ?? '' }, ours };
}

function namesFor(kind: string, parameters: Cp4dCleanupParameters): string[] {
  switch (kind) {
    case 'deployment':
      return parameters.deployments ?? [];
    case 'model':
      return parameters.models ?? [];
    default:
      return parameters.dataAssets ?? [];
  }
}

function refuseForeign(doomed: Meant[]): void {
  const foreign = doomed.filter((item) => !item.ours).map((item) => `${item.thing.kind} '${item.thing.name}' (${item.thing.id})`);
  if (foreign.length > 0) {
    fail({
      category: 'configuration',
      what: `cp4dCleanup: this was not made by this library: ${foreign.join(', ')}`,
      now: 'nothing was deleted',
      attempt: 'delete it by hand',
    });
  }
}

/** Only a space that this library made, and in which nothing else is left. */
function removeSpace(session: Session, space: SpaceName, content: Content, tags: string[] | null, deleted: number): boolean {
  const left = content.deployments.length + content.models.length + content.assets.length - deleted;
  const own = tags ?? [];
  if (left > 0 || !own.includes('cp4d-mlops')) {
    fail({
      category: 'configuration',
      what: `cp4dCleanup: the space '${space.name}' is kept: ${left > 0 ? `${left} things are left in it` : 'it was not made by this library'}`,
      attempt: 'leave deleteSpace out, or delete it by hand',
    });
  }
  removeProvider('cp4dCleanup', session, space);
  batch(session, `cp4dCleanup: remove the space '${space.name}'`, {
    removed: cpdctlOrder({ command: 'space delete', flags: { 'space-id': space.id } }),
  });
  return true;
}
