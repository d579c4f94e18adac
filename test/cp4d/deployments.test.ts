import { expect, test } from 'vitest';
import { archive, FLOWERS, modelArchive } from './archives.ts';
import { testCluster, VERSION, type Answer } from './cluster.ts';

const { cp4d, api } = await testCluster();
const { spaces } = await cp4d.seed({ spaces: ['deployments'] });
const space = spaces[0]?.id ?? '';
const scope = `${VERSION}&space_id=${space}`;
const ROSES = { ...FLOWERS, classes: ['rose', 'lily', 'tulip'] };
const ROW = { input_data: [{ values: [[5.1, 3.5, 1.4, 0.2]] }] };

async function model(content?: Buffer): Promise<string> {
  const { models } = await cp4d.seed({ models: [{ space, name: 'flowers', archive: content }] });
  return models[0]?.id ?? '';
}

const deploy = (asset: object, more: object = { online: {} }): Promise<Answer> =>
  api('POST', `/ml/v4/deployments?${scope}`, { name: 'online', asset, space_id: space, ...more });
const path = (made: Answer): string => `/ml/v4/deployments/${made.text('metadata.id')}`;
const score = (made: Answer): Promise<Answer> => api('POST', `${path(made)}/predictions?${VERSION}`, ROW);

test('a deployment initializes, becomes ready and computes predictions', async () => {
  const made = await deploy({ id: await model(modelArchive(FLOWERS)) });
  expect(made).toMatchObject({ status: 202, body: { entity: { status: { state: 'initializing' }, deployed_asset_type: 'model' } } });
  expect((await score(made)).status).toBe(409);

  await cp4d.advance(19);
  expect((await api('GET', `${path(made)}?${scope}`)).at('entity.status.state')).toBe('initializing');
  await cp4d.advance(21);

  const ready = await api('GET', `${path(made)}?${scope}`);
  expect(ready.at('entity.status')).toMatchObject({ state: 'ready', online_url: { url: `${cp4d.url}${path(made)}/predictions` } });
  expect(ready.at('system.warnings.0.id')).toBe('Deprecated');
  expect(await score(made)).toMatchObject({
    status: 200,
    body: {
      predictions: [
        { fields: ['prediction', 'probability'], values: [['setosa', [expect.closeTo(0.982), expect.closeTo(0.018), expect.closeTo(0)]]] },
      ],
    },
  });
});

test.each([
  ['nothing was uploaded', undefined, 'has no content'],
  ['the archive is none', Buffer.from('a pickle'), 'not a .tar.gz'],
  ['the archive is cut off', modelArchive(FLOWERS).subarray(0, 60), 'cannot be read'],
  ['the archive holds a pickle only', archive({ 'model.pickle': 'x' }), 'no model.json'],
  ['the model does not fit together', modelArchive({ ...FLOWERS, intercepts: [1] }), 'intercepts has 1 numbers'],
])('a deployment fails when %s, and says so', async (_what, content, message) => {
  const made = await deploy({ id: await model(content) });
  await cp4d.advance(40);

  const failed = await api('GET', `${path(made)}?${scope}`);
  expect(failed.at('entity.status.state')).toBe('failed');
  expect(failed.text('entity.status.failure.errors.0.message')).toContain(message);
});

test('a change of asset is 202, updating, then ready; until then the old model answers', async () => {
  const [old, next] = [await model(modelArchive(FLOWERS)), await model(modelArchive(ROSES))];
  const made = await deploy({ id: old });
  await cp4d.advance(40);

  const changing = await api('PATCH', `${path(made)}?${scope}`, [{ op: 'replace', path: '/asset', value: { id: next } }]);
  expect(changing).toMatchObject({ status: 202, body: { entity: { asset: { id: next }, status: { state: 'updating' } } } });
  expect((await score(made)).at('predictions.0.values.0.0')).toBe('setosa');

  await cp4d.advance(40);
  expect((await api('GET', `${path(made)}?${scope}`)).at('entity.status.state')).toBe('ready');
  expect((await score(made)).at('predictions.0.values.0.0')).toBe('rose');
});

test('when the new asset cannot be loaded the deployment fails and the old model goes on answering', async () => {
  const made = await deploy({ id: await model(modelArchive(FLOWERS)) });
  await cp4d.advance(40);
  await api('PATCH', `${path(made)}?${scope}`, [{ op: 'replace', path: '/asset', value: { id: await model(Buffer.from('broken')) } }]);
  await cp4d.advance(40);

  expect((await api('GET', `${path(made)}?${scope}`)).at('entity.status.state')).toBe('failed');
  expect((await score(made)).at('predictions.0.values.0.0')).toBe('setosa');
});

test('a deployment of a revision serves that revision, whatever is uploaded later', async () => {
  const id = await model(modelArchive(FLOWERS));
  await api('POST', `/ml/v4/models/${id}/revisions?${VERSION}`, { space_id: space });
  await api('PUT', `/ml/v4/models/${id}/content?${scope}&content_format=native`, modelArchive(ROSES));
  const [first, present] = [await deploy({ id, rev: '1' }), await deploy({ id })];
  await cp4d.advance(40);

  expect([(await score(first)).at('predictions.0.values.0.0'), (await score(present)).at('predictions.0.values.0.0')]).toEqual([
    'setosa',
    'rose',
  ]);
  expect((await deploy({ id, rev: '2' })).status).toBe(404);
});

test('what an answer shows can be replaced, though nobody has given it', async () => {
  const made = await deploy({ id: await model(modelArchive(FLOWERS)) }, { online: {} });
  expect(made.at('entity.custom')).toEqual({});
  const changed = await api('PATCH', `${path(made)}?${scope}`, [{ op: 'replace', path: '/custom', value: { a: 1 } }]);
  expect(changed.at('entity.custom')).toEqual({ a: 1 });
});

test('other fields change at once, but not together with the asset', async () => {
  const id = await model(modelArchive(FLOWERS));
  const made = await deploy({ id }, { online: {}, custom: { a: 1 } });
  await cp4d.advance(40);

  const changed = await api('PATCH', `${path(made)}?${scope}`, [
    { op: 'replace', path: '/name', value: 'renamed' },
    { op: 'add', path: '/custom', value: { b: 2 } },
    { op: 'add', path: '/tags', value: ['t'] },
  ]);
  expect(changed).toMatchObject({
    status: 200,
    body: { metadata: { name: 'renamed', tags: ['t'] }, entity: { name: 'renamed', custom: { b: 2 }, status: { state: 'ready' } } },
  });
  expect(
    (
      await api('PATCH', `${path(made)}?${scope}`, [
        { op: 'replace', path: '/asset', value: { id } },
        { op: 'replace', path: '/name', value: 'x' },
      ])
    ).status,
  ).toBe(400);
});

test('a serving name is another address, taken once in the whole cluster', async () => {
  const id = await model(modelArchive(FLOWERS));
  const online = { online: { parameters: { serving_name: 'flowers_online' } } };
  const made = await deploy({ id }, online);
  await cp4d.advance(40);

  expect(made.at('entity.status.serving_urls.1')).toBe(`${cp4d.url}/ml/v4/deployments/flowers_online/predictions`);
  expect((await api('POST', `/ml/v4/deployments/flowers_online/predictions?${VERSION}`, ROW)).status).toBe(200);
  expect((await deploy({ id }, online)).status).toBe(409);
  expect((await api('GET', `/ml/v4/deployments?${VERSION}&serving_name=flowers_online&conflict=true`)).status).toBe(409);
  expect((await api('GET', `/ml/v4/deployments?${VERSION}&serving_name=another&conflict=true`)).status).toBe(204);
  expect((await deploy({ id }, { online: { parameters: { serving_name: 'No Good' } } })).status).toBe(400);
});

test('a request for a deployment that does not exist quotes its id', async () => {
  const missing = await api('POST', `/ml/v4/deployments/11111111-1111-4111-8111-111111111111/predictions?${VERSION}`, ROW);
  expect(missing).toMatchObject({ status: 404, body: { errors: [{ code: 'deployment_does_not_exist' }] } });
  expect(missing.text('errors.0.message')).toContain("'11111111-1111-4111-8111-111111111111'");
});

test('rows that do not fit are 400 with the text of the library', async () => {
  const made = await deploy({ id: await model(modelArchive(FLOWERS)) });
  await cp4d.advance(40);
  const scored = (body: unknown): Promise<Answer> => api('POST', `${path(made)}/predictions?${VERSION}`, body);

  expect((await scored({ input_data: [{ values: [[1, 2, 3]] }] })).text('errors.0.message')).toContain('X has 3 features');
  for (const body of [
    {},
    { input_data: [] },
    { input_data: [{ values: [] }] },
    { input_data: [{ fields: ['a'] }] },
    { input_data: [{ fields: 'a', values: [[1]] }] },
    'no json',
    undefined,
  ]) {
    expect((await scored(body)).status).toBe(400);
  }
});

test('a batch deployment needs hardware, an online one may name it', async () => {
  const id = await model(modelArchive(FLOWERS));
  expect((await deploy({ id }, { batch: {} })).status).toBe(400);
  expect((await deploy({ id }, { online: {}, hardware_spec: { name: 'M' } })).at('entity.hardware_spec.name')).toBe('M');
  expect((await deploy({ id }, { batch: {}, hardware_spec: { name: 'M', num_nodes: 2 } })).at('entity.hardware_spec')).toMatchObject({
    name: 'M',
    num_nodes: 2,
  });
  expect((await deploy({ id }, { online: {}, batch: {} })).status).toBe(400);
});
