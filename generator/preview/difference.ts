import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { ROOT } from '../output/files.ts';

/** The project's tags, the newest version first. */
export async function tags(): Promise<string[]> {
  const { stdout, exitCode } = await execa('git', ['-C', ROOT, 'tag', '--sort=-version:refname'], { reject: false });
  return exitCode === 0 && stdout !== '' ? stdout.split('\n') : [];
}

/**
 * How the Groovy of a module differs from that at a tag, branch or commit: the hunks as git writes them, none when it
 * is the same. Nothing when git does not know the ref.
 */
export async function differenceTo(ref: string, name: string, text: string, colour = false): Promise<string[] | undefined> {
  const commit = await commitOf(ref);
  if (commit === undefined) {
    return undefined;
  }
  const before = await execa('git', ['-C', ROOT, 'show', `${commit}:vars/${name}.groovy`], { reject: false, stripFinalNewline: false });
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-diff-'));
  try {
    writeFileSync(join(folder, 'before'), before.exitCode === 0 ? before.stdout : '');
    writeFileSync(join(folder, 'now'), text);
    const words = ['diff', '--no-index', `--color=${colour ? 'always' : 'never'}`, 'before', 'now'];
    const { stdout } = await execa('git', words, { cwd: folder, reject: false });
    // Above the first hunk git names the two files.
    return stdout === '' ? [] : stdout.split('\n').slice(4);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function commitOf(ref: string): Promise<string | undefined> {
  if (ref.includes('\0')) {
    return undefined;
  }
  const words = ['-C', ROOT, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { stdout, exitCode } = await execa('git', words, { reject: false });
  return exitCode === 0 ? stdout : undefined;
}
