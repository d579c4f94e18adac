import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { StepUse } from '../../generator/pipeline/node/program.ts';
import type { Fault } from '../../local/cp4d/client.ts';
import { asTypeScript, oneWorld, step, type BothWorlds, type Recorded } from './inBoth.ts';
import { beginNewBuild, csv, flowerWorlds, inFlowers, kept, orderFaults, plant, QUALITY, subscribe, subscriptionsOf, V2, type Planted } from './monitoring.ts';

// What a fault does is told by the agent; the errors are put together by the same code in both languages.
let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds({ 'holdout.csv': csv(30) }, oneWorld);
});

afterEach(async () => {
  await orderFaults(worlds);
  await beginNewBuild(worlds);
});

afterAll(() => worlds.remove());

/** Each step, the request of it that a fault hits, and what it finds on its deployment. */
const STEPS: { name: string; use(deployment: string): StepUse; hit: { method: string; path: string }; planted: Planted }[] = [
  { name: 'wosSubscribe', use: (deployment) => subscribe(deployment), hit: { method: 'POST', path: `${V2}/subscriptions` }, planted: {} },
  { name: 'wosMonitor', use: (deployment) => step('wosMonitor', { deployment, kind: 'quality' }), hit: { method: 'POST', path: `${V2}/monitor_instances` }, planted: { subscribed: true } },
  { name: 'wosFeedback', use: (deployment) => step('wosFeedback', { deployment, file: 'holdout.csv' }), hit: { method: 'POST', path: `${V2}/data_sets/{id}/records` }, planted: { monitors: [QUALITY] } },
  { name: 'wosEvaluate', use: (deployment) => step('wosEvaluate', { deployment, kind: 'quality' }), hit: { method: 'POST', path: `${V2}/monitor_instances/{id}/runs` }, planted: { monitors: [QUALITY], feedback: 20 } },
  { name: 'mlopsGate', use: (deployment) => step('mlopsGate', { deployment, rules: { accuracy: '>= 0.5' } }), hit: { method: 'GET', path: `${V2}/monitor_instances/{id}/runs` }, planted: { monitors: [QUALITY], feedback: 20 } },
];

/** All steps one after the other, on one deployment. */
function pipeline(deployment: string): StepUse {
  return inFlowers(...STEPS.map(({ use }) => use(deployment)));
}

function answersOf({ requests }: Recorded, path: string): (number | null)[] {
  return requests.filter((request) => request.method === 'POST' && request.path.endsWith(path)).map(({ status }) => status);
}

async function expectOneOfEach(deployment: string): Promise<void> {
  const subscriptions = await subscriptionsOf(worlds.node, deployment);
  const monitors = (await kept(worlds.node, 'monitorInstances')).filter(({ entity }) => (entity['target'] as { target_id: string }).target_id === subscriptions[0]?.id);
  expect([subscriptions.length, monitors.length]).toEqual([1, 1]);
}

test('a token that comes to its end in each step is renewed there, once each time', async () => {
  await plant(worlds, 'expired');
  await orderFaults(worlds, ...STEPS.map(({ hit }): Fault => ({ ...hit, answer: 'token expired' })));

  const recorded = await asTypeScript(worlds, pipeline('expired'));

  expect(recorded.error).toBeUndefined();
  expect(answersOf(recorded, '/authorize')).toHaveLength(1 + STEPS.length);
  expect(answersOf(recorded, '/records')).toEqual([401, 202]);
  await expectOneOfEach('expired');
});

test('a request that came too soon is sent again when the server said', async () => {
  await plant(worlds, 'too soon');
  await orderFaults(worlds, ...STEPS.map(({ hit }): Fault => ({ ...hit, status: 429, retryAfter: 7, body: { trace: 'f00', errors: [{ code: 'AIQ', message: 'slow down' }] } })));

  const recorded = await asTypeScript(worlds, pipeline('too soon'));

  expect(recorded.error).toBeUndefined();
  expect(recorded.results[2]).toMatchObject({ sent: 30, records: 30 });
  expect(['/subscriptions', '/monitor_instances', '/records'].map((path) => answersOf(recorded, path))).toEqual([[429, 202], [429, 202], [429, 202]]);
  await expectOneOfEach('too soon');
});

test.each(['lost', 'truncated'] as const)('a create whose answer is %s is looked for, and made once; a read is asked again', async (answer) => {
  const deployment = `answer ${answer}`;
  await plant(worlds, deployment);
  const creates = STEPS.filter(({ name }) => name !== 'wosFeedback').map(({ hit }): Fault => ({ ...hit, answer }));
  const reads = ['subscriptions', 'data_sets', 'monitor_instances', 'service_providers'].map((kind): Fault => ({ method: 'GET', path: `${V2}/${kind}`, answer }));
  await orderFaults(worlds, ...creates, ...reads);

  const { error, results } = await asTypeScript(worlds, pipeline(deployment));

  expect(error).toBeUndefined();
  expect(results.at(4)).toMatchObject({ passed: true });
  await expectOneOfEach(deployment);
});

test('a list that comes back as a page is not taken for an empty one', async () => {
  await plant(worlds, 'behind a page', { monitors: [QUALITY] });
  await orderFaults(worlds, { method: 'GET', path: `${V2}/subscriptions`, answer: 'login page' });

  const { error } = await asTypeScript(worlds, inFlowers(subscribe('behind a page')));

  expect(error).toMatch(/^infrastructure: wosSubscribe: look for the deployment and its subscription: .*\n {2}CP4D says: GET \/v2\/subscriptions.*: a page \(<html>\) came instead of JSON/);
  await expectOneOfEach('behind a page');
});

const REFUSAL = { trace: 'f00', errors: [{ code: 'AIQ0001E', message: 'it cannot be "done"' }] };

test.each<[string, Partial<Fault>[], string]>([
  ['a 404 or 409', [{ status: 404, body: REFUSAL }, { status: 409, body: REFUSAL }], 'server'],
  ['a 500', [{ status: 500, body: REFUSAL }], 'server'],
  ['a login page', [{ answer: 'login page' }], 'infrastructure'],
])('%s is one clear error in each step, and the next run does what that one could not', async (what, faults, category) => {
  for (const [position, { name, use, hit, planted }] of STEPS.entries()) {
    const deployment = `${name} meets ${what}`;
    await plant(worlds, deployment, planted);
    await orderFaults(worlds, { ...hit, ...faults[position % faults.length] });
    const { error } = await asTypeScript(worlds, inFlowers(use(deployment)));

    expect(error).toMatch(new RegExp(`^(${category}|configuration): ${name}: `));
    expect(error).toMatch(/it cannot be|a page \(<html>\) came instead of JSON|is not there any more/);
  }
  await orderFaults(worlds);

  const uses = STEPS.map(({ name, use }) => use(`${name} meets ${what}`));
  const evaluated = step('wosEvaluate', { deployment: `mlopsGate meets ${what}`, kind: 'quality' });
  const again = await asTypeScript(worlds, inFlowers(...uses.slice(0, -1), evaluated, ...uses.slice(-1)));

  expect(again.error).toBeUndefined();
  expect(again.results.slice(0, 3)).toMatchObject([{ outcome: 'created' }, { outcome: 'created' }, { outcome: 'updated', records: 30 }]);
});

test('when a wait fails behind a create, the error names what was made', async () => {
  await plant(worlds, 'half made');
  await orderFaults(worlds, { method: 'GET', path: `${V2}/data_sets`, status: 500, body: REFUSAL, times: 2 });

  const broken = await asTypeScript(worlds, inFlowers(subscribe('half made')));
  const again = await asTypeScript(worlds, inFlowers(subscribe('half made')));

  expect(broken.error).toMatch(/^server: wosSubscribe: subscribe the deployment 'half made': .*\n {2}CP4D says: HTTP 500: AIQ0001E, "it cannot be "done"" \(trace ID\)\n {2}now: OpenScale's POST \/v2\/subscriptions was done: id-\d+/);
  expect(again.results[0]).toMatchObject({ outcome: 'unchanged' });
});

test('a deployment that is listed and cannot be got is looked for once', async () => {
  await plant(worlds, 'half gone');
  await orderFaults(worlds, { method: 'GET', path: '/ml/v4/deployments/{id}', status: 404, times: 0, body: { trace: 'f00', errors: [{ code: 'deployment_does_not_exist', message: 'gone' }] } });

  const { error, requests } = await asTypeScript(worlds, inFlowers(subscribe('half gone')));

  expect(error).toMatch(/^configuration: wosSubscribe: there is no deployment id-\d+ in space 'flowers'/);
  expect(requests.filter(({ path }) => path === '/ml/v4/deployments')).toHaveLength(1);
});
