import { startBuild } from '../generator/cli/try.ts';
import type { LocalSetup } from '../generator/cli/local.ts';
import type { BuildEvent, RunningBuild } from '../local/jenkins/client.ts';
import { outcomeOf } from './build.ts';

/** Milliseconds that the steps of a build take on the controller: from the first one to the end, less its shell steps. */
export async function measureStepLogic(local: LocalSetup, jenkinsfile: string): Promise<number> {
  const build = await startBuild(local, jenkinsfile, { number: 3 });
  const timed = timeOf(build);
  await outcomeOf(build);
  return timed;
}

async function timeOf(build: RunningBuild): Promise<number> {
  let start: number | undefined;
  let script: number | undefined;
  let inScripts = 0;
  for await (const event of build.events) {
    const now = performance.now();
    if (script !== undefined && isNextStep(event)) {
      inScripts += now - script;
      script = undefined;
    }
    if (event.event === 'step') {
      // The first ones check out the repository.
      start ??= event.name === 'libraryResource' ? now : undefined;
      script = event.name === 'sh' ? now : undefined;
    }
  }
  return performance.now() - (start ?? performance.now()) - inScripts;
}

/** While a script runs there is nothing in the log but what it prints. */
function isNextStep(event: BuildEvent): boolean {
  return event.event === 'finished' || (event.event === 'console' && event.text.startsWith('[Pipeline]'));
}
