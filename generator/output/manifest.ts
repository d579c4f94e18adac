import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './files.ts';

/** Which files the generator made, with the digest of what it wrote: so it knows its own, and edits by hand. */
export type Manifest = Record<string, string>;

export const MANIFEST = 'generated.json';

export interface Difference {
  path: string;
  kind: 'missing' | 'stale' | 'edited' | 'orphan';
}

/** A manifest that cannot be read knows nothing, and is written anew like any other generated file. */
export function readManifest(root: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(root, MANIFEST), 'utf8')) as Manifest;
  } catch {
    return {};
  }
}

/** How the tree differs from what the generator would write. `edited`: not as the generator left it. */
export function differences(root: string, files: GeneratedFile[], manifest: Manifest): Difference[] {
  const wanted = new Set(files.map(({ path }) => path));
  const changed = files.flatMap(({ path, text }): Difference[] => {
    const present = contentOf(join(root, path));
    if (present === undefined) {
      return [{ path, kind: 'missing' }];
    }
    const isAsLeft = manifest[path] === undefined || manifest[path] === digest(present);
    return present === text ? [] : [{ path, kind: isAsLeft ? 'stale' : 'edited' }];
  });
  const orphans = Object.keys(manifest).filter((path) => !wanted.has(path) && existsSync(join(root, path)));
  return [...changed, ...orphans.map((path): Difference => ({ path, kind: 'orphan' }))];
}

const WORDS: Record<Difference['kind'], string> = {
  missing: 'new',
  stale: 'changed',
  edited: 'edited by hand',
  orphan: 'no longer made',
};

/** Differences as a terminal shows them, a file a line. */
export function listed(found: Difference[]): string {
  return found.map(({ path, kind }) => `${WORDS[kind].padEnd(16)}${path}`).join('\n');
}

/** Writes what differs, and removes orphans. */
export function writeFiles(root: string, files: GeneratedFile[], found: Difference[]): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path, kind } of found) {
    const full = join(root, path);
    if (kind === 'orphan') {
      rmSync(full);
    } else {
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, texts.get(path)!);
    }
  }
}

/** The manifest of what is written; of a file that is partly written by hand nothing is noted. */
export function manifestFile(files: GeneratedFile[]): GeneratedFile {
  const own = files.filter(({ partly }) => partly === undefined);
  const entries = own.map(({ path, text }): [string, string] => [path, digest(text)]);
  return { path: MANIFEST, text: `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n` };
}

function contentOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
