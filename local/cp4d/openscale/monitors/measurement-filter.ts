import { badRequest } from '../errors.ts';
import type { MetricGroup } from './evaluation.ts';
import type { Measurement } from './measurement.ts';

const PART = /(?:[^,[]|\[[^\]]*\])+/g;

/**
 * `{metric or tag}:{in|eq|null|exists}:{value}`, several parted by commas, lists as `[a,b]`. Over several definitions
 * each name is prefixed by its definition, and says nothing of the others.
 */
export function matchesFilter(measurement: Measurement, filter: string | undefined, definition?: string): boolean {
  const conditions = filter?.match(PART) ?? [];
  return conditions.every(text => {
    const [name = '', operator = '', ...rest] = text.split(':');
    const [prefix, ...own] = name.split('.');
    if (definition !== undefined && own.length > 0 && prefix !== definition) {
      return true;
    }
    const wanted = definition !== undefined && own.length > 0 ? own.join('.') : name;
    return measurement.groups.some(group => holds(valueIn(group, wanted), operator, rest.join(':'), text));
  });
}

function valueIn({ metrics, tags }: MetricGroup, name: string): string | number | null | undefined {
  return Object.hasOwn(metrics, name) ? metrics[name] : tags.find(({ id }) => id === name)?.value;
}

function holds(value: string | number | null | undefined, operator: string, operand: string, text: string): boolean {
  switch (operator) {
    case 'eq':
      return String(value) === operand;
    case 'in':
      return operand
        .replaceAll(/^\[|\]$/g, '')
        .split(',')
        .includes(String(value));
    case 'null':
      return value === null;
    case 'exists':
      return value !== undefined;
    default:
      throw badRequest(`The filter '${text}' is not name:operator:value; operators are in, eq, null, exists.`);
  }
}
