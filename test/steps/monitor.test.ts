import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { asTypeScript, inBoth, step, type BothWorlds } from './inBoth.ts';
import { beginNewBuild, flowerWorlds, inFlowers, kept, orderFaults, plant, QUALITY, saidIn, subscribe, subscriptionsOf, V2, writesIn } from './monitoring.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds();
});

afterEach(async () => {
  await orderFaults(worlds);
  await beginNewBuild(worlds);
});

afterAll(() => worlds.remove());

function monitor(deployment: unknown, parameters: Record<string, unknown> = {}): ReturnType<typeof step> {
  return step('wosMonitor', { deployment, kind: 'quality', ...parameters });
}

/** The names of hostile deployments are compared as they are. */
const HOSTILE = `-it's "$(touch x)" \`touch x\` -größe 😀\n{"outcomeOf":"created"} \${label} %s \\n`;

test('a monitor is made once; a second build changes nothing, another limit or parameter is one patch of that alone', async () => {
  await plant(worlds, 'of others', { monitors: [QUALITY] });
  await plant(worlds, 'watched', { subscribed: true });
  const before = await kept(worlds.groovy, 'monitorInstances');

  const made = monitor('watched', { thresholds: { accuracy: '>= 0.8', weighted_recall: 0.5 } });
  const first = await inBoth(worlds, inFlowers(made));
  await beginNewBuild(worlds);
  const second = await inBoth(worlds, inFlowers(made));
  const third = await inBoth(worlds, inFlowers(monitor('watched', { thresholds: { accuracy: '>= 0.9' }, parameters: { min_feedback_data_size: 50 } })));

  expect(first.results[0]).toMatchObject({ kind: 'monitor', name: 'watched', outcome: 'created', monitor: 'quality' });
  expect(second.results[0]).toMatchObject({ outcome: 'unchanged' });
  expect(third.results[0]).toMatchObject({ outcome: 'updated' });
  expect([writesIn(first), writesIn(second), writesIn(third)]).toEqual([['POST /monitor_instances'], [], ['PATCH /monitor_instances/{id}']]);
  const all = await kept(worlds.groovy, 'monitorInstances');
  expect(all.at(-1)!.entity).toMatchObject({ parameters: { min_feedback_data_size: 50 } });
  expect(all.at(-1)!.entity['thresholds']).toEqual([
    { metric_id: 'weighted_recall', type: 'lower_limit', value: 0.5 },
    // OpenScale's own.
    { metric_id: 'area_under_roc', type: 'lower_limit', value: 0.8 },
    { metric_id: 'accuracy', type: 'lower_limit', value: 0.9 },
  ]);
  expect(all.slice(0, -1)).toEqual(before);
});

test('what cannot be monitored is an error that says what comes first', async () => {
  await plant(worlds, 'not subscribed');

  const { error } = await asTypeScript(worlds, inFlowers(monitor('not subscribed')));
  const limits = await inBoth(worlds, inFlowers(monitor('not subscribed', { thresholds: { accuracy: 'high', recall: '> 0.5' } })));

  expect(error).toBe("configuration: wosMonitor: OpenScale has no subscription for the deployment 'not subscribed'\n  try: wosSubscribe(deployment: 'not subscribed', …) first");
  expect(limits.error).toBe(`configuration: wosMonitor: thresholds.accuracy: "high" is no limit; thresholds.recall: "> 0.5" is no limit\n  try: write a limit as '>= 0.8' or '<= 0.1'`);
});

test('a monitor or a subscription that OpenScale puts into error is named by one error, also the next time, and there is no second', async () => {
  await plant(worlds, 'no room');
  const failing = { code: 'AIQCS0500E', message: 'no room in the data mart' };
  await orderFaults(worlds, { method: 'POST', path: `${V2}/subscriptions`, outcome: failing }, { method: 'POST', path: `${V2}/monitor_instances`, outcome: failing });

  const subscription = await inBoth(worlds, inFlowers(subscribe('no room')));
  const again = await asTypeScript(worlds, inFlowers(subscribe('no room')));
  await plant(worlds, 'no monitor', { subscribed: true });
  const first = await inBoth(worlds, inFlowers(monitor('no monitor')));
  const second = await asTypeScript(worlds, inFlowers(monitor('no monitor')));

  const text = /^server: wos(Subscribe|Monitor): the (subscription|quality monitor) of 'no (room|monitor)' did not become active\n {2}CP4D says: AIQCS0500E, "no room in the data mart" \(trace ID\)\n {2}now: there is a (subscription|monitor) id-\d+; its state is error\n/;
  for (const { error } of [subscription, again, first, second]) {
    expect(error).toMatch(text);
  }
  expect([...writesIn(again), ...writesIn(second)]).toEqual([]);
});

test("a template of the repository stands instead of the library's; its placeholders are filled in as they are, or named", async () => {
  await plant(worlds, HOSTILE);
  const write = (file: string, content: object): Promise<void> => worlds.each(async ({ workspace }) => writeFileSync(join(workspace, file), JSON.stringify(content)));
  const template = (asset: object): object => ({
    data_mart_id: '${dataMart}',
    service_provider_id: '${serviceProvider}',
    asset: { asset_id: '${model}', asset_type: 'model', url: '${modelUrl}', problem_type: '${problemType}', model_type: 'ours', ...asset },
    deployment: { deployment_id: '${deployment}', deployment_type: 'online', name: '${deploymentName}', description: '${scoringUrl?}' },
    asset_properties: { label_column: '${label}', feature_fields: '${features}', labels: '${labels?}' },
  });
  await write('cp4d-mlops.json', { templates: { subscription: 'ours.json' } });

  await write('ours.json', template({ name: '${deplyment}', runtime_environment: 'runs ${model}' }));
  const wrong = await inBoth(worlds, inFlowers(subscribe({ name: HOSTILE })));
  await write('ours.json', template({ name: '${deploymentName}' }));
  const filled = await inBoth(worlds, inFlowers(subscribe({ name: HOSTILE }), monitor({ name: HOSTILE })));
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'cp4d-mlops.json'), '{}'));

  expect(wrong.error).toContain("  ours.json: asset.name: there is no placeholder 'deplyment'; did you mean 'deployment'?\n  ours.json: asset.runtime_environment: a placeholder is a whole text of its own");
  expect(writesIn(wrong)).toEqual([]);
  expect(filled.results.slice(0, 2)).toMatchObject([{ outcome: 'created', name: HOSTILE }, { outcome: 'created', name: HOSTILE }]);
  const [subscription] = await subscriptionsOf(worlds.groovy, HOSTILE);
  expect(subscription!.entity).toMatchObject({ asset: { name: HOSTILE, model_type: 'ours' }, asset_properties: { feature_fields: ['sepal_length', 'sepal_width', 'petal_length', 'petal_width'] } });
  expect(saidIn(filled)[0]).toContain(`created subscription '${HOSTILE}'`);
});
