import { expect, test } from 'vitest';
import { compileSnippet } from './snippet.ts';

/** The mistakes in a step with one parameter of that type and default. */
function mistakes(type: string, given: string): string[] {
  const text = `export interface Parameters {
  /**
   * What it is.
   * @default ${given}
   */
  value?: ${type};
}

/** Does nothing. */
export function cp4dSnippet(parameters: Parameters): boolean {
  return parameters.value == null;
}
`;
  return compileSnippet(text, 'cp4dSnippet').diagnostics.map(({ code, line, message }) => `${line} ${code} ${message}`);
}

test.each([
  ['string', "'it\\'s'"],
  ["'online' | 'batch'", "'batch'"],
  ['number', '-0.5'],
  ['boolean', 'false'],
  ['string[]', "['a', 'b']"],
  ['{ name: string; size?: number }', "{ name: 'a' }"],
  ['{ [name: string]: number[] }', '{ a: [1, 2] }'],
  ['string | { id: string }', "{ id: 'x' }"],
  ['unknown', '[1, null]'],
])('of type %s the default may be %s', (type, given) => {
  expect(mistakes(type, given)).toEqual([]);
});

test.each([
  ['string', 'online', 'string'],
  ["'online' | 'batch'", "'onlin'", '"online" | "batch"'],
  ['number', "'15'", 'number'],
  ['number', '15 minutes', 'number'],
  ['true', 'false', 'true'],
  ['string[]', "['a', 1]", 'string[]'],
  ['{ name: string }', '{ size: 1 }', '{ name: string; }'],
  ['{ name: string }', "{ name: 'a', size: 1 }", '{ name: string; }'],
  ['string', "'a'); run('b'", 'string'],
])('of type %s the default may not be %s, and the message says so with its line', (type, given, shown) => {
  expect(mistakes(type, given)).toEqual([`4 CM4003 the default ${given} is no value of the type ${shown}.`]);
});
