import type { JsonObject } from '../../json.ts';
import { badRequest } from '../errors.ts';
import type { Measurement } from './measurement.ts';

/** What is to be summed up. */
export interface SummaryQuery {
  definition: string;
  start: string;
  end: string;
  interval?: string;
  aggregations: string[];
}

interface Value {
  value: number;
  measurementId: string;
}

type Tags = Measurement['groups'][number]['tags'];

const AGGREGATIONS = new Map<string, (values: number[]) => number>(
  Object.entries({
    last: (values: number[]) => values.at(-1) ?? NaN,
    first: (values: number[]) => values[0] ?? NaN,
    min: (values: number[]) => Math.min(...values),
    max: (values: number[]) => Math.max(...values),
    sum,
    count: (values: number[]) => values.length,
    avg: (values: number[]) => sum(values) / values.length,
    median: (values: number[]) => {
      const sorted = values.toSorted((one, other) => one - other);
      const middle = Math.floor(sorted.length / 2);
      return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
    },
    stddev: (values: number[]) => {
      const mean = sum(values) / values.length;
      return Math.sqrt(sum(values.map(value => (value - mean) ** 2)) / values.length);
    },
  }),
);

/** Aggregations that name a measurement beside their value. */
const POINTS = ['last', 'first', 'min', 'max', 'count'];

/** Metrics over a time, by the tags they were measured under. */
export function metricsSummary(measurements: Measurement[], { definition, start, end, interval, aggregations }: SummaryQuery): JsonObject {
  const unknown = aggregations.find(name => !AGGREGATIONS.has(name));
  if (unknown !== undefined) {
    throw badRequest(`There is no aggregation '${unknown}'; 'agg' is one of ${[...AGGREGATIONS.keys()].join(', ')}.`);
  }
  const oldestFirst = measurements.toReversed();
  const tagSets = new Map(oldestFirst.flatMap(({ groups }) => groups.map(({ tags }): [string, Tags] => [JSON.stringify(tags), tags])));
  return {
    start,
    end,
    interval,
    monitor_definition_id: definition,
    groups: [...tagSets].map(([key, tags]) => ({ tags, metrics: metricsUnder(oldestFirst, key, aggregations) })),
  };
}

function metricsUnder(measurements: Measurement[], tags: string, aggregations: string[]): JsonObject[] {
  const values = new Map<string, Value[]>();
  for (const { id: measurementId, groups } of measurements) {
    for (const { metrics } of groups.filter(group => JSON.stringify(group.tags) === tags)) {
      for (const [metric, value] of Object.entries(metrics)) {
        if (value !== null) {
          values.set(metric, [...(values.get(metric) ?? []), { value, measurementId }]);
        }
      }
    }
  }
  const limits = measurements.flatMap(({ groups }) => groups.filter(group => JSON.stringify(group.tags) === tags)).at(-1)?.limits ?? {};
  return [...values].map(([id, found]) => ({ id, ...limits[id], ...aggregated(found, aggregations) }));
}

function aggregated(found: Value[], aggregations: string[]): JsonObject {
  const numbers = found.map(({ value }) => value);
  return Object.fromEntries(
    aggregations.map(name => {
      const value = AGGREGATIONS.get(name)?.(numbers) ?? null;
      const from = found.find(candidate => candidate.value === value) ?? found.at(-1);
      const source = name === 'last' ? found.at(-1) : from;
      return [name, { value: [value], measurement_id: POINTS.includes(name) ? [source?.measurementId ?? null] : undefined }];
    }),
  );
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
