import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { openFolder, writeWhole } from './files.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(PROJECT, '.cache');
/** Since it was last used. */
const MILLISECONDS_KEPT = 3_600_000;

/** A module that reads files beside it must find them from the bundle too. */
const ownAddress: Plugin = {
  name: 'own address',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

/** A program of this project as one JavaScript file that starts fast; made again only when a source has changed. */
export async function bundle(entry: string, sourceFolders: string[]): Promise<string> {
  const digest = digestOf([...sourceFolders.flatMap(folder => sourcesIn(join(PROJECT, folder))), join(PROJECT, 'package-lock.json')]);
  const name = entry.replaceAll('/', '-').replace(/\.ts$/, '');
  const file = join(CACHE, `${name}-${digest}.cjs`);
  if (!existsSync(file)) {
    openFolder(CACHE);
    const { build } = await import('esbuild');
    const result = await build({
      absWorkingDir: PROJECT,
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      write: false,
      logLevel: 'error',
      legalComments: 'none',
      plugins: [ownAddress],
    });
    writeWhole(file, result.outputFiles[0]?.contents ?? new Uint8Array());
  }
  const now = new Date();
  utimesSync(file, now, now);
  removeOld(`${name}-`);
  return file;
}

/** Bundles of earlier sources, and what was installed beside them; not those that another run used just now. */
function removeOld(prefix: string): void {
  for (const name of readdirSync(CACHE).filter(candidate => candidate.startsWith(prefix) && candidate.endsWith('.cjs'))) {
    const path = join(CACHE, name);
    const usedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - usedAt > MILLISECONDS_KEPT) {
      rmSync(path, { force: true });
      rmSync(path.replace(/\.cjs$/, ''), { recursive: true, force: true });
    }
  }
}

function digestOf(files: string[]): string {
  // The addresses of modules are written into a bundle, and copies of the project may share a cache.
  const hash = createHash('sha256').update(`${PROJECT}\0`);
  for (const file of files) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(ts|json)$/.test(file))
    .sort()
    .map(file => join(folder, file));
}
