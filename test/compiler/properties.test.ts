import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGE_FUNCTIONS } from '../../generator/compiler/builtins/language.ts';
import { BUILTIN_TYPES } from '../../generator/compiler/builtins/table.ts';
import { runBoth, type Use } from './bothSides.ts';
import { shown } from './encoding.ts';
import { OPERATORS, PROPERTIES, type Property } from './properties.ts';

/** Rows for each property, in one build; the seed is new each time and told when something differs. */
const ROWS = 60;
const ROWS_UNDER_CPS = 12;
const SEED = Number(process.env['CP4D_SEED'] ?? Date.now() % 2 ** 31);

const MEMBERS = [
  ...BUILTIN_TYPES.flatMap(({ name, namespace, members }) => members.map((builtin) => ({ of: `${namespace ?? name}.${builtin.member}`, where: builtin.where }))),
  ...LANGUAGE_FUNCTIONS.map((builtin) => ({ of: `'#language'.${builtin.member}`, where: builtin.where })),
];
const DATA_ONLY = new Set(MEMBERS.filter(({ where }) => where === 'data').map(({ of }) => of));

const HELPERS = `import { echo, error } from '#jenkins';
import { decimal, difference, fromJson, isMap, messageOf, numberIn, plain, randomId, share, textOf, toJson } from '#language';

function pushed(list: unknown[], element: unknown): unknown[] {
  list.push(element);
  return list;
}

function backwards(first: number, second: number): number {
  return second - first;
}

function withEntry(map: { [name: string]: unknown }, name: string, value: unknown): unknown {
  map[name] = value;
  return [map, map[name]];
}

function messageOfError(message: string): string {
  try {
    error(message);
  } catch (problem) {
    return messageOf(problem);
  }
}
`;

function functions(properties: [string, Property][]): string {
  const of = (name: string, { parameters, expression }: Property, first: string): string =>
    `export function ${name}(${parameters}): unknown {\n${first}  return ${expression};\n}\n`;
  const data = properties.map(([, property], position) => of(`data${position}`, property, ''));
  const cps = properties.map(([name, property], position) => (DATA_ONLY.has(name) ? '' : of(`cps${position}`, property, "  echo('');\n")));
  return [HELPERS, ...data, ...cps].join('\n');
}

test('each built-in member has a property', () => {
  expect(Object.keys(PROPERTIES)).toEqual(MEMBERS.map(({ of }) => of));
});

test('built-in members and operators give the same in Node and in Groovy, whatever the values', { timeout: 120_000 }, async () => {
  const properties = Object.entries({ ...PROPERTIES, ...OPERATORS });
  const rows = properties.map(([, { values }]) => fc.sample(values, { numRuns: ROWS, seed: SEED }));
  const uses: Use[] = properties.flatMap(([name], position) => [
    { name: `data${position}`, rows: rows[position]! },
    ...(DATA_ONLY.has(name) ? [] : [{ name: `cps${position}`, rows: rows[position]!.slice(0, ROWS_UNDER_CPS) }]),
  ]);

  const { node, groovy } = await runBoth(functions(properties), uses);

  const differing = uses.flatMap(({ name, rows: given }, use) =>
    given.flatMap((row, position) => {
      const [wanted, made] = [node[use]![position]!, groovy[use]![position]!];
      const property = properties[Number(/\d+$/.exec(name)![0])]!;
      return wanted === made ? [] : [`${property[0]} ${property[1].expression} with ${shown(row)}: ${wanted} in Node, ${made} in Groovy (${name.replace(/\d+$/, '')})`];
    }),
  );
  expect(differing.slice(0, 20), `CP4D_SEED=${SEED}`).toEqual([]);
});
