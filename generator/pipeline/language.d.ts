// Generated from generator/compiler/builtins/language.ts. Change that file and run `npm run generate`.

/** A value as JSON on one line, in ASCII. An entry whose value is null is left out. */
export function toJson(value: unknown): string;

/** The value that a JSON text stands for, as plain lists and maps. Raises an error when the text is no JSON. */
export function fromJson(text: string): unknown;

/** The number that a text is, in plain decimal writing, or null. */
export function numberIn(text: string): number | null;

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
