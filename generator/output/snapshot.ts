import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { ROOT } from './files.ts';

/** What of the project Jenkins takes from a library's repository. */
const PARTS = ['vars', 'resources', 'src'];
export const BRANCH = 'main';
const AUTHOR = ['-c', 'user.name=cp4d-mlops', '-c', 'user.email=cp4d-mlops@localhost', '-c', 'commit.gpgsign=false'];

/**
 * The library as it stands in the working tree, committed into a new repository: so a build can load it by a version
 * that has not been released.
 *
 * @param folder where the repository is made
 * @param versions the tags it is given
 */
export async function snapshotLibrary(folder: string, versions: string[]): Promise<string> {
  for (const part of PARTS.filter((name) => existsSync(join(ROOT, name)))) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  return committed(folder, versions);
}

/** A copy of a folder as a repository of its own, so that a build can check it out. */
export async function snapshotFolder(of: string, folder: string): Promise<string> {
  cpSync(of, folder, { recursive: true, filter: (path) => !/\/(\.git|node_modules)(\/|$)/.test(path) });
  return committed(folder, []);
}

async function committed(folder: string, tags: string[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const git = async (...words: string[]): Promise<void> => {
    await execa('git', ['-C', folder, ...AUTHOR, ...words]);
  };
  await git('init', '--quiet', `--initial-branch=${BRANCH}`);
  await git('add', '--all', '--force');
  await git('commit', '--quiet', '--message=Working tree');
  for (const tag of tags) {
    await git('tag', tag);
  }
  return folder;
}
