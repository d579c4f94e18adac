import { cpSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FLOWERS, modelArchive } from '../cp4d/archives.ts';
import { jenkinsfileOf, runJenkinsfile } from './asGroovy.ts';
import { step } from './inBoth.ts';
import { inNode } from './inNode.ts';
import { csv, inFlowers, kept, QUALITY, subscribe, subscriptionsOf, V2 } from './monitoring.ts';
import { makeWorld, type World } from './world.ts';

// Time runs, and each waits in real seconds: a simulated clock would let one build wait the other one away.
let world: World;
let second: World;

beforeAll(async () => {
  world = await makeWorld({ 'training.csv': csv(4), '298.csv': csv(298) }, { clock: 'running', speed: 20 });
  world.environment['PATH'] = world.environment['PATH']!.split(':').slice(1).join(':');
  second = { ...world, workspace: `${world.workspace}-2` };
  cpSync(world.workspace, second.workspace, { recursive: true });
  await world.cp4d.seed({
    spaces: ['flowers'],
    models: [{ space: 'flowers', name: 'flowers', archive: modelArchive(FLOWERS), revisions: 1 }],
    deployments: [{ space: 'flowers', model: 'flowers', name: 'raced' }],
  });
});

afterAll(() => world.remove());

interface Counted {
  sent: number;
  records: number;
}

function sentBy(steps: Counted[]): number[] {
  return steps.map(({ sent }) => sent).toSorted((one, other) => one - other);
}

test('two builds that monitor one deployment at once leave one provider, one subscription, one monitor, and one set of rows', async () => {
  const program = inFlowers(
    subscribe('raced', { createServiceProvider: true }),
    step('wosMonitor', { deployment: 'raced', ...QUALITY }),
    step('wosFeedback', { deployment: 'raced', file: '298.csv', rowsPerRequest: 100 }),
    step('wosEvaluate', { deployment: 'raced', ...QUALITY }),
  );

  const builds = await Promise.all([world, second].map((one) => runJenkinsfile(one, jenkinsfileOf([program]))));

  expect(builds.map(({ result, error }) => error ?? result)).toEqual(['SUCCESS', 'SUCCESS']);
  const subscriptions = await subscriptionsOf(world, 'raced');
  const monitors = (await kept(world, 'monitorInstances')).filter(({ entity }) => (entity['target'] as { target_id: string }).target_id === subscriptions[0]!.id);
  expect([(await kept(world, 'serviceProviders')).length, subscriptions.length, monitors.length]).toEqual([1, 1, 1]);
  const results = builds.map(({ returned }) => returned as Counted[]);
  expect(sentBy(results.map(([, , fed]) => fed!))).toEqual([0, 298]);
  expect(results.map(([, , fed, evaluated]) => [fed!.records, evaluated!.records])).toEqual([[298, 298], [298, 298]]);
});

test('of two builds that begin to send rows at the same moment one sends them', async () => {
  await world.cp4d.faults.add({ method: 'PATCH', path: `${V2}/data_sets/{id}`, delaySeconds: 1 });
  const feed = inFlowers(step('wosFeedback', { deployment: 'raced', file: 'training.csv' }));

  const builds = await Promise.all([world, second].map((one) => inNode(one, [feed])));

  expect(builds.map(({ error }) => error)).toEqual([undefined, undefined]);
  expect(sentBy(builds.map(({ results }) => results[0] as Counted))).toEqual([0, 4]);
});
