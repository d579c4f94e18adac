import { expect, test } from 'vitest';
import { testCluster, VERSION } from './cluster.ts';

/** What IBM's clients keep beside models and data: connections, packages, hardware, revisions of assets. */
const { cp4d, api } = await testCluster();
const { spaces } = await cp4d.seed({ spaces: ['catalogue', 'other'] });
const scope = `${VERSION}&space_id=${spaces[0]?.id}`;
const elsewhere = `${VERSION}&space_id=${spaces[1]?.id}`;

test('a connection names its type by id or name, is found by a search, changed and deleted', async () => {
  const type = await api('GET', '/v2/datasource_types/db2');
  const properties = { host: "it's $(id) `x`", password: 'p"\n' };
  const made = await api('POST', `/v2/connections?${scope}`, {
    name: 'warehouse',
    datasource_type: type.text('metadata.asset_id'),
    origin_country: 'US',
    properties,
  });
  expect(made).toMatchObject({ status: 201, body: { entity: { name: 'warehouse', properties }, metadata: { asset_type: 'connection' } } });
  const path = `/v2/connections/${made.text('metadata.asset_id')}?${scope}`;

  const found = await api('POST', `/v2/asset_types/connection/search?${scope}`, { query: '*:*', include: 'entity' });
  expect(found.at('results.0')).toMatchObject({ metadata: { name: 'warehouse' }, entity: { connection: { properties } } });
  expect((await api('PATCH', path, [{ op: 'replace', path: '/properties/host', value: 'h' }])).at('entity.properties.host')).toBe('h');
  expect((await api('GET', path.replace(scope, elsewhere))).status).toBe(404);
  expect((await api('DELETE', path)).status).toBe(204);
  expect((await api('GET', `/v2/connections?${scope}`)).at('resources')).toEqual([]);
});

test('a connection to a kind of place that does not exist is refused', async () => {
  expect(await api('POST', `/v2/connections?${scope}`, { name: 'x', datasource_type: 'no-such-place' })).toMatchObject({
    status: 400,
    body: { errors: [{ message: expect.stringContaining("'no-such-place'") }] },
  });
});

test('packages are announced, uploaded without a token and completed; an own specification takes and leaves them', async () => {
  const made = await api('POST', `/v2/package_extensions?${scope}`, { name: 'more', type: 'conda_yml' });
  const extension = `/v2/package_extensions/${made.text('metadata.asset_id')}`;
  expect((await api('POST', `${extension}/upload_complete?${scope}`)).status).toBe(400);
  const address = made.text('entity.package_extension.href');
  expect((await api('PUT', `${address}0`, 'name: x\n', { token: null })).status).toBe(404);
  expect((await api('PUT', address, 'name: x\n', { token: null })).status).toBe(201);
  expect((await api('POST', `${extension}/upload_complete?${scope}`)).status).toBe(204);
  expect((await api('GET', address, undefined, { token: null })).body).toBe('name: x\n');

  const own = await api('POST', `/v2/software_specifications?${scope}`, {
    name: 'own',
    software_specification: { base_software_specification: { name: 'runtime-24.1-py3.11' } },
  });
  const specification = `/v2/software_specifications/${own.text('metadata.asset_id')}`;
  const packages = `${specification}${extension.replace('/v2', '')}?${scope}`;
  const shown = async (): Promise<unknown> =>
    (await api('GET', `${specification}?${scope}`)).at('entity.software_specification.package_extensions');
  expect((await api('PUT', packages)).status).toBe(204);
  expect(await shown()).toEqual([{ metadata: { asset_id: made.at('metadata.asset_id') } }]);
  expect((await api('DELETE', packages)).status).toBe(204);
  expect(await shown()).toEqual([]);
  expect((await api('DELETE', packages)).status).toBe(404);
  expect((await api('DELETE', `${extension}?${scope}`)).status).toBe(204);
});

test("packages cannot be put into a specification of the platform", async () => {
  const found = await api('GET', `/v2/software_specifications?${scope}&name=runtime-24.1-py3.11`);
  const platform = `/v2/software_specifications/${found.text('resources.0.metadata.asset_id')}`;
  expect((await api('PUT', `${platform}/package_extensions/x?${scope}`)).status).toBe(403);
});

test('hardware of a space is seen there only; that of the platform stays', async () => {
  const nodes = { cpu: { units: '2' }, mem: { size: '128Gi' } };
  const made = await api('POST', `/v2/hardware_specifications?${scope}`, { name: 'big', nodes });
  expect(made).toMatchObject({ status: 201, body: { entity: { hardware_specification: { nodes } } } });
  const path = `/v2/hardware_specifications/${made.text('metadata.asset_id')}`;
  const named = async (where: string): Promise<unknown> =>
    (await api('GET', `/v2/hardware_specifications?${where}&name=big`)).at('total_results');
  expect([await named(scope), await named(elsewhere), await named(VERSION)]).toEqual([1, 0, 0]);
  expect((await api('DELETE', `${path}?${scope}`)).status).toBe(204);

  const small = await api('GET', `/v2/hardware_specifications?${scope}&name=S`);
  expect((await api('DELETE', `/v2/hardware_specifications/${small.text('resources.0.metadata.asset_id')}?${scope}`)).status).toBe(403);
});

test('an asset is renamed and described by patches; its revisions keep what it was, newest first', async () => {
  const made = await api('POST', `/v2/assets?${scope}`, {
    metadata: { name: 'script.py', asset_type: 'script' },
    entity: { script: { language: { name: 'python3' } } },
  });
  const path = `/v2/assets/${made.text('asset_id')}`;
  const first = await api('POST', `${path}/revisions?${scope}`, { commit_message: 'as it was' });
  expect(first).toMatchObject({ status: 201, body: { metadata: { revision_id: 1, commit_info: { commit_message: 'as it was' } } } });

  const described = await api('PATCH', `${path}?${scope}`, [
    { op: 'replace', path: '/metadata/name', value: 'renamed.py' },
    { op: 'replace', path: '/metadata/description', value: 'said later' },
  ]);
  expect(described.at('metadata.description')).toBe('said later');
  await api('PATCH', `${path}/attributes/script?${scope}`, [{ op: 'add', path: '/software_spec', value: { base_id: 'x' } }]);
  for (const attribute of ['nothing', '__proto__', "it's%20$(id)"]) {
    expect((await api('PATCH', `${path}/attributes/${attribute}?${scope}`, [{ op: 'add', path: '/x', value: 1 }])).status).toBe(404);
  }
  await api('POST', `${path}/revisions?${scope}`, {});
  const revisions = await api('GET', `${path}/revisions?${scope}`);
  expect(revisions.each('resources', 'metadata.name')).toEqual(['renamed.py', 'script.py']);
  expect((await api('GET', `${path}?${scope}&revision_id=1`)).at('entity')).toEqual({ script: { language: { name: 'python3' } } });
  expect((await api('GET', `${path}?${scope}&revision_id=latest`)).at('entity.script.software_spec.base_id')).toBe('x');
  expect((await api('GET', `${path}?${scope}&revision_id=3`)).status).toBe(404);
});
