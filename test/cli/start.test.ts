import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingCopy, type WorkingCopy } from './workingCopy.ts';

let copy: WorkingCopy;

beforeAll(async () => {
  copy = await workingCopy();
});

afterAll(() => copy.remove());

async function help(): Promise<string> {
  return (await copy.run('generate', '--help')).stdout as string;
}

test('a command is started from the sources as they are: changed, and as they were before', async () => {
  const source = join(copy.folder, 'generator/cli/generate.ts');
  const before = readFileSync(source, 'utf8');
  const first = await help();

  writeFileSync(source, before.replace('compiles the steps', 'turns the steps into Groovy'));
  // Both find no bundle of that source and make it.
  const [changed, beside] = await Promise.all([help(), help()]);
  writeFileSync(source, before);

  expect(changed).toBe(first.replace('compiles the steps', 'turns the steps into Groovy'));
  expect([beside, await help()]).toEqual([changed, first]);
});
