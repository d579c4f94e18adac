import { echo } from '#jenkins';
import { isMap, toJson } from '#language';
import { batch } from '../internal/cp4dInternalBatch.ts';
import type { Call } from '../internal/cp4dInternalCalls.ts';
import { isPlaceholder, placeholder } from '../internal/cp4dInternalDryRun.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { raise, requireUnclear } from '../internal/cp4dInternalFailures.ts';
import type { Confusion } from '../internal/cp4dInternalGate.ts';
import { forget } from '../internal/cp4dInternalMemory.ts';
import { knownMonitor, rememberMonitor, rememberRun, type OfDeployment, type WatchedBy } from '../internal/cp4dInternalHints.ts';
import { monitored, monitorOf, requireSubscription } from '../internal/cp4dInternalMonitored.ts';
import { ask, awaitReplies, failureOf, idIn, resourceIn, stateOf, type Replies, type Requests, type Resource } from '../internal/cp4dInternalOpenScale.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { attemptingRequests, awaitingReplies, madeBy, noReply, sending, type Awaited, type Exchange, type Reply } from '../internal/cp4dInternalRest.ts';
import { told, type Result } from '../internal/cp4dInternalResults.ts';
import { endOf, isGoingOn, measuredBy, measurementsOf, runRequest, runsIn, runsOf, violationsIn, type Violation } from '../internal/cp4dInternalRuns.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import { fillTemplate, requireTemplates } from '../internal/cp4dInternalTemplates.ts';

export interface WosEvaluateParameters extends OfDeployment {
  /** Deployment to judge: its name, its id, or what wmlDeploy, wosSubscribe or wosMonitor returned. */
  deployment: Reference;
  /** Which monitor is run. */
  kind: 'quality' | 'fairness' | 'drift' | 'explainability';
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
  /** Minutes to wait until the run has finished. @default 30 */
  timeoutMinutes?: number;
}

/** A finished run, as this step returns it. */
export interface WosEvaluation extends Result {
  deployment: { id: string; name: string };
  /** quality, fairness, drift or explainability. */
  monitor: string;
  /**
   * Value of each metric by its name; null where the server gives none. Of fairness each group has its own,
   * `fairness_value[Sex=female]`, and `fairness_value` is the worst of them.
   */
  metrics: { [metric: string]: number | null };
  /** The metrics beyond the monitor's own limits. */
  violations: Violation[];
  /** How many records were judged, where the server says it. */
  records: number | null;
  /** When the run ended. */
  finished: string;
  confusion: Confusion | null;
}

/**
 * Runs a monitor of a deployment and waits for that run. A run that OpenScale has just started by itself is taken over,
 * since it would refuse a second one.
 *
 * @returns the run: kind, id, name (of the deployment), outcome (created), space, deployment, monitor, metrics,
 * violations, records, finished, confusion
 * @throws configuration when there is no such monitor
 * @throws server when the run ends in an error, with the server's own words
 * @example wosEvaluate(deployment: 'credit-risk', kind: 'quality')
 */
export function wosEvaluate(parameters: WosEvaluateParameters): WosEvaluation {
  return inSession(() => {
    const session = currentSession();
    requireTemplates('wosEvaluate', session, ['run']);
    const known = knownMonitor('wosEvaluate', session, parameters, parameters.kind);
    return runMonitor(session, parameters, known ?? lookFor(session, parameters), known != null, ATTEMPTS);
  });
}

const ATTEMPTS = 3;
const NOT_FOUND = 404;

function lookFor(session: Session, parameters: WosEvaluateParameters): WatchedBy {
  const found = monitored('wosEvaluate', session, parameters, {});
  const monitor = monitorOf(found, parameters.kind);
  const deployment = { id: found.deployment.id, name: found.deployment.name };
  if (monitor == null && session.dryRun) {
    return { space: found.space, deployment, monitor: placeholder() };
  }
  requireSubscription('wosEvaluate', found);
  if (monitor == null) {
    fail({
      category: 'configuration',
      what: `wosEvaluate: '${deployment.name}' has no ${parameters.kind} monitor`,
      attempt: `wosMonitor(deployment: '${deployment.name}', kind: '${parameters.kind}') first`,
    });
  }
  rememberMonitor(deployment.id, parameters.kind, monitor.metadata.id);
  return { space: found.space, deployment, monitor: monitor.metadata.id };
}

function runMonitor(session: Session, parameters: WosEvaluateParameters, watched: WatchedBy, isHint: boolean, attempts: number): WosEvaluation {
  const doing = `wosEvaluate: run the ${parameters.kind} monitor of '${watched.deployment.name}'`;
  const body = fillTemplate('wosEvaluate', session, 'run', {});
  const call = sending([{ method: 'POST', path: `/v2/monitor_instances/${watched.monitor}/runs`, body }]);
  const requests = lookingAt(watched, madeBy('started'));
  const waiting = awaitingReplies(untilFinished(parameters, watched), Object.values(requests), [noReply(), noReply()]);
  const made = batch(session, doing, { started: attemptingRequests(call), seen: waiting });
  const started = made.started;
  if (started.answer.code === 0) {
    const id = session.dryRun ? placeholder() : idIn(started.replies[0]);
    return evaluated(session, parameters, watched, id, { run: made.seen[0], measurements: made.seen[1] });
  }
  if (isHint && statusOf(started) === NOT_FOUND) {
    forget();
    return runMonitor(session, parameters, lookFor(session, parameters), false, attempts);
  }
  if (isCode(started, 'AIQMM0010E')) {
    awaitMonitor(session, parameters, watched);
    return runMonitor(session, parameters, watched, isHint, requireAttempts(doing, attempts, call, started));
  }
  if (!isCode(started, 'AIQMM0012E')) {
    requireUnclear(doing, call, started.answer, attempts - 1);
  }
  return takeOver(session, parameters, watched, requireAttempts(doing, attempts, call, started));
}

function requireAttempts(doing: string, attempts: number, call: Call<Reply[]>, started: Exchange): number {
  if (attempts <= 1) {
    raise(doing, call, started.answer);
  }
  return attempts - 1;
}

function statusOf(exchange: Exchange): number {
  const replies = exchange.replies;
  return replies.length === 0 ? 0 : replies[0].status;
}

/** What OpenScale says why it refuses. */
function isCode(exchange: Exchange, code: string): boolean {
  const body = exchange.replies.length === 0 ? null : exchange.replies[0].body;
  return isMap(body) && toJson(body).includes(code);
}

/** A run that is going on is as good as one of our own; when there is none any more, one is started. */
function takeOver(session: Session, parameters: WosEvaluateParameters, watched: WatchedBy, attempts: number): WosEvaluation {
  const listed = ask(session, `wosEvaluate: look for the run that is going on`, { runs: runsOf(watched.monitor, 20) });
  const running = runsIn(listed.runs).find((run) => isGoingOn(run));
  if (running == null) {
    return runMonitor(session, parameters, watched, false, attempts);
  }
  const id = running.metadata.id;
  echo(`wosEvaluate: OpenScale has started the run ${id} already: waiting for that one`);
  const seen = awaitReplies(session, `wosEvaluate: wait for the run of '${watched.deployment.name}'`, untilFinished(parameters, watched), lookingAt(watched, id), [noReply(), noReply()]);
  return evaluated(session, parameters, watched, id, seen);
}

function awaitMonitor(session: Session, parameters: WosEvaluateParameters, watched: WatchedBy): void {
  const awaited: Awaited = {
    what: `the ${parameters.kind} monitor of '${watched.deployment.name}'`,
    minutes: parameters.timeoutMinutes!,
    shown: '1.entity.status.state',
    done: ['1.entity.status.state=active'],
    ended: ['1.entity.status.state=error|failed'],
  };
  awaitReplies(session, `wosEvaluate: wait for the monitor`, awaited, { monitor: { method: 'GET', path: `/v2/monitor_instances/${watched.monitor}` } }, [noReply()]);
}

function untilFinished(parameters: WosEvaluateParameters, watched: WatchedBy): Awaited {
  return {
    what: `the ${parameters.kind} run of '${watched.deployment.name}'`,
    minutes: parameters.timeoutMinutes!,
    shown: '1.entity.status.state',
    done: ['1.entity.status.state=finished'],
    ended: ['1.entity.status.state=error|cancelled|canceled'],
  };
}

function lookingAt(watched: WatchedBy, run: string): Requests {
  return { run: runRequest(watched.monitor, run), measurements: measurementsOf(watched.monitor, run) };
}

function evaluated(session: Session, parameters: WosEvaluateParameters, watched: WatchedBy, id: string, seen: Replies): WosEvaluation {
  const run = resourceIn(seen.run);
  requireFinished(session, parameters, watched, run);
  const measured = measuredBy(run, seen.measurements);
  const deed = { kind: 'evaluation', id, name: watched.deployment.name, outcome: 'created' as const, space: watched.space };
  const result = told(session, 'wosEvaluate', deed, `${parameters.kind}${measured.records == null ? '' : `, ${measured.records} records`}`);
  const violations = violationsIn(measured);
  show(measured.metrics, violations);
  if (!isPlaceholder(id)) {
    rememberRun(watched.deployment.id, parameters.kind, id);
  }
  return {
    ...result,
    deployment: watched.deployment,
    monitor: parameters.kind,
    metrics: measured.metrics,
    violations,
    records: measured.records,
    finished: endOf(run),
    confusion: measured.confusion,
  };
}

function requireFinished(session: Session, parameters: WosEvaluateParameters, watched: WatchedBy, run: Resource): void {
  const failure = failureOf(run);
  if (stateOf(run) !== 'finished' && !session.dryRun) {
    fail({
      category: 'server',
      what: `wosEvaluate: the ${parameters.kind} run of '${watched.deployment.name}' did not finish`,
      says: failure,
      now: `there is a run ${run.metadata.id}; its state is ${stateOf(run)}`,
      attempt: 'correct what OpenScale says, and run the stage again',
    });
  }
  if (failure != null) {
    echo(`wosEvaluate: WARNING: the run has finished, and OpenScale says: ${failure}`);
  }
}

function show(metrics: { [metric: string]: number | null }, violations: Violation[]): void {
  for (const metric of Object.keys(metrics)) {
    const beyond = violations.filter((one) => one.metric === metric).map((one) => `, beyond its ${one.side} limit ${toJson(one.limit)}`);
    echo(`  ${metric} = ${metrics[metric] == null ? 'no value' : toJson(metrics[metric])}${beyond.join('')}`);
  }
}
