import { randomUUID } from 'node:crypto';
import type { Cluster } from '../../cluster.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { optionalObject, optionalText, requiredText } from '../../request.ts';
import type { InjectedFailure } from '../../scheduler.ts';
import { badRequest } from '../errors.ts';
import { createDataSet, dataSetOf, recordsOf } from '../records/data-set.ts';
import type { Resource, ResourceKind } from '../resource.ts';
import { assetProperties } from '../subscriptions/asset-properties.ts';
import { definitionEntity, metricsOf } from './definition.ts';
import { definitionOf, evaluatedDataSet, targetOf } from './monitor.ts';
import { followSchedule, forgetRuns, startFirstRun } from './run.ts';

/** Data sets that come into being with a monitor. */
const BRINGS: Record<string, string> = { quality: 'feedback', model_health: 'model_health', explainability: 'explanations' };

export const MONITOR_INSTANCES: ResourceKind = {
  list: 'monitor_instances',
  type: 'monitor_instance',
  objects: state => state.monitorInstances,
  filters: {
    data_mart_id: 'data_mart_id',
    monitor_definition_id: 'monitor_definition_id',
    'target.target_id': 'target.target_id',
    'target.target_type': 'target.target_type',
  },
  patchable: ['parameters', 'thresholds', 'schedule', 'schedule_id', 'managed_by'],
  secondsToPrepare: 8,
  waits: (cluster, monitor) => targetOf(cluster, monitor)?.state === 'preparing',
  problem: missingProperties,
  activated: (cluster, monitor) => {
    startFirstRun(cluster, monitor);
    followSchedule(cluster, monitor);
  },
  gone: forgetRuns,
  shown: (cluster, monitor) => ({ ...monitor.entity, ...recordCounts(cluster, monitor) }),
};

/** What is kept of a monitor that somebody describes. */
export function monitorEntity(cluster: Cluster, instance: string, body: JsonObject, withSchedule: boolean): JsonObject {
  const id = requiredText(body, 'monitor_definition_id');
  const definition = definitionEntity(cluster, instance, id);
  if (definition === undefined) {
    throw badRequest(`There is no monitor definition '${id}'.`);
  }
  const target = optionalObject(body, 'target') ?? {};
  return {
    data_mart_id: requiredText(body, 'data_mart_id'),
    monitor_definition_id: id,
    target: { target_type: requiredText(target, 'target_type'), target_id: requiredText(target, 'target_id') },
    parameters: optionalObject(body, 'parameters') ?? {},
    thresholds: thresholds(definition, body['thresholds']),
    schedule: scheduleFrom(body) ?? (withSchedule ? definition['schedule'] : undefined),
    schedule_id: withSchedule ? (optionalText(body, 'schedule_id') ?? randomUUID()) : undefined,
    managed_by: optionalText(body, 'managed_by') ?? 'user',
  };
}

/** A schedule in the form that answers have: clients write the unit as `repeat_unit` or as `repeat_type`. */
export function scheduleFrom(body: JsonObject): JsonObject | undefined {
  const schedule = optionalObject(body, 'schedule');
  return schedule && { ...schedule, repeat_unit: schedule['repeat_unit'] ?? schedule['repeat_type'] };
}

/** The data set that comes with a monitor of that kind, if it is not there yet. */
export function addDataSetOf(cluster: Cluster, monitor: Resource): void {
  const type = BRINGS[definitionOf(monitor)];
  const subscription = targetOf(cluster, monitor);
  if (type !== undefined && subscription !== undefined && dataSetOf(cluster, subscription.id, type) === undefined) {
    createDataSet(cluster, subscription, type);
  }
}

/** Reads and checks the thresholds of a monitor; metrics without one get that of the definition. */
export function thresholds(definition: JsonObject, given: Json | undefined): Json {
  const wanted = given ?? [];
  if (!Array.isArray(wanted)) {
    throw badRequest("'thresholds' must be a list.");
  }
  const metrics = metricsOf(definition);
  for (const threshold of wanted) {
    const { metric_id: metric, type, value } = isObject(threshold) ? threshold : {};
    if (!metrics.some(({ id }) => id === metric) || !['lower_limit', 'upper_limit'].includes(String(type)) || typeof value !== 'number') {
      throw badRequest(
        `The threshold ${JSON.stringify(threshold)} needs a metric_id of the definition, a type lower_limit or upper_limit, and a value.`,
      );
    }
  }
  const named = wanted.filter(isObject).map(threshold => threshold['metric_id']);
  const defaults = metrics.flatMap(({ id, thresholds: own }) =>
    (Array.isArray(own) ? own : [])
      .filter(isObject)
      .filter(threshold => threshold['default'] !== undefined && !named.includes(id))
      .map(threshold => ({ metric_id: id, type: threshold['type'], value: threshold['default'] })),
  );
  return [...wanted, ...defaults];
}

function missingProperties(cluster: Cluster, monitor: Resource): InjectedFailure | undefined {
  const subscription = targetOf(cluster, monitor);
  if (subscription === undefined || definitionOf(monitor) !== 'quality') {
    return undefined;
  }
  if (subscription.state === 'error') {
    return { message: `The subscription '${subscription.id}' is in the state error.` };
  }
  return assetProperties(subscription).labelColumn === undefined
    ? { message: `The subscription '${subscription.id}' names no label_column in its asset_properties.` }
    : undefined;
}

function recordCounts(cluster: Cluster, monitor: Resource): JsonObject {
  const dataSet = evaluatedDataSet(cluster, monitor);
  if (dataSet === undefined) {
    return {};
  }
  const processed = cluster.state.processedRecords.get(monitor.id) ?? 0;
  const total = recordsOf(cluster, dataSet).records.length;
  const type = dataSet.entity['type'];
  return { total_records: { count: total, type }, unprocessed_records: { count: Math.max(total - processed, 0), type } };
}
