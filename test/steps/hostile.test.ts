import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MODEL, ROWS, TYPE } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL, 'rows.csv': ROWS });
});

afterAll(() => worlds.remove());

const NAMES = [
  "it's",
  'say "no"',
  '$(touch x)',
  '`touch x`',
  'two\nlines',
  '-leading',
  '--name=x',
  'größe – 数字 😀',
  'back\\slash\\u0041',
  '*',
  'null',
  '$HOME ${HOME}',
  '{"outcomeOf":"id"}',
  '%s %n',
  'a=b&c',
  '\ttab',
];

test.each(NAMES)('%j reaches the server as it is, as the name of a space, a model and a deployment', async (name) => {
  const { results, error } = await inBoth(
    worlds,
    step('withCp4d', { space: { name } }, [
      step('cp4dSpace', { name, create: true, description: name }),
      step('wmlStoreModel', { name, file: 'model.tar.gz', ...TYPE, labelColumn: name, space: { resultOf: 0 } }),
      step('wmlDeploy', { name, model: { name }, space: { resultOf: 0 } }),
      step('wmlScore', { deployment: { name }, file: 'rows.csv', limit: 1, space: { resultOf: 0 } }),
    ]),
  );

  expect(error).toBeUndefined();
  expect(results.slice(0, 4)).toMatchObject([{ name }, { name }, { name }, { name, rows: 1 }]);
  await worlds.each(async ({ cp4d, workspace }) => {
    const { spaces, models, deployments } = await cp4d.snapshot();
    const names = [spaces!, models!, deployments!].map((entries) => JSON.stringify(entries.at(-1)));
    expect(names.every((text) => text!.includes(JSON.stringify(name)))).toBe(true);
    expect(existsSync(join(workspace, 'x'))).toBe(false);
  });
});

test('a file may have any name', async () => {
  const file = "it's $(touch x) -größe\n.tar.gz";
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, file), MODEL));

  const { results } = await inBoth(
    worlds,
    step('withCp4d', {}, [step('cp4dSpace', { name: 'files', create: true }), step('wmlStoreModel', { name: 'm', file, ...TYPE, space: { resultOf: 0 } })]),
  );

  expect(results[1]).toMatchObject({ outcome: 'created' });
});
