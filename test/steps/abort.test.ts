import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunningBuild } from '../../local/jenkins/client.ts';
import { newBuildFolder, runJenkinsfile, startJenkinsfile } from './asGroovy.ts';
import { DECLARATIVE, EXAMPLE_FILES, SCRIPTED } from './example.ts';
import { isLong } from './long.ts';
import { NO_TRACES, tracesOf, type Traces } from './traces.ts';
import { makeWorld, type World } from './world.ts';

vi.setConfig({ testTimeout: isLong() ? 1_800_000 : 300_000 });

let world: World;

beforeEach(async () => {
  world = await makeWorld(EXAMPLE_FILES);
});

afterEach(() => world.remove());

const TIDIED = 'this is what the Jenkinsfile does in any case';
const WITH_FINALLY = SCRIPTED.replace('node {', 'try { node {').replace(/\}\s*$/, `} } finally { echo '${TIDIED}' }\n`);
const WITH_POST = DECLARATIVE.replace(/\}\s*$/, `    post { always { echo '${TIDIED}' } }\n}\n`);

const SETTINGS = String(EXAMPLE_FILES['cp4d-mlops.json']);

/** Every how many steps a build is aborted in an ordinary test run. */
const SPREAD = 6;

test.each([
  ['in one session', 'finally', WITH_FINALLY],
  ...(isLong() ? [['with a session for each stage', 'post', WITH_POST] as [string, string, string]] : []),
])('a build %s that is aborted at any step leaves nothing behind, runs its %s, and the next one runs well', async (_, __, jenkinsfile) => {
  const { steps } = await runJenkinsfile(world, jenkinsfile);
  const lastScript = steps.findLast(({ name }) => name === 'sh')!.number;
  const aborted = steps.map(({ number }) => number).filter((number, position) => number <= lastScript && (isLong() || position % SPREAD === SPREAD - 1));

  const late: number[] = [];
  for (const number of aborted) {
    const cameInTime = await expectTidyAbort(jenkinsfile, number, (build) => abortAtStep(build, number));
    late.push(...(cameInTime ? [] : [number]));
  }
  // On a busy machine the last script may end before it hears of its abort, but no earlier one.
  expect(late.filter((number) => number !== lastScript)).toEqual([]);
  await expectOneOfEach(aborted.length + 1);
});

/** At how many moments a build is aborted, whatever it is doing then. */
const MOMENTS = isLong() ? 40 : 6;

test.each([
  ['in one session', WITH_FINALLY],
  ['with a session for each stage', WITH_POST],
])('so does one %s that is aborted at any moment', async (_, jenkinsfile) => {
  const whole = startJenkinsfile(world, jenkinsfile, newBuildFolder(world));
  await untilStep(whole, 0);
  const begun = performance.now();
  await whole.finished;
  const lasts = performance.now() - begun;

  let inTime = 0;
  for (let moment = 1; moment <= MOMENTS; moment++) {
    const cameInTime = await expectTidyAbort(jenkinsfile, moment, (build) => abortAfter(build, (lasts * 0.8 * moment) / MOMENTS));
    inTime += cameInTime ? 1 : 0;
  }
  // Later builds take less time, since the engine has compiled the library by then.
  expect(inTime).toBeGreaterThanOrEqual(MOMENTS / 3);
  await expectOneOfEach(MOMENTS + 1);
});

/**
 * Aborts a build that has everything to make, in a space of its own, and runs it again.
 *
 * @returns whether the abort came before the build had ended
 */
async function expectTidyAbort(jenkinsfile: string, number: number, abort: (build: RunningBuild) => Promise<void>): Promise<boolean> {
  const own = jenkinsfile.replaceAll('digits-test', `digits-${number}`);
  writeFileSync(join(world.workspace, 'cp4d-mlops.json'), SETTINGS.replaceAll('digits-test', `digits-${number}`));

  const build = startJenkinsfile(world, own, newBuildFolder(world));
  await abort(build);
  const { result, console: log } = await build.finished;
  // What was told to end may take a moment for it.
  await vi.waitUntil(() => tracesOf(world).processes.length === 0, { timeout: 10_000 }).catch(() => undefined);
  const traces = withoutLate(tracesOf(world));
  const next = await runJenkinsfile(world, own);

  const cameInTime = log.includes('Aborted by');
  expect([number, result, log.includes(TIDIED), traces]).toEqual([number, cameInTime ? 'ABORTED' : 'SUCCESS', true, NO_TRACES]);
  expect([number, next.result, next.error]).toEqual([number, 'SUCCESS', undefined]);
  return cameInTime;
}

async function expectOneOfEach(times: number): Promise<void> {
  const { spaces, models, deployments } = await world.cp4d.snapshot();
  expect([spaces, models, deployments].map((entries) => entries!.length)).toEqual([times, times, times]);
}

/**
 * An abort ends `writeFile` at once while the file is still being written, in Jenkins too: so it may come into being after
 * its folder was removed. Such files hold no secret; cpdctl's configuration may, and is not among them.
 */
function withoutLate({ processes, sessions }: Traces): Traces {
  return { processes, sessions: sessions.filter((path) => !/^cp4d-mlops-[\w-]+(\/((agent|session|openscale|records|dialect2020)\.sh|ca\.pem|(csv|json)\.awk))?$/.test(path)) };
}

async function abortAtStep(build: RunningBuild, number: number): Promise<void> {
  await untilStep(build, number);
  build.abort();
}

/** Counted from its first step, since an abort that comes before has nothing to tidy up. */
async function abortAfter(build: RunningBuild, milliseconds: number): Promise<void> {
  await untilStep(build, 0);
  await setTimeout(milliseconds);
  build.abort();
}

/** A later build may begin a block where an earlier one ended one: the memory of the agent saves it steps. */
async function untilStep(build: RunningBuild, number: number): Promise<void> {
  for await (const event of build.events) {
    if (event.event === 'step' && event.number >= number) {
      return;
    }
  }
}
