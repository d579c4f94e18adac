import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import type { Library } from './calls.ts';

// Not by generator/output, which loads the compiler.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const INTERFACE = 'interface.json';

interface InterfaceFile {
  steps: Record<string, StepInterface>;
}

/** The library as it stands in the working tree. */
export function ownLibrary(): Library {
  return { version: 'this version', steps: stepsIn(readFileSync(ROOT + INTERFACE, 'utf8')), otherSteps: [] };
}

/**
 * The library at a tag, a branch or a commit.
 *
 * @returns nothing when git does not know it, or it has no interface
 */
export async function libraryAt(ref: string): Promise<Library | undefined> {
  const git = (...words: string[]) => execa('git', ['-C', ROOT, ...words], { reject: false });
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  const file = await git('show', `${commit.stdout}:${INTERFACE}`);
  if (commit.exitCode !== 0 || file.exitCode !== 0) {
    return undefined;
  }
  return { version: ref, steps: stepsIn(file.stdout), otherSteps: Object.keys(ownLibrary().steps) };
}

function stepsIn(text: string): Record<string, StepInterface> {
  return (JSON.parse(text) as InterfaceFile).steps;
}
