import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ClientSeed } from '../../local/cp4d/client.ts';
import { FLOWERS, modelArchive } from '../cp4d/archives.ts';
import { asTypeScript, inBoth, manyInBoth, step, type BothWorlds } from './inBoth.ts';
import { inNode } from './inNode.ts';
import { beginNewBuild, FLOWER_PROPERTIES, flowerWorlds, inFlowers, kept, plant, saidIn, subscribe, subscriptionsOf, writesIn, type Kept } from './monitoring.ts';

// Each request of the step runs in both languages once; what is found on the server is the same for both.
let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds();
});

afterEach(() => beginNewBuild(worlds));

afterAll(() => worlds.remove());

function model(space: string, name: string): NonNullable<ClientSeed['models']>[number] {
  return { space, name, archive: modelArchive(FLOWERS), revisions: 1 };
}

test('a deployment is subscribed once; a second build changes nothing, one with another model or features only that', async () => {
  await plant(worlds, 'followed');
  const first = await inBoth(worlds, inFlowers(subscribe('followed')));
  await beginNewBuild(worlds);
  const second = await asTypeScript(worlds, inFlowers(subscribe('followed')));
  await worlds.node.cp4d.seed({ models: [model('flowers', 'better flowers')] });
  const moved = step('wmlDeploy', { name: 'followed', model: 'better flowers' });
  const third = await asTypeScript(worlds, inFlowers(moved, subscribe('followed', { features: FLOWERS.fields.slice(1), prediction: 'class' })));

  expect(first.results[0]).toMatchObject({ kind: 'subscription', name: 'followed', outcome: 'created', deployment: { name: 'followed' } });
  expect(writesIn(first)).toEqual(['POST /subscriptions']);
  expect(second.results[0]).toMatchObject({ outcome: 'unchanged' });
  expect(writesIn(second)).toEqual([]);
  expect(third.results[1]).toMatchObject({ outcome: 'updated' });
  const patches = third.requests.filter(({ method, path }) => method === 'PATCH' && path.includes('/subscriptions/'));
  expect(patches.map(({ body }) => (body as { path: string }[]).map(({ path }) => path))).toEqual([
    ['/asset_properties/prediction_field', '/asset_properties/feature_fields', '/asset_properties/training_data_schema', '/asset_properties/input_data_schema', '/asset'],
  ]);
  const subscriptions = await subscriptionsOf(worlds.node, 'followed');
  const models = (await worlds.node.cp4d.snapshot())['models']!.map(([id]) => id);
  expect(subscriptions.map(({ entity }) => entity.asset!['asset_id'])).toEqual([models.at(-1)]);
});

test('of a subscription that others made only what was told is changed', async () => {
  const properties = { training_data_reference: { secret_id: 'theirs' }, labels: ['a', 'b'], prediction_field: 'theirs' };
  await plant(worlds, 'made in the console', { properties });
  const before = (await subscriptionsOf(worlds.groovy, 'made in the console'))[0]!;

  const { results, requests } = await inBoth(worlds, inFlowers(step('wosSubscribe', { deployment: 'made in the console', prediction: 'prediction' })));

  expect(results[0]).toMatchObject({ outcome: 'updated' });
  expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual([{ op: 'replace', path: '/asset_properties/prediction_field', value: 'prediction' }]);
  const after = (await subscriptionsOf(worlds.groovy, 'made in the console'))[0]!;
  expect(after.entity).toEqual({ ...before.entity, asset_properties: { ...before.entity.asset_properties, prediction_field: 'prediction' } });
});

test("others' providers and subscriptions, listed first, are neither used nor touched", async () => {
  await plant(worlds, 'ours');
  const { cp4d } = worlds.node;
  const { deployments } = await cp4d.seed({
    spaces: ['others'],
    models: [model('others', 'theirs')],
    deployments: [{ space: 'others', model: 'theirs', name: 'ours' }],
    serviceProviders: [{ name: 'of others', space: 'others' }, { name: 'sagemaker', type: 'amazon_sagemaker' }],
  });
  await cp4d.seed({ subscriptions: [{ provider: 'of others', deployment: deployments[0]!.id, assetProperties: FLOWER_PROPERTIES }] });
  const before = [await kept(worlds.node, 'serviceProviders'), await subscriptionsOf(worlds.node, 'ours')];

  const { results } = await asTypeScript(worlds, inFlowers(subscribe('ours')));

  const own = ({ entity }: Kept): boolean => entity['service_provider_id'] === before[0]!.find(({ entity: { name } }) => name === 'provider of the flowers')!.id;
  const after = await subscriptionsOf(worlds.node, 'ours');
  expect(results[0]).toMatchObject({ outcome: 'created' });
  expect(after.filter(own)).toHaveLength(1);
  expect([await kept(worlds.node, 'serviceProviders'), after.filter((one) => !own(one))]).toEqual(before);
});

const OTHER = `-the 'other' "$(touch x)"\ngröße`;

test('several providers that match are listed by an error, none is one that says how one is made, and a name chooses', async () => {
  await worlds.node.cp4d.seed({
    spaces: ['crowded', 'lonely'],
    models: [model('crowded', 'm'), model('lonely', 'm')],
    deployments: ['crowded', 'lonely'].map((space) => ({ space, model: 'm', name: 'd' })),
    serviceProviders: [{ name: 'one', space: 'crowded' }, { name: OTHER, space: 'crowded' }],
  });

  const several = await asTypeScript(worlds, step('withCp4d', { space: 'crowded' }, [subscribe('d')]));
  const none = await asTypeScript(worlds, step('withCp4d', { space: 'lonely' }, [subscribe('d')]));
  const chosen = await asTypeScript(worlds, step('withCp4d', { space: 'crowded' }, [subscribe('d', { serviceProvider: OTHER })]));

  expect(several.error).toContain(`configuration: wosSubscribe: 2 service providers are meant: '${OTHER}' (id-`);
  expect(several.error).toMatch(/, 'one' \(id-\d+\)\n {2}try: pass serviceProvider: /);
  expect(none.error).toBe("configuration: wosSubscribe: OpenScale has no service provider for the space 'lonely'\n  try: createServiceProvider: true makes one");
  expect([...writesIn(several), ...writesIn(none)]).toEqual([]);
  expect(chosen.results[0]).toMatchObject({ outcome: 'created' });
});

test('two builds at once leave one service provider, one subscription and one monitor', async () => {
  await worlds.node.cp4d.seed({ spaces: ['busy'], models: [model('busy', 'm')], deployments: [{ space: 'busy', model: 'm', name: 'raced' }] });
  const build = step('withCp4d', { space: 'busy' }, [subscribe('raced', { createServiceProvider: true }), step('wosMonitor', { deployment: 'raced', kind: 'quality' })]);

  const outcomes = await Promise.all([inNode(worlds.node, [build]), inNode(worlds.node, [build])]);
  await worlds.node.cp4d.advance(60);

  const subscriptions = await subscriptionsOf(worlds.node, 'raced');
  const providers = (await kept(worlds.node, 'serviceProviders')).filter(({ entity }) => entity['name'] === 'cp4d-mlops busy');
  const monitors = (await kept(worlds.node, 'monitorInstances')).filter(({ entity }) => (entity['target'] as { target_id: string }).target_id === subscriptions[0]!.id);
  expect(outcomes.map(({ error }) => error)).toEqual([undefined, undefined]);
  expect([providers, subscriptions, monitors].map((made) => made.length)).toEqual([1, 1, 1]);
  expect(subscriptions[0]!.entity['service_provider_id']).toBe(providers[0]!.id);
  expect(outcomes.map(({ results }) => (results as { id: string }[])[1]!.id)).toEqual([monitors[0]!.id, monitors[0]!.id]);
});

test('a dry run of all that OpenScale is asked, on an empty space, shows each write, sends none, and ends well', async () => {
  const deployment = 'planned';
  const program = step('withCp4d', { space: 'empty', dryRun: true }, [
    subscribe(deployment, { createServiceProvider: true }),
    step('wosMonitor', { deployment, kind: 'quality', thresholds: { accuracy: '>= 0.8' } }),
    step('wosFeedback', { deployment, file: 'training.csv' }),
    step('wosEvaluate', { deployment, kind: 'quality' }),
    step('mlopsGate', { deployment, rules: { accuracy: '>= 0.8' } }),
  ]);

  const { error, results, steps, requests } = await manyInBoth(worlds, [program]);

  const shown = steps.map(({ arguments: given }) => String(given['message'])).filter((line) => line.startsWith('dry run: '));
  expect(error).toBeUndefined();
  expect(results.slice(0, 5).map((result) => (result as { outcome: string }).outcome)).toEqual(['planned', 'planned', 'planned', 'planned', 'planned']);
  expect(shown.map((line) => line.split(' ').slice(3, 5).join(' '))).toEqual(['POST /v2/service_providers', 'POST /v2/subscriptions', 'POST /v2/monitor_instances', "POST '/v2/monitor_instances/(planned)/runs'"]);
  expect(requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/authorize'))).toEqual([]);
});

test('several data marts are listed by an error, and an id chooses one', async () => {
  await plant(worlds, 'two marts');
  const second = '11111111-1111-1111-1111-111111111111';
  await worlds.node.cp4d.seed({ dataMarts: [{ id: second, instance: '00000000-0000-0000-0000-000000000000', name: 'second mart' }] });

  const several = await asTypeScript(worlds, inFlowers(subscribe('two marts')));
  const chosen = await asTypeScript(worlds, inFlowers(subscribe('two marts', { dataMart: second })));

  expect(several.error).toMatch(/^configuration: wosSubscribe: OpenScale has 2 data marts: 'second mart' \(id-\d+\), 'WOSDataMart' \(id-\d+\)\n {2}try: pass dataMart: /);
  expect(chosen.results[0]).toMatchObject({ outcome: 'created', dataMart: expect.stringMatching(/^id-/) as string });
  expect((await subscriptionsOf(worlds.node, 'two marts'))[0]!.entity['data_mart_id']).toBe(second);
});

test('what of a subscription cannot be changed is said, and the rest of the build goes on', async () => {
  await plant(worlds, 'settled', { properties: { training_data_reference: { secret_id: 'theirs' } } });
  const told = { dataMart: 'another mart', serviceProvider: { name: 'another provider' }, trainingData: { type: 'cos', location: { bucket: 'b' }, connection: {} } };

  const elsewhere = await asTypeScript(worlds, inFlowers(subscribe('settled', told)));
  const same = await asTypeScript(worlds, inFlowers(subscribe('settled', { dataMart: 'WOSDataMart', serviceProvider: 'provider of the flowers' })));

  expect(elsewhere.results[0]).toMatchObject({ name: 'settled' });
  expect(saidIn(elsewhere).slice(0, 3)).toEqual([
    expect.stringMatching(/^wosSubscribe: WARNING: the subscription of 'settled' stays where it is: its data mart is 'WOSDataMart' \(id-\d+\), and 'another mart' was told; /),
    expect.stringMatching(/^wosSubscribe: WARNING: the subscription of 'settled' stays where it is: its service provider is 'provider of the flowers' \(id-\d+\), and 'another provider' was told; /),
    "wosSubscribe: the training data of 'settled' stays what it was first, since OpenScale does not show it and it cannot be compared",
  ]);
  expect(saidIn(same).filter((line) => line.includes('stays'))).toEqual([]);
});
