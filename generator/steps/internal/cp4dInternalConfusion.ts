import { decimal, share } from '#language';
import type { Confusion } from './cp4dInternalGate.ts';
import { cell, columnHead, element, named, rowHead, section, table } from './cp4dInternalMarkup.ts';
import { isFiniteNumber } from './cp4dInternalNumbers.ts';

/** More classes than that are no table that anybody reads. */
const MOST_CLASSES = 30;

/** How many shades a cell may have. */
const SHADES = 5;

/** Which classes were taken for which: a table, shaded by the share of the row. */
export function confusionSection(confusion: Confusion | null): string {
  if (confusion == null || confusion.labels.length === 0) {
    return '';
  }
  if (confusion.labels.length > MOST_CLASSES) {
    return section('Confusion matrix', element('p', {}, `${confusion.labels.length} classes are too many for a table; the file with the numbers has them.`));
  }
  const heads = [columnHead('Actual'), ...confusion.labels.map((label) => columnHead(`predicted ${named(label)}`)), columnHead('Records')];
  const rows: string[][] = [];
  for (let i = 0; i < confusion.labels.length; i++) {
    rows.push(classRow(confusion.labels[i], i, countsIn(confusion, i)));
  }
  return section('Confusion matrix', table('confusion', 'Actual classes by predicted classes; outlined is what was predicted right', heads, rows));
}

/** The counts of one actual class; what is no count is 0. */
function countsIn(confusion: Confusion, row: number): number[] {
  const given = confusion.values[row] ?? [];
  const counts: number[] = [];
  for (let i = 0; i < confusion.labels.length; i++) {
    const count: unknown = given[i];
    counts.push(isFiniteNumber(count) && count > 0 ? count : 0);
  }
  return counts;
}

function classRow(label: string, row: number, counts: number[]): string[] {
  let total = 0;
  for (const count of counts) {
    total = total + count;
  }
  const cells: string[] = [];
  for (let i = 0; i < counts.length; i++) {
    cells.push(countCell(counts[i], total, i === row));
  }
  return [rowHead(named(label)), ...cells, cell('number', decimal(total))];
}

function countCell(count: number, total: number, isRight: boolean): string {
  const shade = total > 0 ? share(count, total, SHADES) : 0;
  const percent = total > 0 ? element('small', {}, ` ${share(count, total, 100)} %`) : '';
  return cell(`number shade-${shade}${isRight ? ' right' : ''}`, `${decimal(count)}${percent}`);
}
