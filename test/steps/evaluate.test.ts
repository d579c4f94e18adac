import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { asTypeScript, inBoth, step, type BothWorlds, type Recorded } from './inBoth.ts';
import { beginNewBuild, csv, flowerWorlds, inFlowers, kept, orderFaults, plant, QUALITY, saidIn, subscriptionsOf, writesIn } from './monitoring.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds({ 'holdout.csv': csv(30), 'more.csv': csv(61) });
});

afterEach(async () => {
  await orderFaults(worlds);
  await beginNewBuild(worlds);
});

afterAll(() => worlds.remove());

function evaluate(deployment: string, parameters: Record<string, unknown> = {}): ReturnType<typeof step> {
  return step('wosEvaluate', { deployment, kind: 'quality', ...parameters });
}

function feed(deployment: string, file: string): ReturnType<typeof step> {
  return step('wosFeedback', { deployment, file });
}

/** How often a run was asked for, and what each was answered. */
function runRequests({ requests }: Recorded): (number | null)[] {
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/runs')).map(({ status }) => status);
}

test("a run that OpenScale has started by itself is taken over; later ones are the step's own, each with its own figures", async () => {
  await plant(worlds, 'evaluated', { monitors: [QUALITY] });

  const first = await inBoth(worlds, inFlowers(feed('evaluated', 'holdout.csv'), evaluate('evaluated')));
  const second = await inBoth(worlds, inFlowers(feed('evaluated', 'more.csv'), evaluate('evaluated'), evaluate('evaluated')));

  expect(runRequests(first)).toEqual([429]);
  expect(saidIn(first)).toContainEqual(expect.stringMatching(/^wosEvaluate: OpenScale has started the run id-\d+ already: waiting for that one$/));
  expect(first.results[1]).toMatchObject({ kind: 'evaluation', name: 'evaluated', monitor: 'quality', records: 30, metrics: { accuracy: 20 / 30 }, confusion: { labels: ['setosa', 'versicolor', 'virginica'] } });
  expect(runRequests(second)).toEqual([201, 201]);
  expect(second.results.slice(1, 3)).toMatchObject([{ records: 91 }, { records: 91 }]);
  const [own, last] = second.results.slice(1, 3) as { id: string; metrics: Record<string, number> }[];
  expect(own!.id).not.toBe(last!.id);
  expect(own!.metrics['accuracy']).toBeCloseTo((20 + 40) / 91, 2);
});

test('a monitor that is not active yet is waited for', async () => {
  await plant(worlds, 'too early', { subscribed: true, feedback: 20 });
  const [subscription] = await subscriptionsOf(worlds.node, 'too early');
  const target = { target_type: 'subscription', target_id: subscription!.id };
  const body = { data_mart_id: subscription!.entity['data_mart_id'], monitor_definition_id: 'quality', target };

  const recorded = await asTypeScript(worlds, inFlowers(step('openscale', { method: 'POST', path: '/v2/monitor_instances', body }), evaluate('too early')));

  expect(runRequests(recorded)).toEqual([400, 429]);
  expect(recorded.results[1]).toMatchObject({ records: 20 });
});

test('a run that OpenScale ends in error is one error with its text', async () => {
  await plant(worlds, 'failing', { monitors: [QUALITY], feedback: 20 });
  await orderFaults(worlds, { method: 'POST', path: '*/runs', outcome: { code: 'AIQMM0002E', message: 'the model does not answer' } });

  const { error } = await inBoth(worlds, inFlowers(evaluate('failing')));

  expect(error).toMatch(/^server: wosEvaluate: the quality run of 'failing' did not finish\n {2}CP4D says: AIQMM0002E, "the model does not answer" \(trace ID\)\n {2}now: there is a run id-\d+; its state is error\n {2}try: /);
});

test('a run that never ends is an error when the time is over, which says what was waited for', async () => {
  await plant(worlds, 'endless', { monitors: [QUALITY], feedback: 20 });
  await orderFaults(worlds, { method: 'GET', path: '*/runs/{id}', times: 0, status: 200, body: { metadata: { id: 'run-1' }, entity: { status: { state: 'running' } } } });

  const { error } = await asTypeScript(worlds, inFlowers(evaluate('endless', { timeoutMinutes: 2 })));

  expect(error).toBe(
    "server: wosEvaluate: run the quality monitor of 'endless': waited in vain for the quality run of 'endless', for 2 minutes\n  now: there is run-1; its state is running\n  try: run the stage again with a longer timeoutMinutes",
  );
});

test('a run whose answer got lost is found and waited for, and there is no second', async () => {
  await plant(worlds, 'lost', { monitors: [QUALITY], feedback: 20 });
  await orderFaults(worlds, { method: 'POST', path: '*/runs', answer: 'lost' });
  const before = await kept(worlds.node, 'monitorRuns');

  const { results } = await asTypeScript(worlds, inFlowers(evaluate('lost')));

  expect(results[0]).toMatchObject({ records: 20 });
  expect(await kept(worlds.node, 'monitorRuns')).toHaveLength(before.length + 1);
});

test('what cannot be evaluated is an error that says why, and nothing is changed', async () => {
  await plant(worlds, 'unmonitored', { subscribed: true });
  await plant(worlds, 'without rows', { monitors: [QUALITY] });

  const unmonitored = await asTypeScript(worlds, inFlowers(evaluate('unmonitored')));
  const empty = await asTypeScript(worlds, inFlowers(evaluate('without rows')));
  const unknown = await asTypeScript(worlds, inFlowers(evaluate('unknown')));

  expect(unmonitored.error).toBe("configuration: wosEvaluate: 'unmonitored' has no quality monitor\n  try: wosMonitor(deployment: 'unmonitored', kind: 'quality') first");
  expect(empty.error).toMatch(/^server: wosEvaluate: the quality run of 'without rows' did not finish\n {2}CP4D says: .*evaluation failed/);
  expect(unknown.error).toBe("configuration: wosEvaluate: there is no deployment 'unknown' in space 'flowers'\n  try: deploy a model first with wmlDeploy");
  expect([...writesIn(unmonitored), ...writesIn(unknown)]).toEqual([]);
});
