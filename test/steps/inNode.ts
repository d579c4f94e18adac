import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import { ROOT } from '../../generator/output/files.ts';
import type { NodeOutcome, NodeRun } from '../../generator/pipeline/node/main.ts';
import type { StepUse } from '../../generator/pipeline/node/program.ts';
import type { World } from './world.ts';

/** Runs step calls as TypeScript, in a process of its own. */
export async function inNode(world: World, program: StepUse[]): Promise<NodeOutcome> {
  const { workspace, credentials } = world;
  const environment = { ...world.environment, ...OF_THE_BUILD };
  const run = { program, sources: sourcesOf(program), shell: world.agent.shell, user: world.agent.user, workspace, environment, credentials, resources: [join(ROOT, 'resources'), ...world.resources] };
  const main = join(ROOT, 'generator/pipeline/node/main.ts');
  const { stdout } = await execa('node', ['--import', 'tsx', main], { cwd: ROOT, input: JSON.stringify(run as NodeRun) });
  return JSON.parse(stdout) as NodeOutcome;
}

/** What Jenkins tells a build of itself. */
const OF_THE_BUILD = { BUILD_TAG: 'jenkins-test-1', 'library.cp4d-mlops.version': 'v1' };

const FILES = readdirSync(join(ROOT, 'generator/steps'), { recursive: true, encoding: 'utf8' });

function sourcesOf(program: StepUse[]): Record<string, string> {
  const names = program.flatMap(({ step, body }) => [step, ...Object.keys(sourcesOf(body ?? []))]);
  return Object.fromEntries(names.map((name) => [name, sourceOf(name)]));
}

function sourceOf(step: string): string {
  const file = FILES.find((path) => basename(path) === `${step}.ts`);
  if (file === undefined) {
    throw new Error(`there is no step ${step}`);
  }
  return pathToFileURL(join(ROOT, 'generator/steps', file)).href;
}
