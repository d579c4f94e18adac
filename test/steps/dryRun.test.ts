import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MODEL, ROWS, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';
import type { StepUse } from '../../generator/pipeline/node/program.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL, 'rows.csv': ROWS });
});

afterEach(() => worlds.remove());

function pipeline(parameters: Record<string, unknown>): StepUse {
  return step('withCp4d', { space: 'digits-test', ...parameters }, [
    step('cp4dSpace', { name: 'digits-test', create: true }),
    storeDigits(),
    step('wmlDeploy', { name: 'digits', model: 'digits' }),
    step('wmlScore', { deployment: 'digits', file: 'rows.csv' }),
  ]);
}

test('a dry run goes through the whole pipeline, shows each write as it would be run, and writes nothing', async () => {
  const { results, steps, requests } = await inBoth(worlds, pipeline({ dryRun: true }));

  const shown = steps.filter(({ name }) => name === 'echo').map(({ arguments: given }) => String(given['message'])).filter((line) => line.startsWith('dry run: '));
  expect(results.slice(0, 4)).toMatchObject(Array.from({ length: 4 }, () => ({ outcome: 'planned', dryRun: true })));
  expect(shown.map((line) => line.split(" '--")[0])).toEqual([
    'dry run: cpdctl space create',
    'dry run: cpdctl ml model create',
    'dry run: cpdctl ml model upload-content',
    'dry run: cpdctl ml model create-revision',
    'dry run: cpdctl ml model update',
    'dry run: cpdctl ml deployment create',
  ]);
  expect(requests.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual(['/icp4d-api/v1/authorize']);
  expect(existsSync(join(worlds.groovy.workspace, 'cp4d-mlops'))).toBe(false);
});

test('a dry run of a pipeline that has run says unchanged, and scores', async () => {
  await inBoth(worlds, pipeline({}));

  const { results } = await inBoth(worlds, pipeline({ dryRun: true }));

  expect(results.slice(0, 4)).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }, { outcome: 'unchanged' }, { rows: 300 }]);
});
