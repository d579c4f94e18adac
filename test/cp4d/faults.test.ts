import { beforeEach, expect, test } from 'vitest';
import { FLOWERS, modelArchive } from './archives.ts';
import { testCluster, VERSION } from './cluster.ts';

const { cp4d, api } = await testCluster();
const { spaces } = await cp4d.seed({ spaces: ['faults'] });
await cp4d.seed({ models: [{ space: 'faults', name: 'flowers', archive: modelArchive(FLOWERS) }] });

beforeEach(() => cp4d.faults.clear());

test('a fault hits the nth request that matches, so often as ordered', async () => {
  await cp4d.faults.add({
    method: 'GET',
    path: '/v2/spaces/{id}',
    skip: 1,
    times: 2,
    status: 503,
    retryAfter: 7,
    body: '<html>busy</html>',
  });

  const answers = [];
  for (let count = 0; count < 4; count += 1) {
    answers.push(await api('GET', `/v2/spaces/${spaces[0]?.id}`));
  }
  expect(answers.map(({ status }) => status)).toEqual([200, 503, 503, 200]);
  expect(answers[1]).toMatchObject({ headers: { 'retry-after': '7', 'content-type': 'text/html' }, body: '<html>busy</html>' });
  expect((await api('GET', '/v2/spaces')).status).toBe(200);
});

test('a request that is answered by a fault did no work', async () => {
  await cp4d.faults.add({ method: 'POST', path: '/v2/spaces', times: 0, status: 500, body: { errors: [] } });
  for (let count = 0; count < 20; count += 1) {
    expect((await api('POST', '/v2/spaces', { name: 'never made' })).status).toBe(500);
  }
  expect((await api('GET', '/v2/spaces?name=never%20made')).at('resources')).toEqual([]);
});

test('an answer can get lost after the work was done', async () => {
  await cp4d.faults.add({ method: 'POST', path: '/v2/spaces', answer: 'lost' });

  await expect(api('POST', '/v2/spaces', { name: 'unheard of' })).rejects.toThrow();
  expect((await api('GET', '/v2/spaces?name=unheard%20of')).each('resources', 'entity.name')).toEqual(['unheard of']);
});

test('an answer can break off in the middle', async () => {
  await cp4d.faults.add({ path: '/v2/spaces', answer: 'truncated' });
  await expect(api('GET', '/v2/spaces')).rejects.toThrow('aborted');
});

test('an answer can be a login page, late, or never come', async () => {
  await cp4d.faults.add({ path: '/v2/spaces', answer: 'login page' });
  expect(await api('GET', '/v2/spaces')).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } });

  await cp4d.faults.add({ path: '/v2/spaces', delaySeconds: 0.2 });
  const started = performance.now();
  expect((await api('GET', '/v2/spaces')).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(190);

  await cp4d.faults.add({ path: '/v2/spaces', answer: 'none' });
  const waited = await Promise.race([
    api('GET', '/v2/spaces').catch(() => 'broken'),
    new Promise(resolve => setTimeout(resolve, 300, 'no answer')),
  ]);
  expect(waited).toBe('no answer');
});

test('a token can expire in the middle', async () => {
  await cp4d.faults.add({ path: '/v2/hardware_specifications', answer: 'token expired' });
  const options = { token: await testToken() };
  expect((await api('GET', '/v2/spaces', undefined, options)).status).toBe(200);
  expect((await api('GET', '/v2/hardware_specifications', undefined, options)).status).toBe(401);
  expect((await api('GET', '/v2/spaces', undefined, options)).status).toBe(401);
});

test('work can be told to fail', async () => {
  await cp4d.faults.add({ method: 'POST', path: '/v2/spaces', outcome: { message: 'no storage left' } });
  await cp4d.faults.add({ method: 'POST', path: '/ml/v4/deployments', outcome: { code: 'quota', message: 'no cluster resources' } });
  const token = await testToken();
  const space = await api('POST', '/v2/spaces', { name: 'broken' }, { token });
  const scope = `${VERSION}&space_id=${spaces[0]?.id}`;
  const model = (await api('GET', `/ml/v4/models?${scope}`, undefined, { token })).text('resources.0.metadata.id');
  const deployment = await api('POST', `/ml/v4/deployments?${scope}`, { online: {}, asset: { id: model } }, { token });
  await cp4d.advance(60);

  expect((await api('GET', `/v2/spaces/${space.text('metadata.id')}`, undefined, { token })).at('entity.status')).toMatchObject({
    state: 'error',
    failure: { errors: [{ message: 'no storage left' }] },
  });
  expect(
    (await api('GET', `/ml/v4/deployments/${deployment.text('metadata.id')}?${scope}`, undefined, { token })).at('entity.status'),
  ).toMatchObject({
    state: 'failed',
    failure: { errors: [{ code: 'quota', message: 'no cluster resources' }] },
  });
});

test('requests are recorded with body and status, and the control paths are not', async () => {
  await cp4d.clearRequests();
  await api('POST', '/v2/spaces', { name: 'recorded $(x) "quoted" ✓' }, { token: await testToken() });

  expect(await cp4d.requests('POST')).toMatchObject([
    { path: '/icp4d-api/v1/authorize', status: 200 },
    { path: '/v2/spaces', status: 202, body: { name: 'recorded $(x) "quoted" ✓' } },
  ]);
  expect(await cp4d.requests({ path: '/simulation/*' })).toEqual([]);
  expect(await api('GET', '/simulation/requests', undefined, { token: await testToken() })).toMatchObject({ status: 403 });
});

async function testToken(): Promise<string> {
  return (await api('POST', '/icp4d-api/v1/authorize', { username: 'admin', password: 'password' }, { token: null })).text('token');
}
