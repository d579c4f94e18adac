import { fail } from '../internal/cp4dInternalErrors.ts';
import { isPlaceholder } from '../internal/cp4dInternalDryRun.ts';
import { keptOf } from '../internal/cp4dInternalDuplicates.ts';
import { forget } from '../internal/cp4dInternalMemory.ts';
import { rememberDataSet, rememberMonitor, type OfDeployment } from '../internal/cp4dInternalHints.ts';
import { justSubscribed, monitored, monitorOf, requireSubscription, thingsOf, type Monitored } from '../internal/cp4dInternalMonitored.ts';
import { awaitReplies, createAndAwait, failureOf, itemIn, order, resourceIn, stateOf, type Made, type Replies, type Resource, type Waiting } from '../internal/cp4dInternalOpenScale.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { listIn, noReply, placeIn } from '../internal/cp4dInternalRest.ts';
import { told, type Outcome, type Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import { fillTemplate, requireTemplates } from '../internal/cp4dInternalTemplates.ts';
import { patchFor, thresholdsOf, type MonitorPatch, type Threshold } from '../internal/cp4dInternalThresholds.ts';

export interface WosMonitorParameters extends OfDeployment {
  /** Deployment to monitor: its name, its id, or what wmlDeploy or wosSubscribe returned. */
  deployment: Reference;
  /** What is monitored. */
  kind: 'quality' | 'fairness' | 'drift' | 'explainability';
  /** Limits by metric: `[area_under_roc: '>= 0.8', false_positive_rate: '<= 0.1']`. Without it OpenScale's own. */
  thresholds?: { [metric: string]: unknown };
  /** Parameters of the monitor, as OpenScale names them: `[min_feedback_data_size: 50]`. Without it the template's. */
  parameters?: { [name: string]: unknown };
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
  /** Minutes to wait until the monitor is active. @default 10 */
  timeoutMinutes?: number;
}

/** A monitor, as this step returns it. */
export interface WosMonitor extends Result {
  deployment: { id: string; name: string };
  subscription: string;
  /** quality, fairness, drift or explainability. */
  monitor: string;
}

/**
 * Monitors a subscribed deployment: makes the monitor of that kind, or changes its limits and parameters where they
 * differ, and waits until it is active. There is one of each kind on a deployment.
 *
 * @returns the monitor: kind, id, name (of the deployment), outcome (created, updated or unchanged), space, deployment,
 * subscription, monitor
 * @throws configuration when the deployment has no subscription, or a limit cannot be read
 * @throws server when the monitor does not become active
 * @example wosMonitor(deployment: 'credit-risk', kind: 'quality', thresholds: [area_under_roc: '>= 0.8'])
 */
export function wosMonitor(parameters: WosMonitorParameters): WosMonitor {
  return inSession(() => {
    const read = thresholdsOf(parameters.thresholds ?? {});
    if (read.problems.length > 0) {
      fail({ category: 'configuration', what: `wosMonitor: ${read.problems.join('; ')}`, attempt: "write a limit as '>= 0.8' or '<= 0.1'" });
    }
    const session = currentSession();
    requireTemplates('wosMonitor', session, [`monitor-${parameters.kind}`]);
    return monitor(session, parameters, read.thresholds, ATTEMPTS);
  });
}

const ATTEMPTS = 3;

function monitor(session: Session, parameters: WosMonitorParameters, thresholds: Threshold[], attempts: number): WosMonitor {
  const unmonitored = justSubscribed('wosMonitor', session, parameters, parameters.kind);
  const found = unmonitored ?? monitored('wosMonitor', session, parameters, {});
  const subscription = found.subscription == null && session.dryRun ? plannedSubscription() : requireSubscription('wosMonitor', found);
  const existing = monitorOf(found, parameters.kind);
  if (existing != null) {
    return update(session, parameters, thresholds, found, subscription, existing);
  }
  const doing = `wosMonitor: make the ${parameters.kind} monitor of '${found.deployment.name}'`;
  const body = bodyFor(session, parameters, thresholds, subscription);
  const made = createAndAwait(session, doing, { method: 'POST', path: '/v2/monitor_instances', body }, (id) => untilActive(parameters, found, subscription, id), unmonitored == null ? attempts - 1 : null);
  if (made == null) {
    forget();
    return monitor(session, parameters, thresholds, unmonitored == null ? attempts - 1 : attempts);
  }
  return isPlaceholder(made.id) ? monitoring(session, parameters, found, subscription, made.id, 'created') : settled(session, parameters, thresholds, found, subscription, made);
}

function plannedSubscription(): Resource {
  return resourceIn(noReply());
}

function bodyFor(session: Session, parameters: WosMonitorParameters, thresholds: Threshold[], subscription: Resource): unknown {
  const values = { dataMart: subscription.entity.data_mart_id ?? '', subscription: subscription.metadata.id, thresholds };
  const body = fillTemplate('wosMonitor', session, `monitor-${parameters.kind}`, values) as { parameters?: { [name: string]: unknown } };
  return { ...body, parameters: { ...(body.parameters ?? {}), ...(parameters.parameters ?? {}) } };
}

function untilActive(parameters: WosMonitorParameters, found: Monitored, subscription: Resource, id: string): Waiting {
  const state = `${placeIn(1, 'monitor_instances', id)}.entity.status.state`;
  const awaited = {
    what: `the ${parameters.kind} monitor of '${found.deployment.name}'`,
    minutes: parameters.timeoutMinutes!,
    shown: state,
    done: [`${state}=active`],
    ended: [`${state}=error|failed`],
  };
  return { awaited, requests: thingsOf(subscription.metadata.id) };
}

function update(session: Session, parameters: WosMonitorParameters, thresholds: Threshold[], found: Monitored, subscription: Resource, existing: Resource): WosMonitor {
  const operations = patchFor(existing.entity, thresholds, parameters.parameters ?? {}) as MonitorPatch[];
  const id = existing.metadata.id;
  if (operations.length === 0 && stateOf(existing) === 'active') {
    rememberMonitor(found.deployment.id, parameters.kind, id);
    return monitoring(session, parameters, found, subscription, id, 'unchanged');
  }
  if (operations.length > 0) {
    const request = { method: 'PATCH' as const, path: `/v2/monitor_instances/${id}`, body: operations };
    order(session, `wosMonitor: change ${operations.map((operation) => operation.path).join(', ')} of the ${parameters.kind} monitor of '${found.deployment.name}'`, [request]);
  }
  const wait = untilActive(parameters, found, subscription, id);
  const seen = awaitReplies(session, `wosMonitor: wait for the ${parameters.kind} monitor of '${found.deployment.name}'`, wait.awaited, wait.requests, [noReply(), noReply()]);
  requireActive(session, parameters, found, itemIn(seen.monitors, 'monitor_instances', id));
  return monitoring(session, parameters, found, subscription, id, operations.length > 0 ? 'updated' : 'unchanged');
}

/** Of two that builds have made at the same moment the first is kept. */
function settled(session: Session, parameters: WosMonitorParameters, thresholds: Threshold[], found: Monitored, subscription: Resource, made: Made): WosMonitor {
  requireActive(session, parameters, found, itemIn(made.seen.monitors, 'monitor_instances', made.id));
  const all = ofKind(made.seen, parameters.kind);
  if (keptOf(made.id, all.map((one) => ({ id: one.metadata.id, created: one.metadata.created_at ?? null }))) === made.id) {
    rememberMonitor(found.deployment.id, parameters.kind, made.id);
    rememberFeedback(found, made);
    return monitoring(session, parameters, found, subscription, made.id, 'created');
  }
  order(session, `wosMonitor: remove the second ${parameters.kind} monitor of '${found.deployment.name}'`, [{ method: 'DELETE', path: `/v2/monitor_instances/${made.id}` }]);
  return monitor(session, parameters, thresholds, ATTEMPTS);
}

/** The feedback data set comes with the quality monitor, mostly at once. */
function rememberFeedback(found: Monitored, made: Made): void {
  const feedback = (listIn(made.seen.dataSets, 'data_sets') as Resource[]).find((one) => one.entity.type === 'feedback');
  if (feedback != null) {
    rememberDataSet(found.deployment.id, 'feedback', feedback.metadata.id);
  }
}

function ofKind(seen: Replies, kind: string): Resource[] {
  return (listIn(seen.monitors, 'monitor_instances') as Resource[]).filter((one) => one.entity.monitor_definition_id === kind);
}

function requireActive(session: Session, parameters: WosMonitorParameters, found: Monitored, instance: Resource): void {
  const state = stateOf(instance);
  if (state !== 'active' && !session.dryRun) {
    fail({
      category: 'server',
      what: `wosMonitor: the ${parameters.kind} monitor of '${found.deployment.name}' did not become active`,
      says: failureOf(instance),
      now: `there is a monitor ${instance.metadata.id}; its state is ${state}`,
      attempt: 'correct what OpenScale says, delete that monitor, and run the stage again',
    });
  }
}

function monitoring(session: Session, parameters: WosMonitorParameters, found: Monitored, subscription: Resource, id: string, outcome: Outcome): WosMonitor {
  const deployment = found.deployment;
  const deed = { kind: 'monitor', id, name: deployment.name, outcome, space: found.space };
  return {
    ...told(session, 'wosMonitor', deed, parameters.kind),
    deployment: { id: deployment.id, name: deployment.name },
    subscription: subscription.metadata.id,
    monitor: parameters.kind,
  };
}
