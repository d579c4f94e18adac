import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../generator/output/files.ts';
import { TEMPLATES } from '../../generator/resources/templates/index.ts';
import { templateSchema, type TemplateSchema } from '../../generator/resources/templates/schema.ts';
import { asTypeScript, inBoth, step, type BothWorlds, type Recorded } from './inBoth.ts';
import { flowerWorlds, inFlowers, kept, plant, subscribe } from './monitoring.ts';

const { misfits } = (await import(pathToFileURL(join(ROOT, 'generator/steps/internal/cp4dInternalTemplateSchemas.ts')).href)) as {
  misfits(template: unknown, schema: TemplateSchema): string[];
};

const schemaOf = (name: string): TemplateSchema => templateSchema(name, TEMPLATES[name]!);
const ajv = new Ajv({ keywords: ['x-placeholders'] });

test.each(Object.keys(TEMPLATES))('the library\'s own %s keeps to its schema', (name) => {
  const { body } = TEMPLATES[name]!;

  expect([ajv.validate(schemaOf(name), body), ajv.errorsText()]).toEqual([true, 'No errors']);
  expect(misfits(body, schemaOf(name))).toEqual([]);
});

const QUALITY = TEMPLATES['monitor-quality']!.body;
const MISFITS: [what: string, template: unknown, says: string][] = [
  ['what OpenScale needs is missing', { ...QUALITY, data_mart_id: undefined }, 'data_mart_id: is missing; the library\'s own has "${dataMart}"'],
  ['nothing is where something must be', { ...QUALITY, target: null }, 'target: is missing'],
  ['a text is where a list must be', { ...QUALITY, thresholds: 'none' }, 'thresholds: a text is there and a list must be; the library\'s own has "${thresholds}"'],
  ['a number is a text', { ...QUALITY, parameters: { min_feedback_data_size: '10' } }, "parameters.min_feedback_data_size: a text is there and a number must be; the library's own has 10"],
  ['a list is where an object must be', { ...QUALITY, parameters: [] }, 'parameters: a list is there and an object must be'],
  ['it is another monitor', { ...QUALITY, monitor_definition_id: 'drift' }, 'monitor_definition_id: "quality" must stand there, because the steps find the object by it'],
  ['it watches something else', { ...QUALITY, target: { target_type: 'subscription', target_id: '1234' } }, 'target.target_id: "${subscription}" must stand there, because the steps find the object by it'],
  ['it is no object', [QUALITY], 'the file: a list is there and an object must be'],
];

test.each(MISFITS)('a template is refused when %s, by a JSON schema and by the steps', (_, template, says) => {
  expect(ajv.validate(schemaOf('monitor-quality'), JSON.parse(JSON.stringify(template)))).toBe(false);
  expect(misfits(template, schemaOf('monitor-quality'))).toEqual([says]);
});

test('a placeholder of another kind is refused by the steps', () => {
  expect(misfits({ ...QUALITY, thresholds: '${dataMart}' }, schemaOf('monitor-quality'))).toEqual(['thresholds: a text is there and a list must be; the library\'s own has "${thresholds}"']);
});

test('a template may hold values of its own and more entries than the library knows', () => {
  const own = { ...QUALITY, thresholds: [{ metric_id: 'accuracy', type: 'lower_limit', value: 0.8 }], parameters: {}, schedule: { repeat_interval: 1 } };

  expect([ajv.validate(schemaOf('monitor-quality'), own), misfits(own, schemaOf('monitor-quality'))]).toEqual([true, []]);
});

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds();
});

afterAll(() => worlds.remove());

async function write(file: string, text: string): Promise<void> {
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, file), text));
}

async function overridden(templates: Record<string, string>, more: object = {}): Promise<void> {
  await write('cp4d-mlops.json', JSON.stringify({ ...more, templates }));
}

/** What was asked after signing in. */
function asked({ requests }: Recorded): string[] {
  return requests.filter(({ path }) => !path.endsWith('/authorize') && !path.startsWith('/v2/spaces')).map(({ method, path }) => `${method} ${path}`);
}

test('a file that does not fit is refused before anything is sent: all of it at once, with file, key and what belongs there', async () => {
  await plant(worlds, 'refused');
  await overridden({ subscription: "it's $(ours).json", 'service-provider': 'provider.json', monitor_quality: 'quality.json' });
  await write("it's $(ours).json", JSON.stringify({ ...TEMPLATES['subscription']!.body, asset: { asset_id: '${model}', asset_type: 'model', url: '${modelUlr}' }, deployment: ['${deployment}'] }));
  await write('provider.json', '[]');

  const refused = await inBoth(worlds, inFlowers(subscribe('refused', { createServiceProvider: true })));

  expect(refused.error!.split('\n')).toEqual([
    'configuration: wosSubscribe: templates of the repository do not fit',
    "  cp4d-mlops.json: templates.monitor_quality: there is no such template; did you mean 'monitor-quality'?",
    "  it's $(ours).json: asset.url: there is no placeholder 'modelUlr'; did you mean 'modelUrl'?",
    "  it's $(ours).json: deployment: a list is there and an object must be",
    '  provider.json: the file: a list is there and an object must be',
    '  now: nothing was sent',
    "  try: start from the library's own file, resources/cp4d-mlops/templates/<name>.json; <name>.schema.json beside it says what it takes",
  ]);
  expect(asked(refused)).toEqual([]);
});

test('mlopsPipeline looks at all templates before it stores a model', async () => {
  const files = Object.fromEntries(Object.keys(TEMPLATES).map((name) => [name, `${name}.json`]));
  for (const [name, file] of Object.entries(files)) {
    await write(file, JSON.stringify(TEMPLATES[name]!.body));
  }
  await overridden({ ...files, run: 'nowhere.json' }, { models: { flowers: { file: 'm.tar.gz', type: 't', softwareSpec: 's', problemType: 'multiclass', label: 'species', schema: 'training.csv', feedback: { file: 'training.csv' } } } });

  const refused = await asTypeScript(worlds, inFlowers(step('mlopsPipeline', {})));

  expect(refused.error).toContain("configuration: mlopsPipeline: there is no file 'nowhere.json', which templates.run of cp4d-mlops.json names");
  expect(asked(refused)).toEqual([]);
});

test('a file that fits is sent, without the schema that it names for editors', async () => {
  await plant(worlds, 'scheduled', { subscribed: true });
  await overridden({ 'monitor-quality': 'quality.json' });
  await write('quality.json', JSON.stringify({ $schema: 'monitor-quality.schema.json', ...QUALITY, parameters: { min_feedback_data_size: 25 }, managed_by: 'us' }));

  const { error } = await asTypeScript(worlds, inFlowers(step('wosMonitor', { deployment: 'scheduled', kind: 'quality' })));

  expect(error).toBeUndefined();
  const [monitor] = await kept(worlds.node, 'monitorInstances');
  expect(monitor!.entity).toMatchObject({ parameters: { min_feedback_data_size: 25 }, managed_by: 'us' });
  expect(monitor!.entity).not.toHaveProperty('$schema');
});
