import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const VENV = fileURLToPath(new URL('../../.cache/python', import.meta.url));
const PACKAGES = ['ibm-watson-machine-learning==1.0.370', 'ibm-watsonx-ai==1.8.1'];

/** A Python that has IBM's clients: the one that CP4D_TEST_PYTHON names, or the one this file has set up. */
export function pythonWithClients(): string | undefined {
  const python = process.env['CP4D_TEST_PYTHON'] ?? `${VENV}/bin/python`;
  return existsSync(python) ? python : undefined;
}

/** Sets one up in `.cache/python`; the clients need Python 3.11. */
function install(): void {
  execFileSync('python3.11', ['-m', 'venv', VENV], { stdio: 'inherit' });
  execFileSync(`${VENV}/bin/pip`, ['install', '--quiet', ...PACKAGES], { stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
}
