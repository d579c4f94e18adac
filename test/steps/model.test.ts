import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BROKEN_MODEL, inDigitsSpace, MODEL, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, type BothWorlds, type Recorded } from './inBoth.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL });
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['digits-test'] }));
});

afterEach(() => worlds.remove());

function writes({ requests }: Recorded): string[] {
  return requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}

test('a model is stored with its content as its first revision, and the second time not written to', async () => {
  const first = await inBoth(worlds, inDigitsSpace(storeDigits({ labelColumn: 'digit' })));
  const second = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(first.results[0]).toMatchObject({ kind: 'model', name: 'digits', outcome: 'created', revision: '1' });
  expect(writes(first)).toEqual([
    'POST /icp4d-api/v1/authorize',
    'POST /ml/v4/models',
    'PUT /ml/v4/models/id-1/content',
    'POST /ml/v4/models/id-1/revisions',
    'PATCH /ml/v4/models/id-1',
  ]);
  expect(second.results[0]).toMatchObject({ outcome: 'unchanged', revision: '1' });
  expect(writes(second)).toEqual(['POST /icp4d-api/v1/authorize']);
});

test('changed bytes make one new revision of the same model', async () => {
  await inBoth(worlds, inDigitsSpace(storeDigits()));
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'model.tar.gz'), BROKEN_MODEL));

  const changed = await inBoth(worlds, inDigitsSpace(storeDigits()));

  expect(changed.results[0]).toMatchObject({ outcome: 'updated', revision: '2' });
  expect(writes(changed).filter((request) => request.startsWith('POST'))).toEqual(['POST /icp4d-api/v1/authorize', 'POST /ml/v4/models/id-1/revisions']);
});

test('what others keep with a model stays there', async () => {
  await worlds.each(({ cp4d }) =>
    cp4d.seed({ models: [{ space: 'digits-test', name: 'digits', type: 'scikit-learn_1.3', softwareSpecification: 'runtime-24.1-py3.11', custom: { team: 'risk' } }] }),
  );

  const { requests } = await inBoth(worlds, inDigitsSpace(storeDigits()));

  const patch = requests.find(({ method }) => method === 'PATCH');
  expect(JSON.stringify(patch?.body)).toContain('"team":"risk"');
});

test.each([
  ['is not there', 'nowhere.tar.gz'],
  ['is a folder', '.'],
])('a file that %s is an error before anything is written', async (_, file) => {
  const recorded = await inBoth(worlds, inDigitsSpace(storeDigits({ file })));

  expect(recorded.error).toMatch(`configuration: wmlStoreModel: the file '${file}' cannot be read`);
  expect(writes(recorded)).toEqual(['POST /icp4d-api/v1/authorize']);
});

test('a software specification that does not suit the type is an error in the words of CP4D', async () => {
  const { error } = await inBoth(worlds, inDigitsSpace(storeDigits({ softwareSpec: 'runtime-22.1-py3.9' })));

  expect(error).toMatch(/^server: wmlStoreModel: create the model 'digits': cpdctl ml model create failed/);
  expect(error).toMatch(/\n {2}CP4D says: invalid_request_entity, "Invalid request entity: Unsupported software specification .+" \(trace ID\)/);
});

test('a model keeps the type it was made with', async () => {
  await inBoth(worlds, inDigitsSpace(storeDigits()));

  const { error } = await inBoth(worlds, inDigitsSpace(storeDigits({ type: 'xgboost_1.6' })));

  expect(error).toMatch(/^configuration: wmlStoreModel: the model 'digits' is of another type\n {2}now: type scikit-learn_1.3/);
});

test('type and software specification of a new model must be told', async () => {
  const { error } = await inBoth(worlds, inDigitsSpace(storeDigits({ type: undefined })));

  expect(error).toMatch(/^configuration: wmlStoreModel: the model 'digits' is new, and its type was not told/);
});
