import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../generator/output/files.ts';
import { FLOWERS } from '../cp4d/archives.ts';
import { jenkinsfileOf, runJenkinsfile } from './asGroovy.ts';
import { asTypeScript, inBoth, step, type BothWorlds } from './inBoth.ts';
import { beginNewBuild, COLUMNS, FLOWER_PROPERTIES, flowerWorlds, inFlowers, plant, saidIn, subscribe, subscriptionsOf } from './monitoring.ts';
import { contentBelow, watchCommandLines } from './leaks.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds();
});

afterEach(() => beginNewBuild(worlds));

afterAll(() => worlds.remove());

const KEY = 'wJalr-XUtnFEMI-K7MDENG';

/** As the server showed it when it was exported, with a key that should not be there. */
const EXPORTED = {
  ...FLOWER_PROPERTIES,
  dashboard_configuration: { monitor_preparation: { completed: true } },
  training_data_reference: { type: 'cos', location: { bucket: 'b' }, connection: { api_key: KEY, url: 'https://s3.example.com' } },
};

interface Described {
  properties: object;
  problemType?: string;
  dropped: string[];
  secrets: string[];
  problem?: string;
}

/** What a file says, by the step's own reading. */
async function described(content: unknown): Promise<Described & { sent: Record<string, unknown> }> {
  const module = (await import(pathToFileURL(join(ROOT, 'generator/steps/internal/cp4dInternalAssetProperties.ts')).href)) as {
    fileOnModel(text: string): Described;
    assetProperties(told: object, file: Described): Record<string, unknown>;
  };
  const file = module.fileOnModel(typeof content === 'string' ? content : JSON.stringify(content));
  return { ...file, sent: file.problem === undefined ? module.assetProperties({ problemType: 'multiclass', label: 'species' }, file) : {} };
}

const EXPORT = { metadata: { id: 'x' }, entity: { asset: { asset_id: 'a', problem_type: 'multiclass' }, asset_properties: EXPORTED, status: { state: 'active' } } };
const OF_PROPERTIES = ['dashboard_configuration', 'training_data_reference'];

test.each<[string, unknown, string[]]>([
  ['asset_properties', EXPORTED, OF_PROPERTIES],
  ['a map with asset_properties', { asset_properties: EXPORTED }, OF_PROPERTIES],
  ['a JSON Patch operation', { op: 'replace', path: '/asset_properties', value: EXPORTED }, OF_PROPERTIES],
  ['a JSON Patch of that operation', [{ op: 'replace', path: '/asset_properties', value: EXPORTED }], OF_PROPERTIES],
  ['an exported subscription', EXPORT, ['metadata', 'asset', 'status', ...OF_PROPERTIES]],
  [
    'one of the older interface',
    { metadata: { guid: 'x' }, entity: { ...EXPORT.entity, configurations: [], deployments: [], service_binding_id: 's' } },
    ['metadata', 'asset', 'status', 'configurations', 'deployments', 'service_binding_id', ...OF_PROPERTIES],
  ],
  ['a schema of type struct', FLOWER_PROPERTIES.training_data_schema, []],
  ['a JSON schema, with a byte order mark', `\ufeff${JSON.stringify({ properties: Object.fromEntries(COLUMNS.map((name) => [name, { title: 'a {"b": ["c', type: name === 'species' ? 'string' : ['null', 'number'] }])), required: ['species'] })}`, []],
])('%s describes the model; what belongs to another server and keys are left out', async (_, content, dropped) => {
  const file = await described(content);

  expect(file.problem).toBeUndefined();
  expect(file.sent).toMatchObject({ label_column: 'species', feature_fields: FLOWERS.fields, categorical_fields: [], prediction_field: 'prediction', probability_fields: ['probability'] });
  expect(file.sent['training_data_schema']).toEqual(FLOWER_PROPERTIES.training_data_schema);
  expect(file.dropped.toSorted()).toEqual(dropped.toSorted());
  expect(file.secrets).toEqual(dropped.length === 0 ? [] : ['training_data_reference.connection.api_key']);
  expect(JSON.stringify(file)).not.toContain(KEY);
});

test.each([
  ['a file that breaks off', `{"asset_properties": {"api_key": "${KEY}"`, 'it is no JSON'],
  ['a list', '[1, 2]', 'it is none of these: asset_properties, '],
  ['an operation on something else', { op: 'replace', path: '/asset', value: {} }, 'it is none of these: asset_properties, '],
])('%s is refused without showing what is in it', async (_, content, problem) => {
  const file = await described(content);

  expect(file.problem).toContain(problem);
  expect(file.problem).not.toContain(KEY);
});

test('an exported subscription is all that a second cluster needs; its key is warned about, and is in no log and no file', async () => {
  await plant(worlds, 'moved here');
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'exported.json'), JSON.stringify(EXPORT)));
  const given = { schema: 'exported.json', problemType: undefined, label: undefined };

  const recorded = await inBoth(worlds, inFlowers(subscribe('moved here', given)));

  expect(recorded.results[0]).toMatchObject({ outcome: 'created' });
  expect(saidIn(recorded).slice(0, 2)).toEqual([
    "wosSubscribe: of 'exported.json' these are not used, since they belong to the server it came from: metadata, asset, status, dashboard_configuration, training_data_reference",
    expect.stringMatching(/^wosSubscribe: WARNING: 'exported.json' holds keys: training_data_reference.connection.api_key. They are not used./),
  ]);
  const [subscription] = await subscriptionsOf(worlds.groovy, 'moved here');
  expect(subscription!.entity.asset_properties).toMatchObject(FLOWER_PROPERTIES);
  expect(JSON.stringify([recorded.steps, recorded.requests])).not.toContain(KEY);
  expect(contentBelow(join(worlds.groovy.workspace, 'cp4d-mlops'))).not.toContain(KEY);
});

test('columns may have any name, and keep the order that the schema has', async () => {
  const label = `la;bel, "q" $(touch x)`;
  const names = ["-it's", 'two\nlines', '{"outcomeOf":"created"}', 'größe 😀', '\\n %s $HOME', 'a.b', label];
  const cells = (row: string[]): string => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  await plant(worlds, 'odd columns');
  await worlds.each(async ({ workspace }) => {
    writeFileSync(join(workspace, 'odd.json'), JSON.stringify({ type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'number' }])) }));
    writeFileSync(join(workspace, 'odd.csv'), `${cells(names)}\n${cells(['1', '2', '3', '4', '5', '6', '7'])}\n`);
  });
  const monitored = step('wosMonitor', { deployment: 'odd columns', kind: 'quality' });

  const { error, results, requests } = await inBoth(worlds, inFlowers(subscribe('odd columns', { schema: 'odd.json', label }), monitored, step('wosFeedback', { deployment: 'odd columns', file: 'odd.csv' })));

  expect(error).toBeUndefined();
  expect(results[2]).toMatchObject({ sent: 1, records: 1 });
  const [posted] = requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/subscriptions'));
  expect(posted!.body).toMatchObject({ asset_properties: { label_column: label, feature_fields: names.slice(0, -1) } });
  const [fed] = requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/records'));
  expect(fed!.body).toEqual([{ fields: names, values: [[1, 2, 3, 4, 5, 6, 7]] }]);
  expect(existsSync(join(worlds.groovy.workspace, 'x'))).toBe(false);
});

test('what the model is must be said by the file or by the step, and what a file does not have is named', async () => {
  await plant(worlds, 'undescribed');

  const { error } = await inBoth(worlds, inFlowers(subscribe('undescribed', { problemType: undefined, label: undefined, schema: undefined })));
  const columns = await asTypeScript(worlds, inFlowers(subscribe('undescribed', { label: 'specis', features: ['sepal_length', 'size'] })));

  expect(error).toContain("configuration: wosSubscribe: OpenScale must know more of the model: problemType: 'binary', 'multiclass' or 'regression'; label: the column that holds the right answer; schema: a CSV file");
  expect(columns.error).toBe("configuration: wosSubscribe: the schema 'training.csv' has no column 'size', 'specis'\n  try: its columns are sepal_length, sepal_width, petal_length, petal_width, species");
});

test('the key of the training data comes from a credential; it is in no log, on no command line, and in no file', async () => {
  const secret = `k'ey "$(touch x)" \\n größe "cp4d-mlops:secret:USER"`;
  const world = worlds.groovy;
  await plant(worlds, 'trained');
  world.credentials.push({ id: 'cos', kind: 'string', secret });
  const trainingData = { type: 'cos', location: { bucket: 'b', file_name: 'f' }, connection: { url: 'https://s3.example.com' }, credentialsId: 'cos' };
  const stop = watchCommandLines();

  const { result, console: log, buildFolder } = await runJenkinsfile(world, jenkinsfileOf([inFlowers(subscribe('trained', { trainingData }))]));
  const commandLines = stop();

  const [posted] = await world.cp4d.requests({ method: 'POST', path: '*/subscriptions' });
  const [subscription] = await subscriptionsOf(world, 'trained');
  const files = contentBelow(dirname(world.workspace)) + contentBelow(buildFolder);
  expect(result).toBe('SUCCESS');
  expect(posted!.body).toMatchObject({ asset_properties: { training_data_reference: { type: 'cos', location: { bucket: 'b' }, connection: { url: 'https://s3.example.com', api_key: secret } } } });
  expect(subscription!.entity.asset_properties!['training_data_reference']).toEqual({ secret_id: expect.any(String) as string });
  for (const trace of [secret, JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('latin1'), Buffer.from(secret).toString('base64')]) {
    expect(log).not.toContain(trace);
    expect(commandLines).not.toContain(trace);
    expect(files).not.toContain(trace);
  }
});

test('a key among the parameters is refused by name', async () => {
  await plant(worlds, 'key told');
  const trainingData = { type: 'cos', connection: { api_key: KEY } };

  const { error } = await asTypeScript(worlds, inFlowers(subscribe('key told', { trainingData })));

  expect(error).toBe("configuration: wosSubscribe: trainingData.connection holds a secret: api_key\n  try: put it into a Jenkins credential, and name that as trainingData.credentialsId");
});
