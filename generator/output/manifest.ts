import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './files.ts';

/** Which files the generator made, with the digest of what it wrote: so it knows its own, and edits by hand. */
export type Manifest = Record<string, string>;

const FILE = 'generated.json';

export interface Difference {
  path: string;
  kind: 'missing' | 'stale' | 'edited' | 'orphan';
}

export function readManifest(root: string): Manifest {
  const path = join(root, FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
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

export function writeManifest(root: string, files: GeneratedFile[], manifest: Manifest): void {
  const entries = files.map(({ path, text }): [string, string] => [path, digest(text)]);
  const next = JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2);
  if (next !== JSON.stringify(manifest, null, 2)) {
    writeFileSync(join(root, FILE), `${next}\n`);
  }
}

function contentOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
