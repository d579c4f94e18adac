// Generated from generator/compiler/builtins. Change the tables there and run `npm run generate`.
/// <reference no-default-lib="true"/>

interface Boolean { valueOf(): boolean }
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
type Comparison<T> = (first: T, second: T) => number;

interface String {
  /** How many UTF-16 units the text has. */
  readonly length: number;
  /** Without the blanks, tabs and line ends around it, those of Unicode too. */
  trim(): string;
  /** Whether the text begins so. */
  startsWith(start: string): boolean;
  /** Whether the text ends so. */
  endsWith(end: string): boolean;
  /** Whether the part stands somewhere in the text. */
  includes(part: string): boolean;
  /** Where the part begins first, from 0; -1 when it is not there. */
  indexOf(part: string): number;
  /** Where the part begins last, from 0; -1 when it is not there. */
  lastIndexOf(part: string): number;
  /** The text from a position up to another. What lies outside the text is moved to its nearer end. */
  substring(start: number, end?: number): string;
  /** One UTF-16 unit, or an empty text when the position lies outside the text. */
  charAt(position: number): string;
  /** With each occurrence of the part replaced by a text that is written there, without `$`. */
  replaceAll(part: string, replacement: string): string;
  /** The parts between the separators, empty ones too; the UTF-16 units when the separator is empty. */
  split(separator: string): string[];
  /** In small letters, the same whatever language the controller speaks; a Σ at the end of a word and letters younger than its Java aside. */
  toLowerCase(): string;
  /** In capital letters, the same whatever language the controller speaks; letters younger than its Java aside. */
  toUpperCase(): string;
  /** With blanks behind it up to a width. */
  padEnd(width: number): string;
  /** The text several times in a row. */
  repeat(times: number): string;
}

interface Array<T> {
  readonly [position: number]: T;
  [Symbol.iterator](): Iterator<T>;
  /** How many elements the list has. */
  readonly length: number;
  /** A list of what the callback makes of each element. */
  map<Result>(change: (element: T) => Result): Result[];
  /** The elements for which the callback says true. */
  filter(keep: (element: T) => boolean): T[];
  /** The first element for which the callback says true, or null. */
  find(wanted: (element: T) => boolean): T | undefined;
  /** Whether the callback says true for an element. */
  some(test: (element: T) => boolean): boolean;
  /** Whether the callback says true for each element. */
  every(test: (element: T) => boolean): boolean;
  /** The lists that the callback makes of each element, joined. */
  flatMap<Result>(change: (element: T) => Result[]): Result[];
  /** Whether a list of texts or booleans holds that one. */
  includes(this: (string | boolean | null | undefined)[], element: T): boolean;
  /** Where a text or boolean stands first, from 0; -1 when it is not there. */
  indexOf(this: (string | boolean | null | undefined)[], element: T): number;
  /** Texts or booleans as one text. */
  join(this: (string | boolean)[], separator: string): string;
  /** Adds one element at the end. */
  push(element: T): void;
  /** The elements from a position on; one below 0 counts from the end. */
  slice(start: number): T[];
  /** A sorted copy. Without a comparison, for a list of texts alone, by their UTF-16 units. Only in a function that reaches no pipeline step. */
  toSorted(...compare: T extends string ? [compare?: Comparison<T>] : [compare: Comparison<T>]): T[];
  /** A copy in the opposite order. */
  toReversed(): T[];
  /** The last element, or null: only `at(-1)`. */
  at(position: -1): T | undefined;
}

interface ArrayConstructor {
  /** Whether the value is a list. */
  isArray(value: unknown): value is unknown[];
}
declare const Array: ArrayConstructor;

interface ObjectConstructor {
  /** The names of the entries: those that are whole numbers first, by their size, then the others as they were added. */
  keys(map: object): string[];
  /** The values of the entries, in the same order. */
  values<Value>(map: { [name: string]: Value }): Value[];
}
declare const Object: ObjectConstructor;

interface Math {
  /** The smaller of two numbers. */
  min(first: number, second: number): number;
  /** The larger of two numbers. */
  max(first: number, second: number): number;
}
declare const Math: Math;
