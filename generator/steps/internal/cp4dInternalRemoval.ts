import { batch } from './cp4dInternalBatch.ts';
import { cpdctlOrder, type Call } from './cp4dInternalCalls.ts';
import { deploymentsIn } from './cp4dInternalDeployments.ts';
import { forget } from './cp4dInternalMemory.ts';
import { removeProvider } from './cp4dInternalProviders.ts';
import type { Session } from './cp4dInternalSession.ts';
import type { SpaceName } from './cp4dInternalSpaces.ts';
import { unsubscribe, type Unsubscribed } from './cp4dInternalUnsubscribe.ts';

/** Something that is deleted. */
export interface Doomed {
  kind: 'deployment' | 'model' | 'data asset';
  id: string;
  name: string;
}

interface Removals {
  [name: string]: Call<string>;
}

/**
 * Deletes things in the order that CP4D wants: what OpenScale has on a deployment, the deployment, its model.
 *
 * @returns what was deleted, in that order
 */
export function remove(step: string, session: Session, space: SpaceName, doomed: Doomed[]): (Doomed | Unsubscribed)[] {
  const deployments = doomed.filter((thing) => thing.kind === 'deployment').map((thing) => thing.id);
  const monitored = unsubscribe(step, session, deployments);
  if (doomed.length > 0) {
    forget();
    batch(session, `${step}: remove ${doomed.length} things from space '${space.name}'`, removals(space, doomed));
  }
  return [...monitored, ...doomed];
}

function removals(space: SpaceName, doomed: Doomed[]): Removals {
  const calls: Removals = {};
  for (const kind of ['deployment', 'model', 'data asset']) {
    for (const thing of doomed) {
      if (thing.kind === kind) {
        calls[`removed${Object.keys(calls).length}`] = removal(space, thing);
      }
    }
  }
  return calls;
}

function removal(space: SpaceName, thing: Doomed): Call<string> {
  switch (thing.kind) {
    case 'deployment':
      return cpdctlOrder({ command: 'ml deployment delete', flags: { 'space-id': space.id, 'deployment-id': thing.id } });
    case 'model':
      return cpdctlOrder({ command: 'ml model delete', flags: { 'space-id': space.id, 'model-id': thing.id } });
    default:
      return cpdctlOrder({ command: 'asset delete', flags: { 'space-id': space.id, 'asset-id': thing.id } });
  }
}

/** Deletes a space with all that is in it; a space that holds deployments is not deleted by CP4D. */
export function removeAll(step: string, session: Session, space: SpaceName): void {
  const found = batch(session, `${step}: look what is in space '${space.name}'`, { deployments: deploymentsIn(space) });
  remove(step, session, space, found.deployments.map((deployment) => ({ kind: 'deployment', id: deployment.id, name: deployment.name ?? '' })));
  removeProvider(step, session, space);
  batch(session, `${step}: remove the space '${space.name}'`, {
    removed: cpdctlOrder({ command: 'space delete', flags: { 'space-id': space.id } }),
  });
}
