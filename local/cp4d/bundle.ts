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

/**
 * Starts a bundle with the code that V8 has compiled of it before: most of the time of a short run goes into that. A run
 * with one word, such as its version, compiles too little to be kept.
 */
const STARTER = `const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const source = __filename.replace(/\\.cjs$/, '.source');
const code = __filename.replace(/\\.cjs$/, '.code');
let cachedData;
try {
  cachedData = readFileSync(code);
} catch {
  // It is made by this run.
}
const script = new Script(readFileSync(source, 'utf8'), { filename: source, cachedData });
if ((cachedData === undefined || script.cachedDataRejected) && process.argv.length > 3) {
  process.once('exit', () => {
    try {
      writeFileSync(code + process.pid, script.createCachedData());
      renameSync(code + process.pid, code);
    } catch {
      // Who may not write here starts slower.
    }
  });
}
script.runInThisContext()(require, module, exports, source, __dirname);
`;

/** A program of this project as a JavaScript file that starts fast; made again only when a source has changed. */
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
    const program = result.outputFiles[0]?.text ?? '';
    writeWhole(file.replace(/\.cjs$/, '.source'), `(function (require, module, exports, __filename, __dirname) {${program}\n})`);
    writeWhole(file, STARTER);
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
      for (const kind of ['.cjs', '.source', '.code', '']) {
        rmSync(path.replace(/\.cjs$/, kind), { recursive: true, force: true });
      }
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
