import { binary, name } from '../groovy/build.ts';
import type { Builtin } from './builtin.ts';
import { inLanguageModule } from './runtime.ts';

/** A function of '#language' that is a method of that file. */
function inModule(member: string, signature: string, says: string, samples: string[]): Builtin {
  return {
    member,
    signature,
    says,
    where: 'anywhere',
    groovy: ({ arguments: given }) => inLanguageModule(member, given),
    sandbox: [],
    samples,
  };
}

/** What a step imports from '#language'. None of it is a pipeline step. */
export const LANGUAGE_FUNCTIONS: Builtin[] = [
  inModule(
    'toJson',
    '(value: unknown): string',
    'A value as JSON on one line, in ASCII. An entry whose value is null is left out.',
    ["toJson({ b: 1, a: ['x', true, null], n: null, q: 'é\"\\\\\\n\\u0007/😀' })", 'toJson([])', 'toJson({})', 'toJson(0.25)', "toJson('x')"],
  ),
  inModule(
    'fromJson',
    '(text: string): unknown',
    'The value that a JSON text stands for, as plain lists and maps. Raises an error when the text is no JSON.',
    ['fromJson(\'{"a": [1, "x", null, 2.5, true]}\')', "fromJson('[]')", 'Object.keys(fromJson(\'{"b": 1, "a": {"d": 1, "c": 2}, "B": 3}\') as object)', 'fromJson(\'"x"\')', "fromJson(' 12 ')"],
  ),
  inModule('numberIn', '(text: string): number | null', 'The number that a text is, in plain decimal writing, or null.', [
    "numberIn('12')",
    "numberIn('-0.5')",
    "numberIn('12345678901234567890')",
    "numberIn('1e3') == null",
    "numberIn('soon') == null",
    "numberIn('') == null",
  ]),
  inModule(
    'decimal',
    '(value: number, places?: number): string',
    'The number in plain decimal writing; with places, rounded to that many, halves away from zero. No zeros at the end.',
    ['decimal(0.5)', 'decimal(12)', 'decimal(1e-7)', 'decimal(1e21)', 'decimal(0.7578125, 6)', 'decimal(-0.25, 1)', 'decimal(-0.01, 1)', 'decimal(120, 0)'],
  ),
  inModule('difference', '(first: number, second: number): number', 'The first number less the second, exact in decimals: 0.3 less 0.1 is 0.2.', [
    'decimal(difference(0.3, 0.1))',
    'decimal(difference(0.8, 0.7578125))',
    'decimal(difference(1, 3))',
  ]),
  inModule('share', '(part: number, whole: number, units: number): number', 'How many of so many units the part is of the whole, as the nearest whole number. The whole may not be 0.', [
    'share(1, 3, 100)',
    'share(0.125, 1, 100)',
    'share(-1, 2, 3)',
    'share(1e300, 3e300, 600)',
  ]),
  inModule('textOf', '(number: number): string', 'A number as a text, as a template fills it in.', ['textOf(1)', 'textOf(0.5 + 0.5)', 'textOf(0.00001)', 'textOf(12345678.5)']),
  inModule('plain', '<Value>(value: Value): Value', "A copy of what a Jenkinsfile handed over, with filled-in texts made plain ones and numbers those of the language.", [
    "plain({ a: ['x', { b: null }] })",
  ]),
  inModule('randomId', '(): string', 'A random UUID.', []),
  inModule('messageOf', '(problem: unknown): string', 'The text of an error that was caught.', []),
  {
    member: 'isMap',
    signature: '(value: unknown): value is { [name: string]: unknown }',
    says: 'Whether the value is a map, such as an object in JSON.',
    where: 'anywhere',
    groovy: ({ arguments: given }) => binary(given[0]!, 'instanceof', name('Map')),
    sandbox: [],
    samples: ['isMap({})', 'isMap([])', "isMap('x')", 'isMap(null)'],
  },
];

export function languageFunction(member: string): Builtin {
  const found = LANGUAGE_FUNCTIONS.find((one) => one.member === member);
  if (found === undefined) {
    throw new Error(`${member} is declared in '#language', and missing in the table`);
  }
  return found;
}
