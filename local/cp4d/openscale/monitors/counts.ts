import { recordsOf } from '../records/data-set.ts';
import type { Evaluation, EvaluationInput } from './evaluation.ts';

/** How many scorings there were. */
export function evaluatePerformance(input: EvaluationInput): Evaluation {
  const count = recordsOf(input.cluster, input.dataSet).records.length;
  return counted({ record_count: count }, count);
}

/** How many scorings there were, and the size of the largest. */
export function evaluateModelHealth(input: EvaluationInput): Evaluation {
  const { records } = recordsOf(input.cluster, input.dataSet);
  const largest = records.reduce((most, { values }) => Math.max(most, Buffer.byteLength(values)), 0);
  return counted({ total_records: records.length, maximum_payload_size: largest }, records.length);
}

function counted(metrics: Record<string, number>, recordsProcessed: number): Evaluation {
  return { groups: [{ metrics, tags: [] }], result: { metrics }, sources: [], recordsProcessed };
}
