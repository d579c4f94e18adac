import { expect, test } from 'vitest';
import type { Builtin } from '../../generator/compiler/builtins/builtin.ts';
import { LANGUAGE_FUNCTIONS } from '../../generator/compiler/builtins/language.ts';
import { BUILTIN_TYPES } from '../../generator/compiler/builtins/table.ts';
import { evaluate } from './evaluate.ts';

const BUILTINS: Builtin[] = [...BUILTIN_TYPES.flatMap(({ members }) => members), ...LANGUAGE_FUNCTIONS];

function samplesOf(where: Builtin['where']): string[] {
  return BUILTINS.filter((builtin) => builtin.where === where).flatMap(({ samples }) => samples);
}

test('every built-in member gives the same in Node, as plain Groovy and under CPS', async () => {
  const anywhere = samplesOf('anywhere');
  const dataOnly = samplesOf('data');

  const { node, groovy, cps } = await evaluate(anywhere, dataOnly);

  const shown = (values: unknown[]): string[] => values.map((value, position) => `${[...anywhere, ...dataOnly][position]!} = ${JSON.stringify(value)}`);
  expect(shown(groovy)).toEqual(shown(node));
  expect(shown(cps)).toEqual(shown(node).slice(0, anywhere.length));
});

test('texts come through with every character', async () => {
  const texts = ['C:\\users\\new', '\\u0041', 'a$b${c}', "it's", '"', "'\"`", '\n\t\r\b\f', '\u0000\u0007\u00a0\u2028\ufeff' , 'é😀', '$(touch x)', '/* no */ // comment'];
  const literals = texts.map((text) => JSON.stringify(text));
  const templates = texts.map((text) => `\`${text.replace(/[\\`$]/g, '\\$&')}\${'!'}\``);

  const { node, groovy, cps } = await evaluate([...literals, ...templates]);

  expect(groovy).toEqual(node);
  expect(cps).toEqual(node);
});
