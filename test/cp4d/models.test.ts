import { expect, test } from 'vitest';
import { testCluster, VERSION } from './cluster.ts';

const { cp4d, api, token } = await testCluster();
const { spaces } = await cp4d.seed({ spaces: ['models', 'other'] });
const space = spaces[0]?.id ?? '';
const scope = `${VERSION}&space_id=${space}`;
const NEW = { name: 'flowers', type: 'scikit-learn_1.3', software_spec: { name: 'runtime-24.1-py3.11' }, space_id: space };

test('a model names its specification in full and keeps what it was described with', async () => {
  const described = {
    label_column: 'species',
    custom: { digest: 'abc' },
    tags: ['a'],
    schemas: { input: [{ id: 'in', fields: [{ name: 'x', type: 'double' }] }] },
  };

  const made = await api('POST', `/ml/v4/models?${VERSION}&space_id=${space}`, { ...NEW, ...described });

  expect(made).toMatchObject({
    status: 201,
    body: {
      metadata: { name: 'flowers', tags: ['a'], space_id: space },
      entity: {
        type: 'scikit-learn_1.3',
        software_spec: { id: '45f12dfe-aa78-5b8d-9f38-0ee223c47309', name: 'runtime-24.1-py3.11' },
        custom: { digest: 'abc' },
        label_column: 'species',
        schemas: described.schemas,
      },
      system: { warnings: [] },
    },
  });
});

test.each([
  [
    'does not suit its type',
    { software_spec: { name: 'runtime-23.1-py3.10' } },
    'Unsupported model type and software specification combination',
  ],
  [
    'takes no new model any more',
    { type: 'scikit-learn_1.0', software_spec: { name: 'runtime-22.1-py3.9' } },
    'Invalid request entity: Unsupported software specification',
  ],
  ['does not exist', { software_spec: { id: 'Not Found' } }, 'Unsupported software specification'],
  ['is missing', { software_spec: undefined }, 'software_spec'],
])('a model whose specification %s is refused', async (_what, changes, message) => {
  const refused = await api('POST', `/ml/v4/models?${scope}`, { ...NEW, ...changes });
  expect(refused.status).toBe(400);
  expect(refused.text('errors.0.message')).toContain(message);
});

test('a deprecated specification warns', async () => {
  const made = await api('POST', `/ml/v4/models?${scope}`, {
    ...NEW,
    type: 'scikit-learn_1.1',
    software_spec: { name: 'runtime-22.2-py3.10' },
  });
  expect(made.at('system.warnings.0')).toMatchObject({ id: 'Deprecated' });
});

test('a revision keeps the content and attributes of its time', async () => {
  const model = `/ml/v4/models/${(await api('POST', `/ml/v4/models?${scope}`, NEW)).text('metadata.id')}`;
  const upload = (content: string): Promise<{ status: number }> =>
    api('PUT', `${model}/content?${scope}&content_format=native`, Buffer.from(content), {
      headers: { 'content-type': 'application/octet-stream' },
    });

  expect((await upload('first')).status).toBe(201);
  expect(await api('POST', `${model}/revisions?${VERSION}`, { space_id: space, commit_message: 'one' })).toMatchObject({
    status: 201,
    body: { metadata: { rev: '1', commit_info: { commit_message: 'one' } } },
  });
  await upload('second');
  await api('PATCH', `${model}?${scope}`, [{ op: 'add', path: '/name', value: 'renamed' }]);
  await api('POST', `${model}/revisions?${VERSION}`, { space_id: space });

  expect((await api('GET', `${model}/revisions?${scope}`)).each('resources', 'metadata.rev')).toEqual(['2', '1']);
  expect((await api('GET', `${model}?${scope}&rev=1`)).at('metadata')).toMatchObject({ name: 'flowers', rev: '1' });
  expect((await api('GET', `${model}?${scope}`)).at('metadata')).not.toHaveProperty('rev');
  expect((await api('GET', `${model}/download?${scope}&content_format=native&rev=1`)).body).toBe('first');
  expect((await api('GET', `${model}/download?${scope}&content_format=native`)).body).toBe('second');
  expect((await api('GET', `${model}?${scope}&rev=9`)).status).toBe(404);
});

test('a model lies in one space only, and its space and the version must be said', async () => {
  const model = `/ml/v4/models/${(await api('POST', `/ml/v4/models?${scope}`, NEW)).text('metadata.id')}`;

  expect((await api('GET', `${model}?${VERSION}&space_id=${spaces[1]?.id}`)).status).toBe(404);
  expect((await api('GET', `${model}?${VERSION}`)).status).toBe(400);
  expect((await api('GET', `${model}?space_id=${space}`)).status).toBe(400);
  expect((await api('GET', `${model}?${VERSION}&project_id=p`)).status).toBe(404);
});

test('a model is deleted on either path, but not while it is deployed', async () => {
  await cp4d.seed({ models: [{ space, name: 'deployed' }], deployments: [{ space, model: 'deployed' }] });
  const id = (await api('GET', `/ml/v4/models?${scope}&search=asset.name:deployed`)).text('resources.0.metadata.id');

  expect((await api('DELETE', `/ml/v4/models/${id}?${scope}`)).status).toBe(409);
  expect((await api('DELETE', `/v2/assets/${id}?${scope}&purge_on_delete=true`)).status).toBe(409);

  const deployment = (await api('GET', `/ml/v4/deployments?${scope}&asset_id=${id}`)).text('resources.0.metadata.id');
  expect((await api('DELETE', `/ml/v4/deployments/${deployment}?${scope}`)).status).toBe(204);
  expect((await api('DELETE', `/v2/assets/${id}?${scope}&purge_on_delete=true`)).status).toBe(204);
  expect((await api('GET', `/ml/v4/models/${id}?${scope}`)).status).toBe(404);
});

test('a viewer reads models and does not make them', async () => {
  const { users } = await cp4d.seed({ users: [{ username: 'viewer' }] });
  await api('POST', `/v2/spaces/${space}/members`, { members: [{ id: users[0]?.uid, role: 'viewer' }] });
  const viewer = { token: await token('viewer') };

  expect((await api('GET', `/ml/v4/models?${scope}`, undefined, viewer)).status).toBe(200);
  expect((await api('POST', `/ml/v4/models?${scope}`, NEW, viewer)).status).toBe(403);
});
