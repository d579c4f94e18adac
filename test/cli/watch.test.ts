import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa, type Subprocess } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWords, workingCopy, type WorkingCopy } from './workingCopy.ts';

const STEP = 'generator/steps/space/cp4dSpace.ts';
const GROOVY = 'vars/cp4dSpace.groovy';

let copy: WorkingCopy;
let watching: Subprocess;
let output = '';

beforeAll(async () => {
  copy = await workingCopy();
  watching = execa('node', nodeWords('generate', '--watch'), { cwd: copy.folder, reject: false, all: true, buffer: false });
  watching.all!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await said(/files are up to date\.\nDone in \d+ ms\. Waiting/);
});

afterAll(async () => {
  watching.kill('SIGTERM');
  await watching;
  copy.remove();
});

/** Waits until the watcher has said something new. */
async function said(wanted: RegExp): Promise<void> {
  const end = Date.now() + 30_000;
  while (!wanted.test(output)) {
    expect(Date.now(), output).toBeLessThan(end);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  output = '';
}

const text = (path: string): string => readFileSync(join(copy.folder, path), 'utf8');
const write = (path: string, content: string): void => writeFileSync(join(copy.folder, path), content);

test('a changed step is written, and only what is made of it', async () => {
  write(STEP, text(STEP).replace('look for the space', 'search for the space'));

  await said(/^changed +vars\/cp4dSpace\.groovy\nchanged +generated\.json\nDone in/);
  expect(text(GROOVY)).toContain('search for the space');
});

test('a file that is empty on the way to its new text is no mistake', async () => {
  const before = text(STEP);
  write(STEP, '');
  await new Promise((resolve) => setTimeout(resolve, 60));
  write(STEP, before.replace('search for the space', 'find the space'));

  await said(/^changed +vars\/cp4dSpace\.groovy\nchanged +generated\.json\nDone in/);
});

test('a mistake is shown and nothing is written, until it is corrected', async () => {
  const [before, good] = [text(GROOVY), text(STEP)];
  write(STEP, `${good}\nconst never: number = 'x';\n`);
  await said(/cp4dSpace\.ts:\d+:7 - TS2322[\s\S]*Waiting for changes\./);
  expect(text(GROOVY)).toBe(before);

  write(STEP, good);
  await said(/up to date\.\nDone/);
});

test('a file that an editor replaces, a new folder and a file that goes are followed too', async () => {
  const added = join(copy.folder, 'generator/steps/extra');
  mkdirSync(added);
  const module = "import { echo } from '#jenkins';\n\nexport function said(text: string): void {\n  echo(text);\n}\n";
  writeFileSync(join(added, '.cp4dInternalExtra.ts~'), module);
  renameSync(join(added, '.cp4dInternalExtra.ts~'), join(added, 'cp4dInternalExtra.ts'));
  await said(/new +vars\/cp4dInternalExtra\.groovy/);

  rmSync(added, { recursive: true });
  await said(/no longer made +vars\/cp4dInternalExtra\.groovy/);
  expect(existsSync(join(copy.folder, 'vars/cp4dInternalExtra.groovy'))).toBe(false);
});
