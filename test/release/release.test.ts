import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { performRelease } from '../../generator/release/perform.ts';
import { contract, parameter, sourcesOf, step } from './contracts.ts';
import { MadeUpProject, type Sources } from './madeUpProject.ts';

/** A library whose only step takes these parameters. */
const taking = (...names: string[]): Sources => sourcesOf(contract([step('wmlServe', { parameters: names.map((name) => parameter(name)) })]));

let project: MadeUpProject;

beforeEach(() => {
  project = new MadeUpProject(taking('name'));
});

afterEach(() => project.remove());

/** Released as 1.0.0, and then one parameter more. */
async function afterFirst(choices = {}): Promise<void> {
  await project.release('1.0.0', choices);
  project.change(taking('name', 'space'));
  project.tell('`wmlServe` takes a space.');
}

function hook(folder: string, name: string, script: string): void {
  writeFileSync(join(folder, 'hooks', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'hooks', name), 0o755);
}

describe('a release', () => {
  test('writes heading and version, commits, tags, and moves the branch of its major version alone', async () => {
    await afterFirst();
    await project.release('1.1.0');
    project.change(taking('space'));
    project.tell('`wmlServe` takes no name.');
    await project.release('2.0.0');

    expect(project.refs()).toEqual({ main: 'Release 2.0.0', v1: 'Library 1.1.0', v2: 'Library 2.0.0', 'v1.0.0': 'Library 1.0.0', 'v1.1.0': 'Library 1.1.0', 'v2.0.0': 'Library 2.0.0' });
    expect(project.git('status', '--porcelain')).toBe('');
    const today = new Date().toISOString().slice(0, 10);
    expect(project.read('v1.1.0', 'CHANGELOG.md')).toBe(`# Changelog\n\n## Unreleased\n\n## 1.1.0 (${today})\n\n- \`wmlServe\` takes a space.\n\n## 1.0.0 (${today})\n\n- The first one.\n`);
    const released = project.git('rev-parse', ':/^Release 1.1.0');
    expect(JSON.parse(project.read(released, 'package-lock.json'))).toEqual({ version: '1.1.0', packages: { '': { version: '1.1.0' } } });
    expect([project.read(released, 'package.json'), project.read('v1.1.0', 'interface.json')]).toEqual([expect.stringContaining('"version": "1.1.0"'), expect.stringContaining('"version": "1.1.0"')]);
  });

  test('is annotated with what is new', async () => {
    await project.release('1.0.0');

    expect(project.git('cat-file', '-p', 'v1.0.0')).toMatch(/^object [0-9a-f]{40}\ntype commit\ntag v1\.0\.0\ntagger test <test@example\.com> [^\n]+\n\nRelease 1\.0\.0\n\n- The first one\.$/);
  });

  test('moves a tag where a team wants one, on the remote too', async () => {
    await afterFirst({ moving: 'tag', push: true });
    await project.release('1.1.0', { moving: 'tag', push: true });

    expect(project.refs('remote')).toEqual({ main: 'Release 1.1.0', v1: 'Library 1.1.0', 'v1.0.0': 'Library 1.0.0', 'v1.1.0': 'Library 1.1.0' });
    expect(project.git('tag')).toBe('v1\nv1.0.0\nv1.1.0');
  });

  test('of a fix for an earlier major version comes from a branch of its release', async () => {
    await project.release('1.0.0');
    project.change(taking());
    project.tell('`wmlServe` takes no name.');
    await project.release('2.0.0');
    project.git('checkout', '--quiet', '-b', 'fixes-1', ':/^Release 1.0.0');
    project.change(taking('name'));
    project.tell('A fix.');
    await project.release('1.0.1');

    expect(project.refs()).toMatchObject({ main: 'Release 2.0.0', 'fixes-1': 'Release 1.0.1', v1: 'Library 1.0.1', v2: 'Library 2.0.0' });
    expect(project.git('status', '--porcelain', '--branch')).toBe('## fixes-1');
  });

  test('goes on from the branch on the remote, where this clone has none of its own', async () => {
    await afterFirst({ push: true });
    project.git('branch', '--delete', '--force', 'v1');
    await project.release('1.1.0', { push: true });

    expect(project.refs('remote')).toMatchObject({ v1: 'Library 1.1.0' });
  });
});

describe('a release that breaks off', () => {
  test('because the remote refuses one ref leaves nothing there and nothing here', async () => {
    await afterFirst({ push: true });
    const before = [project.refs(), project.refs('remote')];
    hook(project.remote, 'update', 'test "$1" != refs/heads/v1');

    await expect(project.release('1.1.0', { push: true })).rejects.toThrow('Nothing was released: no tag and no branch was moved, neither here nor on origin.');
    expect([project.refs(), project.refs('remote')]).toEqual(before);
    expect(project.git('status', '--porcelain')).toBe('');
  });

  test('because a ref cannot be moved here leaves no tag and no moved branch', async () => {
    await afterFirst();
    const before = project.refs();
    hook(join(project.root, '.git'), 'reference-transaction', '! { test "$1" = prepared && grep -q refs/heads/v1; }');

    await expect(project.release('1.1.0')).rejects.toThrow('git update-ref failed');
    expect(project.refs()).toEqual(before);
    expect(project.git('status', '--porcelain')).toBe('');
  });

  test('because the tests left something behind touches nothing', async () => {
    const plan = await project.plan({ version: '1.0.0' });
    project.write('report.html', 'left');

    await expect(performRelease(project.root, plan)).rejects.toThrow('The repository has changed while the tests ran. Nothing was released.\n?? report.html');
    expect(project.git('tag')).toBe('');
  });
});

describe('a release is refused', () => {
  const MEGABYTE = 1_000_000;
  const because: [string, () => void | Promise<void>, string][] = [
    ['with something that is not committed', () => project.write('notes.txt', 'x'), 'There is something that is not committed. Commit it, or remove it:\n  ?? notes.txt'],
    ['with a generated file that is not as it is generated', () => {
      project.write('interface.json', '{}\n');
      project.commit('By hand');
    }, 'Generated files are not up to date. Run npm run generate, and commit what it writes:\n  edited by hand  interface.json'],
    ['with a symbolic link', () => {
      symlinkSync('/etc/passwd', join(project.root, "it's a link"));
      project.commit('Link');
    }, "Jenkins refuses a library with a symbolic link in it. Put the file itself there:\n  it's a link"],
    ['with a file over 1 MB', () => {
      project.write('model.tar.gz', 'x'.repeat(MEGABYTE + 1));
      project.commit('Model');
    }, 'No file of a library may be over 1 MB, every build gets it:\n  model.tar.gz (1.0 MB)'],
    ['with a library over 3 MB', () => {
      [1, 2, 3, 4].forEach((number) => project.write(`resources/${number}.txt`, `${number}`.repeat(MEGABYTE)));
      project.commit('Data');
    }, 'The library holds 4.0 MB, and 3 MB are the most: every build gets it.'],
    ['without an entry in the changelog', () => {
      project.write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n## 0.9.0\n\n- Old.\n');
      project.git('tag', 'v0.9.0');
      project.commit('No entry');
    }, "CHANGELOG.md has no entry under '## Unreleased'. Write one line for each thing that pipeline authors notice: - …"],
    ['in a clone that lacks the tags', async () => {
      await afterFirst();
      project.git('tag', '--delete', 'v1.0.0');
    }, 'CHANGELOG.md has the version 1.0.0, and no tag v1.0.0 is in this history. Fetch the tags: git fetch --tags --unshallow'],
    ['when what people copy loads another major version', async () => {
      project.write('README.md', "# Made up\n\n    @Library('cp4d-mlops@v1') _\n");
      project.write('docs/start.md', "@Library(value = 'cp4d-mlops@v1.4.2', changelog = false) _\n");
      project.commit('Pages');
      await afterFirst();
      project.change(taking());
    }, 'What is copied from here would load another major version than 2.0.0. Write @v2:\n  README.md:3\n  docs/start.md:1'],
    ['with no branch checked out', () => void project.git('checkout', '--quiet', '--detach'), 'No branch is checked out, and a release goes onto one: git switch main'],
    ['when the branch of the major version has commits of its own', async () => {
      await afterFirst();
      project.git('checkout', '--quiet', 'v1');
      project.tell('Something else.');
      project.git('checkout', '--quiet', 'main');
    }, 'The branch v1 holds commits that are not in this history, and would lose them. Merge it first: git merge '],
    ['when there is a tag where the branch should be', async () => {
      await afterFirst({ moving: 'tag' });
    }, 'There is a tag v1, and @v1 would mean either. Remove it, or pass --moving tag.'],
    ['with a version that a later one has overtaken', async () => {
      await afterFirst();
      project.git('tag', 'v1.2.0', project.git('commit-tree', 'HEAD^{tree}', '-m', 'Elsewhere'));
    }, '1.2.0 is released already: whoever is on v1 would go back to 1.1.0. Release it from there.'],
  ];

  test.each(because)('%s', async (_, spoil, reason) => {
    await spoil();

    const { problems } = await project.plan();

    expect(problems).toEqual([expect.stringContaining(reason)]);
  });

  test('with a first version that is smaller than the sources say', async () => {
    project.write('package.json', '{ "version": "1.0.0" }');
    project.change(taking('name'));

    expect(await project.plan()).toMatchObject({ version: '1.0.0', problems: [] });
    expect((await project.plan({ version: '0.9.0' })).problems).toEqual(['0.9.0 is too small: nothing has been released yet, and 1.0.0, as package.json has it, is the least version allowed.']);
  });

  test('for all reasons at once', async () => {
    await project.release('1.0.0');
    project.write('notes.txt', 'x');

    const { problems } = await project.plan({ version: '1.0.0' });

    expect(problems).toEqual([
      expect.stringContaining('not committed'),
      expect.stringContaining('no entry'),
      expect.stringContaining('1.0.0 is too small'),
      "1.0.0 is released already, and a version's tag is never moved.",
    ]);
  });
});
