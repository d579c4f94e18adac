import { randomUUID } from 'node:crypto';
import { timestamp } from '../../clock.ts';
import type { Cluster } from '../../cluster.ts';
import { isObject, type JsonObject } from '../../json.ts';
import { metadataJson, SERVICE_ITSELF, type Resource } from '../resource.ts';
import type { MetricGroup } from './evaluation.ts';
import { definitionOf } from './monitor.ts';

/** A limit of a metric. */
type Limits = { lower_limit?: number; upper_limit?: number };

/** Numbers, with the thresholds as they were then. */
export interface MeasuredGroup extends MetricGroup {
  limits: Record<string, Limits>;
}

/** The numbers that a monitor found at one moment. */
export interface Measurement {
  id: string;
  instance: string;
  monitorId: string;
  timestamp: number;
  runId?: string;
  createdAt: number;
  createdBy: string;
  groups: MeasuredGroup[];
  sources: JsonObject[];
  assetRevision?: string;
}

/** What a new measurement begins with. */
export interface NewMeasurement extends Pick<Measurement, 'timestamp' | 'runId' | 'sources' | 'assetRevision'> {
  groups: MetricGroup[];
  createdBy?: string;
}

/** Keeps what a monitor found. */
export function addMeasurement(cluster: Cluster, monitor: Resource, { createdBy = SERVICE_ITSELF, ...found }: NewMeasurement): Measurement {
  const measurement: Measurement = {
    id: randomUUID(),
    instance: monitor.instance,
    monitorId: monitor.id,
    createdAt: cluster.clock.now(),
    createdBy,
    ...found,
    groups: found.groups.map(group => ({ ...group, limits: limitsOf(monitor, group) })),
  };
  cluster.state.measurements.set(measurement.id, measurement);
  return measurement;
}

/** How many metrics are beyond a limit. */
export function issueCount({ groups }: Measurement): number {
  return groups.flatMap(({ metrics, limits }) => Object.entries(metrics).filter(([id, value]) => isBeyond(value, limits[id]))).length;
}

/** A measurement as an answer shows it. */
export function measurementJson(monitor: Resource, measurement: Measurement, options: { sources: boolean; metric?: string }): JsonObject {
  const { groups, sources } = measurement;
  const wanted = (id: string): boolean => (options.metric ?? id) === id;
  return {
    metadata: metadataJson(measurement, 'measurement', `/v2/monitor_instances/${monitor.id}/measurements/${measurement.id}`),
    entity: {
      timestamp: timestamp(measurement.timestamp),
      run_id: measurement.runId,
      issue_count: issueCount(measurement),
      asset_revision: measurement.assetRevision,
      target: monitor.entity['target'],
      monitor_instance_id: monitor.id,
      monitor_definition_id: definitionOf(monitor),
      values: groups.map(({ metrics, tags, limits }) => ({
        metrics: Object.entries(metrics)
          .filter(([id]) => wanted(id))
          .map(([id, value]) => ({ id, value, ...limits[id] })),
        tags,
      })),
      sources: options.sources && sources.length > 0 ? sources : undefined,
    },
  };
}

function isBeyond(value: number | null, limits: Limits = {}): boolean {
  return value !== null && (value < (limits.lower_limit ?? -Infinity) || value > (limits.upper_limit ?? Infinity));
}

function limitsOf(monitor: Resource, { tags }: MetricGroup): Record<string, Limits> {
  const thresholds = monitor.entity['thresholds'];
  const limits: Record<string, Limits> = {};
  for (const threshold of Array.isArray(thresholds) ? thresholds.filter(isObject) : []) {
    const metric = String(threshold['metric_id']);
    limits[metric] = { ...limits[metric], [String(threshold['type'])]: limitUnder(threshold, tags) };
  }
  return limits;
}

/** A threshold may have another value for some tags, as for one feature of several. */
function limitUnder(threshold: JsonObject, tags: MetricGroup['tags']): number {
  const specific = (Array.isArray(threshold['specific_values']) ? threshold['specific_values'] : [])
    .filter(isObject)
    .find(({ applies_to: wanted }) =>
      (Array.isArray(wanted) ? wanted : [])
        .filter(isObject)
        .every(({ key, value }) => tags.some(tag => tag.id === key && tag.value === value)),
    );
  return Number((specific ?? threshold)['value']);
}
