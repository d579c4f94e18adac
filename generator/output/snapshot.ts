import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { ROOT } from './files.ts';

/** What of the project Jenkins takes from a library's repository. */
const PARTS = ['vars', 'resources', 'src'];
const AUTHOR = ['-c', 'user.name=cp4d-mlops', '-c', 'user.email=cp4d-mlops@localhost', '-c', 'commit.gpgsign=false'];

/**
 * The library as it stands in the working tree, committed into a new repository: so a build can load it by a version
 * that has not been released.
 *
 * @param folder where the repository is made
 * @param versions the tags it is given
 */
export async function snapshotLibrary(folder: string, versions: string[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS.filter((name) => existsSync(join(ROOT, name)))) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  const git = async (...words: string[]): Promise<void> => {
    await execa('git', ['-C', folder, ...AUTHOR, ...words]);
  };
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Working tree');
  for (const version of versions) {
    await git('tag', version);
  }
  return folder;
}
