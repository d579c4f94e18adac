import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingCopy, type WorkingCopy } from './workingCopy.ts';

let copy: WorkingCopy;

beforeAll(async () => {
  copy = await workingCopy();
});

afterAll(() => copy.remove());

test('new makes nothing when there is a step of that name, and leaves the changelog as it is', async () => {
  const before = readFileSync(join(copy.folder, 'CHANGELOG.md'), 'utf8');

  expect(await copy.run('new', 'wmlDeploy')).toMatchObject({ exitCode: 2, stderr: 'There is a step of that name: generator/steps/deployment/wmlDeploy.ts.' });
  expect(readFileSync(join(copy.folder, 'CHANGELOG.md'), 'utf8')).toBe(before);
});
