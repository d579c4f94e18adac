import { cpSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunningBuild } from '../../local/jenkins/client.ts';
import { jenkinsfileOf, newBuildFolder, runJenkinsfile, startJenkinsfile } from './asGroovy.ts';
import { MODEL, storeDigits } from './digits.ts';
import { step } from './inBoth.ts';
import { NO_TRACES, tracesOf } from './traces.ts';
import { makeWorld, type World } from './world.ts';

// What has no counterpart in Node: several branches at once, and an abort.

let world: World;

beforeEach(async () => {
  world = await makeWorld({ 'model.tar.gz': MODEL });
  await world.cp4d.seed({ spaces: ['digits-test'], models: [{ space: 'digits-test', name: 'digits', type: 'scikit-learn_1.3', softwareSpecification: 'runtime-24.1-py3.11', archive: MODEL }] });
});

afterEach(() => world.remove());

/** Real sleeps against a clock that stands still: a wait does not end by itself. */
function stopTheClock(): void {
  world.environment['PATH'] = world.environment['PATH']!.split(':').slice(1).join(':');
}

const WAITING = 'the deployment \'slow\': initializing';

async function until(build: RunningBuild, text: string): Promise<void> {
  for await (const event of build.events) {
    if (event.event === 'console' && event.text.includes(text)) {
      return;
    }
  }
}

test('an abort in the middle of a wait ends its process, removes the session and runs what stands in finally', async () => {
  stopTheClock();
  const build = startJenkinsfile(world, `@Library('cp4d-mlops@v1') _
    node {
        try {
            withCp4d(space: 'digits-test') { wmlDeploy(name: 'slow', model: 'digits') }
        } catch (Exception problem) {
            echo "caught \${problem.class.simpleName}"
            throw problem
        } finally {
            echo 'finally'
        }
    }`, newBuildFolder(world));
  await until(build, WAITING);

  build.abort();
  const { result, console: log } = await build.finished;

  expect(result).toBe('ABORTED');
  expect(log).toContain('caught FlowInterruptedException');
  expect(log).toContain('finally');
  // What was told to end may take a moment.
  await vi.waitFor(() => expect(tracesOf(world)).toEqual(NO_TRACES), 5000);
});

test('an abort while the folder of a session is being removed does not keep it from being removed to its end', async () => {
  const build = startJenkinsfile(world, `@Library('cp4d-mlops@v1') _
    node {
        withCp4d {
            sh 'cd "\${CPD_CONFIG%/*}" && seq 20000 | xargs touch'
        }
    }`, newBuildFolder(world));
  for await (const event of build.events) {
    if (event.event === 'step' && event.name === 'deleteDir') {
      break;
    }
  }

  build.abort();
  const { result } = await build.finished;

  expect([result, tracesOf(world)]).toEqual(['ABORTED', NO_TRACES]);
});

test('a branch that fails ends the wait of another one, and both sessions are removed', async () => {
  stopTheClock();

  const build = startJenkinsfile(world, `@Library('cp4d-mlops@v1') _
    node {
        parallel(
            waits: { withCp4d(space: 'digits-test') { wmlDeploy(name: 'slow', model: 'digits') } },
            fails: { withCp4d(space: 'digits-test') { input(id: 'Now', message: 'now?'); cp4dSpace(name: 'nowhere') } },
            failFast: true
        )
    }`, newBuildFolder(world));
  // As in Jenkins, a script that ends well in the very moment in which it is told to end has ended well.
  await until(build, WAITING);
  build.answer('Now', {});
  const { result, console: log } = await build.finished;

  expect(result).toBe('FAILURE');
  expect(log).toContain("configuration: cp4dSpace: there is no space named 'nowhere'");
  // What was told to end may take a moment.
  await vi.waitFor(() => expect(tracesOf(world)).toEqual(NO_TRACES), 5000);
});

test('two builds at once leave one space, one model and one deployment', async () => {
  const program = step('withCp4d', {}, [
    step('cp4dSpace', { name: 'both', create: true }),
    storeDigits({ space: { resultOf: 0 } }),
    step('wmlDeploy', { name: 'digits', model: 'digits', space: { resultOf: 0 } }),
  ]);
  const second = { ...world, workspace: `${world.workspace}-2` };
  cpSync(world.workspace, second.workspace, { recursive: true });

  const outcomes = await Promise.all([world, second].map((one) => runJenkinsfile(one, jenkinsfileOf([program]))));

  expect(outcomes.map(({ result, error }) => error ?? result)).toEqual(['SUCCESS', 'SUCCESS']);
  await world.cp4d.advance(60);
  const { spaces, models, deployments } = await world.cp4d.snapshot();
  const count = (entries: [string, unknown][] | undefined): number => (entries ?? []).length;
  // The space and the model that were there before are still there.
  expect([count(spaces), count(models), count(deployments)]).toEqual([2, 2, 1]);
});

test('branches of one session work at the same time without disturbing each other', async () => {
  const { result, returned } = await runJenkinsfile(world, `@Library('cp4d-mlops@v1') _
    def results = [:]
    node {
        withCp4d(space: 'digits-test') {
            Map branches = [:]
            for (int i = 0; i < 4; i++) {
                String name = "served-\${i}"
                branches[name] = { results[name] = wmlDeploy(name: name, model: 'digits').name }
            }
            parallel(branches)
        }
    }
    return results`);

  expect(result).toBe('SUCCESS');
  expect(returned).toEqual({ 'served-0': 'served-0', 'served-1': 'served-1', 'served-2': 'served-2', 'served-3': 'served-3' });
});
