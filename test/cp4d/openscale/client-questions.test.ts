import { beforeAll, expect, test } from 'vitest';
import { archive } from '../archives.ts';
import { DATA_MART, FLOWER_PROPERTIES, openScaleWorld, V2 } from './world.ts';

/** What IBM's own client asks beside what a pipeline needs. */
const world = await openScaleWorld();
const { api, cp4d } = world;
let subscription = '';
let provider = '';

beforeAll(async () => {
  const { serviceProviders } = await cp4d.seed({ serviceProviders: [{ name: 'production', space: 'production' }] });
  provider = serviceProviders[0]?.id ?? '';
  const seeded = await cp4d.seed({
    subscriptions: [{ provider: 'production', deployment: 'flowers', assetProperties: FLOWER_PROPERTIES }],
  });
  subscription = seeded.subscriptions[0]?.id ?? '';
  const row = { sepal_length: 5.1, sepal_width: 3.5, petal_length: 1.4, petal_width: 0.2, prediction: 'setosa', scoring_id: 's-1' };
  await cp4d.seed({ records: [{ subscription, type: 'payload_logging', records: [row] }] });
});

test('a provider answers its deployments at the older address too, without naming the space', async () => {
  const found = await api('GET', `/v1/ml_instances/${provider}/deployments?datamart_id=${DATA_MART}&limit=1000`);
  expect(found.each('resources', 'metadata.guid')).toEqual([world.deployment]);
});

test('an explanation shows what is explained, and ends in error for a scoring that is not there', async () => {
  const asked = await api('POST', `${V2}/explanation_tasks`, { scoring_ids: ['s-1', 'gone'], subscription_id: subscription });
  expect(asked.body).toMatchObject({ metadata: { created_by: 'admin', created_at: expect.any(String) } });
  await cp4d.advance(30);

  const [there, gone] = await Promise.all(
    [0, 1].map(index => api('GET', `${V2}/explanation_tasks/${asked.text(`metadata.explanation_task_ids.${index}`)}`)),
  );
  expect(there?.at('entity')).toMatchObject({
    status: { state: 'finished' },
    asset: { name: 'flowers', deployment: { id: world.deployment } },
    input_features: expect.arrayContaining([{ name: 'sepal_length', value: '5.1', feature_type: 'numerical' }]),
  });
  expect(gone?.at('entity')).toMatchObject({
    status: { state: 'error' },
    errors: [{ explanation_type: 'lime', error: { message: "There is no scoring 'gone' in the payload." } }],
  });
});

test('the list of explanations is a table with a total, and takes filters', async () => {
  const listed = await api('GET', `${V2}/explanation_tasks?subscription_id=${subscription}&status=error&limit=1`);
  const fields = listed.at('explanation_fields') as string[];
  expect(listed.body).toMatchObject({ total_count: 1, limit: 1, offset: 0 });
  expect(listed.at(`explanation_values.0.${fields.indexOf('scoring_id')}`)).toBe('gone');
});

test.each([
  ['POST', `monitoring_services/drift/data_marts/${DATA_MART}/subscriptions/{subscription}/archives?archive_name=a.tar.gz`, 'drift'],
  ['PUT', 'monitoring_services/drift_v2/archives?subscription_id={subscription}', 'drift_v2'],
  ['POST', 'monitoring_services/explainability/archives?subscription_id={subscription}', 'explainability'],
])('an archive that came with %s %s can be had back', async (method, path, kind) => {
  const content = archive({ 'notes.txt': 'anything' });
  const headers = { headers: { 'content-type': 'application/octet-stream' } };
  expect((await api(method, `${V2}/${path.replace('{subscription}', subscription)}`, content, headers)).status).toBe(200);
  const { monitors } = await cp4d.seed({ monitors: [{ subscription, kind }] });
  const place =
    kind === 'drift' ? `drift/monitor_instances/${monitors[0]?.id}/archives` : `${kind}/archives?subscription_id=${subscription}`;

  const asked = await api('HEAD', `${V2}/monitoring_services/${place}`);
  expect(asked).toMatchObject({ status: 200, headers: { 'content-length': String(content.length) } });
  expect((await api('GET', `${V2}/monitoring_services/${place}`)).headers['content-length']).toBe(String(content.length));
});

test('a patch can replace a member that has no value yet, and remove it again', async () => {
  const path = `${V2}/service_providers/${provider}`;
  expect((await api('PATCH', path, [{ op: 'replace', path: '/description', value: 'new' }])).at('entity.description')).toBe('new');
  expect((await api('PATCH', path, [{ op: 'remove', path: '/description' }])).at('entity.description')).toBeUndefined();
});

test("a schedule is understood by 'repeat_type' too", async () => {
  const { monitors } = await cp4d.seed({ monitors: [{ subscription, kind: 'quality' }] });
  const patch = [{ op: 'replace', path: '/schedule', value: { repeat_interval: 2, repeat_type: 'hour' } }];
  const changed = await api('PATCH', `${V2}/monitor_instances/${monitors[0]?.id}`, patch);
  expect(changed.at('entity.schedule')).toMatchObject({ repeat_interval: 2, repeat_unit: 'hour' });
});

test('inferred schemas come in the form of the subscription, which stays as it is', async () => {
  const rows = [{ fields: ['age', 'name'], values: [[3, 'x']] }];
  const inferred = await api('POST', `${V2}/subscriptions/${subscription}/schemas`, { input_data: rows });
  expect(inferred.each('subscription.entity.asset_properties.input_data_schema.fields', 'name')).toEqual(['age', 'name']);
  const kept = await api('GET', `${V2}/subscriptions/${subscription}`);
  expect(kept.at('entity.asset_properties.input_data_schema')).toBeUndefined();
});

test('records are found over all data sets, and one field of a record can be asked for', async () => {
  const found = await api('GET', `${V2}/data_set_records?record_id=s-1`);
  expect(found.at('data_set_records.0')).toMatchObject({
    data_set: { type: 'payload_logging', target: { target_id: subscription } },
    records: { metadata: { id: 's-1', url: expect.stringMatching(/^\/v2\/data_sets\//) }, entity: { values: { prediction: 'setosa' } } },
  });
  expect((await api('GET', found.text('data_set_records.0.records.metadata.url').replace('/v2', V2) + '/prediction')).body).toBe('setosa');
});
