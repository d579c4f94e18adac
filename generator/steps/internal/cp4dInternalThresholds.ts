import { fromJson, isMap, numberIn, toJson } from '#language';

/** A limit as OpenScale keeps it. */
export interface Threshold {
  metric_id: string;
  /** lower_limit or upper_limit. */
  type: string;
  value: number;
}

export interface ReadThresholds {
  thresholds: Threshold[];
  problems: string[];
}

/** Reads `[area_under_roc: '>= 0.8']`; a bare number is a lower limit. */
export function thresholdsOf(limits: { [metric: string]: unknown }): ReadThresholds {
  const read: ReadThresholds = { thresholds: [], problems: [] };
  for (const metric of Object.keys(limits)) {
    const threshold = thresholdFor(metric, limits[metric]);
    if (threshold == null) {
      read.problems.push(`thresholds.${metric}: ${toJson(limits[metric])} is no limit`);
    } else {
      read.thresholds.push(threshold);
    }
  }
  return read;
}

function thresholdFor(metric: string, limit: unknown): Threshold | null {
  if (typeof limit === 'number') {
    return { metric_id: metric, type: 'lower_limit', value: limit };
  }
  const text = typeof limit === 'string' ? `${limit}`.trim() : '';
  const value = text.length > 2 ? numberIn(text.substring(2).trim()) : null;
  if (value == null || (!text.startsWith('>=') && !text.startsWith('<='))) {
    return null;
  }
  return { metric_id: metric, type: text.startsWith('>=') ? 'lower_limit' : 'upper_limit', value };
}

/** One operation of a JSON Patch. */
export interface MonitorPatch {
  op: string;
  path: string;
  value: unknown;
}

/** What must be changed of a monitor; limits and parameters that nobody speaks of stay as they are. */
export function patchFor(entity: { [field: string]: unknown }, thresholds: Threshold[], parameters: { [name: string]: unknown }): MonitorPatch[] {
  const operations: MonitorPatch[] = [];
  const limits = (Array.isArray(entity.thresholds) ? entity.thresholds : []) as Threshold[];
  if (thresholds.some((wanted) => !limits.some((one) => isSameLimit(one, wanted) && one.value === wanted.value))) {
    const others = limits.filter((one) => !thresholds.some((wanted) => isSameLimit(one, wanted)));
    operations.push({ op: 'replace', path: '/thresholds', value: [...others, ...thresholds] });
  }
  const known = isMap(entity.parameters) ? entity.parameters : {};
  if (Object.keys(parameters).some((name) => toJson(known[name]) !== toJson(fromJson(toJson(parameters[name]))))) {
    operations.push({ op: 'replace', path: '/parameters', value: { ...known, ...parameters } });
  }
  return operations;
}

function isSameLimit(first: Threshold, second: Threshold): boolean {
  return first.metric_id === second.metric_id && first.type === second.type;
}
