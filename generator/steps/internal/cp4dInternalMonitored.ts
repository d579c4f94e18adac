import { echo } from '#jenkins';
import { keptOf } from './cp4dInternalDuplicates.ts';
import { placeholder, isPlaceholder } from './cp4dInternalDryRun.ts';
import { fail } from './cp4dInternalErrors.ts';
import { meant, rememberDeployment, rememberSubscription, rememberedDeployment, rememberedNewSubscription, rememberedSubscription, type OfDeployment } from './cp4dInternalHints.ts';
import { forget } from './cp4dInternalMemory.ts';
import { ask, askForWhatMayBeGone, isGone, resourceIn, stays, type Replies, type Requests, type Resource } from './cp4dInternalOpenScale.ts';
import { spaceOf } from './cp4dInternalPlace.ts';
import { listIn, noReply, type Reply, type Request } from './cp4dInternalRest.ts';
import type { Session } from './cp4dInternalSession.ts';
import type { SpaceName } from './cp4dInternalSpaces.ts';

/** A deployment as OpenScale's steps need it. */
export interface Deployed {
  id: string;
  name: string;
  /** online or batch. */
  type: string;
  model: string;
  revision: string | null;
  /** When it was last changed, so when at the latest it began to serve what it serves. */
  since: string;
}

/** A deployment with what OpenScale has on it. */
export interface Monitored {
  space: SpaceName;
  deployment: Deployed;
  subscription: Resource | null;
  monitors: Resource[];
  dataSets: Resource[];
  /** The replies to the requests that the step asked besides. */
  besides: Replies;
}

/** Any date is taken. */
const VERSION = '2020-09-01';

/**
 * Finds a deployment, and its subscription, monitors and data sets, all by the deployment's id. What the build has
 * found before is asked for in one go.
 *
 * @param besides further requests of the step
 * @throws when there is no such deployment, or several have that name
 */
export function monitored(step: string, session: Session, parameters: OfDeployment, besides: Requests): Monitored {
  const space = spaceOf(step, session, parameters.space);
  const target = meant(parameters.deployment);
  const name = target.name ?? '';
  const remembered = target.id == null ? rememberedDeployment(space, name) : null;
  const id = target.id ?? remembered ?? lookFor(step, session, space, name);
  if (isPlaceholder(id)) {
    return notThereYet(step, session, space, parameters, besides);
  }
  const subscription = rememberedSubscription(id);
  const first: Requests = { deployment: deploymentRequest(space, id), subscriptions: subscriptionsOf(id) };
  const doing = `${step}: look for the deployment and its subscription`;
  const found = askForWhatMayBeGone(session, doing, subscription == null ? { ...first, ...besides } : { ...first, ...thingsOf(subscription), ...besides });
  if (isGone(found.deployment) && remembered == null) {
    fail({ category: 'configuration', what: `${step}: there is no deployment ${id} in space '${space.name}'`, attempt: 'deploy a model first with wmlDeploy' });
  }
  if (isGone(found.deployment)) {
    // What was remembered of it is not true any more.
    forget();
    return monitored(step, session, parameters, besides);
  }
  const kept = oldest(step, found.subscriptions);
  if (kept != null && kept.metadata.id !== subscription) {
    rememberSubscription(id, kept.metadata.id);
    const more = ask(session, `${step}: look for the subscription's monitors and data sets`, thingsOf(kept.metadata.id));
    return { ...described(space, found, kept, more), besides: found };
  }
  return { ...described(space, found, kept, found), besides: found };
}

/** A dry run works on a deployment that is only planned; what has nothing to do with it is asked all the same. */
function notThereYet(step: string, session: Session, space: SpaceName, parameters: OfDeployment, besides: Requests): Monitored {
  const target = meant(parameters.deployment);
  const deployment = { ...deployedIn(noReply()), name: target.name ?? placeholder() };
  const replies = Object.keys(besides).length === 0 ? {} : ask(session, `${step}: look for what OpenScale has`, besides);
  return { space, deployment, subscription: null, monitors: [], dataSets: [], besides: replies };
}

function described(space: SpaceName, found: Replies, subscription: Resource | null, things: Replies): Monitored {
  return {
    space,
    deployment: deployedIn(found.deployment),
    subscription,
    monitors: subscription == null ? [] : (listIn(things.monitors, 'monitor_instances') as Resource[]).filter((one) => stays(one)),
    dataSets: subscription == null ? [] : (listIn(things.dataSets, 'data_sets') as Resource[]).filter((one) => stays(one)),
    besides: {},
  };
}

export function deploymentRequest(space: SpaceName, id: string): Request {
  return { method: 'GET', path: `cp4d:/ml/v4/deployments/${id}?version=${VERSION}&space_id=${space.id}` };
}

export function subscriptionsOf(deployment: string): Request {
  return { method: 'GET', path: `/v2/subscriptions?deployment.deployment_id=${deployment}` };
}

/** The monitors and data sets of a subscription. */
export function thingsOf(subscription: string): Requests {
  return {
    monitors: { method: 'GET', path: `/v2/monitor_instances?target.target_type=subscription&target.target_id=${subscription}` },
    dataSets: { method: 'GET', path: `/v2/data_sets?target.target_type=subscription&target.target_id=${subscription}` },
  };
}

/** The one that was made first is kept, should two builds have made one at the same moment. */
function oldest(step: string, reply: Reply): Resource | null {
  const all = (listIn(reply, 'subscriptions') as Resource[]).filter((one) => stays(one));
  if (all.length === 0) {
    return null;
  }
  if (all.length > 1) {
    echo(`${step}: ${all.length} subscriptions are on this deployment: ${all.map((one) => one.metadata.id).join(', ')}; the oldest counts`);
  }
  const kept = keptOf('', all.map((one) => ({ id: one.metadata.id, created: one.metadata.created_at ?? null })));
  const found = all.find((one) => one.metadata.id === kept);
  return found ?? null;
}

export function deployedIn(reply: Reply): Deployed {
  const resource = resourceIn(reply);
  const entity = resource.entity as { name?: string; asset?: { id?: string; rev?: string }; batch?: unknown };
  const metadata = resource.metadata;
  return {
    id: metadata.id,
    name: entity.name ?? metadata.id,
    type: entity.batch == null ? 'online' : 'batch',
    model: entity.asset?.id ?? placeholder(),
    revision: entity.asset?.rev ?? null,
    since: metadata.modified_at ?? metadata.created_at ?? '',
  };
}

function lookFor(step: string, session: Session, space: SpaceName, name: string): string {
  const request: Request = { method: 'GET', path: `cp4d:/ml/v4/deployments?version=${VERSION}&space_id=${space.id}&limit=200`, named: name };
  const found = isPlaceholder(space.id) ? {} : ask(session, `${step}: look for the deployment '${name}'`, { deployments: request });
  const all = found.deployments == null ? [] : (listIn(found.deployments, 'resources') as Resource[]);
  const named = all.filter((one) => one.entity.name === name);
  if (named.length === 0 && session.dryRun) {
    return placeholder();
  }
  if (named.length !== 1) {
    fail({
      category: 'configuration',
      what: named.length === 0 ? `${step}: there is no deployment '${name}' in space '${space.name}'` : `${step}: ${named.length} deployments are named '${name}': ${named.map((one) => one.metadata.id).join(', ')}`,
      attempt: named.length === 0 ? 'deploy a model first with wmlDeploy' : 'pass the id of the one you mean',
    });
  }
  rememberDeployment(space, name, named[0].metadata.id);
  return named[0].metadata.id;
}

/** A deployment whose subscription this build has made, and not yet a monitor of that kind; nothing otherwise. */
export function justSubscribed(step: string, session: Session, parameters: OfDeployment, kind: string): Monitored | null {
  const made = session.dryRun ? null : rememberedNewSubscription(step, session, parameters, kind);
  if (made == null) {
    return null;
  }
  const subscription = { metadata: { id: made.id }, entity: { data_mart_id: made.dataMart } };
  return { space: made.space, deployment: { ...deployedIn(noReply()), ...made.deployment }, subscription, monitors: [], dataSets: [], besides: {} };
}

/** The subscription, which must be there. */
export function requireSubscription(step: string, found: Monitored): Resource {
  const subscription = found.subscription;
  if (subscription == null) {
    fail({
      category: 'configuration',
      what: `${step}: OpenScale has no subscription for the deployment '${found.deployment.name}'`,
      attempt: `wosSubscribe(deployment: '${found.deployment.name}', …) first`,
    });
  }
  return subscription;
}

/** The monitor of a kind, the oldest one; nothing when there is none. */
export function monitorOf(found: Monitored, kind: string): Resource | null {
  const own = found.monitors.filter((one) => one.entity.monitor_definition_id === kind);
  const kept = keptOf('', own.map((one) => ({ id: one.metadata.id, created: one.metadata.created_at ?? null })));
  const monitor = own.find((one) => one.metadata.id === kept);
  return monitor ?? null;
}

/** The data set of a type; nothing when there is none. */
export function dataSetOf(found: Monitored, type: string): Resource | null {
  const dataSet = found.dataSets.find((one) => one.entity.type === type);
  return dataSet ?? null;
}
