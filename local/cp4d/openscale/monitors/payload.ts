import type { Json } from '../../json.ts';
import { recordsOf } from '../records/data-set.ts';
import type { Rows } from '../records/record-table.ts';
import type { EvaluationInput } from './evaluation.ts';

/** The newest scorings, at most so many. */
export function newestPayload({ cluster, dataSet }: EvaluationInput, most = Infinity): Rows {
  const table = recordsOf(cluster, dataSet);
  return table.rows(table.records.slice(-Math.min(most, Math.max(table.records.length, 1))));
}

/** What stands in one column, or undefined when there is none of that name. */
export function columnOf({ columns, values }: Rows, name: string): Json[] | undefined {
  const index = columns.indexOf(name);
  return index === -1 ? undefined : values.map(row => row[index] ?? null);
}
