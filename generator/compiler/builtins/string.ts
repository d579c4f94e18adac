import { binary, literal, method, name, property, text } from '../groovy/build.ts';
import type { Expression } from '../groovy/tree.ts';
import type { BuiltinType } from './builtin.ts';
import { inLanguageModule } from './runtime.ts';

/** Java's `split` takes a regular expression; a text that is written there can be one. */
function split(receiver: Expression, separator: Expression, safe: boolean): Expression {
  if (separator.kind !== 'text' || !/^[ -~\n\t]+$/.test(separator.value)) {
    return inLanguageModule('split', [receiver, separator]);
  }
  const pattern = text(separator.value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return method(method(receiver, 'split', [pattern, literal('-1')], safe), 'toList', [], safe);
}

const ROOT = property(name('Locale'), 'ROOT');

/** Text. Java counts UTF-16 units as JavaScript does, so lengths and positions agree. */
export const stringType: BuiltinType = {
  name: 'String',
  declaration: 'String',
  members: [
    {
      member: 'length',
      signature: ': number',
      says: 'How many UTF-16 units the text has.',
      where: 'anywhere',
      groovy: ({ receiver, safe }) => method(receiver, 'length', [], safe),
      sandbox: ['charSequenceLength'],
      samples: ["''.length", "'aé😀'.length"],
    },
    {
      member: 'trim',
      signature: '(): string',
      says: 'Without the blanks, tabs and line ends around it, those of Unicode too.',
      where: 'anywhere',
      // Java's own takes control characters for blanks, and no-break blanks for none.
      groovy: ({ receiver }) => inLanguageModule('trim', [receiver]),
      sandbox: [],
      samples: ["'  a b\\t\\n'.trim()", "''.trim()"],
    },
    {
      member: 'startsWith',
      signature: '(start: string): boolean',
      says: 'Whether the text begins so.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'startsWith', given, safe),
      sandbox: ['stringStartsWith'],
      samples: ["'abc'.startsWith('ab')", "'abc'.startsWith('b')", "'abc'.startsWith('')"],
    },
    {
      member: 'endsWith',
      signature: '(end: string): boolean',
      says: 'Whether the text ends so.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'endsWith', given, safe),
      sandbox: ['stringEndsWith'],
      samples: ["'abc'.endsWith('bc')", "'abc'.endsWith('b')"],
    },
    {
      member: 'includes',
      signature: '(part: string): boolean',
      says: 'Whether the part stands somewhere in the text.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'contains', given, safe),
      sandbox: ['stringContains'],
      samples: ["'abc'.includes('b')", "'abc'.includes('x')", "'abc'.includes('')"],
    },
    {
      member: 'indexOf',
      signature: '(part: string): number',
      says: 'Where the part begins first, from 0; -1 when it is not there.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'indexOf', given, safe),
      sandbox: ['stringIndexOf'],
      samples: ["'abcb'.indexOf('b')", "'abc'.indexOf('x')"],
    },
    {
      member: 'lastIndexOf',
      signature: '(part: string): number',
      says: 'Where the part begins last, from 0; -1 when it is not there.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'lastIndexOf', given, safe),
      sandbox: ['stringLastIndexOf'],
      samples: ["'abcb'.lastIndexOf('b')", "'abc'.lastIndexOf('x')"],
    },
    {
      member: 'substring',
      signature: '(start: number, end?: number): string',
      says: 'The text from a position up to another. What lies outside the text is moved to its nearer end.',
      where: 'anywhere',
      // Java's own fails there.
      groovy: ({ receiver, arguments: given }) => inLanguageModule('substring', [receiver, ...given]),
      sandbox: [],
      samples: ["'abcd'.substring(1)", "'abcd'.substring(1, 3)", "'abcd'.substring(4)"],
    },
    {
      member: 'charAt',
      signature: '(position: number): string',
      says: 'One UTF-16 unit, or an empty text when the position lies outside the text.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given }) => inLanguageModule('charAt', [receiver, ...given]),
      sandbox: [],
      samples: ["'abc'.charAt(0)", "'abc'.charAt(2)"],
    },
    {
      member: 'replaceAll',
      signature: '(part: string, replacement: string): string',
      says: 'With each occurrence of the part replaced by a text that is written there, without `$`.',
      where: 'anywhere',
      plainText: 1,
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'replace', given, safe),
      sandbox: ['stringReplace'],
      samples: ['"it\'s".replaceAll("\'", "\'\\\\\'\'")', "'a.b.c'.replaceAll('.', '')", "'aaa'.replaceAll('aa', 'b')"],
    },
    {
      member: 'split',
      signature: '(separator: string): string[]',
      says: 'The parts between the separators, empty ones too; the UTF-16 units when the separator is empty.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => split(receiver, given[0]!, safe),
      sandbox: [
        'stringSplitLimited',
        'arrayToList',
      ],
      samples: ["'a,b,,c,'.split(',')", "''.split(',')", "'a.b'.split('.')", "'abc'.split('x')"],
    },
    {
      member: 'toLowerCase',
      signature: '(): string',
      says: 'In small letters, the same whatever language the controller speaks; a Σ at the end of a word and letters younger than its Java aside.',
      where: 'anywhere',
      groovy: ({ receiver, safe }) => method(receiver, 'toLowerCase', [ROOT], safe),
      sandbox: ['stringToLowerCase', 'localeRoot'],
      samples: ["'AbC'.toLowerCase()", "'TITLE'.toLowerCase()"],
    },
    {
      member: 'toUpperCase',
      signature: '(): string',
      says: 'In capital letters, the same whatever language the controller speaks; letters younger than its Java aside.',
      where: 'anywhere',
      groovy: ({ receiver, safe }) => method(receiver, 'toUpperCase', [ROOT], safe),
      sandbox: ['stringToUpperCase', 'localeRoot'],
      samples: ["'AbC'.toUpperCase()", "'title'.toUpperCase()"],
    },
    {
      member: 'padEnd',
      signature: '(width: number): string',
      says: 'With blanks behind it up to a width.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => method(receiver, 'padRight', given, safe),
      sandbox: ['stringPadRight'],
      samples: ["'ab'.padEnd(4)", "'abcd'.padEnd(2)"],
    },
    {
      member: 'repeat',
      signature: '(times: number): string',
      says: 'The text several times in a row.',
      where: 'anywhere',
      groovy: ({ receiver, arguments: given, safe }) => (safe ? method(receiver, 'multiply', given, true) : binary(receiver, '*', given[0]!)),
      sandbox: ['stringMultiply'],
      samples: ["'ab'.repeat(3)", "'ab'.repeat(0)"],
    },
  ],
};
