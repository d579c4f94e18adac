import { isMap } from '#language';
import type { Confusion, Limits, Metrics } from './cp4dInternalGate.ts';
import { listIn, type Reply, type Request } from './cp4dInternalRest.ts';
import { stateOf, type Resource } from './cp4dInternalOpenScale.ts';

/** What a run of a monitor found. */
export interface Measured {
  metrics: Metrics;
  /** The limits that the monitor has on a metric. */
  limits: { [metric: string]: Limits };
  confusion: Confusion | null;
  records: number | null;
  /** Revision of the model that was measured, where the server says it. */
  revision: string | null;
}

/** A metric beyond its limit. */
export interface Violation {
  metric: string;
  value: number;
  limit: number;
  /** lower or upper. */
  side: string;
}

/** Any time: runs are told by their ids. */
const EVER = 'start=2000-01-01T00:00:00.000Z&end=2999-12-31T00:00:00.000Z';

export function runsOf(monitor: string, limit: number): Request {
  return { method: 'GET', path: `/v2/monitor_instances/${monitor}/runs?limit=${limit}` };
}

export function runRequest(monitor: string, run: string): Request {
  return { method: 'GET', path: `/v2/monitor_instances/${monitor}/runs/${run}` };
}

/** The id stands last, where one that was only just made can be filled in. */
export function measurementsOf(monitor: string, run: string): Request {
  return { method: 'GET', path: `/v2/monitor_instances/${monitor}/measurements?${EVER}&limit=100&run_id=${run}` };
}

/** The runs of a list, the newest first, whatever the server's order. */
export function runsIn(reply: Reply): Resource[] {
  return (listIn(reply, 'runs') as Resource[]).toSorted((first, second) => (startOf(first) < startOf(second) ? 1 : -1));
}

/** When a run was started. */
export function startOf(run: Resource): string {
  const status = (run.entity.status ?? {}) as { started_at?: string; queued_at?: string };
  return status.started_at ?? status.queued_at ?? run.metadata.created_at ?? '';
}

/** When a run ended. */
export function endOf(run: Resource): string {
  const status = (run.entity.status ?? {}) as { completed_at?: string; updated_at?: string };
  return status.completed_at ?? status.updated_at ?? '';
}

export function isGoingOn(run: Resource): boolean {
  return stateOf(run) === 'queued' || stateOf(run) === 'running';
}

/** What was measured by a run: its measurements, and what the run itself says. */
export function measuredBy(run: Resource, reply: Reply): Measured {
  const measured: Measured = { metrics: {}, limits: {}, confusion: null, records: null, revision: null };
  for (const measurement of listIn(reply, 'measurements') as Resource[]) {
    const entity = measurement.entity as { values?: { metrics?: unknown; tags?: Tag[] }[]; asset_revision?: string };
    measured.revision = entity.asset_revision ?? measured.revision;
    for (const value of entity.values ?? []) {
      addMetrics(measured, value.metrics, groupOf(value.tags ?? []));
    }
  }
  addWorstOfGroups(measured);
  addOfRun(measured, run);
  return measured;
}

interface Metric {
  id: string;
  value?: unknown;
  lower_limit?: number;
  upper_limit?: number;
}

interface Tag {
  id: string;
  value?: string;
}

/** Fairness measures each group of people by itself: `[Sex=female]` behind the metric; nothing where there are no groups. */
function groupOf(tags: Tag[]): string {
  const feature = tags.find((tag) => tag.id === 'feature');
  const value = tags.find((tag) => tag.id === 'feature_value');
  return feature == null ? '' : `[${feature.value ?? ''}=${value?.value ?? ''}]`;
}

/** A list of metrics; one server gave a map of their values instead. */
function addMetrics(measured: Measured, metrics: unknown, group: string): void {
  if (Array.isArray(metrics)) {
    for (const metric of metrics as Metric[]) {
      addMetric(measured, { ...metric, id: `${metric.id}${group}` });
    }
  } else if (isMap(metrics)) {
    for (const id of Object.keys(metrics)) {
      addMetric(measured, { id: `${id}${group}`, value: metrics[id] });
    }
  }
}

function addMetric(measured: Measured, metric: Metric): void {
  const id = metric.id;
  measured.metrics[id] = typeof metric.value === 'number' ? metric.value : null;
  if (metric.lower_limit != null || metric.upper_limit != null) {
    measured.limits[id] = { lower: metric.lower_limit ?? null, upper: metric.upper_limit ?? null };
  }
}

/** The metric itself is that of the group that fares worst: a gate on it holds for all of them. */
function addWorstOfGroups(measured: Measured): void {
  const metrics = measured.metrics;
  for (const name of Object.keys(metrics)) {
    const end = name.indexOf('[');
    const id = end < 0 ? name : name.substring(0, end);
    if (end > 0) {
      metrics[id] = Object.keys(metrics).includes(id) ? worse(metrics[id], metrics[name], measured.limits[name]) : metrics[name];
    }
  }
}

/** Nothing is worse than any value; else the lower one, unless the only limit is an upper one. */
function worse(first: number | null, second: number | null, limits: Limits | null | undefined): number | null {
  if (first == null || second == null) {
    return null;
  }
  return limits != null && limits.lower == null ? Math.max(first, second) : Math.min(first, second);
}

/** Of a quality run: the confusion matrix, how many records were judged, and metrics that no measurement has. */
function addOfRun(measured: Measured, run: Resource): void {
  const status = (run.entity.status ?? {}) as { operators?: { result?: { metrics?: unknown; confusion_matrix?: Confusion & { total_records_processed?: number } } }[] };
  for (const operator of status.operators ?? []) {
    const result = operator.result;
    // Of fairness it is a list, a group each; the measurements say the same.
    const metrics = (isMap(result?.metrics) ? result.metrics : {}) as { [id: string]: unknown };
    for (const id of Object.keys(metrics)) {
      if (measured.metrics[id] == null) {
        addMetric(measured, { id, value: metrics[id] });
      }
    }
    const confusion = result?.confusion_matrix;
    if (confusion != null) {
      measured.confusion = { labels: confusion.labels, values: confusion.values };
    }
  }
  const parameters = (run.entity.parameters ?? {}) as { total_records_processed?: number };
  measured.records = parameters.total_records_processed ?? null;
}

/** The metrics beyond their limits. */
export function violationsIn(measured: Measured): Violation[] {
  const violations: Violation[] = [];
  for (const metric of Object.keys(measured.limits)) {
    const value = measured.metrics[metric];
    const limits = measured.limits[metric];
    if (value != null && limits.lower != null && value < limits.lower) {
      violations.push({ metric, value, limit: limits.lower, side: 'lower' });
    }
    if (value != null && limits.upper != null && value > limits.upper) {
      violations.push({ metric, value, limit: limits.upper, side: 'upper' });
    }
  }
  return violations;
}
