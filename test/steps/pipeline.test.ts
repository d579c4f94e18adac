import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FLOWERS, modelArchive } from '../cp4d/archives.ts';
import { TYPE } from './digits.ts';
import { asTypeScript, manyInBoth, step, type BothWorlds, type Recorded } from './inBoth.ts';
import { beginNewBuild, csv, flowerWorlds, kept, orderFaults, plant, QUALITY, saidIn, V2, writesIn } from './monitoring.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds({ 'holdout.csv': csv(30) });
  await worlds.each(async ({ workspace }) => {
    writeFileSync(join(workspace, 'model.tar.gz'), modelArchive(FLOWERS));
    writeFileSync(join(workspace, 'cp4d-mlops.json'), JSON.stringify({ version: 1, environments: { test: { space: 'flowers' }, other: { space: 'flowers' } }, models: { iris: IRIS, strict: STRICT } }));
  });
  await plant(worlds, 'of others', { monitors: [QUALITY], feedback: 20 });
});

afterEach(async () => {
  await orderFaults(worlds);
  await beginNewBuild(worlds);
});

afterAll(() => worlds.remove());

const IRIS = {
  file: 'model.tar.gz',
  ...TYPE,
  problemType: 'multiclass',
  label: 'species',
  schema: 'training.csv',
  monitors: { explainability: {} },
  feedback: { file: 'holdout.csv' },
  gate: { rules: { accuracy: '>= 0.6' } },
};
const STRICT = { ...IRIS, gate: { rules: { accuracy: '>= 0.9' } } };

function pipeline(parameters: Record<string, unknown>): ReturnType<typeof step> {
  return step('mlopsPipeline', { environment: 'test', ...parameters });
}

/** What is on the cluster, by kind; data sets and runs come and go with their monitors. */
async function inventory(): Promise<Record<string, number>> {
  const { models, deployments } = await worlds.node.cp4d.snapshot();
  const [subscriptions, monitors, dataSets] = [await kept(worlds.node, 'subscriptions'), await kept(worlds.node, 'monitorInstances'), await kept(worlds.node, 'dataSets')];
  return { models: models!.length, deployments: deployments!.length, subscriptions: subscriptions.length, monitors: monitors.length, dataSets: dataSets.length };
}

function stagesOf({ steps }: Recorded): unknown[] {
  return steps.filter(({ name }) => name === 'stage').map(({ arguments: given }) => given['name']);
}

test('a model goes all the way by its entry in the settings, and after the clean-up what others have is all there is', async () => {
  const before = await inventory();

  const done = await manyInBoth(worlds, [pipeline({ models: ['iris'], cleanup: 'onSuccess' })]);
  await worlds.node.cp4d.advance(60);

  expect(done.error).toBeUndefined();
  expect(stagesOf(done)).toEqual(['store', 'deploy', 'subscribe', 'evaluate', 'gate', 'clean up'].map((part) => `iris: ${part}`));
  const { iris } = (done.results[0] as { models: Record<string, { evaluations: object; gate: object }> }).models;
  expect(iris).toMatchObject({ evaluations: { quality: { records: 30 } }, gate: { passed: true } });
  expect(Object.keys(iris!.evaluations)).toEqual(['quality']);
  expect(await inventory()).toEqual(before);
});

test('a gate that says no leaves the report and the list of what is left; cleanup: always leaves nothing', async () => {
  const before = await inventory();

  const left = await asTypeScript(worlds, pipeline({ models: ['strict'], cleanup: 'onSuccess' }));
  const report = readFileSync(join(worlds.node.workspace, 'cp4d-mlops/report/strict/quality.json'), 'utf8');
  const cleaned = await asTypeScript(worlds, pipeline({ models: ['strict'], cleanup: 'always' }));
  await worlds.node.cp4d.advance(60);

  expect(left.error).toMatch(/^model: mlopsGate: 'strict' breaks a rule: accuracy: 0\.6667 is 0\.2333 below the limit of 0\.9/);
  expect(JSON.parse(report)).toMatchObject({ passed: false, deployment: { name: 'strict' } });
  expect(saidIn(left).at(-1)).toMatch(
    /^mlopsPipeline: left of 'strict' in space 'flowers': model id-\d+ \(created\), deployment id-\d+ \(created\), subscription id-\d+ \(created\), monitor id-\d+ \(created\), monitor id-\d+ \(created\)$/,
  );
  expect(cleaned.error).toMatch(/^model: mlopsGate: 'strict' breaks a rule/);
  expect(saidIn(cleaned).filter((line) => line.startsWith('mlopsPipeline: left'))).toEqual([]);
  expect(await inventory()).toEqual(before);
});

test.each([
  ['deploy', { method: 'POST', path: '/ml/v4/deployments' }, /: model id-\d+ \(created\)$/],
  ['subscribe', { method: 'POST', path: `${V2}/subscriptions` }, /: model id-\d+ \(unchanged\), deployment id-\d+ \(created\)$/],
  ['monitor', { method: 'POST', path: `${V2}/monitor_instances` }, /deployment id-\d+ \(unchanged\), subscription id-\d+ \(created\)$/],
  ['evaluate', { method: 'POST', path: '*/runs' }, /subscription id-\d+ \(unchanged\), monitor id-\d+ \(created\), monitor id-\d+ \(created\)$/],
])('when the stage to %s breaks down, the console lists what is left of the model, and the next build goes on there', async (_, hit, list) => {
  await orderFaults(worlds, { ...hit, times: 2, status: 400, body: { trace: 'f00', errors: [{ code: 'AIQ', message: 'it cannot be' }] } });

  const broken = await asTypeScript(worlds, pipeline({ models: ['iris'] }));

  expect(broken.error).toContain('it cannot be');
  expect(saidIn(broken).at(-1)).toMatch(/^mlopsPipeline: left of 'iris' in space 'flowers': /);
  expect(saidIn(broken).at(-1)).toMatch(list);
});

test('a failure of the clean-up does not hide why the model failed', async () => {
  await orderFaults(worlds, { method: 'POST', path: `${V2}/data_sets/{id}/records`, status: 400, body: { trace: 'f00', errors: [{ code: 'AIQ', message: 'no rows' }] } }, { method: 'DELETE', path: '/ml/v4/deployments/{id}', times: 0, status: 403, body: { trace: 'f00', errors: [{ code: 'x', message: 'not yours' }] } });

  const { error, steps } = await asTypeScript(worlds, pipeline({ models: ['strict'], cleanup: 'always' }));

  const said = steps.filter(({ name }) => name === 'echo').map(({ arguments: given }) => String(given['message']));
  expect(error).toContain('no rows');
  expect(said.find((line) => line.startsWith("mlopsPipeline: WARNING: 'strict' could not be deleted"))).toContain('not yours');
  expect(said.at(-1)).toMatch(/^mlopsPipeline: left of 'strict'/);
});

test('inside a session it stays in that environment, and only shows when told so', async () => {
  const other = await asTypeScript(worlds, step('withCp4d', { environment: 'test' }, [step('mlopsPipeline', { environment: 'other' })]));
  const dry = await asTypeScript(worlds, step('withCp4d', { environment: 'test' }, [step('mlopsPipeline', { models: ['iris'], dryRun: true })]));

  expect(other.error).toMatch(/^configuration: mlopsPipeline: the environment 'other' was told inside a session of 'test'\n {2}now: nothing was changed/);
  expect(dry.error).toBeUndefined();
  expect([...writesIn(other), ...writesIn(dry)]).toEqual([]);
});
