import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BROKEN_MODEL, inDigitsSpace, MODEL, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL });
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['digits-test'] }));
});

afterEach(() => worlds.remove());

const deployDigits = step('wmlDeploy', { name: 'digits-online', model: 'digits' });

test('a deployment is made, waited for, and not touched the second time; the build knows its space by then', async () => {
  const first = await inBoth(worlds, inDigitsSpace(storeDigits(), deployDigits));
  const second = await inBoth(worlds, inDigitsSpace(deployDigits));

  expect(first.results[1]).toMatchObject({ kind: 'deployment', outcome: 'created', revision: '1', scoringUrl: expect.stringMatching(/^CP4D\/ml\/v4\/deployments\/id-\d+\/predictions$/) as string });
  expect(second.results[0]).toMatchObject({ outcome: 'unchanged', revision: '1' });
  expect(second.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /icp4d-api/v1/authorize',
    'GET /ml/v4/models',
    'GET /ml/v4/deployments',
  ]);
});

test('a new revision of the model is served by the same deployment, which keeps the way back', async () => {
  await inBoth(worlds, inDigitsSpace(storeDigits(), deployDigits));
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'model.tar.gz'), Buffer.concat([MODEL, Buffer.from([0])])));

  const { results, requests } = await inBoth(worlds, inDigitsSpace(storeDigits(), deployDigits));

  expect(results[1]).toMatchObject({ outcome: 'updated', revision: '2' });
  const patches = requests.filter(({ method, path }) => method === 'PATCH' && path.startsWith('/ml/v4/deployments/'));
  expect(patches).toHaveLength(2);
  expect(JSON.stringify(patches[1]!.body)).toContain('"previous":{"model":');
});

test('a model that CP4D cannot load is an error that says what it says and what is served now', async () => {
  await inBoth(worlds, inDigitsSpace(storeDigits(), deployDigits));
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'model.tar.gz'), BROKEN_MODEL));

  const { error } = await inBoth(worlds, inDigitsSpace(storeDigits(), deployDigits));

  expect(error).toMatch(/^model: wmlDeploy: the deployment 'digits-online' did not become ready\n {2}while: waiting for revision 2 of the model/);
  expect(error).toMatch(/\n {2}CP4D says: .+\n {2}now: .+\n {2}try: /);
});

test('a wait has its own deadline', async () => {
  const { error } = await inBoth(worlds, inDigitsSpace(storeDigits(), step('wmlDeploy', { name: 'd', model: 'digits', timeoutMinutes: 0.1 })));

  expect(error).toMatch(/^server: wmlDeploy: create the deployment 'd': waited in vain for the deployment 'd' to become ready, for 0.1 minutes\n {2}now: its state is initializing/);
});

test('a model that another tool made is served in its newest revision', async () => {
  await worlds.each(({ cp4d }) =>
    cp4d.seed({ models: [{ space: 'digits-test', name: 'digits', type: 'scikit-learn_1.3', softwareSpecification: 'runtime-24.1-py3.11', archive: MODEL, revisions: 3 }] }),
  );

  const { results } = await inBoth(worlds, inDigitsSpace(deployDigits));

  expect(results[0]).toMatchObject({ outcome: 'created', revision: '3' });
});

test('a model that is not there is an error before anything is written', async () => {
  const { error, requests } = await inBoth(worlds, inDigitsSpace(deployDigits));

  expect(error).toBe("configuration: wmlDeploy: there is no model 'digits' in space 'digits-test'\n  try: store it first with wmlStoreModel");
  expect(requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
});

test('a batch deployment is given hardware, and no address', async () => {
  const { results } = await inBoth(worlds, inDigitsSpace(storeDigits(), step('wmlDeploy', { name: 'nightly', model: 'digits', type: 'batch' })));

  expect(results[1]).toMatchObject({ outcome: 'created', scoringUrl: null });
});
