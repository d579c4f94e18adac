// Starts `generate` and `preview` from one JavaScript file beside its compiled code, which takes a fraction of what the
// sources take. That file is looked up by the digest of all that went into it, and made when there is none.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = fileURLToPath(new URL('.cache/quick/', ROOT));
const INPUTS = join(FOLDER, 'inputs.json');

// A command that ends soon runs most code a few times only: making that code fast, which V8 does after 67,584 bytes of it,
// takes longer than it saves. A seventh of the time of `generate`.
setFlagsFromString('--interrupt-budget=400000');

const bundle = knownBundle() ?? (await newBundle());
run(bundle, `${bundle}.${process.argv[2]}.code`);

function knownBundle() {
  const inputs = knownInputs();
  const known = inputs === undefined ? undefined : bundleOf(inputs);
  return known !== undefined && existsSync(known) ? known : undefined;
}

function knownInputs() {
  try {
    return JSON.parse(readFileSync(INPUTS, 'utf8'));
  } catch {
    // There is none yet, or what is there cannot be read: it is made anew.
    return undefined;
  }
}

function bundleOf(inputs, read = new Map()) {
  const hash = createHash('sha256');
  for (const path of inputs) {
    const file = new URL(path, ROOT);
    hash.update(`${path}\0`).update(read.get(path) ?? (existsSync(file) ? readFileSync(file) : '')).update('\0');
  }
  return join(FOLDER, `${hash.digest('hex').slice(0, 16)}.cjs`);
}

async function newBundle() {
  const { tsImport } = await import('tsx/esm/api');
  const { makeQuickBundle } = await tsImport('./quickBundle.ts', import.meta.url);
  return makeQuickBundle({ inputs: INPUTS, bundleOf });
}

function run(file, codeFile) {
  const source = `(function (require, module, exports, __filename, __dirname, addressOf) {${readFileSync(file, 'utf8')}\n})`;
  const cachedData = existsSync(codeFile) ? readFileSync(codeFile) : undefined;
  const script = new Script(source, { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', (code) => code === 0 && keepCode(script, codeFile));
  }
  const now = new Date();
  [file, codeFile].filter(existsSync).forEach((used) => utimesSync(used, now, now));
  const module = { exports: {} };
  script.runInThisContext()(createRequire(file), module, module.exports, file, FOLDER, (path) => new URL(path, ROOT).href);
}

/** What was compiled while the command did its work; its help alone compiles next to nothing. */
function keepCode(script, file) {
  if (process.argv.some((word) => word === '--help' || word === '-h')) {
    return;
  }
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, script.createCachedData());
  renameSync(draft, file);
}
