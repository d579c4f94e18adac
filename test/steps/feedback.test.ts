import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { asTypeScript, inBoth, step, type BothWorlds, type Recorded } from './inBoth.ts';
import { beginNewBuild, COLUMNS, csv, flowerWorlds, inFlowers, kept, orderFaults, plant, QUALITY, V2 } from './monitoring.ts';

// How rows get into the data set is the agent's work; one flow is run in both languages, the rest as TypeScript.
let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds({ '298.csv': csv(298), '1797.csv': csv(1797) });
});

afterEach(async () => {
  await orderFaults(worlds);
  await beginNewBuild(worlds);
});

afterAll(() => worlds.remove());

function feed(deployment: string, parameters: Record<string, unknown> = {}): ReturnType<typeof step> {
  return step('wosFeedback', { deployment, ...parameters });
}

async function feedText(deployment: string, text: string, parameters: Record<string, unknown> = {}): Promise<Recorded> {
  writeFileSync(join(worlds.node.workspace, 'text.csv'), text);
  return asTypeScript(worlds, inFlowers(feed(deployment, { file: 'text.csv', ...parameters })));
}

/** The rows that the records of a deployment hold, in the order in which they came. */
function rowsSent({ requests }: Recorded): unknown[][] {
  const bodies = requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/records')).map(({ body }) => body as { fields: string[]; values: unknown[][] }[]);
  return bodies.flatMap((body) => body.flatMap(({ values }) => values));
}

test('rows are sent in batches and counted; the same file again sends nothing, another one does, and the first is remembered', async () => {
  await plant(worlds, 'fed', { monitors: [QUALITY] });

  const first = await inBoth(worlds, inFlowers(feed('fed', { file: '298.csv', rowsPerRequest: 100 }), feed('fed', { file: '298.csv' })));
  const second = await asTypeScript(worlds, inFlowers(feed('fed', { file: '1797.csv' }), feed('fed', { file: '298.csv' }), feed('fed', { file: '1797.csv' }), feed('fed', { file: '298.csv', force: true, limit: 5, offset: 2 })));

  expect(first.results.slice(0, 2)).toMatchObject([
    { kind: 'feedback', name: 'fed', outcome: 'updated', rows: 298, sent: 298, records: 298 },
    { outcome: 'unchanged', rows: 298, sent: 0, records: 298 },
  ]);
  expect(rowsSent(first)).toHaveLength(298);
  expect(second.results.slice(0, 4)).toMatchObject([
    { sent: 1797, records: 2095 },
    { outcome: 'unchanged', sent: 0, records: 2095 },
    { outcome: 'unchanged', sent: 0, records: 2095 },
    { rows: 5, sent: 5, records: 2100 },
  ]);
  expect(rowsSent(second).at(-5)).toEqual(rowsSent(first)[2]);
});

test('files whose names begin as options do are told apart by their content', async () => {
  await plant(worlds, 'dashed', { monitors: [QUALITY] });
  writeFileSync(join(worlds.node.workspace, '-a.csv'), csv(10));
  writeFileSync(join(worlds.node.workspace, '-b.csv'), csv(20));

  const { results } = await asTypeScript(worlds, inFlowers(feed('dashed', { file: '-a.csv' }), feed('dashed', { file: '-b.csv' })));

  expect(results.slice(0, 2)).toMatchObject([{ sent: 10 }, { sent: 20, records: 30 }]);
});

test('a table may be so wide that no variable of the environment could hold the names of its columns', async () => {
  const features = Array.from({ length: 3000 }, (_, column) => `a feature with quite a long name, number ${column}`);
  const fields = features.map((name) => ({ name, type: 'double', nullable: true, metadata: { modeling_role: 'feature' } }));
  await plant(worlds, 'wide', { monitors: [QUALITY], properties: { feature_fields: features, training_data_schema: { type: 'struct', fields } } });
  const header = [...features.map((name) => `"${name}"`), 'species'].join(',');
  const row = [...features.map((_, column) => column), 'setosa'].join(',');

  const { results, error } = await feedText('wide', `${header}\n${row}\n`);

  expect(error).toBeUndefined();
  expect(results[0]).toMatchObject({ sent: 1, records: 1 });
});

test('a file that broke off half way, its last answer lost, goes on behind the rows that arrived', async () => {
  await plant(worlds, 'broken off', { monitors: [QUALITY] });
  await orderFaults(worlds, { method: 'POST', path: `${V2}/data_sets/{id}/records`, answer: 'lost', skip: 2 });

  const broken = await asTypeScript(worlds, inFlowers(feed('broken off', { file: '1797.csv', rowsPerRequest: 500 })));
  const rest = await asTypeScript(worlds, inFlowers(feed('broken off', { file: '1797.csv', rowsPerRequest: 500 })));

  expect(broken.error).toMatch(/^infrastructure: wosFeedback: send the rows of '1797.csv': OpenScale's POST of records failed .*\n {2}CP4D says: curl: .*\n {2}now: 1000 of 1797 rows are stored; run again/);
  expect(rest.results[0]).toMatchObject({ rows: 1797, sent: 297, records: 1797 });
  expect([...rowsSent(broken), ...rowsSent(rest)].map((row) => row[2])).toEqual(Array.from({ length: 1797 }, (_, row) => 1 + (row % 50) / 50));
});

test("others' rows that come meanwhile are not taken for those that are missing", async () => {
  await plant(worlds, 'shared', { monitors: [QUALITY] });
  await orderFaults(worlds, { method: 'POST', path: `${V2}/data_sets/{id}/records`, status: 500, skip: 1 });

  const broken = await asTypeScript(worlds, inFlowers(feed('shared', { file: '1797.csv' })));
  const id = (await kept(worlds.node, 'dataSets')).at(-1)!.id;
  const theirs = step('openscale', { method: 'POST', path: `/v2/data_sets/${id}/records`, body: [{ fields: COLUMNS, values: [[5.1, 3.5, 9, 0.2, 'setosa']] }] });
  const rest = await asTypeScript(worlds, inFlowers(theirs, feed('shared', { file: '1797.csv' })));

  expect(broken.error).toContain('1000 of 1797 rows are stored');
  expect(rest.results[1]).toMatchObject({ rows: 1797, sent: 797, records: 1798 });
});

test('rows that OpenScale cannot store are one error with its text', async () => {
  await plant(worlds, 'refused', { monitors: [QUALITY] });
  await orderFaults(worlds, { method: 'POST', path: `${V2}/data_sets/{id}/records`, outcome: { code: 'AIQDT0017E', message: 'the table is full' } });

  const { error } = await asTypeScript(worlds, inFlowers(feed('refused', { file: '298.csv' })));

  expect(error).toMatch(/^server: wosFeedback: send the rows of '298.csv': OpenScale's POST of records failed .*\n {2}CP4D says: AIQDT0017E, "the table is full" \(trace ID\)\n {2}now: 0 of 298 rows are stored/);
});

test('cells are taken as they stand: delimiters, quotes, line ends inside quotes, a byte order mark, CRLF', async () => {
  await plant(worlds, 'cells', { monitors: [QUALITY] });
  const label = 'a;b, "c"\r\n{"d"} größe $(touch x)\\n';
  const quoted = `"${label.replaceAll('"', '""')}"`;
  const text = `\ufeff${COLUMNS.join(';')};"my; index"\r\n5.1;3.5;-1.4e-3;0.2;${quoted};7\r\n6.3;;6;2.5;;8\r\n`;

  const sent = await feedText('cells', text, { delimiter: ';', drop: ['my; index'] });

  expect(sent.results[0]).toMatchObject({ rows: 2, sent: 2 });
  expect(rowsSent(sent)).toEqual([[5.1, 3.5, -0.0014, 0.2, label], [6.3, null, 6, 2.5, null]]);
});

test.each([
  ['an index column without a name', `,${COLUMNS.join(',')}\n0,1,1,1,1,a\n`, 'column 1 has no name in the header; if it is an index, write the file without it'],
  ['a column that nobody knows', `index,${COLUMNS.join(',')}\n0,1,1,1,1,a\n`, "the column 'index' is none that the subscription knows; leave it out with drop"],
  ['a missing label', `${COLUMNS.slice(0, 4).join(',')}\n1,1,1,1\n`, "the column 'species' is missing"],
  ['a text where a number is wanted', `${COLUMNS.join(',')}\n1,1,1,1,a\n1,1,secret-value,1,a\n`, "row 2 (line 3), column 'petal_length': a number is wanted there"],
  ['a row that is too short', `${COLUMNS.join(',')}\n1,1,1,1,a\n1,1,secret-value\n`, 'row 2 (line 3) has 3 cells, and the header has 5'],
  ['a quote that is not closed', `${COLUMNS.join(',')}\n1,1,1,1,"secret-value\n`, 'the quote that opens in line 2 is not closed'],
  ['an empty file', '', 'the file is empty'],
])('%s is refused by row and column, no value is shown, and nothing is sent', async (what, text, problem) => {
  const name = `refuses ${what}`;
  await plant(worlds, name, { monitors: [QUALITY] });

  const refused = await feedText(name, text);

  expect(refused.error).toBe(`configuration: wosFeedback: send the rows of 'text.csv': the file does not fit: ${problem}\n  now: nothing was sent\n  try: check the file, its delimiter, and drop`);
  expect(rowsSent(refused)).toEqual([]);
});

test('without a quality monitor there is nothing that takes feedback, and the error says so; a file that is not there is named', async () => {
  await plant(worlds, 'unmonitored', { subscribed: true });
  await plant(worlds, 'no file', { monitors: [QUALITY] });

  const unmonitored = await asTypeScript(worlds, inFlowers(feed('unmonitored', { file: '298.csv' })));
  const missing = await asTypeScript(worlds, inFlowers(feed('no file', { file: 'nowhere.csv' })));

  expect(unmonitored.error).toBe("configuration: wosFeedback: 'unmonitored' has no quality monitor, and without one OpenScale takes no feedback\n  try: wosMonitor(deployment: 'unmonitored', kind: 'quality') first");
  expect(missing.error).toContain("send the rows of 'nowhere.csv': the file does not fit: there is no such file");
});

test('the rows of a data asset are fed as those of a file, once', async () => {
  await plant(worlds, 'fed by asset', { monitors: [QUALITY] });
  const asset = feed('fed by asset', { dataAsset: 'hold out' });

  const { results, error } = await asTypeScript(worlds, inFlowers(step('cp4dDataAsset', { name: 'hold out', file: '298.csv' }), asset, asset, feed('fed by asset', { file: '298.csv' })));

  expect(error).toBeUndefined();
  expect(results.slice(1, 4)).toMatchObject([{ sent: 298 }, { outcome: 'unchanged' }, { outcome: 'unchanged' }]);
  expect((await kept(worlds.node, 'dataSets')).filter(({ entity }) => String(entity['description']).startsWith('cp4d-mlops: '))).not.toEqual([]);
});
