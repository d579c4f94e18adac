import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BuildOutcome } from '../../local/jenkins/client.ts';
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
    // Each has a space of its own, so that there is everything to make.
    const own = jenkinsfile.replaceAll('digits-test', `digits-${number}`);
    writeFileSync(join(world.workspace, 'cp4d-mlops.json'), SETTINGS.replaceAll('digits-test', `digits-${number}`));

    const { result, console: log } = await abortedAt(own, number);
    // What was told to end may take a moment for it.
    await vi.waitUntil(() => tracesOf(world).processes.length === 0, { timeout: 10_000 }).catch(() => undefined);
    const traces = withoutLate(tracesOf(world));
    const next = await runJenkinsfile(world, own);

    const cameInTime = log.includes('Aborted by');
    late.push(...(cameInTime ? [] : [number]));
    expect([number, result, log.includes(TIDIED), traces]).toEqual([number, cameInTime ? 'ABORTED' : 'SUCCESS', true, NO_TRACES]);
    expect([number, next.result, next.error]).toEqual([number, 'SUCCESS', undefined]);
  }
  // On a busy machine the last script may end before it hears of its abort, but no earlier one.
  expect(late.filter((number) => number !== lastScript)).toEqual([]);
  const { spaces, models, deployments } = await world.cp4d.snapshot();
  expect([spaces, models, deployments].map((entries) => entries!.length)).toEqual(Array.from({ length: 3 }, () => aborted.length + 1));
});

/**
 * An abort ends `writeFile` at once while the file is still being written, in Jenkins too: so it may come into being after
 * its folder was removed. Such files hold no secret; cpdctl's configuration may, and is not among them.
 */
function withoutLate({ processes, sessions }: Traces): Traces {
  return { processes, sessions: sessions.filter((path) => !/^cp4d-mlops-[\w-]+(\/((agent|session|openscale|records|dialect2020)\.sh|ca\.pem|(csv|json)\.awk))?$/.test(path)) };
}

async function abortedAt(jenkinsfile: string, number: number): Promise<BuildOutcome> {
  const build = startJenkinsfile(world, jenkinsfile, newBuildFolder(world));
  for await (const event of build.events) {
    // A later build may begin a block where an earlier one ended one: the memory of the agent saves it steps.
    if (event.event === 'step' && event.number >= number) {
      build.abort();
      break;
    }
  }
  return build.finished;
}
