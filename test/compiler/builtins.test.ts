import { expect, test } from 'vitest';
import type { Builtin } from '../../generator/compiler/builtins/builtin.ts';
import { LANGUAGE_FUNCTIONS } from '../../generator/compiler/builtins/language.ts';
import { BUILTIN_TYPES } from '../../generator/compiler/builtins/table.ts';
import { runBoth } from './bothSides.ts';

const BUILTINS: Builtin[] = [...BUILTIN_TYPES.flatMap(({ members }) => members), ...LANGUAGE_FUNCTIONS];

/** What expressions give in Node and in Groovy: as plain Groovy, or run by the CPS engine and saved at every step. */
async function evaluated(expressions: string[], where: Builtin['where']): Promise<{ node: string[]; groovy: string[] }> {
  const step = where === 'data' ? '' : "  echo('');\n";
  const functions = expressions.map((expression, position) => `export function f${position}(): unknown {\n${step}  return ${expression};\n}\n`).join('\n');
  const used = LANGUAGE_FUNCTIONS.map(({ member }) => member).filter((member) => functions.includes(`${member}(`));
  const imports = [...(where === 'data' ? [] : ["import { echo } from '#jenkins';"]), ...(used.length === 0 ? [] : [`import { ${used.join(', ')} } from '#language';`])];
  const uses = expressions.map((_, position) => ({ name: `f${position}`, rows: [[]] }));
  const { node, groovy } = await runBoth([...imports, functions].join('\n'), uses, 'every-step');
  const shown = (values: string[][]): string[] => values.map(([value], position) => `${expressions[position]!} = ${value!}`);
  return { node: shown(node), groovy: shown(groovy) };
}

test.each(['data', 'anywhere'] as const)('what the table shows of built-in members is the same in Node and in Groovy: %s', async (where) => {
  const samples = BUILTINS.filter((builtin) => where === 'data' || builtin.where === where).flatMap((builtin) => builtin.samples);

  const { node, groovy } = await evaluated(samples, where);

  expect(groovy).toEqual(node);
});

test('texts come through with every character', async () => {
  const texts = ['C:\\users\\new', '\\u0041', 'a$b${c}', "it's", '"', "'\"`", '\n\t\r\b\f', '\u0000\u0007\u00a0\u2028\ufeff', 'é😀', '$(touch x)', '/* no */ // comment'];
  const literals = texts.map((text) => JSON.stringify(text));
  const templates = texts.map((text) => `\`${text.replace(/[\\`$]/g, '\\$&')}\${'!'}\``);

  const { node, groovy } = await evaluated([...literals, ...templates], 'anywhere');

  expect(groovy).toEqual(node);
});
