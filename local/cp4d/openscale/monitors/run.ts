import { randomUUID } from 'node:crypto';
import { timestamp } from '../../clock.ts';
import type { Cluster } from '../../cluster.ts';
import { ServiceError } from '../../errors.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import type { InjectedFailure } from '../../scheduler.ts';
import { badRequest, failureOf, type Failure } from '../errors.ts';
import { recordsOf } from '../records/data-set.ts';
import { metadataJson, SERVICE_ITSELF, type Resource } from '../resource.ts';
import { evaluate } from './evaluate.ts';
import { EvaluationError, type Evaluation } from './evaluation.ts';
import { addMeasurement } from './measurement.ts';
import { definitionOf, evaluatedDataSet } from './monitor.ts';

/** One evaluation by a monitor. */
export interface Run {
  id: string;
  instance: string;
  monitorId: string;
  createdAt: number;
  createdBy: string;
  triggeredBy: string;
  parameters: JsonObject;
  state: 'running' | 'finished' | 'error';
  startedAt: number;
  completedAt?: number;
  message?: string;
  failure?: Failure;
  result?: JsonObject;
}

const SECONDS_TO_RUN = 15;
const SECONDS_IN = new Map(Object.entries({ minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000 }));
const TRIGGERS = ['event', 'scheduler', 'user', 'webhook', 'bkpi_manager'];

/** Starts a run that a caller wants, or says why it cannot start now. */
export function startWantedRun(cluster: Cluster, monitor: Resource, body: JsonObject, by: string, failure?: InjectedFailure): Run {
  const trigger = String(body['triggered_by'] ?? 'user');
  if (!TRIGGERS.includes(trigger)) {
    throw badRequest(`'triggered_by' is one of ${TRIGGERS.join(', ')}.`);
  }
  if (monitor.state !== 'active') {
    throw badRequest(`The monitor instance '${monitor.id}' is not active but ${monitor.state}; it cannot be run.`, 'AIQMM0010E');
  }
  const going = runsOf(cluster, monitor.id).find(({ state }) => state === 'running');
  if (going !== undefined) {
    throw new ServiceError(429, 'AIQMM0012E', `The monitor instance '${monitor.id}' is being run already: ${going.id}. Try again later.`);
  }
  return startRun(cluster, monitor, { by, trigger, parameters: body['parameters'] as JsonObject | undefined, failure });
}

/** The service starts the first run by itself, as soon as there is something to evaluate. */
export function startFirstRun(cluster: Cluster, monitor: Resource): void {
  const dataSet = evaluatedDataSet(cluster, monitor);
  const hasData = dataSet !== undefined && recordsOf(cluster, dataSet).records.length > 0;
  if (hasData && monitor.state === 'active' && monitor.entity['schedule_id'] !== undefined && runsOf(cluster, monitor.id).length === 0) {
    startRun(cluster, monitor, { by: SERVICE_ITSELF, trigger: 'scheduler' });
  }
}

/** The schedule starts further runs, whenever there are records that were not evaluated yet. */
export function followSchedule(cluster: Cluster, monitor: Resource): void {
  const seconds = secondsBetween(monitor.entity['schedule']);
  if (monitor.entity['schedule_id'] !== undefined && seconds !== undefined) {
    cluster.scheduler.after(seconds, 'monitor due', monitor.id);
  }
}

/** What happens when a run's time is over, and when the next one is due. */
export function runEvents(cluster: Cluster): void {
  cluster.scheduler.on('monitor due', ({ subject }) => {
    const monitor = cluster.state.monitorInstances.get(subject);
    if (monitor !== undefined) {
      startScheduledRun(cluster, monitor);
      followSchedule(cluster, monitor);
    }
  });
  cluster.scheduler.on('run ended', ({ subject, at, failure }) => {
    const run = cluster.state.monitorRuns.get(subject);
    const monitor = cluster.state.monitorInstances.get(run?.monitorId ?? '');
    if (run !== undefined && monitor !== undefined) {
      finishRun(cluster, monitor, run, at, failure);
    }
  });
}

/** The runs of a monitor, newest first. */
export function runsOf(cluster: Cluster, monitorId: string): Run[] {
  return [...cluster.state.monitorRuns.values()].filter(run => run.monitorId === monitorId).reverse();
}

/** Removes the runs and measurements of a monitor that is gone. */
export function forgetRuns(cluster: Cluster, monitor: Resource): void {
  for (const { id } of runsOf(cluster, monitor.id)) {
    cluster.scheduler.cancel(id);
    cluster.state.monitorRuns.delete(id);
  }
  for (const { id, monitorId } of cluster.state.measurements.values()) {
    if (monitorId === monitor.id) {
      cluster.state.measurements.delete(id);
    }
  }
  cluster.state.processedRecords.delete(monitor.id);
}

/** A run as an answer shows it. */
export function runJson(run: Run): JsonObject {
  const { state, failure, message, result } = run;
  const started = timestamp(run.startedAt);
  const completed = run.completedAt === undefined ? undefined : timestamp(run.completedAt);
  const operator = { id: 'original', status: { state: 'finished', started_at: started, completed_at: completed }, result };
  return {
    metadata: metadataJson(run, 'run', `/v2/monitor_instances/${run.monitorId}/runs/${run.id}`),
    entity: {
      triggered_by: run.triggeredBy,
      parameters: run.parameters,
      status: {
        state,
        queued_at: timestamp(run.createdAt),
        started_at: started,
        updated_at: completed,
        completed_at: completed,
        message,
        failure,
        operators: result === undefined ? [] : [operator],
      },
    },
  };
}

function startScheduledRun(cluster: Cluster, monitor: Resource): void {
  const dataSet = evaluatedDataSet(cluster, monitor);
  const total = dataSet === undefined ? 0 : recordsOf(cluster, dataSet).records.length;
  const isNew = total > (cluster.state.processedRecords.get(monitor.id) ?? 0);
  const isIdle = runsOf(cluster, monitor.id).every(({ state }) => state !== 'running');
  if (isNew && isIdle && monitor.state === 'active') {
    startRun(cluster, monitor, { by: SERVICE_ITSELF, trigger: 'scheduler' });
  }
}

function secondsBetween(schedule: Json | undefined): number | undefined {
  if (!isObject(schedule) || schedule['status'] === 'disabled') {
    return undefined;
  }
  const seconds = SECONDS_IN.get(String(schedule['repeat_unit']));
  return seconds && seconds * Math.max(Number(schedule['repeat_interval']) || 1, 1);
}

interface Start {
  by: string;
  trigger: string;
  parameters?: JsonObject;
  failure?: InjectedFailure;
}

function startRun(cluster: Cluster, monitor: Resource, { by, trigger, parameters, failure }: Start): Run {
  const now = cluster.clock.now();
  const run: Run = {
    id: randomUUID(),
    instance: monitor.instance,
    monitorId: monitor.id,
    createdAt: now,
    createdBy: by,
    triggeredBy: trigger,
    parameters: { ...(monitor.entity['parameters'] as JsonObject), ...parameters },
    state: 'running',
    startedAt: now,
  };
  cluster.state.monitorRuns.set(run.id, run);
  cluster.scheduler.after(SECONDS_TO_RUN, 'run ended', run.id, failure);
  return run;
}

function finishRun(cluster: Cluster, monitor: Resource, run: Run, at: number, injected?: InjectedFailure): void {
  run.completedAt = at;
  const outcome = injected ?? attempt(cluster, monitor, run);
  if ('message' in outcome) {
    run.state = 'error';
    run.failure = failureOf(outcome);
    return;
  }
  run.state = 'finished';
  run.result = outcome.result;
  run.failure = outcome.warning && failureOf(outcome.warning);
  run.parameters = { ...run.parameters, total_records_processed: outcome.recordsProcessed, last_processed_time: timestamp(at) };
  cluster.state.processedRecords.set(monitor.id, outcome.recordsProcessed);
  if (outcome.groups.length > 0) {
    addMeasurement(cluster, monitor, { runId: run.id, timestamp: at, groups: outcome.groups, sources: outcome.sources });
  }
}

function attempt(cluster: Cluster, monitor: Resource, run: Run): Evaluation | InjectedFailure {
  try {
    return evaluate(cluster, monitor, run.parameters);
  } catch (error) {
    if (error instanceof EvaluationError) {
      return { code: error.code, message: `The ${definitionOf(monitor)} evaluation failed: ${error.message}` };
    }
    throw error;
  }
}
