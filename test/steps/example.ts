import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../generator/output/files.ts';
import { normalised } from './normalised.ts';
import type { World } from './world.ts';

const FOLDER = join(ROOT, 'examples/deploy');
const CHECKED_OUT = ['cp4d-mlops.json', 'model/digits.tar.gz', 'data/new-digits.csv'];

/** The files that `checkout scm` brings in the example. */
export const EXAMPLE_FILES = Object.fromEntries(CHECKED_OUT.map((path) => [path, readFileSync(join(FOLDER, path))]));

/** The example as a Scripted pipeline, in one session; its files are in the workspace already. */
export const SCRIPTED = readFileSync(join(FOLDER, 'Jenkinsfile.scripted'), 'utf8').replace('checkout scm', '');

/** The example as a Declarative pipeline, with a session for each stage. */
export const DECLARATIVE = readFileSync(join(FOLDER, 'Jenkinsfile'), 'utf8');

/** Where the example's pipeline has taken a cluster and a workspace; ids and times left out. */
export async function endOf(world: World): Promise<unknown> {
  const { spaces, models, deployments } = await world.cp4d.snapshot();
  const requests = await world.cp4d.requests();
  const predictions = join(world.workspace, 'predictions.jsonl');
  return normalised(world, {
    objects: [spaces, models, deployments].map((entries) => (entries ?? []).map(([, object]) => (object as { name: string }).name)),
    writes: requests.filter(({ method }) => method !== 'GET').map(({ method, path, status }) => `${method} ${path} ${status ?? ''}`),
    predictions: existsSync(predictions) ? readFileSync(predictions, 'utf8') : undefined,
  });
}
