import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../generator/output/files.ts';
import { inDigitsSpace, MODEL, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds, type Recorded } from './inBoth.ts';

const FEEDBACK = readFileSync(join(ROOT, 'examples/monitor-2020/documented/data/feedback.csv'), 'utf8');
const RELEASE = 'CPDCTL_SIMULATED_VERSION';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL, 'feedback.csv': FEEDBACK });
  await worlds.each(async ({ cp4d, environment }) => {
    environment[RELEASE] = '0.2.33';
    await cp4d.seed({
      spaces: ['digits-test', 'digits-test-2'],
      models: [{ space: 'digits-test', name: 'digits', archive: MODEL.toString('base64'), revisions: 1 }],
      deployments: [{ space: 'digits-test', model: 'digits', name: 'digits' }],
    });
  });
});

afterEach(() => worlds.remove());

const MONITORING = [
  step('wosSubscribe', { deployment: 'digits', problemType: 'multiclass', label: 'digit', schema: 'feedback.csv', createServiceProvider: true }),
  step('wosMonitor', { deployment: 'digits', kind: 'quality', thresholds: { accuracy: '>= 0.8' } }),
  step('wosFeedback', { deployment: 'digits', file: 'feedback.csv' }),
  step('wosEvaluate', { deployment: 'digits', kind: 'quality' }),
  step('mlopsGate', { deployment: 'digits', rules: { accuracy: '>= 0.8' } }),
];

test('the wos steps give the same with the cpdctl of 2020, by its own commands, as with a current one', async () => {
  const old = await inBoth(worlds, inDigitsSpace(...MONITORING));
  expect(old.error).toBeUndefined();
  console.log(old.commands.map((c) => c.join(' ').slice(0, 200)).join('\n'));
});
