import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../local/cp4d/client.ts';
import { inDigitsSpace, MODEL, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL });
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['digits-test'] }));
});

afterEach(() => worlds.remove());

async function fault(...faults: Fault[]): Promise<void> {
  await worlds.each(async ({ cp4d }) => {
    for (const one of faults) {
      await cp4d.faults.add(one);
    }
  });
}

const deployDigits = step('wmlDeploy', { name: 'digits', model: 'digits' });

async function countOf(kind: 'spaces' | 'models' | 'deployments'): Promise<number[]> {
  return Promise.all([worlds.node, worlds.groovy].map(async ({ cp4d }) => (await cp4d.snapshot())[kind]!.length));
}

test.each([429, 502, 503, 504])('a read that is answered %i is asked again', async (status) => {
  await fault({ method: 'GET', path: '/ml/v4/models', status, times: 2 });

  const { results } = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(results[0]).toMatchObject({ outcome: 'created' });
});

test('a read that keeps failing is one error of the infrastructure', async () => {
  await fault({ method: 'GET', path: '/ml/v4/models', status: 503, times: 0 });

  const { error } = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(error).toMatch(/^infrastructure: wmlStoreModel: look for the model 'digits': cpdctl ml model list failed/);
});

test.each([
  ['answer that got lost', { answer: 'lost' }],
  ['503 after which nothing was done', { status: 503 }],
  ['truncated answer', { answer: 'truncated' }],
] as [string, Partial<Fault>][])('a create with an %s is looked for, and made once', async (_, how) => {
  await fault({ method: 'POST', path: '/ml/v4/models', ...how }, { method: 'POST', path: '/ml/v4/deployments', ...how });

  const { error, results } = await inBoth(worlds, inDigitsSpace(storeDigits(), deployDigits));

  expect(error).toBeUndefined();
  expect(results[1]).toMatchObject({ name: 'digits', revision: '1' });
  expect([await countOf('models'), await countOf('deployments')]).toEqual([[1, 1], [1, 1]]);
});

test('a create that is refused is not tried again', async () => {
  await fault({ method: 'POST', path: '/ml/v4/models', status: 403, times: 0, body: { trace: 'f00', errors: [{ code: 'authorization_rejected', message: 'no role' }] } });

  const { error, requests } = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(error).toMatch(/^authentication: wmlStoreModel: create the model 'digits'/);
  expect(requests.filter(({ method, path }) => method === 'POST' && path === '/ml/v4/models')).toHaveLength(1);
});

test('digits of a trace id are not taken for the status of passing trouble', async () => {
  await fault({ method: 'POST', path: '/ml/v4/models', status: 400, times: 0, body: { trace: '5034290150250440100000000000000a', errors: [{ code: 'bad_request', message: 'no' }] } });

  const { error, requests } = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(error).toMatch(/^server: wmlStoreModel: create the model 'digits'/);
  expect(requests.filter(({ method, path }) => method === 'POST' && path === '/ml/v4/models')).toHaveLength(1);
});

test('a word that holds eof is no sign of passing trouble', async () => {
  await fault({ method: 'POST', path: '/ml/v4/models', status: 400, times: 0, body: { trace: 'f00', errors: [{ code: 'bad_request', message: 'no such type, or part thereof' }] } });

  const { error, requests } = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(error).toMatch(/^server: wmlStoreModel: create the model 'digits'/);
  expect(requests.filter(({ method, path }) => method === 'POST' && path === '/ml/v4/models')).toHaveLength(1);
});

test('a token that has come to its end is renewed once, in the middle of a step', async () => {
  await fault({ method: 'PUT', path: '*', answer: 'token expired' });

  const { results, requests } = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(results[0]).toMatchObject({ outcome: 'created', revision: '1' });
  expect(requests.filter(({ path }) => path === '/icp4d-api/v1/authorize')).toHaveLength(2);
  expect(await countOf('models')).toEqual([1, 1]);
});

test('a request that is never answered ends at its limit', async () => {
  await fault({ method: 'GET', path: '/ml/v4/models', answer: 'none', times: 0 });

  const { error } = await inBoth(worlds, step('withCp4d', { space: 'digits-test', requestTimeoutSeconds: 1 }, [storeDigits()]));

  expect(error).toMatch(/^infrastructure: wmlStoreModel: look for the model 'digits': cpdctl ml model list did not answer in time/);
});

test('a login page instead of an answer is one error of the infrastructure', async () => {
  await fault({ path: '/icp4d-api/v1/authorize', answer: 'login page', times: 0 });

  const { error } = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(error).toMatch(/^infrastructure: withCp4d: sign in: the sign-in at CP4D failed/);
});

test('a deployment that CP4D puts into failed is an error with its text', async () => {
  await fault({ method: 'POST', path: '/ml/v4/deployments', outcome: { message: 'no room on the cluster', code: 'insufficient_resources' } });

  const { error } = await inBoth(worlds, inDigitsSpace(storeDigits(), deployDigits));

  expect(error).toMatch(/^model: wmlDeploy: the deployment 'digits' did not become ready/);
  expect(error).toContain('CP4D says: insufficient_resources, "no room on the cluster"');
});
