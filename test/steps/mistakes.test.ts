import { afterAll, beforeAll, expect, test } from 'vitest';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await bothWorlds();
});

afterAll(() => worlds.remove());

test('all mistakes in the parameters of a step are one error, before anything is touched', async () => {
  const { error, requests, commands } = await inBoth(worlds, step('wmlDeploy', { nam: 'x', model: 5, type: 'onlin', timeoutMinutes: 'soon', hardwareSpec: '' }));

  expect(error).toBe(
    `configuration: wmlDeploy: 5 parameters need your attention
  nam: there is no such parameter; did you mean 'name'?
  name: is missing
  model: 5 is not a text
  type: 'onlin' is not one of 'online', 'batch'
  timeoutMinutes: 'soon' is not a number (minutes, default 15)
Usage: wmlDeploy(name: text, model: reference, [type: 'online' | 'batch'], [hardwareSpec: text], [space: reference], [timeoutMinutes: number])
Nothing was changed.`,
  );
  expect([requests, commands]).toEqual([[], []]);
});

test('texts of Jenkins parameters are taken as the numbers and booleans they stand for', async () => {
  const { results } = await inBoth(worlds, step('cp4dSpace', { name: 'from-texts', create: 'true', timeoutMinutes: '5' }));

  expect(results).toMatchObject([{ outcome: 'created' }]);
});

test.each([
  ['an empty name', { name: '' }, 'name: is empty'],
  ['a map where a text is meant', { name: { a: 1 } }, 'name: {"a":1} is not a text'],
  ['a number that is no number of minutes', { name: 'x', timeoutMinutes: -1 }, 'timeoutMinutes: -1 is not more than 0 (minutes, default 10)'],
  ['a word where yes or no is meant', { name: 'x', create: 'yes' }, "create: 'yes' is neither true nor false"],
  ['a character that no command line can carry', { name: 'a\u0000b' }, 'name: holds a NUL character, which no command line can carry'],
])('%s is refused', async (_, parameters, problem) => {
  const { error } = await inBoth(worlds, step('cp4dSpace', parameters));

  expect(error).toContain(`configuration: cp4dSpace: 1 parameter needs your attention\n  ${problem}\n`);
});
