import { decimal, numberIn, share } from '#language';
import type { Confusion } from './cp4dInternalGate.ts';
import { cell, columnHead, element, named, rowHead, section, tableSection } from './cp4dInternalMarkup.ts';
import { isFiniteNumber } from './cp4dInternalNumbers.ts';

/** More classes than that are no table that anybody reads. */
const MOST_CLASSES = 30;

/** Beyond it a count is a slip. */
const MOST_RECORDS = 1e12;

/** How many shades a cell may have. */
const SHADES = 5;

const CAPTION = 'Actual classes by predicted classes. Outlined is what was predicted right; percent and shade are of the row.';

/** Which classes were taken for which: a table, shaded by the share of the row. */
export function confusionSection(confusion: Confusion | null): string {
  if (confusion == null || confusion.labels.length === 0) {
    return '';
  }
  if (confusion.labels.length > MOST_CLASSES) {
    return section('Confusion matrix', element('p', {}, `${confusion.labels.length} classes are too many for a table; the file with the numbers has them.`));
  }
  const heads = [columnHead(null, 'Actual'), ...confusion.labels.map((label) => columnHead('number', `predicted ${named(label)}`)), columnHead('number', 'Records')];
  const rows: string[][] = [];
  for (let i = 0; i < confusion.labels.length; i++) {
    rows.push(classRow(confusion.labels[i], i, countsIn(confusion, i)));
  }
  return tableSection('confusion', 'Confusion matrix', CAPTION, heads, rows);
}

/** How many records there were of one actual class, by predicted class; null for what is no count. */
function countsIn(confusion: Confusion, row: number): (number | null)[] {
  const given = confusion.values[row] ?? [];
  const counts: (number | null)[] = [];
  for (let i = 0; i < confusion.labels.length; i++) {
    counts.push(countOf(given[i]));
  }
  return counts;
}

/** As a decimal number: whole ones would wrap in Groovy when they are added. */
function countOf(value: unknown): number | null {
  return isFiniteNumber(value) && value >= 0 && value <= MOST_RECORDS ? numberIn(`${decimal(value, 0)}.0`) : null;
}

function classRow(label: string, row: number, counts: (number | null)[]): string[] {
  let total = 0;
  for (const count of counts) {
    total = count == null ? total : total + count;
  }
  const cells: string[] = [];
  for (let i = 0; i < counts.length; i++) {
    cells.push(countCell(counts[i], total, i === row));
  }
  return [rowHead(named(label)), ...cells, cell('number', decimal(total))];
}

function countCell(count: number | null, total: number, isRight: boolean): string {
  const right = isRight ? ' right' : '';
  if (count == null || total === 0) {
    return cell(`number${right}`, count == null ? '–' : '0');
  }
  const percent = element('small', {}, ` ${share(count, total, 100)} %`);
  return cell(`number shade-${share(count, total, SHADES)}${right}`, `${decimal(count)}${percent}`);
}
