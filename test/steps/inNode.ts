import { join } from 'node:path';
import { ROOT } from '../../generator/output/files.ts';
import type { NodeOutcome } from '../../generator/pipeline/node/main.ts';
import type { StepUse } from '../../generator/pipeline/node/program.ts';
import { runInNode } from '../../generator/pipeline/node/runner.ts';
import type { World } from './world.ts';

/** What Jenkins tells a build of itself. */
const OF_THE_BUILD = { BUILD_TAG: 'jenkins-test-1', 'library.cp4d-mlops.version': 'v1' };

/** Runs step calls as TypeScript, on the world's agent. */
export function inNode(world: World, program: StepUse[]): Promise<NodeOutcome> {
  const { workspace, credentials, agent } = world;
  const environment = { ...world.environment, ...OF_THE_BUILD };
  const resources = [join(ROOT, 'resources'), ...world.resources];
  return runInNode(program, { workspace, credentials, environment, resources, shell: agent.shell, user: agent.user });
}
