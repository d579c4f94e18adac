import { ROWS } from './digits.ts';

/** Rows of digits with their labels, as a CSV file. */
export function trainingRows(count: number): string {
  const [header, ...rows] = ROWS.toString().trimEnd().split('\n');
  const labelled = rows.slice(0, count).map((row, index) => `${row},${index % 10}`);
  return `${[`${header},target`, ...labelled].join('\n')}\n`;
}
