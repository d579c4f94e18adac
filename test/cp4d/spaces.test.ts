import { expect, test } from 'vitest';
import { testCluster, type Answer } from './cluster.ts';

const { cp4d, api, token } = await testCluster();

const names = (answer: Answer): unknown[] => answer.each('resources', 'entity.name');

test('a space is prepared, active, deleted and gone, each in its time', async () => {
  const made = await api('POST', '/v2/spaces', { name: 'short-lived', tags: ['a'], stage: { production: true } });
  expect(made).toMatchObject({
    status: 202,
    body: { entity: { name: 'short-lived', status: { state: 'preparing' }, tags: ['a'], stage: { production: true } } },
  });
  const path = `/v2/spaces/${made.text('metadata.id')}`;

  await cp4d.advance(60);
  expect((await api('GET', path)).at('entity.status.state')).toBe('active');
  expect((await api('DELETE', path)).status).toBe(202);
  expect((await api('GET', path)).at('entity.status.state')).toBe('deleting');
  await cp4d.advance(60);
  expect(await api('GET', path)).toMatchObject({ status: 404, body: { errors: [{ code: 'SPACES0023E' }] } });
});

test('two spaces may have one name; name= finds exactly, sub_name= a part', async () => {
  await cp4d.seed({ spaces: ['p-test-space', 'p-test-space', 'p-test-space-prod'] });

  expect(names(await api('GET', '/v2/spaces?name=p-test-space'))).toEqual(['p-test-space', 'p-test-space']);
  expect(names(await api('GET', '/v2/spaces?sub_name=TEST-space'))).toHaveLength(3);
});

test('250 spaces come in pages, each once, even when the client repeats the parameters and doubles the first slash', async () => {
  await cp4d.seed({ spaces: Array.from({ length: 250 }, (_item, index) => ({ name: `many-${index}`, tags: ['many'] })) });

  const found: unknown[] = [];
  let path = '/v2/spaces?tags=many&limit=100';
  while (path !== 'undefined') {
    const page = await api('GET', `/${path}&limit=100&version=2020-01-01`);
    found.push(...names(page));
    path = page.text('next.href');
  }
  expect(found).toEqual(Array.from({ length: 250 }, (_item, index) => `many-${index}`));
});

test('a page that follows a deletion skips nothing', async () => {
  const { spaces } = await cp4d.seed({ spaces: ['x1', 'x2', 'x3', 'x4'].map(each => ({ name: each, tags: ['x'] })) });
  const first = await api('GET', '/v2/spaces?tags=x&limit=2');

  await api('DELETE', `/v2/spaces/${spaces[0]?.id}`);
  await cp4d.advance(60);

  expect(names(await api('GET', first.text('next.href')))).toEqual(['x3', 'x4']);
});

test('a JSON patch replaces with add too, under both content types, and fails as a whole', async () => {
  const { spaces } = await cp4d.seed({ spaces: ['patched'] });
  const path = `/v2/spaces/${spaces[0]?.id}`;

  expect((await api('PATCH', path, [{ op: 'add', path: '/name', value: 'first' }])).at('entity.name')).toBe('first');
  const other = { headers: { 'content-type': 'application/json-patch+json' } };
  expect((await api('PATCH', path, [{ op: 'replace', path: '/name', value: 'second' }], other)).at('entity.name')).toBe('second');

  const bad = [
    { op: 'replace', path: '/name', value: 'third' },
    { op: 'replace', path: '/description', value: 'was never there' },
  ];
  for (const patch of [
    bad,
    [{ op: 'add', path: '/owner', value: 'me' }],
    [{ op: 'jump', path: '/name' }],
    [{ op: 'add', path: '/name' }],
    [{ op: 'add', path: '/name/part', value: 'x' }],
    ['x'],
    { op: 'add' },
    'no json',
  ]) {
    expect((await api('PATCH', path, patch)).status).toBe(400);
  }
  expect((await api('GET', path)).at('entity.name')).toBe('second');
});

test('who is no member may not see a space, and a viewer may not change it', async () => {
  const { users, spaces } = await cp4d.seed({ users: [{ username: 'guest' }], spaces: ['private'] });
  const path = `/v2/spaces/${spaces[0]?.id}`;
  const guest = { token: await token('guest') };

  expect(await api('GET', path, undefined, guest)).toMatchObject({ status: 403, body: { errors: [{ code: 'authorization_rejected' }] } });
  expect(names(await api('GET', '/v2/spaces', undefined, guest))).toEqual([]);

  expect((await api('POST', `${path}/members`, { members: [{ id: users[0]?.uid, role: 'viewer', type: 'user' }] })).status).toBe(200);
  expect((await api('GET', path, undefined, guest)).status).toBe(200);
  expect((await api('DELETE', path, undefined, guest)).status).toBe(403);

  expect((await api('PATCH', `${path}/members/${users[0]?.uid}`, [{ op: 'replace', path: '/role', value: 'admin' }])).at('role')).toBe(
    'admin',
  );
  expect((await api('DELETE', `${path}/members/${users[0]?.uid}`)).status).toBe(204);
});

test('the last admin of a space stays', async () => {
  const { spaces } = await cp4d.seed({ spaces: ['governed'] });
  const members = `/v2/spaces/${spaces[0]?.id}/members`;
  const admin = (await api('GET', members)).text('resources.0.id');

  expect((await api('DELETE', `${members}/${admin}`)).status).toBe(400);
  expect((await api('POST', members, { members: [{ id: 'nobody', role: 'viewer' }] })).status).toBe(400);
});
