import type { Range } from '../analysis/range.ts';
import { index, literal, method } from '../groovy/build.ts';
import type { Rule } from '../sandbox/rules.ts';
import type { Builtin, BuiltinType } from './builtin.ts';
import { inLanguageModule } from './runtime.ts';

/** A list method of Groovy that takes a closure with one parameter, and that the CPS engine runs correctly. */
function withCallback(member: string, groovyName: string, rule: Rule, result: string, says: string, samples: string[]): Builtin {
  return {
    member,
    signature: result,
    says,
    where: 'anywhere',
    groovy: (use) => method(use.receiver, groovyName, use.arguments, use.safe),
    sandbox: [rule],
    samples,
  };
}

/** What can be compared by content in Groovy as in JavaScript. `0.5` and `1` may be of several kinds there. */
const TEXTS = '(string | boolean | null | undefined)[]';

function isInFront(range: Range | undefined): boolean {
  return range !== undefined && range.least >= 0;
}

/** Lists. A position behind the end gives null in Groovy where JavaScript gives undefined: both are `== null`. */
export const arrayType: BuiltinType = {
  name: 'Array',
  declaration: 'Array<T>',
  members: [
    {
      member: 'length',
      signature: ': number',
      says: 'How many elements the list has.',
      where: 'anywhere',
      groovy: ({ receiver, safe }) => method(receiver, 'size', [], safe),
      sandbox: ['collectionSize'],
      samples: ['[].length', '[1, 2].length'],
    },
    withCallback('map', 'collect', 'collectionCollect', '<Result>(change: (element: T) => Result): Result[]', 'A list of what the callback makes of each element.', [
      '[1, 2].map((n) => n * 2)',
      "['a'].map((s) => ({ name: s }))",
    ]),
    withCallback('filter', 'findAll', 'collectionFindAll', '(keep: (element: T) => boolean): T[]', 'The elements for which the callback says true.', [
      '[1, 2, 3].filter((n) => n > 1)',
    ]),
    withCallback('find', 'find', 'collectionFind', '(wanted: (element: T) => boolean): T | undefined', 'The first element for which the callback says true, or null.', [
      '[1, 2, 3].find((n) => n > 1)',
      '[1].find((n) => n > 1) == null',
    ]),
    withCallback('some', 'any', 'any', '(test: (element: T) => boolean): boolean', 'Whether the callback says true for an element.', [
      '[1, 2].some((n) => n > 1)',
      '[1].some((n) => n > 1)',
    ]),
    withCallback('every', 'every', 'every', '(test: (element: T) => boolean): boolean', 'Whether the callback says true for each element.', [
      '[1, 2].every((n) => n > 0)',
      '[1, 2].every((n) => n > 1)',
    ]),
    withCallback('flatMap', 'collectMany', 'collectionCollectMany', '<Result>(change: (element: T) => Result[]): Result[]', 'The lists that the callback makes of each element, joined.', [
      '[1, 2].flatMap((n) => [n, n])',
      '[1].flatMap((n) => n > 1 ? [n] : [])',
    ]),
    {
      member: 'includes',
      signature: `(this: ${TEXTS}, element: T): boolean`,
      says: 'Whether a list of texts or booleans holds that one.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'contains', given, safe),
      sandbox: ['collectionContains'],
      samples: ["['a', 'b'].includes('b')", "['a'].includes('b')"],
    },
    {
      member: 'indexOf',
      signature: `(this: ${TEXTS}, element: T): number`,
      says: 'Where a text or boolean stands first, from 0; -1 when it is not there.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'indexOf', given, safe),
      sandbox: ['listIndexOf'],
      samples: ["['a', 'b'].indexOf('b')", "['a'].indexOf('b')"],
    },
    {
      member: 'join',
      signature: '(this: (string | boolean)[], separator: string): string',
      says: 'Texts or booleans as one text.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'join', given, safe),
      sandbox: ['collectionJoin'],
      samples: ["['a', 'b'].join(', ')", "[true, false].join('')"],
    },
    {
      member: 'push',
      signature: '(element: T): void',
      says: 'Adds one element at the end.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'add', given, safe),
      sandbox: ['collectionAdd'],
      samples: [],
    },
    {
      member: 'slice',
      signature: '(start: number): T[]',
      says: 'The elements from a position on; one below 0 counts from the end.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe, ranges }) =>
        isInFront(ranges[0]) ? method(receiver, 'drop', given, safe) : inLanguageModule('slice', [receiver, ...given]),
      sandbox: ['listDrop'],
      samples: ['[1, 2, 3].slice(1)', '[1].slice(3)', '[1, 2, 3].slice(-2)'],
    },
    {
      member: 'toSorted',
      signature: '(...compare: T extends string ? [compare?: Comparison<T>] : [compare: Comparison<T>]): T[]',
      says: 'A sorted copy. Without a comparison, for a list of texts alone, by their UTF-16 units.',
      where: 'data',
      callbackParameters: 2,
      // Groovy cuts what a comparison gives down to an int: 0.5 would be equal.
      groovy: ({ receiver, arguments: given, safe }) =>
        given.length === 0 ? method(receiver, 'toSorted', [], safe) : inLanguageModule('sorted', [receiver, ...given]),
      sandbox: ['toSorted'],
      samples: ["['b', 'a', 'C'].toSorted()", '[3, 1, 2].toSorted((a, b) => a - b)'],
    },
    {
      member: 'toReversed',
      signature: '(): T[]',
      says: 'A copy in the opposite order.',
      where: 'anywhere',
      groovy: ({ receiver, safe }) => method(receiver, 'reverse', [], safe),
      sandbox: ['listReverse'],
      samples: ['[1, 2].toReversed()'],
    },
    {
      member: 'at',
      signature: '(position: -1): T | undefined',
      says: 'The last element, or null: only `at(-1)`.',
      where: 'anywhere',
      // `list[-1]` fails when the list is empty.
      groovy: ({ receiver, safe }) =>
        safe ? method(method(receiver, 'takeRight', [literal('1')], true), 'getAt', [literal('0')], true) : index(method(receiver, 'takeRight', [literal('1')]), literal('0')),
      sandbox: ['listTakeRight', 'listGetAt'],
      samples: ['[1, 2].at(-1)', '[].at(-1) == null'],
    },
  ],
};
