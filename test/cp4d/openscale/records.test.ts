import { beforeAll, expect, test } from 'vitest';
import { FEEDBACK, FLOWER_PROPERTIES, openScaleWorld, V2 } from './world.ts';

const world = await openScaleWorld();
const { api, cp4d } = world;
const [FLOWER] = FEEDBACK;
let records = '';
let feedback = '';

beforeAll(async () => {
  await cp4d.seed({ serviceProviders: [{ name: 'production', space: 'production' }] });
  const { subscriptions } = await cp4d.seed({
    subscriptions: [{ provider: 'production', deployment: 'flowers', assetProperties: FLOWER_PROPERTIES }],
  });
  await cp4d.seed({ monitors: [{ subscription: subscriptions[0]?.id ?? '', kind: 'quality' }] });
  feedback = (await world.dataSet(subscriptions[0]?.id ?? '', 'feedback')) ?? '';
  records = `${V2}/data_sets/${feedback}/records`;
  await world.store(feedback, FEEDBACK);
});

const count = async (): Promise<unknown> => (await api('GET', `${records}?limit=0&include_total_count=true`)).body;
const csv = (text: string, query = ''): ReturnType<typeof api> =>
  api('POST', `${records}${query}`, text, { headers: { 'content-type': 'text/csv' } });

test('records do not count before their request is active', async () => {
  const stored = await api('POST', records, [FLOWER]);
  expect(stored.body).toEqual({ state: 'preparing' });
  expect(await count()).toEqual({ records: [], total_count: 4 });

  await cp4d.advance(5);
  expect((await api('GET', stored.headers.location ?? '')).body).toEqual({ state: 'active' });
  expect(await count()).toEqual({ records: [], total_count: 5 });
});

test('feedback that lacks a column ends in error, and nothing of it is stored', async () => {
  const before = await count();
  const stored = await world.store(feedback, [{ sepal_length: 5.1, species: 'setosa' }]);
  expect(stored.status).toBe(202);
  expect((await api('GET', stored.headers.location ?? '')).body).toMatchObject({
    state: 'error',
    failure: { errors: [{ message: 'The feedback records lack the columns sepal_width, petal_length, petal_width.' }] },
  });
  expect(await count()).toEqual(before);
});

test.each([
  ['with a header, in any order', 'species,petal_width,petal_length,sepal_width,sepal_length\nsetosa,1,2,3,4\n', ''],
  ['without a header, in the order of the data set', '4,3,2,1,setosa\n', '?header=false'],
  ['without saying whether there is a header', '4,3,2,1,setosa\n', ''],
  ['with another delimiter', '4;3;2;1;setosa\n', '?delimiter=;'],
])('CSV is understood %s', async (_how, text, query) => {
  expect((await csv(text, query)).status).toBe(202);
  await cp4d.advance(5);
  const newest = await api('GET', `${records}?order=record_timestamp:desc&limit=1`);
  expect(newest.at('records.0.entity.values')).toMatchObject({ sepal_length: 4, petal_width: 1, species: 'setosa' });
});

test.each([
  ['a list of lists', [[5.1, 3.5, 1.4, 0.2, 'setosa']], 400],
  ['nothing', [], 400],
  ['an object', {}, 400],
  ['a row that is too short', [{ fields: ['a', 'b'], values: [[1]] }], 400],
])('%s is refused at once', async (_what, body, status) => {
  expect((await api('POST', records, body)).status).toBe(status);
});

test('names and values are kept as they are, whatever they hold', async () => {
  const hostile = { ...FLOWER, "it's $(id) `x`": 'a\n"b"\u2028🌷', __proto__x: '' };
  await world.store(feedback, [hostile]);
  const newest = await api('GET', `${records}?order=record_timestamp:desc&limit=1`);
  expect(newest.at('records.0.entity.values')).toMatchObject(hostile);
});

test.each([
  ['species:eq:virginica', 1],
  ['petal_length:gt:4.1,petal_length:lt:6', 1],
  ['species:in:virginica;versicolor', 2],
  ['species:like:v%', 2],
])('the filter %s finds %i of the records', async (filter, expected) => {
  const found = await api('GET', `${records}?filter=${encodeURIComponent(filter)}&limit=1000`);
  expect(found.at('records')).toHaveLength(expected);
});

test('the form list has its columns once, and a page is never above 1000', async () => {
  const [fields, row] = [Object.keys(FLOWER ?? {}), Object.values(FLOWER ?? {})];
  await world.store(feedback, [{ fields, values: Array.from({ length: 1200 }, () => row) }]);
  const listed = await api('GET', `${records}?format=list&limit=5000&offset=3&includes=species,record_id`);
  expect(listed.at('records.0.fields')).toEqual(['species', 'record_id']);
  expect(listed.at('records.0.values')).toHaveLength(1000);
});

test('a record can be patched by its id', async () => {
  const id = (await api('GET', `${records}?limit=1`)).text('records.0.metadata.id');
  await api('PATCH', `${records}/${id}`, [{ op: 'replace', path: '/values/species', value: 'virginica' }]);
  expect((await api('GET', `${records}/${id}`)).at('entity.values.species')).toBe('virginica');
});
