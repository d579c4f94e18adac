import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileSteps, generatedFiles, ROOT, type GeneratedFile } from '../../generator/output/files.ts';
import { differences, readManifest } from '../../generator/output/manifest.ts';
import { workingCopy, type WorkingCopy } from '../cli/workingCopy.ts';

const files = generatedFiles(compileSteps());
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'cp4d-mlops-check-'));
  for (const { path } of files) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
});

afterAll(() => rmSync(root, { recursive: true }));

function found(): string[] {
  return differences(root, files, readManifest(root)).map(({ path }) => path);
}

/** Undoes the one line that the generator answers for: in a page that is written by hand around a table, one of the table. */
function edited({ text, partly }: GeneratedFile): string {
  return partly === true ? text.replace(/^(\| --- \|.*\n)/m, '$1| made | up | row |\n') : `${text}\n`;
}

test.each(files.map((file) => [file.path, file] as const))('%s, edited or deleted by hand, is named and nothing else is', (path, file) => {
  const present = readFileSync(join(root, path), 'utf8');

  writeFileSync(join(root, path), edited(file));
  const whenEdited = found();
  rmSync(join(root, path));
  const whenDeleted = found();
  writeFileSync(join(root, path), present);

  expect([whenEdited, whenDeleted, found()]).toEqual([[path], [path], []]);
});

describe('generate --check', () => {
  let copy: WorkingCopy;

  beforeAll(async () => {
    copy = await workingCopy();
  });

  afterAll(() => copy.remove());

  test.each(['generated.json', 'docs/language.md'])('ends with 1 and names %s when it is gone', async (path) => {
    const present = readFileSync(join(copy.folder, path), 'utf8');
    rmSync(join(copy.folder, path));

    const { exitCode, stderr } = await copy.run('generate', '--check');
    writeFileSync(join(copy.folder, path), present);

    expect(exitCode).toBe(1);
    expect(stderr).toContain(path);
  });
});
