import { decimal, isMap, toJson } from '#language';
import { isFiniteNumber } from './cp4dInternalNumbers.ts';

/** A value as JSON for people: indented, entries that are null among them, numbers in plain decimal writing. */
export function indentedJson(value: unknown): string {
  return `${written(value, '')}\n`;
}

function written(value: unknown, indent: string): string {
  if (isMap(value)) {
    const entries = Object.keys(value).map((name) => `${toJson(name)}: ${written(value[name], `${indent}  `)}`);
    return entries.length === 0 ? '{}' : block('{', entries, '}', indent);
  }
  if (Array.isArray(value)) {
    const isFlat = value.every((item) => !isMap(item) && !Array.isArray(item));
    const items = value.map((item) => written(item, `${indent}  `));
    return isFlat ? `[${items.join(', ')}]` : block('[', items, ']', indent);
  }
  return scalar(value);
}

function block(start: string, lines: string[], end: string, indent: string): string {
  return `${start}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${end}`;
}

/** JSON has no NaN. */
function scalar(value: unknown): string {
  if (typeof value === 'number') {
    return isFiniteNumber(value) ? decimal(value) : 'null';
  }
  return toJson(value);
}
