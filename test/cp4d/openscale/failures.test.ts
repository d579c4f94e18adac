import { expect, test } from 'vitest';
import { DATA_MART, FEEDBACK, FLOWER_PROPERTIES, openScaleWorld, V2 } from './world.ts';

const world = await openScaleWorld();
const { api, cp4d } = world;
const seeded = await cp4d.seed({
  serviceProviders: [{ name: 'production', space: 'production' }],
  subscriptions: [{ provider: 'production', deployment: 'flowers', assetProperties: FLOWER_PROPERTIES }],
});
const provider = seeded.serviceProviders[0]?.id ?? '';
const subscription = seeded.subscriptions[0]?.id ?? '';

const monitorBody = (kind: string, more: object = {}): object => ({
  data_mart_id: DATA_MART,
  monitor_definition_id: kind,
  target: { target_type: 'subscription', target_id: subscription },
  ...more,
});

test.each([
  ['a subscription', `${V2}/subscriptions`, () => world.subscriptionBody(provider)],
  ['a monitor instance', `${V2}/monitor_instances`, () => monitorBody('quality')],
  ['a service provider', `${V2}/service_providers`, () => ({ name: 'x', service_type: 'custom_machine_learning', credentials: {} })],
])('%s can be told to end in error, with a reason or silently', async (_what, path, body) => {
  await cp4d.faults.add({ method: 'POST', path, outcome: { message: 'out of order', code: 'AIQXX0001E' } });
  const loud = await api('POST', path, body());
  await cp4d.faults.add({ method: 'POST', path, outcome: { message: 'out of order', silent: true } });
  const silent = await api('POST', path, body());
  await cp4d.advance(20);

  expect((await api('GET', `${path}/${loud.text('metadata.id')}`)).at('entity.status')).toMatchObject({
    state: 'error',
    failure: { trace: expect.any(String), errors: [{ code: 'AIQXX0001E', message: 'out of order' }] },
  });
  expect((await api('GET', `${path}/${silent.text('metadata.id')}`)).at('entity.status')).toEqual({ state: 'error' });
});

test('a run with too little feedback ends in error, and measures nothing', async () => {
  const { monitors } = await cp4d.seed({
    monitors: [{ subscription, kind: 'quality', parameters: { min_feedback_data_size: 100 } }],
    records: [{ subscription, type: 'feedback', records: FEEDBACK }],
  });
  const monitor = `${V2}/monitor_instances/${monitors[0]?.id}`;
  const run = await api('POST', `${monitor}/runs`, { triggered_by: 'user' });
  await cp4d.advance(20);

  expect((await api('GET', `${monitor}/runs/${run.text('metadata.id')}`)).at('entity.status')).toMatchObject({
    state: 'error',
    failure: { errors: [{ message: 'The quality evaluation failed: there are 4 feedback records, 100 are needed.' }] },
    operators: [],
  });
  expect((await api('GET', `${monitor}/measurements?start=2020-01-01&end=2100-01-01`)).at('measurements')).toEqual([]);
});

test('only the newest rows are evaluated when the monitor says how many', async () => {
  const { monitors } = await cp4d.seed({ monitors: [{ subscription, kind: 'quality', parameters: { max_rows_per_evaluation: 1 } }] });
  const run = await api('POST', `${V2}/monitor_instances/${monitors[0]?.id}/runs`, { triggered_by: 'user' });
  await cp4d.advance(20);
  const done = await api('GET', `${V2}/monitor_instances/${monitors[0]?.id}/runs/${run.text('metadata.id')}`);
  expect(done.at('entity.status.operators.0.result')).toMatchObject({
    metrics: { accuracy: 1 },
    confusion_matrix: { total_records_processed: 1 },
  });
});

test.each([
  ['without asset.url', { asset: { asset_id: 'a', asset_type: 'model' } }, 400, 'AIQPO0012E'],
  ['with asset properties as text', { asset_properties: '{}' }, 400, 'AIQPO0003E'],
  ['of an unknown provider', { service_provider_id: 'none' }, 404, 'AIQCS0404E'],
  ['of an unknown data mart', { data_mart_id: 'none' }, 404, 'AIQCS0404E'],
])('a subscription %s is refused', async (_what, more, status, code) => {
  const refused = await api('POST', `${V2}/subscriptions`, world.subscriptionBody(provider, more));
  expect([refused.status, refused.at('errors.0.code')]).toEqual([status, code]);
  expect(Object.keys(refused.body as object)).toEqual(['trace', 'errors']);
});

test('a subscription of a deployment that is not in the space of the provider ends in error', async () => {
  const body = world.subscriptionBody(provider, { deployment: { deployment_id: 'gone', name: 'gone', deployment_type: 'online' } });
  const { text } = await api('POST', `${V2}/subscriptions`, body).then(answer => ({ text: answer.text('metadata.id') }));
  await cp4d.advance(15);
  expect((await api('GET', `${V2}/subscriptions/${text}`)).at('entity.status.state')).toBe('error');
});

test('an update that replaces all asset properties loses the training data reference, as nobody gets it back', async () => {
  const reference = { type: 'cos', location: { bucket: 'b', file_name: 'f' }, connection: { api_key: 'very-secret' } };
  const added = await api(
    'POST',
    `${V2}/subscriptions`,
    world.subscriptionBody(provider, { asset_properties: { ...FLOWER_PROPERTIES, training_data_reference: reference } }),
  );
  expect(added.at('entity.asset_properties.training_data_reference')).toEqual({ secret_id: expect.any(String) });
  const patch = [{ op: 'replace', path: '/asset_properties', value: FLOWER_PROPERTIES }];
  const changed = await api('PATCH', `${V2}/subscriptions/${added.text('metadata.id')}`, patch);
  expect(changed.at('entity.asset_properties.training_data_reference')).toBeUndefined();
  expect(JSON.stringify(await cp4d.snapshot())).not.toContain('very-secret');
});

test('without a token, and with one that was withdrawn, OpenScale answers 401 in its own shape', async () => {
  expect((await api('GET', `${V2}/subscriptions`, undefined, { token: null })).status).toBe(401);
  const token = await world.token();
  await cp4d.expireTokens();
  const refused = await api('GET', `${V2}/subscriptions`, undefined, { token });
  expect([refused.status, Object.keys(refused.body as object)]).toEqual([401, ['trace', 'errors']]);
});
