import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { check, sourceTexts, type SourceText } from '../../generator/check/check.ts';
import { jenkinsfilesIn } from '../../generator/check/files.ts';
import { ownLibrary } from '../../generator/check/versions.ts';
import { ROOT } from '../../generator/output/files.ts';

/** Pages of the project, but for those that show what is wrong with a Jenkinsfile. */
function pages(): string[] {
  const inFolders = ['docs', 'examples', 'local'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)),
  );
  return [join(ROOT, 'README.md'), ...inFolders].filter((path) => path.endsWith('.md') && !path.includes('/target/'));
}

/** The Groovy that pages show, each piece at the lines where it stands. */
function snippets(): SourceText[] {
  return pages().flatMap((path) => {
    const page = readFileSync(path, 'utf8');
    return [...page.matchAll(/^```groovy\n(.*?)^```$/gms)].map(({ index, 1: text }) => ({
      file: path,
      text: '\n'.repeat(page.slice(0, index).split('\n').length) + text!,
    }));
  });
}

test('the examples and every piece of Groovy in the documentation call the steps as they are', async () => {
  const sources = [...sourceTexts(jenkinsfilesIn([join(ROOT, 'examples')])), ...snippets()];
  const findings = await check(sources, ownLibrary());

  expect(sources.length).toBeGreaterThan(Object.keys(ownLibrary().steps).length);
  expect(findings.map(({ file, line, message }) => `${relative(ROOT, file)}:${line} ${message}`)).toEqual([]);
});
