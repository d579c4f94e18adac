import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../generator/output/files.ts';
import { inDigitsSpace, MODEL, storeDigits } from './digits.ts';
import { asTypeScript, bothWorlds, manyInBoth, oneWorld, step, type BothWorlds, type Recorded } from './inBoth.ts';
import { beginNewBuild } from './monitoring.ts';
import type { Credential } from '../../local/jenkins/client.ts';

const OF_2020 = { CPDCTL_SIMULATED_VERSION: '0.2.33' };
const FEEDBACK = readFileSync(join(ROOT, 'examples/monitor-2020/documented/data/feedback.csv'), 'utf8');

// What that cpdctl prints and refuses is the same for both languages: one flow runs in both, the rest as TypeScript.
let worlds: BothWorlds;
let credentials: Credential[];

beforeAll(async () => {
  worlds = await digitWorlds({}, oneWorld);
  credentials = worlds.node.credentials;
});

beforeEach(() => speak(OF_2020));

afterEach(async () => {
  worlds.node.credentials = credentials;
  await beginNewBuild(worlds);
});

afterAll(() => worlds.remove());

/** Worlds with a deployment `digits`, and a space whose name holds that of its space. */
async function digitWorlds(variables: Record<string, string>, worldsWith = bothWorlds): Promise<BothWorlds> {
  const made = await worldsWith({ 'model.tar.gz': MODEL, 'feedback.csv': FEEDBACK });
  await made.each(async ({ cp4d, environment }) => {
    Object.assign(environment, variables);
    await cp4d.seed({
      spaces: ['digits-test', 'digits-test-2'],
      models: [{ space: 'digits-test', name: 'digits', archive: MODEL.toString('base64'), revisions: 1 }],
      deployments: [{ space: 'digits-test', model: 'digits', name: 'digits' }],
    });
  });
  return made;
}

/** Which cpdctl the agent has, and where it writes its errors. */
function speak(variables: Record<string, string>): void {
  Object.assign(worlds.node.environment, { CPDCTL_SIMULATED_ERRORS: 'stderr', ...variables });
}

const SUBSCRIBE = step('wosSubscribe', { deployment: 'digits', problemType: 'multiclass', label: 'digit', schema: 'feedback.csv', createServiceProvider: true });
const EVALUATE = step('wosEvaluate', { deployment: 'digits', kind: 'quality' });
const MONITORING = [
  SUBSCRIBE,
  step('wosMonitor', { deployment: 'digits', kind: 'quality', thresholds: { accuracy: '>= 0.8' } }),
  step('wosFeedback', { deployment: 'digits', file: 'feedback.csv' }),
  EVALUATE,
  step('mlopsGate', { deployment: 'digits', rules: { accuracy: '>= 0.8' } }),
];

/** What steps returned, ids aside: both dialects ask in another order, so they are numbered in another one. */
function withoutIds<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll(/id-\d+/g, 'id')) as Value;
}

/** What changed something on the cluster: method, path and body. */
function writesIn({ requests }: Recorded): unknown[] {
  return withoutIds(requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/authorize')).map(({ method, path, body }) => ({ method, path, body })));
}

/** The commands for OpenScale that were run, each once. */
function wosCommandsIn({ commands }: Recorded): string[] {
  const named = commands.filter(([group]) => group === 'wos').map((words) => words.slice(1, words.findIndex((word) => word.startsWith('-'))).join(' '));
  return [...new Set(named)].sort();
}

test('the wos steps give and change the same by the wos commands of 2020 as by REST', async () => {
  const both = await digitWorlds(OF_2020);
  const current = await digitWorlds({}, oneWorld);
  try {
    const byCommands = await manyInBoth(both, [inDigitsSpace(...MONITORING)]);
    const byRest = await asTypeScript(current, inDigitsSpace(...MONITORING));

    expect(withoutIds(byCommands.results)).toEqual(withoutIds(byRest.results));
    expect(byCommands.error).toBeUndefined();
    expect(writesIn(byCommands)).toEqual(writesIn(byRest));
    expect(wosCommandsIn(byRest)).toEqual([]);
    expect(wosCommandsIn(byCommands)).toEqual([
      'data-marts list',
      'monitors instances add',
      'monitors instances list',
      'monitors runs add',
      'monitors runs get',
      'monitors runs list',
      'service-providers list',
      'subscriptions add',
      'subscriptions list',
    ]);
  } finally {
    await Promise.all([both.remove(), current.remove()]);
  }
});

test.each(['0.2.33', '1.0.0'])('a step that needs a newer cpdctl refuses %s before it touches anything', async (release) => {
  speak({ CPDCTL_SIMULATED_VERSION: release });

  const refused = await asTypeScript(worlds, inDigitsSpace(storeDigits()));

  expect(refused.error).toContain(`infrastructure: wmlStoreModel needs cpdctl 1.4.49 or newer, and the agent has ${release}\n`);
  expect(writesIn(refused)).toEqual([]);
});

test('the step cpdctl runs the commands of that time', async () => {
  const { results } = await asTypeScript(worlds, inDigitsSpace(step('cpdctl', { command: 'spaces list', query: 'resources[].entity.name' })));

  expect(results[0]).toEqual(['digits-test', 'digits-test-2']);
});

test.each(['stderr', 'stdout'])('what OpenScale refuses is told in its words when they come on %s', async (stream) => {
  speak({ ...OF_2020, CPDCTL_SIMULATED_ERRORS: stream });

  const { error } = await asTypeScript(worlds, inDigitsSpace(step('openscale', { path: '/v2/subscriptions/no-such-one' })));

  expect(error).toMatch(/CP4D says: HTTP 404: AIQCS0404E, "The subscription with id 'no-such-one' does not exist\." \(trace /);
});

test('a dry run shows the command that it does not run', async () => {
  const { steps, commands } = await asTypeScript(worlds, step('withCp4d', { space: 'digits-test', dryRun: true }, [step('openscale', { method: 'DELETE', path: "/v2/subscriptions/it's" })]));

  const said = steps.filter(({ name }) => name === 'echo').map(({ arguments: given }) => given['message']);
  expect(said).toContain(`dry run: cpdctl wos subscriptions delete '--subscription-id=it'\\''s' '--output=json'`);
  expect(commands.flat()).not.toContain('delete');
});

test('an OpenScale other than the one that cpdctl reaches is asked by REST', async () => {
  const settings = { version: 1, environments: { test: { openscale: { instance: '00000000-0000-0000-0000-000000000001' } } } };
  const file = join(worlds.node.workspace, 'cp4d-mlops.json');
  writeFileSync(file, JSON.stringify(settings));

  const { commands } = await asTypeScript(worlds, inDigitsSpace(step('openscale', { path: '/v2/subscriptions' })));

  rmSync(file);
  expect(commands.filter(([group]) => group === 'wos')).toEqual([]);
});

test('a token is refused, since that cpdctl signs in with a password only', async () => {
  worlds.node.credentials = [{ id: 'cp4d', kind: 'string', secret: 'a token' }];

  const { error } = await asTypeScript(worlds, step('withCp4d', { credentialsKind: 'token' }, [EVALUATE]));

  expect(error).toMatch(/^configuration: withCp4d: cpdctl 0\.2\.33 signs in with a user and a password, and 'cp4d' is of the kind token\n/);
});
