import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MODEL, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds();
});

afterEach(() => worlds.remove());

test('a space is made when it is told to, and found the second time without a single write', async () => {
  const first = await inBoth(worlds, step('cp4dSpace', { name: 'credit-risk', create: true, description: 'for tests' }));
  const second = await inBoth(worlds, step('cp4dSpace', { name: 'credit-risk', create: true }));

  expect(first.results).toEqual([
    { kind: 'space', id: 'id-1', name: 'credit-risk', outcome: 'created', space: { id: 'id-1', name: 'credit-risk' }, dryRun: false },
  ]);
  expect(second.results).toMatchObject([{ outcome: 'unchanged' }]);
  expect(second.requests.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual(['/icp4d-api/v1/authorize']);
});

test("a name that is only part of another space's name is not that space", async () => {
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['p-test-space-prod', 'p-test-space', 'team-p-test-space-archive'] }));

  const found = await inBoth(worlds, step('cp4dSpace', { name: 'p-test-space' }));

  expect(found.results).toMatchObject([{ name: 'p-test-space', outcome: 'unchanged' }]);
  expect(found.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
});

test('a space that is not there is an error that says how to make it', async () => {
  const { error, requests } = await inBoth(worlds, step('cp4dSpace', { name: 'nowhere' }));

  expect(error).toBe("configuration: cp4dSpace: there is no space named 'nowhere'\n  try: cp4dSpace(name: 'nowhere', create: true)");
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /icp4d-api/v1/authorize', 'GET /v2/spaces']);
});

test('two spaces of one name are an error that lists both', async () => {
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['twice', 'twice'] }));

  const { error } = await inBoth(worlds, step('cp4dSpace', { name: 'twice' }));

  expect(error).toBe("configuration: cp4dSpace: 2 spaces are named 'twice': id-1, id-2\n  try: pass the id of the one you mean");
});

test.each([
  ['found by cp4dSpace', [step('cp4dSpace', { name: 'fresh', create: true }), storeDigits({ space: 'fresh' })]],
  ["a step's own", [storeDigits({ space: 'fresh' })]],
  ["the session's", [step('withCp4d', { space: 'fresh' }, [storeDigits()])]],
])('a space that was made a moment ago, %s, is waited for', async (_, uses) => {
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'model.tar.gz'), MODEL));
  await inBoth(worlds, step('cpdctl', { command: 'space create', flags: { name: 'fresh', async: true } }));

  const { error, requests } = await inBoth(worlds, ...uses);

  expect(error).toBeUndefined();
  const ofSpaces = requests.filter(({ path }) => path.startsWith('/v2/spaces')).map(({ method, path }) => `${method} ${path.replace(/id-\d+/, 'ID')}`);
  expect(new Set(ofSpaces)).toEqual(new Set(['GET /v2/spaces', 'GET /v2/spaces/ID']));
});

test.each(['error', 'deleting'] as const)('a space that will not be active (%s) is an error that says what it is', async (state) => {
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: [{ name: 'broken', state }] }));

  const { error } = await inBoth(worlds, step('cp4dSpace', { name: 'broken', create: true }));

  expect(error).toBe(`server: cp4dSpace: the space 'broken' did not become active\n  now: its state is ${state}`);
});

test('the spaces of all pages are looked through', async () => {
  const names = Array.from({ length: 250 }, (_, number) => `many-${number}`);
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: names }));

  const { results } = await inBoth(worlds, step('cp4dSpace', { name: 'many-249' }));

  expect(results).toMatchObject([{ name: 'many-249', outcome: 'unchanged' }]);
});
