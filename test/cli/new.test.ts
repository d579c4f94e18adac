import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingCopy, type WorkingCopy } from './workingCopy.ts';

let copy: WorkingCopy;

beforeAll(async () => {
  copy = await workingCopy();
});

afterAll(() => copy.remove());

test('new makes a step that works before a line of it is changed, and never writes over one that is there', async () => {
  expect(await copy.run('new', 'wmlSeen', '--group', 'model')).toMatchObject({ exitCode: 0 });
  expect((await copy.run('preview', 'wmlSeen', '--calls', '{"name": "x"}', '--seed', '{"spaces": ["x"]}')).stdout).toContain('"outcome":"unchanged"');

  expect(await copy.run('new', 'wmlSeen')).toMatchObject({ exitCode: 1, stderr: 'There is a step of that name: generator/steps/model/wmlSeen.ts.' });
});
