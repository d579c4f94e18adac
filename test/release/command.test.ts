import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingCopy, type WorkingCopy } from '../cli/workingCopy.ts';

/** The project itself, in a repository of its own; its tests are made up. */
let copy: WorkingCopy;
let clone: string;

beforeAll(async () => {
  copy = await workingCopy();
  clone = mkdtempSync(join(tmpdir(), 'cp4d-mlops-clone-'));
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'test');
  await git('config', 'user.email', 'test@example.com');
  // What the copy shares with the project are links, which the project's own rules do not know.
  writeFileSync(join(copy.folder, '.git/info/exclude'), 'node_modules\n.cache\n');
  await setTests('exit 0');
});

afterAll(() => {
  copy.remove();
  rmSync(clone, { recursive: true, force: true });
});

async function git(...words: string[]): Promise<string> {
  return (await execa('git', words, { cwd: copy.folder })).stdout;
}

async function setTests(command: string): Promise<void> {
  const file = join(copy.folder, 'package.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { test: string } };
  writeFileSync(file, `${JSON.stringify({ ...content, scripts: { ...content.scripts, test: command } }, null, 2)}\n`);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', `Tests: ${command}`);
}

test('a dry run shows commit, tag, branch and entries, and does nothing', { timeout: 120_000 }, async () => {
  const { exitCode, stdout } = await copy.run('release', '--dry-run');

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^No version has been released yet; this is the first: 1\.0\.0\.$/m);
  expect(stdout).toMatch(/^ {2}commit {3}on main: CHANGELOG\.md$/m);
  expect(stdout).toMatch(/^ {2}tag {6}v1\.0\.0\n {2}branch {3}v1, new$/m);
  expect(await git('tag')).toBe('');
});

test('tests that fail end a release with 1, and nothing is done', { timeout: 120_000 }, async () => {
  await setTests('exit 1');

  const { exitCode, stderr } = await copy.run('release', '1.0.0');
  await setTests('exit 0');

  expect([exitCode, await git('tag')]).toEqual([1, '']);
  expect(stderr).toContain('npm test failed. Nothing was released.');
});

test('the first release is 1.0.0, which v1 follows as every snippet says; it holds what Jenkins loads', { timeout: 180_000 }, async () => {
  expect(await copy.run('release')).toMatchObject({ exitCode: 0 });

  expect(await git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\nrefs/heads/v1\nrefs/tags/v1.0.0');
  expect(await git('rev-parse', 'v1')).toBe(await git('rev-parse', 'v1.0.0^{commit}'));
  expect((await copy.run('generate', '--check')).stdout).toBe('All generated files are up to date.');
  await execa('git', ['clone', '--quiet', '--branch', 'v1.0.0', copy.folder, clone]);
  expect(readdirSync(clone).sort()).toEqual(['.git', 'CHANGELOG.md', 'LICENSE', 'README.md', 'docs', 'examples', 'interface.json', 'resources', 'vars']);
  expect((JSON.parse(readFileSync(join(clone, 'interface.json'), 'utf8')) as { version: string }).version).toBe('1.0.0');
});

test('a version that is none is wrong usage', async () => {
  expect(await copy.run('release', '1.4')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('A version has three numbers: 1.4.0.') as string });
});
