import { isObject, type Json } from '../../cp4d/json.ts';
import type { Dialect } from '../dialect.ts';
import { ApiFailure, UsageFailure } from '../failure.ts';
import { cell, genericTable, shuffled } from './table.ts';

/** What is printed for a failed call. */
export function failureText(error: Error, { usage }: Pick<Dialect, 'usage'>): string {
  if (error instanceof UsageFailure) {
    return `Error: ${error.message}\n${usage(error.command)}\n${error.message}\n`;
  }
  if (error instanceof ApiFailure) {
    return `FAILED\n\n\n${apiErrorTable(error)}`;
  }
  return `FAILED\n${error.message}\n`;
}

/** The members of an error body as a table, in an order that changes from error to error, as with a map in Go. */
function apiErrorTable({ status, body }: ApiFailure): string {
  if (!isObject(body)) {
    return `${status}\n`;
  }
  const errors = body['errors'];
  if (!Array.isArray(errors) || !errors.every(isObject)) {
    return genericTable(body, '   ');
  }
  const titles = shuffled(['trace', 'code', 'message'], errors);
  return table([
    titles,
    ...errors.map(error => titles.map(title => cell(title === 'trace' ? body['trace'] : (error[title] as Json | undefined)))),
  ]);
}

/** An error table cuts nothing off. */
function table(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_title, column) => Math.max(...lines.map(line => (line[column] ?? '').length)));
  return lines.map(line => line.map((text, column) => text.padEnd(widths[column] ?? 0) + '   ').join('') + '\n').join('');
}
