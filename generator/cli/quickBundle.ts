import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { openFolder, writeWhole } from '../../local/cp4d/files.ts';
import { ROOT } from '../output/files.ts';

const ENTRY = 'generator/cli/quick.ts';

/** What else decides what the bundle is. */
const BESIDE = ['generator/cli/quickBundle.ts', 'package-lock.json', 'tsconfig.json'];

/** Since it was last used. */
const MILLISECONDS_KEPT = 3_600_000;

/** Where a bundle goes, and the list of what went into it. */
export interface BundlePlaces {
  inputs: string;
  /** The bundle that belongs to the files of such a list; `read` knows what some of them held when they were read. */
  bundleOf(inputs: string[], read?: Map<string, string>): string;
}

/** A module that reads files beside it must find them from the bundle too, wherever the project stands. */
function ownAddress(read: Map<string, string>): Plugin {
  return {
    name: 'own address',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const [name, text] = [relative(ROOT, path), readFileSync(path, 'utf8')];
        read.set(name, text);
        return { loader: 'ts', contents: `const __address = /* @__PURE__ */ addressOf(${JSON.stringify(name)});${text}` };
      });
    },
  };
}

/** Makes one file of the commands that compile, and notes of which files it is made. */
export async function makeQuickBundle({ inputs, bundleOf }: BundlePlaces): Promise<string> {
  const read = new Map<string, string>();
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['esbuild'],
    define: { 'import.meta.url': '__address' },
    // Code that is read from its cache has forgotten how to import.
    supported: { 'dynamic-import': false },
    write: false,
    metafile: true,
    logLevel: 'error',
    legalComments: 'none',
    plugins: [ownAddress(read)],
  });
  const sources = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/')).sort();
  const list = [...sources, ...BESIDE];
  const bundle = bundleOf(list, read);
  openFolder(dirname(bundle));
  removeOld(dirname(bundle));
  writeWhole(bundle, outputFiles[0]!.contents);
  writeWhole(inputs, JSON.stringify(list));
  return bundle;
}

function removeOld(folder: string): void {
  for (const path of readdirSync(folder).map((name) => join(folder, name))) {
    const usedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - usedAt > MILLISECONDS_KEPT) {
      rmSync(path, { force: true });
    }
  }
}
