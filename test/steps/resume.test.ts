import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { BuildKilled, connectJenkins, startJenkins, type BuildOutcome, type RunningBuild, type StepEvent } from '../../local/jenkins/client.ts';
import { buildRequest, newBuildFolder, runJenkinsfile, startJenkinsfile } from './asGroovy.ts';
import { DECLARATIVE, endOf, EXAMPLE_FILES, SCRIPTED } from './example.ts';
import { isLong } from './long.ts';
import { NO_TRACES, tracesOf } from './traces.ts';
import { makeWorld, type World } from './world.ts';

vi.setConfig({ testTimeout: isLong() ? 900_000 : 300_000 });

let world: World;

beforeEach(async () => {
  world = await makeWorld(EXAMPLE_FILES);
});

afterEach(() => world.remove());

/** A build that nothing happens to: what the others are compared with. */
interface Reference {
  jenkinsfile: string;
  steps: StepEvent[];
  end: unknown;
}

async function untouched(jenkinsfile: string): Promise<Reference> {
  const other = await makeWorld(EXAMPLE_FILES);
  try {
    const { result, steps } = await runJenkinsfile(other, jenkinsfile, 'every-step');
    expect(result).toBe('SUCCESS');
    return { jenkinsfile, steps, end: await endOf(other) };
  } finally {
    await other.remove();
  }
}

let inOneSession: Reference;

beforeAll(async () => {
  inOneSession = await untouched(SCRIPTED);
});

/** How a build ended; undefined when it was killed. */
async function outcomeOf(build: RunningBuild): Promise<BuildOutcome | undefined> {
  return build.finished.catch((problem: unknown) => {
    if (problem instanceof BuildKilled) {
      return undefined;
    }
    throw problem;
  });
}

/** What the steps said of the space, the model and the deployment. */
function outcomes(log: string): string[] {
  return [...log.matchAll(/^\w+: (unchanged|created|updated) /gm)].map(([, outcome]) => outcome!);
}

function resume(buildFolder: string, killBefore?: number): RunningBuild {
  return connectJenkins(inject('jenkins')).resume(buildFolder, { killBefore });
}

/** The end is that of the untouched build, no request that writes was made twice, and the next build finds all in place. */
async function expectSameEnd(outcome: BuildOutcome | undefined, { jenkinsfile, end }: Reference): Promise<void> {
  expect([outcome?.result, outcome?.error]).toEqual(['SUCCESS', undefined]);
  expect(await endOf(world)).toEqual(end);
  expect(tracesOf(world)).toEqual(NO_TRACES);
  const next = await runJenkinsfile(world, jenkinsfile, 'asynchronous', 2);
  expect(outcomes(next.console)).toEqual(['unchanged', 'unchanged', 'unchanged']);
}

test('a build that is killed before each of its steps in turn ends as if nothing had been', () => killBeforeEachStep(inOneSession));

test.runIf(isLong())('so does one with a session for each stage', async () => killBeforeEachStep(await untouched(DECLARATIVE)));

async function killBeforeEachStep(reference: Reference): Promise<void> {
  const { jenkinsfile, steps } = reference;
  // Of the first step nothing is saved yet: such a build is lost, in Jenkins too.
  const [, ...killed] = steps.map(({ number }) => number);
  const buildFolder = newBuildFolder(world);
  let build = startJenkinsfile(world, jenkinsfile, buildFolder, 'every-step', 1, { killBefore: killed[0] });

  for (const [position, number] of killed.entries()) {
    expect(await outcomeOf(build), `before step ${number}`).toBeUndefined();
    build = resume(buildFolder, killed[position + 1]);
  }

  await expectSameEnd(await outcomeOf(build), reference);
}

test('a build that is killed in the middle of each of its scripts takes up what the script has done meanwhile', async () => {
  const scripts = inOneSession.steps.filter(({ name }) => name === 'sh').map(({ number }) => number);
  const buildFolder = newBuildFolder(world);
  let build = startJenkinsfile(world, SCRIPTED, buildFolder, 'every-step', 1, { killBefore: scripts[0]! + 1 });

  for (const [position, number] of scripts.entries()) {
    await started(build, number);
    await saved(buildFolder);
    await build.kill();
    expect(await outcomeOf(build), `in script ${number}`).toBeUndefined();
    const next = scripts[position + 1];
    build = resume(buildFolder, next === undefined ? undefined : next + 1);
  }

  await expectSameEnd(await outcomeOf(build), inOneSession);
});

async function started(build: RunningBuild, number: number): Promise<void> {
  for await (const event of build.events) {
    if (event.event === 'step' && event.number === number) {
      return;
    }
  }
  throw new Error(`The build ended before step ${number}: ${(await build.finished).console}`);
}

/** Waits until the program is saved with the script in it; where that has happened already, until the next time. */
async function saved(buildFolder: string): Promise<void> {
  const program = join(buildFolder, 'program.dat');
  const time = (): number => (existsSync(program) ? statSync(program).mtimeMs : 0);
  const before = time();
  for (let waited = 0; waited < 100 && time() === before; waited += 1) {
    await setTimeout(5);
  }
}

test('a build whose controller ends while a model is uploaded is taken up by the next one', async () => {
  const buildFolder = newBuildFolder(world);
  const first = await startJenkins();
  const build = first.run(buildRequest(world, SCRIPTED, buildFolder));
  for await (const event of build.events) {
    if (event.event === 'step' && event.arguments['label'] === "wmlStoreModel: create the model 'digits'") {
      break;
    }
  }
  await saved(buildFolder);
  await first.stop();
  await expect(build.finished).rejects.toThrow('The engine ended');

  const second = await startJenkins();
  try {
    await expectSameEnd(await outcomeOf(second.resume(buildFolder)), inOneSession);
  } finally {
    await second.stop();
  }
});

// Jenkins cannot take up a step that reads or writes files; the message is its own.
const LOST = 'Resume after a restart not supported for non-blocking synchronous steps';

test('a build that is killed while it writes a file fails in Jenkins\' words, and the next one finds what there is', async () => {
  const write = inOneSession.steps.findLast(({ name }) => name === 'writeFile')!;
  const buildFolder = newBuildFolder(world);
  await outcomeOf(startJenkinsfile(world, SCRIPTED, buildFolder, 'asynchronous', 1, { killBefore: write.number + 1 }));

  const { result, console: log } = await resume(buildFolder).finished;

  expect([result, tracesOf(world)]).toEqual(['FAILURE', NO_TRACES]);
  expect(log).toContain(LOST);
  const next = await runJenkinsfile(world, SCRIPTED, 'asynchronous', 2);
  expect(outcomes(next.console)).toEqual(['unchanged', 'unchanged', 'unchanged']);
});

test('around such a step, retry with the condition nonresumable() lets the build end by itself', async () => {
  const write = inOneSession.steps.findLast(({ name }) => name === 'writeFile')!;
  const jenkinsfile = SCRIPTED.replace('node {', 'node { retry(count: 2, conditions: [nonresumable()]) {').replace(/\}\s*$/, '} }\n');
  const buildFolder = newBuildFolder(world);
  await outcomeOf(startJenkinsfile(world, jenkinsfile, buildFolder, 'asynchronous', 1, { killBefore: write.number + 3 }));

  const { result, console: log } = await resume(buildFolder).finished;

  expect(result).toBe('SUCCESS');
  expect(log).toContain(LOST);
  // The deployment was there, and the build had not yet said so.
  expect(outcomes(log)).toEqual(['created', 'created', 'unchanged', 'unchanged', 'unchanged']);
});
