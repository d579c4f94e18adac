import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../../cluster.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { arrayBody, pathParameter, query } from '../../request.ts';
import { caller } from '../../sign-in/access.ts';
import { badRequest, unknown } from '../errors.ts';
import { BASE, instanceOf, memberAt, requestedResource, resourcesOf } from '../resource-routes.ts';
import type { Resource } from '../resource.ts';
import { parseTime } from '../time.ts';
import { wholeNumber } from '../whole-number.ts';
import type { MetricGroup } from './evaluation.ts';
import { MONITOR_INSTANCES } from './instance.ts';
import { matchesFilter } from './measurement-filter.ts';
import { addMeasurement, measurementJson, type Measurement } from './measurement.ts';
import { metricsSummary } from './metrics-summary.ts';
import { definitionOf } from './monitor.ts';

const MONITOR = `${BASE}/v2/monitor_instances/:id`;

/** What monitors found. */
export function measurementRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get(`${MONITOR}/measurements`, request => {
    const monitor = requestedResource(cluster, MONITOR_INSTANCES, request);
    const run = query(request, 'run_id');
    const found = measurementsBetween(cluster, monitor, request).filter(({ runId }) => run === undefined || runId === run);
    const offset = wholeNumber(query(request, 'offset'), 'offset', 0);
    const page = found.slice(offset, offset + wholeNumber(query(request, 'limit'), 'limit', found.length));
    return { measurements: page.map(measurement => measurementJson(monitor, measurement, { sources: false })) };
  });
  app.get(`${MONITOR}/measurements/:measurement`, request => {
    const monitor = requestedResource(cluster, MONITOR_INSTANCES, request);
    const id = pathParameter(request, 'measurement');
    const measurement = cluster.state.measurements.get(id);
    if (measurement === undefined || measurement.monitorId !== monitor.id) {
      throw unknown('measurement', id);
    }
    return measurementJson(monitor, measurement, { sources: true, metric: query(request, 'metric_id') });
  });
  app.post(`${MONITOR}/measurements`, (request, reply) => reply.status(202).send(postedMeasurements(cluster, request)));
  app.get(`${MONITOR}/metrics`, request => {
    const monitor = requestedResource(cluster, MONITOR_INSTANCES, request);
    const found = measurementsBetween(cluster, monitor, request);
    return metricsSummary(found, {
      definition: definitionOf(monitor),
      start: query(request, 'start') ?? '',
      end: query(request, 'end') ?? '',
      interval: query(request, 'interval'),
      aggregations: (query(request, 'agg') ?? '').split(','),
    });
  });
  app.get(`${BASE}/v2/measurements`, request => ({ measurements: recentMeasurements(cluster, request) }));
}

/** Of one monitor, newest first; both ends of the time must be given. */
function measurementsBetween(cluster: Cluster, monitor: Resource, request: FastifyRequest): Measurement[] {
  const [start, end] = [query(request, 'start'), query(request, 'end')];
  if (start === undefined || end === undefined) {
    throw badRequest("'start' and 'end' are required.");
  }
  const [from, to] = [parseTime(start), parseTime(end)];
  return measurementsOf(cluster, monitor).filter(
    measurement => measurement.timestamp >= from && measurement.timestamp <= to && matchesFilter(measurement, query(request, 'filter')),
  );
}

function measurementsOf(cluster: Cluster, monitor: Resource): Measurement[] {
  return [...cluster.state.measurements.values()]
    .filter(({ monitorId }) => monitorId === monitor.id)
    .sort((one, other) => other.timestamp - one.timestamp);
}

/** The newest measurements of each target. */
function recentMeasurements(cluster: Cluster, request: FastifyRequest): JsonObject[] {
  const wanted = (parameter: string, value: Json | undefined): boolean =>
    (query(request, parameter)?.split(',') ?? [String(value)]).includes(String(value));
  const count = wholeNumber(query(request, 'recent_count'), 'recent_count', Infinity);
  const perTarget = new Map<string, JsonObject[]>();
  for (const monitor of resourcesOf(cluster, MONITOR_INSTANCES, instanceOf(request))) {
    const target = memberAt(monitor.entity, 'target.target_id');
    const isWanted =
      wanted('target_id', target) &&
      wanted('target_type', memberAt(monitor.entity, 'target.target_type')) &&
      wanted('monitor_definition_id', definitionOf(monitor));
    if (isWanted) {
      const found = measurementsOf(cluster, monitor)
        .filter(measurement => matchesFilter(measurement, query(request, 'filter'), definitionOf(monitor)))
        .map(measurement => measurementJson(monitor, measurement, { sources: false }));
      const all = [...(perTarget.get(String(target)) ?? []), ...found].sort(byTime);
      perTarget.set(String(target), all.slice(0, count));
    }
  }
  return [...perTarget.values()].flat();
}

function byTime(one: JsonObject, other: JsonObject): number {
  return String(memberAt(other, 'entity.timestamp')).localeCompare(String(memberAt(one, 'entity.timestamp')));
}

function postedMeasurements(cluster: Cluster, request: FastifyRequest): JsonObject[] {
  const monitor = requestedResource(cluster, MONITOR_INSTANCES, request);
  const by = caller(request).username;
  return arrayBody(request).map(posted => {
    if (!isObject(posted) || !Array.isArray(posted['metrics'])) {
      throw badRequest("Each measurement needs a 'timestamp' and 'metrics', a list.");
    }
    const measurement = addMeasurement(cluster, monitor, {
      timestamp: parseTime(String(posted['timestamp'])),
      runId: posted['run_id'] === undefined ? undefined : String(posted['run_id']),
      groups: posted['metrics'].map(groupOf),
      sources: Array.isArray(posted['sources']) ? posted['sources'].filter(isObject) : [],
      assetRevision: posted['asset_revision'] === undefined ? undefined : String(posted['asset_revision']),
      createdBy: by,
    });
    return { measurement_id: measurement.id, metrics: posted['metrics'], timestamp: posted['timestamp'] };
  });
}

/** Numbers in a row are metrics, texts are tags. */
function groupOf(row: Json): MetricGroup {
  const entries = Object.entries(isObject(row) ? row : {});
  return {
    metrics: Object.fromEntries(
      entries.filter((entry): entry is [string, number | null] => entry[1] === null || typeof entry[1] === 'number'),
    ),
    tags: entries.flatMap(([id, value]) => (typeof value === 'string' ? [{ id, value }] : [])),
  };
}
