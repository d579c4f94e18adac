import type { BuildOutcome, RunningBuild } from '../local/jenkins/client.ts';

/** The outcome of a build that has to succeed. */
export async function outcomeOf(build: RunningBuild): Promise<BuildOutcome> {
  const outcome = await build.finished;
  if (outcome.result !== 'SUCCESS') {
    throw new Error(`${outcome.console}\nThe build ended with ${outcome.result}, so there is nothing to measure; its console stands above.`);
  }
  return outcome;
}
