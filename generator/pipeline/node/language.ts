import { randomUUID } from 'node:crypto';
import type * as Declared from '../language.d.ts';

/** What steps import from '#language', in Node. */
export const toJson: typeof Declared.toJson = (value) => asciiOnly(JSON.stringify(withoutNothing(value)) ?? 'null');

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (item == null ? null : withoutNothing(item)));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).filter(([, inner]) => inner != null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNothing(inner)]));
}

/** As Groovy's JsonOutput writes it. */
function asciiOnly(json: string): string {
  return json.replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export const fromJson: typeof Declared.fromJson = (text) => JSON.parse(text) as unknown;

export const plain: typeof Declared.plain = (value) => structuredClone(value);

export const numberIn: typeof Declared.numberIn = (text) => (/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(text) ? Number(text) : null);

export { decimal, difference, share } from './decimal.ts';

export const textOf: typeof Declared.textOf = (number) => String(number);

export const messageOf: typeof Declared.messageOf = (problem) => (problem instanceof Error ? problem.message : String(problem));

export const isMap: typeof Declared.isMap = (value): value is { [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const randomId: typeof Declared.randomId = () => randomUUID();
