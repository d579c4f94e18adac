import * as fc from 'fast-check';
import { json, map, number, numbers, position, text, texts } from './arbitraries.ts';

/** A built-in member, as a function of random values. */
export interface Property {
  /** The function's parameters with their types, and what it returns. */
  parameters: string;
  expression: string;
  values: fc.Arbitrary<unknown[]>;
}

/** What a metric looks like: a decimal of few digits. */
const metric = fc.integer({ min: -9999999, max: 9999999 }).map((digits) => digits / 10000 + 0);

function property(parameters: string, expression: string, ...values: fc.Arbitrary<unknown>[]): Property {
  return { parameters, expression, values: fc.tuple(...values) };
}

/** Some texts of which one is often among the others. */
const textAndTexts = fc.tuple(texts, text, fc.boolean()).map(([list, one, isIn]): [string[], string] => [isIn ? [...list, one, ...list] : list, one]);

/** Without what Java and Node know differently: a Σ at the end of a word, and letters of younger Unicode. */
const textWithCases = text.map((any) => any.replaceAll(/[^\u0000-\u03a2\u03a4-\u052f]/g, 'x'));

/** A text and a part that often occurs in it. */
const wholeAndPart = fc.tuple(text, text, text, fc.boolean()).map(([before, part, after, isIn]) => [isIn ? before + part + after + part : before, part]);

const OF_TEXTS: Record<string, Property> = {
  'String.length': property('a: string', 'a.length', text),
  'String.trim': property('a: string', 'a.trim()', text),
  'String.startsWith': { ...property('a: string, b: string', 'a.startsWith(b)'), values: wholeAndPart },
  'String.endsWith': { ...property('a: string, b: string', 'a.endsWith(b)'), values: wholeAndPart },
  'String.includes': { ...property('a: string, b: string', 'a.includes(b)'), values: wholeAndPart },
  'String.indexOf': { ...property('a: string, b: string', 'a.indexOf(b)'), values: wholeAndPart },
  'String.lastIndexOf': { ...property('a: string, b: string', 'a.lastIndexOf(b)'), values: wholeAndPart },
  'String.substring': property('a: string, b: number, c: number', '[a.substring(b), a.substring(b, c), a.substring(0, c)]', text, position, position),
  'String.charAt': property('a: string, b: number', 'a.charAt(b)', text, position),
  'String.replaceAll': { ...property('a: string, b: string', "[a.replaceAll(b, ''), a.replaceAll(b, 'x\\\\')]"), values: wholeAndPart },
  'String.split': { ...property('a: string, b: string', "[a.split(b), a.split('.'), a.split('\\n'), a.split('$&'), a.split(''), a.split('\\\\')]"), values: wholeAndPart },
  'String.toLowerCase': property('a: string', 'a.toLowerCase()', textWithCases),
  'String.toUpperCase': property('a: string', 'a.toUpperCase()', textWithCases),
  'String.padEnd': property('a: string, b: number', 'a.padEnd(b)', text, fc.integer({ min: -3, max: 20 })),
  'String.repeat': property('a: string, b: number', 'a.repeat(b)', text, fc.integer({ min: -1, max: 5 })),
};

const OF_LISTS: Record<string, Property> = {
  'Array.length': property('a: unknown[]', 'a.length', fc.array(json)),
  'Array.map': property('a: string[]', 'a.map((one) => ({ one, size: one.length }))', texts),
  'Array.filter': property('a: number[], b: number', 'a.filter((one) => one > b)', numbers, number),
  'Array.find': property('a: number[], b: number', 'a.find((one) => one > b)', numbers, number),
  'Array.some': property('a: number[], b: number', 'a.some((one) => one === b)', numbers, number),
  'Array.every': property('a: number[], b: number', 'a.every((one) => one <= b)', numbers, number),
  'Array.flatMap': property('a: string[]', "a.flatMap((one) => one === '' ? [] : [one, [one]])", texts),
  'Array.includes': { ...property('a: string[], b: string', 'a.includes(b)'), values: textAndTexts },
  'Array.indexOf': { ...property('a: string[], b: string', 'a.indexOf(b)'), values: textAndTexts },
  'Array.join': property('a: string[], b: string', '[a.join(b), a.map((one) => one.length > 2).join(b)]', texts, text),
  'Array.push': property('a: unknown[], b: unknown', 'pushed(a, b)', fc.array(json), json),
  'Array.slice': property('a: unknown[], b: number', '[a.slice(b), a.slice(2)]', fc.array(json), position),
  'Array.toSorted': property('a: string[], b: number[]', '[a.toSorted(), b.toSorted((first, second) => first - second), b.toSorted(backwards)]', texts, numbers),
  'Array.toReversed': property('a: unknown[]', 'a.toReversed()', fc.array(json)),
  'Array.at': property('a: unknown[]', 'a.at(-1)', fc.array(json)),
  'Array.isArray': property('a: unknown', 'Array.isArray(a)', json),
};

const OF_OTHERS: Record<string, Property> = {
  'Object.keys': property('a: object', 'Object.keys(a)', map),
  'Object.values': property('a: { [name: string]: unknown }', 'Object.values(a)', map),
  'Math.min': property('a: number, b: number', 'Math.min(a, b)', number, number),
  'Math.max': property('a: number, b: number', 'Math.max(a, b)', number, number),
  "'#language'.toJson": property('a: unknown', 'toJson(a)', json),
  "'#language'.fromJson": property('a: string', 'fromJson(a)', json.map((value) => JSON.stringify(value))),
  "'#language'.numberIn": property('a: string', 'numberIn(a)', fc.oneof(text, number.map(String), fc.constantFrom('1.0', '-0', '00', '1.', '.5', '12345678901234567890', '1\n'))),
  "'#language'.decimal": property('a: number, b: number', '[decimal(a), decimal(b), decimal(b, 2), decimal(b, 0)]', fc.integer(), metric),
  "'#language'.difference": property('a: number, b: number', 'decimal(difference(a, b), 6)', metric, metric),
  "'#language'.share": property('a: number, b: number', 'share(a, b, 600)', metric, fc.integer({ min: 1, max: 999999 })),
  "'#language'.textOf": property('a: number', 'textOf(a)', number),
  "'#language'.plain": property('a: unknown', 'plain(a)', json),
  "'#language'.randomId": property('', 'randomId().length'),
  "'#language'.messageOf": property('a: string', 'messageOfError(a)', text),
  "'#language'.isMap": property('a: unknown', 'isMap(a)', json),
};

export const PROPERTIES = { ...OF_TEXTS, ...OF_LISTS, ...OF_OTHERS };

/** Operators and shapes of the language that are no member of anything, over random values too. */
export const OPERATORS: Record<string, Property> = {
  sum: property('a: number, b: number', '[a + b, a - b, a * b, a + 1, a * 60, 7 - a, -a, a - 0.5]', number, number),
  remainder: property('a: number', '[a % 7, a % 2.5]', number),
  order: property('a: number, b: number', '[a < b, a <= b, a > b, a >= b, a === b, a !== b]', number, number),
  'order of texts': property('a: string, b: string', '[a < b, a <= b, a > b, a >= b, a === b, a !== b, a + b]', text, text),
  template: property('a: string, b: number, c: boolean', '`${a} $ ${b} \\\\ ${c}`', text, number, fc.boolean()),
  element: property('a: unknown[], b: number', '[a[b], a[0], a[a.length - 1]]', fc.array(json), position),
  entry: property('a: { [name: string]: unknown }, b: string, c: unknown', 'withEntry(a, b, c)', map, text, json),
  spread: property('a: { [name: string]: unknown }, b: unknown[], c: string', '[{ ...a, [c]: 1 }, { [c]: 2, ...a }, [...b, c, ...b]]', map, fc.array(json), text),
};
