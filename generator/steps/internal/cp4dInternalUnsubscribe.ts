import { forget } from './cp4dInternalMemory.ts';
import { askForWhatMayBeGone, awaitReplies, isGone, order, type Resource } from './cp4dInternalOpenScale.ts';
import { listIn, noReply, type Request } from './cp4dInternalRest.ts';
import type { Session } from './cp4dInternalSession.ts';

/** Something of OpenScale's that was deleted. */
export interface Unsubscribed {
  kind: 'monitor' | 'subscription';
  id: string;
  name: string;
}

/** So many ids are asked for in one request: its address must not get too long for the proxies on the way. */
const MOST_IDS = 100;

/**
 * Deletes what OpenScale has on deployments, monitors before subscriptions: a subscription that survives its deployment
 * keeps failing. A cluster without OpenScale has nothing to delete.
 *
 * @returns what was deleted
 */
export function unsubscribe(step: string, session: Session, deployments: string[]): Unsubscribed[] {
  let deleted: Unsubscribed[] = [];
  if (!session.dryRun) {
    for (const some of inGroups(deployments)) {
      deleted = [...deleted, ...unsubscribeSome(step, session, some)];
    }
  }
  return deleted;
}

function inGroups(ids: string[]): string[][] {
  const groups: string[][] = [];
  let last: string[] = [];
  for (const id of ids) {
    if (groups.length === 0 || last.length === MOST_IDS) {
      last = [];
      groups.push(last);
    }
    last.push(id);
  }
  return groups;
}

function unsubscribeSome(step: string, session: Session, deployments: string[]): Unsubscribed[] {
  const subscriptions: Request = { method: 'GET', path: `/v2/subscriptions?deployment.deployment_id=${deployments.join(',')}` };
  const found = askForWhatMayBeGone(session, `${step}: look for subscriptions`, { subscriptions });
  const all = isGone(found.subscriptions) ? [] : (listIn(found.subscriptions, 'subscriptions') as Resource[]);
  if (all.length === 0) {
    return [];
  }
  const ids = all.map((one) => one.metadata.id);
  const monitors: Request = { method: 'GET', path: `/v2/monitor_instances?target.target_type=subscription&target.target_id=${ids.join(',')}` };
  const seen = askForWhatMayBeGone(session, `${step}: look for monitors`, { monitors });
  const doomed = [...monitorsIn(listIn(seen.monitors, 'monitor_instances') as Resource[]), ...all.map((one): Unsubscribed => ({ kind: 'subscription', id: one.metadata.id, name: nameOf(one) }))];
  order(session, `${step}: remove ${doomed.length} things from OpenScale`, doomed.map((thing) => deletion(thing)));
  awaitReplies(session, `${step}: wait until the subscriptions are gone`, untilGone(), { subscriptions }, [noReply()]);
  forget();
  return doomed;
}

function monitorsIn(monitors: Resource[]): Unsubscribed[] {
  return monitors.map((one): Unsubscribed => ({ kind: 'monitor', id: one.metadata.id, name: `${one.entity.monitor_definition_id as string}` }));
}

function nameOf(subscription: Resource): string {
  const deployment = (subscription.entity.deployment ?? {}) as { name?: string };
  return deployment.name ?? '';
}

function deletion(thing: Unsubscribed): Request {
  const collection = thing.kind === 'monitor' ? 'monitor_instances' : 'subscriptions';
  return { method: 'DELETE', path: `/v2/${collection}/${thing.id}` };
}

/** The list that is asked for has no first entry any more. */
function untilGone(): { what: string; minutes: number; shown: string; done: string[]; ended: string[] } {
  return {
    what: 'the subscriptions that are deleted',
    minutes: 5,
    shown: '1.subscriptions.0.entity.status.state',
    done: ['1.subscriptions.0.metadata.id='],
    ended: ['1.subscriptions.0.entity.status.state=error'],
  };
}
