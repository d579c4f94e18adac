import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contract } from '../../generator/interface/contract.ts';
import { ROOT } from '../../generator/output/files.ts';
import { asTypeScript, oneWorld, step, type BothWorlds } from '../steps/inBoth.ts';
import { csv, flowerWorlds, inFlowers, kept, plant, QUALITY } from '../steps/monitoring.ts';

// What scripts on the agent write has no type that the compiler could read the contract from.

const { archived, server } = JSON.parse(readFileSync(join(ROOT, 'interface.json'), 'utf8')) as Contract;

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds({ 'holdout.csv': csv(30) }, oneWorld);
  await plant(worlds, 'fed', { monitors: [QUALITY] });
  await asTypeScript(worlds, inFlowers(step('wosFeedback', { deployment: 'fed', file: 'holdout.csv' })));
});

afterAll(() => worlds.remove());

test('a line of the audit file has the fields that the contract names', () => {
  const lines = readFileSync(join(worlds.node.workspace, 'cp4d-mlops/audit.jsonl'), 'utf8').trimEnd().split('\n');
  const fields = lines.flatMap((line) => Object.keys(JSON.parse(line) as object));

  const known = Object.entries(archived).flatMap(([path, field]) => (path.startsWith('audit.') ? [{ name: path.slice(6).replace('[]', ''), ...field }] : []));
  const always = known.filter(({ optional }) => optional !== true).map(({ name }) => name);

  expect(lines.length).toBeGreaterThan(1);
  expect(fields.filter((name) => !known.some((one) => one.name === name))).toEqual([]);
  expect(always.filter((name) => fields.filter((field) => field === name).length !== lines.length)).toEqual([]);
});

test('a data set says which file is stored in the form that the contract names', async () => {
  const notes = (await kept(worlds.node, 'dataSets')).flatMap(({ entity }) => entity['description'] ?? []);

  const form = server['dataSet.description']!.form!;
  const pattern = new RegExp(`^${form.replaceAll('${string}', '.*').replaceAll('${number}', '\\d+')}$`);

  expect(notes).toEqual([expect.stringMatching(pattern)]);
});
