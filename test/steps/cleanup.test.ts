import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MODEL, storeDigits } from './digits.ts';
import { asTypeScript, bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';
import { saidIn } from './monitoring.ts';
import type { World } from './world.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL, 'holdout.csv': 'a\n1\n' });
});

afterEach(() => worlds.remove());

const SPACE = { space: 'ours' };

const makeAll = step('withCp4d', SPACE, [
  step('cp4dSpace', { name: 'ours', create: true }),
  storeDigits(),
  step('wmlDeploy', { name: 'digits', model: 'digits' }),
  step('cp4dDataAsset', { name: 'holdout.csv', file: 'holdout.csv' }),
]);

async function namesIn(world: World): Promise<string[]> {
  const state = await world.cp4d.snapshot();
  return ['spaces', 'models', 'deployments', 'assets'].flatMap((kind) => (state[kind] ?? []).map(([, value]) => `${kind} ${(JSON.stringify(value).match(/"name":"([^"]*)"/) ?? [])[1] ?? ''}`));
}

const foreign = { space: 'ours', name: 'theirs', type: 'scikit-learn_1.3', softwareSpecification: 'runtime-24.1-py3.11', archive: MODEL };

test('all that this library made is deleted in the right order, the space last; a second run finds nothing', async () => {
  await inBoth(worlds, makeAll);

  const first = await inBoth(worlds, step('withCp4d', SPACE, [step('cp4dCleanup', { all: true, deleteSpace: true })]));

  expect(first.results[0]).toMatchObject({ outcome: 'deleted', deleted: [{ kind: 'deployment' }, { kind: 'model' }, { kind: 'data asset' }] });
  expect(first.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/')[3] ?? path)).toHaveLength(4);
});

test('what others made is left alone, and named it is an error before anything is deleted', async () => {
  await inBoth(worlds, makeAll);
  await worlds.each(({ cp4d }) => cp4d.seed({ models: [foreign] }));

  const all = await inBoth(worlds, step('withCp4d', SPACE, [step('cp4dCleanup', { all: true })]));
  const named = await inBoth(worlds, step('withCp4d', SPACE, [step('cp4dCleanup', { models: ['theirs'] })]));

  expect(all.results[0]).toMatchObject({ outcome: 'deleted' });
  expect(await namesIn(worlds.groovy)).toContain('models theirs');
  expect(named.error).toMatch(/^configuration: cp4dCleanup: this was not made by this library: model 'theirs' \(id-\d+\)\n {2}now: nothing was deleted/);
});

test('only what is named is deleted; what is not there is no trouble', async () => {
  await inBoth(worlds, makeAll);

  const { results } = await inBoth(worlds, step('withCp4d', SPACE, [step('cp4dCleanup', { deployments: ['digits', 'nowhere'] })]));

  expect(results[0]).toMatchObject({ deleted: [{ kind: 'deployment', name: 'digits' }] });
});

test('a protected environment is refused before a look', async () => {
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'cp4d-mlops.json'), JSON.stringify({ environments: { production: { protected: true } } })));

  const { error } = await inBoth(worlds, step('cp4dCleanup', { all: true, space: 'ours' }));

  expect(error).toMatch(/^configuration: cp4dCleanup: the environment 'production' is protected/);
});

test('a production space is refused', async () => {
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: [{ name: 'ours', stage: { production: true } }] }));

  const { error } = await inBoth(worlds, step('withCp4d', SPACE, [step('cp4dCleanup', { all: true })]));

  expect(error).toMatch(/^configuration: cp4dCleanup: the space 'ours' is a production space/);
});

test('a data asset is uploaded once, and replaced when its content changes', async () => {
  const store = step('withCp4d', SPACE, [step('cp4dDataAsset', { name: 'holdout.csv', file: 'holdout.csv' })]);
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['ours'] }));
  const first = await inBoth(worlds, store);
  const second = await inBoth(worlds, store);
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'holdout.csv'), 'a\n2\n'));
  const third = await inBoth(worlds, store);

  expect([first, second, third].map(({ results }) => (results[0] as { outcome: string }).outcome)).toEqual(['created', 'unchanged', 'updated']);
  expect(second.requests.filter(({ method, path }) => method !== 'GET' && !/authorize|search/.test(path))).toEqual([]);
});

test('what hinders the removal of a temporary space does not hide why the body failed', async () => {
  await worlds.each(({ cp4d }) => cp4d.faults.add({ method: 'DELETE', path: '/v2/spaces/{id}', status: 403, times: 0, body: { trace: 'f00', errors: [{ code: 'authorization_rejected', message: 'not yours' }] } }));

  const bad = await inBoth(worlds, step('withTemporarySpace', {}, [step('cp4dSpace', { name: 'nowhere' })]));
  const archived = JSON.parse(readFileSync(join(worlds.groovy.workspace, 'cp4d-mlops/error.json'), 'utf8')) as { what: string };
  const good = await inBoth(worlds, step('withTemporarySpace', {}, []));

  expect(bad.error).toMatch(/^configuration: cp4dSpace: there is no space named 'nowhere'/);
  expect(archived.what).toBe("cp4dSpace: there is no space named 'nowhere'");
  expect(saidIn(bad).find((line) => line.startsWith('withTemporarySpace: WARNING: the space'))).toContain('not yours');
  expect(good.error).toMatch(/^authentication: withTemporarySpace: remove the space/);
});

test('what OpenScale has on hundreds of deployments is asked for in addresses that proxies let through', async () => {
  const custom = { 'cp4d-mlops': { layout: 1 } };
  await worlds.each(({ cp4d }) =>
    cp4d.seed({
      spaces: ['ours'],
      models: [{ ...foreign, name: 'many', custom }],
      deployments: Array.from({ length: 101 }, (_, number) => ({ space: 'ours', model: 'many', name: `d${number}`, custom })),
      serviceProviders: [{ name: 'ours', space: 'ours' }],
      subscriptions: ['d0', 'd100'].map((deployment) => ({ provider: 'ours', deployment })),
    }),
  );

  // The rest takes as long as many commands do, and is not what this is about.
  await worlds.each(({ cp4d }) => cp4d.faults.add({ method: 'DELETE', path: '/ml/v4/deployments/{id}', status: 403 }));

  const { error, requests } = await asTypeScript(worlds, step('withCp4d', SPACE, [step('cp4dCleanup', { all: true })]));

  expect(error).toMatch(/^authentication: cp4dCleanup: remove 102 things from space 'ours'/);
  expect(requests.filter(({ method, path }) => method === 'DELETE' && path.includes('/v2/subscriptions/'))).toHaveLength(2);
  const idsAskedFor = requests.map(({ query }) => (query as Record<string, string>)['deployment.deployment_id']?.split(',').length ?? 0);
  expect(Math.max(...idsAskedFor)).toBe(100);
});

test('a temporary space is gone after the body, with all that was put into it, also when the body fails', async () => {
  const body = [storeDigits(), step('wmlDeploy', { name: 'digits', model: 'digits' })];

  const good = await inBoth(worlds, step('withTemporarySpace', { prefix: 'try' }, body));
  const bad = await inBoth(worlds, step('withTemporarySpace', {}, [...body, step('cp4dSpace', { name: 'nowhere' })]));

  expect(good.results[1]).toMatchObject({ outcome: 'created' });
  expect(bad.error).toMatch(/^configuration: cp4dSpace: there is no space named 'nowhere'/);
  await worlds.each(async (world) => {
    await world.cp4d.advance(60);
    expect(await namesIn(world)).toEqual([]);
  });
});
