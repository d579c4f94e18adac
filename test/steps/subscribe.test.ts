import { afterEach, beforeEach, expect, test } from 'vitest';
import { inDigitsSpace, MODEL, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';
import { trainingRows } from './feedback.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL, 'training.csv': trainingRows(20) });
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['digits-test'] }));
});

afterEach(() => worlds.remove());

const deploy = [storeDigits(), step('wmlDeploy', { name: 'digits', model: 'digits' })];
const SUBSCRIBE = { deployment: 'digits', problemType: 'multiclass', label: 'target', schema: 'training.csv', createServiceProvider: true };

test('a deployment is subscribed once, with a service provider for its space; the second time nothing is changed', async () => {
  const { results } = await inBoth(worlds, inDigitsSpace(...deploy, step('wosSubscribe', SUBSCRIBE)));

  expect(results.at(2)).toMatchObject({ kind: 'subscription', name: 'digits', outcome: 'created' });

  await worlds.each((world) => world.forget());
  const second = await inBoth(worlds, inDigitsSpace(step('wosSubscribe', SUBSCRIBE)));

  expect(second.results.at(0)).toMatchObject({ outcome: 'unchanged' });
  expect(second.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
});
