import type { Builtin, BuiltinType } from './builtin.ts';
import { LANGUAGE_FUNCTIONS } from './language.ts';
import { BUILTIN_TYPES } from './table.ts';

/** Types that TypeScript itself must know, and those that leave nothing behind in Groovy. */
const GROUNDWORK = `interface Boolean { valueOf(): boolean }
interface CallableFunction {}
interface Function {}
interface IArguments {}
interface NewableFunction {}
interface Number { valueOf(): number }
interface Object {}
interface RegExp {}
interface TemplateStringsArray {}
interface ReadonlyArray<T> extends Array<T> {}
interface SymbolConstructor { readonly iterator: unique symbol }
interface Symbol {}
declare const Symbol: SymbolConstructor;
interface Iterator<T> { next(): { done?: boolean; value: T } }
interface Iterable<T> { [Symbol.iterator](): Iterator<T> }

type Partial<T> = { [Name in keyof T]?: T[Name] };
type Required<T> = { [Name in keyof T]-?: T[Name] };
type Readonly<T> = { readonly [Name in keyof T]: T[Name] };
type Record<Name extends keyof any, Value> = { [Each in Name]: Value };
type Pick<T, Name extends keyof T> = { [Each in Name]: T[Each] };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, Name extends keyof any> = Pick<T, Exclude<keyof T, Name>>;
type NonNullable<T> = T & {};
type Comparison<T> = (first: T, second: T) => number;`;

/** The text of the steps' `lib.d.ts`: the language's built-in types with the members of the table, and no others. */
export function libraryText(): string {
  return [
    '// Generated from generator/compiler/builtins. Change the tables there and run `npm run generate`.',
    '/// <reference no-default-lib="true"/>',
    '',
    GROUNDWORK,
    '',
    ...BUILTIN_TYPES.map(interfaceText),
  ].join('\n');
}

/** The text of `language.d.ts`: what a step imports from '#language'. */
export function languageText(): string {
  const functions = LANGUAGE_FUNCTIONS.map(({ member, signature, says }) => `/** ${says} */\nexport function ${member}${signature};\n`);
  return ['// Generated from generator/compiler/builtins/language.ts. Change that file and run `npm run generate`.', '', ...functions].join('\n');
}

function interfaceText(type: BuiltinType): string {
  const extras = type.name === 'Array' ? ['  readonly [position: number]: T;', '  [Symbol.iterator](): Iterator<T>;'] : [];
  const members = type.members.map(memberText);
  const value = type.namespace === undefined ? [] : [`declare const ${type.namespace}: ${type.name};`];
  return [`interface ${type.declaration} {`, ...extras, ...members, '}', ...value, ''].join('\n');
}

function memberText({ member, signature, says, where }: Builtin): string {
  const limit = where === 'data' ? ' Only in a function that reaches no pipeline step.' : '';
  const readonly = signature.startsWith(':') ? 'readonly ' : '';
  return `  /** ${says}${limit} */\n  ${readonly}${member}${signature};`;
}
