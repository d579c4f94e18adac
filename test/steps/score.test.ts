import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDigitsSpace, MODEL, ROWS, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL, 'rows.csv': ROWS });
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['digits-test'] }));
  await inBoth(worlds, inDigitsSpace(storeDigits(), step('wmlDeploy', { name: 'digits', model: 'digits' })));
});

afterAll(() => worlds.remove());

async function put(name: string, content: string): Promise<void> {
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, name), content));
}

test('all rows of a file are scored, in requests of a size, and three are shown', async () => {
  const { results, requests } = await inBoth(worlds, inDigitsSpace(step('wmlScore', { deployment: 'digits', file: 'rows.csv', show: 3, rowsPerRequest: 120, output: 'out/p.jsonl' })));

  const predictions = readFileSync(join(worlds.node.workspace, 'out/p.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as [number, number[]]);
  expect(results[0]).toMatchObject({ kind: 'scoring', outcome: 'unchanged', rows: 300, file: 'out/p.jsonl', shown: predictions.slice(0, 3) });
  expect(predictions).toHaveLength(300);
  expect(new Set(predictions.map(([digit]) => digit)).size).toBe(10);
  expect(requests.filter(({ path }) => path.endsWith('/predictions'))).toHaveLength(3);
});

test('files may have names that begin as options do', async () => {
  await put('-rows.csv', ROWS.toString());

  const { results, error } = await inBoth(worlds, inDigitsSpace(step('wmlScore', { deployment: 'digits', file: '-rows.csv', limit: 2, show: 2, output: '-p.jsonl' })));

  expect(error).toBeUndefined();
  expect(results[0]).toMatchObject({ rows: 2, file: '-p.jsonl' });
  expect(readFileSync(join(worlds.node.workspace, '-p.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
});

test('columns are dropped, rows passed over, and only so many scored', async () => {
  const [header, ...rows] = ROWS.toString().trimEnd().split('\n');
  await put('labelled.csv', [`${header!},truth`, ...rows.map((row) => `${row},x`)].join('\r\n'));

  const { results } = await inBoth(worlds, inDigitsSpace(step('wmlScore', { deployment: 'digits', file: 'labelled.csv', drop: ['truth'], offset: 290, limit: 5 })));

  expect(results[0]).toMatchObject({ rows: 5, shown: [] });
});

test('numbers of rows that are none are refused, all at once, before a request', async () => {
  const { error, requests } = await inBoth(worlds, inDigitsSpace(step('wmlScore', { deployment: 'digits', file: 'rows.csv', rowsPerRequest: 0, show: -1, limit: 2.5 })));

  expect(error).toBe(
    'configuration: wmlScore: limit: 2.5 is no whole number from 0 on; rowsPerRequest: 0 is no whole number from 1 on; show: -1 is no whole number from 0 on\n  now: nothing was sent',
  );
  expect(requests.filter(({ path }) => path.includes('deployments'))).toEqual([]);
});

test('a row that does not fit is named by its number, and its content is not shown', async () => {
  await put('ragged.csv', 'a,b\n1,2\nsecret-value\n');

  const { error } = await inBoth(worlds, inDigitsSpace(step('wmlScore', { deployment: 'digits', file: 'ragged.csv' })));

  expect(error).toBe(
    "configuration: wmlScore: score 'ragged.csv': the file cannot be read as CSV\n  CP4D says: row 2 (line 3) has 1 cells, and the header has 2\n  try: check the file and the delimiter",
  );
});

test('rows that the model does not take are an error in the words of CP4D', async () => {
  await put('other.csv', 'a,b\n1,2\n');

  const { error } = await inBoth(worlds, inDigitsSpace(step('wmlScore', { deployment: 'digits', file: 'other.csv' })));

  expect(error).toMatch(/^server: wmlScore: score 'other.csv': cpdctl ml deployment compute-predictions failed/);
});

test('a deployment that is not there is an error', async () => {
  const { error } = await inBoth(worlds, inDigitsSpace(step('wmlScore', { deployment: 'nowhere', file: 'rows.csv' })));

  expect(error).toMatch(/^configuration: wmlScore: there is no deployment 'nowhere' in space 'digits-test'/);
});
