// Generated from generator/compiler/builtins/language.ts. Change that file and run `npm run generate`.

/** A value as JSON on one line, in ASCII. An entry whose value is null is left out. */
export function toJson(value: unknown): string;

/** The value that a JSON text stands for, as plain lists and maps. Raises an error when the text is no JSON. */
export function fromJson(text: string): unknown;

/** The number that a text is, in plain decimal writing, or null. */
export function numberIn(text: string): number | null;

/** The number in plain decimal writing; with places, rounded to that many, halves away from zero. No zeros at the end. */
export function decimal(value: number, places?: number): string;

/** The first number less the second, exact in decimals: 0.3 less 0.1 is 0.2. */
export function difference(first: number, second: number): number;

/** How many of so many units the part is of the whole, as the nearest whole number. The whole may not be 0. */
export function share(part: number, whole: number, units: number): number;

/** A number as a text, as a template fills it in. */
export function textOf(number: number): string;

/** A copy of what a Jenkinsfile handed over, with filled-in texts made plain ones and numbers those of the language. */
export function plain<Value>(value: Value): Value;

/** A random UUID. */
export function randomId(): string;

/** The text of an error that was caught. */
export function messageOf(problem: unknown): string;

/** Whether the value is a map, such as an object in JSON. */
export function isMap(value: unknown): value is { [name: string]: unknown };
