import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const VENV = fileURLToPath(new URL('../../.cache/python', import.meta.url));
const PACKAGES = [
  'ibm-watson-machine-learning==1.0.370',
  'ibm-watsonx-ai==1.8.1',
  'ibm-watson-openscale==3.1.11',
  'ibm-cloud-sdk-core==3.25.0',
];
/** From an empty cache on two cores it takes half a minute. */
const LONGEST_SET_UP = 240_000;
/** A package index that does not answer is given up soon, whatever the environment says. */
const IMPATIENT = ['--timeout', '15', '--retries', '2'];

/** A Python that has these packages: the one that CP4D_TEST_PYTHON names, or the one this file has set up. */
export function pythonWith(...modules: string[]): string | undefined {
  const python = process.env['CP4D_TEST_PYTHON'] ?? `${VENV}/bin/python`;
  return existsSync(python) && modules.every(module => hasModule(python, module)) ? python : undefined;
}

function hasModule(python: string, module: string): boolean {
  const search = 'import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)';
  return spawnSync(python, ['-c', search, module]).status === 0;
}

/** Sets one up in `.cache/python`, and says why when it cannot; the clients need Python 3.11. */
function install(): string | undefined {
  // Not bin/pip: in a copied tree that one installs where it was first made.
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...IMPATIENT, ...PACKAGES];
  return run('python3.11', ['-m', 'venv', VENV]) ?? run(`${VENV}/bin/python`, pip);
}

function run(program: string, words: string[]): string | undefined {
  const { status, signal, error } = spawnSync(program, words, { stdio: 'inherit', timeout: LONGEST_SET_UP });
  if (status === 0) {
    return undefined;
  }
  const end = signal === null ? (error?.message ?? `ended with ${status}`) : `was stopped after ${LONGEST_SET_UP / 1000} seconds`;
  return `'${program} ${words.slice(0, 3).join(' ')} …' ${end}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = install();
  if (problem !== undefined) {
    process.stderr.write(
      `IBM's Python clients could not be installed: ${problem}.\n` +
        'The checks with those that are missing are left out. Look at the package index that pip uses (`pip config list`), ' +
        'and at the venv module of python3.11.\n',
    );
    process.exitCode = 1;
  }
}
