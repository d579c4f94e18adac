import { isObject, type Json } from '../../cp4d/json.ts';

const GAP = '   ';
const LONGEST_CELL = 48;

/** Rows under a header; every cell is padded to its column, and long values are cut. */
export function listTable(header: string[], rows: string[][]): string {
  if (rows.length === 0) {
    return 'Nothing to show.\n';
  }
  const lines = [header, ...rows.map(row => row.map(shortened))];
  const widths = header.map((_title, column) => Math.max(...lines.map(line => width(line[column] ?? ''))));
  return lines.map(line => line.map((cell, column) => padded(cell, widths[column] ?? 0) + GAP).join('') + '\n').join('');
}

/** One object as keys and values; a value of several lines, such as a table of its own, stays in its column. */
export function objectTable(pairs: [string, string][], end = GAP): string {
  const keyWidth = Math.max(0, ...pairs.map(([key]) => width(key)));
  const indent = ' '.repeat(keyWidth) + GAP;
  const lines = pairs.flatMap(([key, value]) =>
    value.split('\n').map((line, index) => (index === 0 ? padded(key, keyWidth) + GAP : indent) + line + end),
  );
  return [indent + end, ...lines].map(line => `${line}\n`).join('');
}

/** Any result that has no table of its own: its top-level members, nested ones only by kind, in an order nobody can rely on. */
export function genericTable(value: Json, end = '  '): string {
  if (Array.isArray(value)) {
    return listTable(
      ['VALUE'],
      value.map(item => [cell(item)]),
    );
  }
  if (!isObject(value)) {
    return `${cell(value)}\n`;
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return objectTable(
    shuffled(members, value).map(([key, member]) => [key, cell(member ?? null)]),
    end,
  );
}

/** Items in an order that changes with what they belong to, as with a map in Go; for the same it is the same. */
export function shuffled<T>(items: T[], from: Json): T[] {
  const start = JSON.stringify(from).length % (items.length || 1);
  return [...items.slice(start), ...items.slice(0, start)];
}

/** A value in one cell. */
export function cell(value: Json | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value === 'object') {
    return Array.isArray(value) ? '<Array>' : '<Nested Object>';
  }
  return String(value);
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_CELL ? `${characters.slice(0, LONGEST_CELL - 1).join('')}…` : text;
}

function padded(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

function width(text: string): number {
  return [...text].length;
}
