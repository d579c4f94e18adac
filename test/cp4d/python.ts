import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const VENV = fileURLToPath(new URL('../../.cache/python', import.meta.url));
const PACKAGES = [
  'ibm-watson-machine-learning==1.0.370',
  'ibm-watsonx-ai==1.8.1',
  'ibm-watson-openscale==3.1.11',
  'ibm-cloud-sdk-core==3.25.0',
];

/** A Python that has these packages: the one that CP4D_TEST_PYTHON names, or the one this file has set up. */
export function pythonWith(...modules: string[]): string | undefined {
  const python = process.env['CP4D_TEST_PYTHON'] ?? `${VENV}/bin/python`;
  return existsSync(python) && modules.every(module => hasModule(python, module)) ? python : undefined;
}

function hasModule(python: string, module: string): boolean {
  const search = 'import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)';
  return spawnSync(python, ['-c', search, module]).status === 0;
}

/** Sets one up in `.cache/python`; the clients need Python 3.11. */
function install(): void {
  execFileSync('python3.11', ['-m', 'venv', VENV], { stdio: 'inherit' });
  // Not bin/pip: in a copied tree that one installs where it was first made.
  execFileSync(`${VENV}/bin/python`, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], { stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
}
