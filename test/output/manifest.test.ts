import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GeneratedFile } from '../../generator/output/files.ts';
import { differences, manifestFile, readManifest, writeFiles } from '../../generator/output/manifest.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cp4d-mlops-manifest-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function generate(...files: GeneratedFile[]): void {
  const all = [...files, manifestFile(files)];
  writeFiles(root, all, differences(root, all, readManifest(root)));
}

function found(...files: GeneratedFile[]): string[] {
  return differences(root, files, readManifest(root)).map(({ path, kind }) => `${kind} ${path}`);
}

test('what was generated is up to date until its source changes', () => {
  generate({ path: 'vars/a.groovy', text: 'one' });

  expect(found({ path: 'vars/a.groovy', text: 'one' })).toEqual([]);
  expect(found({ path: 'vars/a.groovy', text: 'two' })).toEqual(['stale vars/a.groovy']);
});

test('a generated file that was edited by hand is told from one whose source changed', () => {
  generate({ path: 'vars/a.groovy', text: 'one' });
  writeFileSync(join(root, 'vars/a.groovy'), 'mine');

  expect(found({ path: 'vars/a.groovy', text: 'one' })).toEqual(['edited vars/a.groovy']);
});

test('a generated file that was deleted is missing', () => {
  generate({ path: 'vars/a.groovy', text: 'one' });
  rmSync(join(root, 'vars/a.groovy'));

  expect(found({ path: 'vars/a.groovy', text: 'one' })).toEqual(['missing vars/a.groovy']);
});

test('a file that is no longer made is removed, and a file of somebody else is left alone', () => {
  generate({ path: 'vars/a.groovy', text: 'one' }, { path: 'vars/b.groovy', text: 'two' });
  writeFileSync(join(root, 'vars/theirs.groovy'), 'theirs');

  generate({ path: 'vars/a.groovy', text: 'one' });

  expect(existsSync(join(root, 'vars/b.groovy'))).toBe(false);
  expect(readFileSync(join(root, 'vars/theirs.groovy'), 'utf8')).toBe('theirs');
});
