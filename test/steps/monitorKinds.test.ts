import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FLOWERS } from '../cp4d/archives.ts';
import { asTypeScript, manyInBoth, step, type BothWorlds } from './inBoth.ts';
import { beginNewBuild, flowerWorlds, inFlowers, plant, saidIn, writesIn } from './monitoring.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds();
});

afterEach(() => beginNewBuild(worlds));

afterAll(() => worlds.remove());

/** Of ten flowers each: sepal length, and how many of them have the short petals that the model calls setosa. */
type Group = [sepalLength: number, setosa: number];

async function writeFlowers(file: string, groups: Group[]): Promise<void> {
  const rows = groups.flatMap(([sepalLength, setosa]) => Array.from({ length: 10 }, (_, row) => (row < setosa ? [sepalLength, 3.5, 1.4, 0.2] : [sepalLength, 3.5, 6, 2.5])));
  const text = [FLOWERS.fields, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, file), text));
}

function score(deployment: string, file: string): ReturnType<typeof step> {
  return step('wmlScore', { deployment, file });
}

test('fairness is measured for each group; the one that fares worst counts, and a gate names those that break its rule', async () => {
  await plant(worlds, 'fair', { subscribed: true });
  await writeFlowers('asked.csv', [[5, 10], [6, 9], [7, 2]]);
  const of = { deployment: 'fair', kind: 'fairness' };
  const parameters = { features: [{ feature: 'sepal_length', majority: [5], minority: [6, 7] }], favourable_class: ['setosa'], min_records: 30 };
  const gate = step('mlopsGate', { ...of, rules: { fairness_value: '>= 80', disparate_impact: '0.1..1.25' }, onFail: 'report' });

  const first = await manyInBoth(worlds, [inFlowers(score('fair', 'asked.csv'), step('wosMonitor', { ...of, parameters }), step('wosEvaluate', of), gate)]);
  const second = await asTypeScript(worlds, inFlowers(step('wosMonitor', { ...of, parameters, thresholds: { fairness_value: '>= 10' } }), step('wosEvaluate', of)));

  const limit = { limit: 80, side: 'lower' };
  expect(first.results[2]).toMatchObject({
    monitor: 'fairness',
    records: 30,
    metrics: { 'fairness_value[sepal_length=6]': 90, 'fairness_value[sepal_length=7]': 20, fairness_value: 20, disparate_impact: 0.2 },
    violations: [{ metric: 'fairness_value[sepal_length=7]', value: 20, ...limit }],
  });
  expect(first.results[3]).toMatchObject({ passed: false, monitor: 'fairness' });
  expect(saidIn(first).filter((line) => line.startsWith('  FAILED') || line.startsWith('  passed'))).toEqual([
    '  passed  fairness_value[sepal_length=6] >= 80: 90 keeps to >= 80',
    '  FAILED  fairness_value[sepal_length=7] >= 80: 20 is 60 below the limit of 80',
    '  passed  disparate_impact[sepal_length=6] 0.1..1.25: 0.9 keeps to 0.1..1.25',
    '  passed  disparate_impact[sepal_length=7] 0.1..1.25: 0.2 keeps to 0.1..1.25',
  ]);
  expect(writesIn(second)).toEqual(['PATCH /monitor_instances/{id}', 'POST /monitor_instances/{id}/runs']);
  expect(second.results.slice(0, 2)).toMatchObject([{ outcome: 'updated' }, { violations: [] }]);
});

test('drift is measured against what was asked first, and beyond its limit it is a violation and breaks a rule', async () => {
  await plant(worlds, 'drifting', { subscribed: true });
  await writeFlowers('before.csv', [[5, 10], [6, 10]]);
  await writeFlowers('after.csv', [[5, 0], [6, 0]]);
  const of = { deployment: 'drifting', kind: 'drift' };
  const made = step('wosMonitor', { ...of, parameters: { min_samples: 20, max_samples: 20 }, thresholds: { data_drift_magnitude: '<= 0.3' } });
  const gate = step('mlopsGate', { ...of, rules: { data_drift_magnitude: '<= 0.3', predicted_accuracy: '>= 0.9' } });

  const steady = await asTypeScript(worlds, inFlowers(score('drifting', 'before.csv'), made, step('wosEvaluate', of), gate));
  await beginNewBuild(worlds);
  const moved = await asTypeScript(worlds, inFlowers(score('drifting', 'after.csv'), made, step('wosEvaluate', of), step('mlopsGate', { deployment: 'drifting', kind: 'drift', rules: { data_drift_magnitude: '<= 0.3' } })));

  expect(steady.error).toBeUndefined();
  expect(steady.results[2]).toMatchObject({ metrics: { data_drift_magnitude: 0, drift_magnitude: 0 }, violations: [] });
  expect(steady.results[3]).toMatchObject({ passed: true });
  expect(moved.error).toContain("model: mlopsGate: 'drifting' breaks a rule: data_drift_magnitude: 0.5 is 0.2 above the limit of 0.3");
  expect(saidIn(moved)).toContain('  data_drift_magnitude = 0.5, beyond its upper limit 0.3');
});
