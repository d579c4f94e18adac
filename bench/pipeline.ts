import { startBuild } from '../generator/cli/try.ts';
import type { LocalSetup } from '../generator/cli/local.ts';
import type { BuildOutcome, StepEvent } from '../local/jenkins/client.ts';
import { outcomeOf } from './build.ts';
import type { Counters } from './counters.ts';

/** What one run of a pipeline costs. */
export interface PipelineCost {
  /** Shell steps; each is a quarter of a second at least on a controller. */
  sh: number;
  /** Processes of cpdctl and curl. */
  processes: number;
  /** Seconds that the pipeline sleeps whatever the state of the cluster is. */
  fixedSleepSeconds: number;
  wallSeconds: number;
}

/** What a first run costs, and what a second one on the same cluster. */
export interface PipelineCosts {
  first: PipelineCost;
  repeat: PipelineCost;
}

/** Runs a Jenkinsfile twice on one cluster. */
export async function measurePipeline(local: LocalSetup, counters: Counters, jenkinsfile: string): Promise<PipelineCosts> {
  return { first: await costOf(local, counters, jenkinsfile, 1), repeat: await costOf(local, counters, jenkinsfile, 2) };
}

async function costOf(local: LocalSetup, counters: Counters, jenkinsfile: string, number: number): Promise<PipelineCost> {
  counters.taken();
  const start = performance.now();
  const { steps } = await outcomeOf(await startBuild(local, jenkinsfile, { number }));
  return {
    sh: steps.filter(({ name }) => name === 'sh').length,
    processes: counters.taken(),
    fixedSleepSeconds: fixedSleep(steps),
    wallSeconds: (performance.now() - start) / 1000,
  };
}

/** The step `sleep`, and `sleep` in the text of a script; a wait that looks for the state is in a file of the library. */
function fixedSleep(steps: BuildOutcome['steps']): number {
  return steps.map((step) => (step.name === 'sleep' ? ofStep(step) : step.name === 'sh' ? ofScript(step) : 0)).reduce((sum, seconds) => sum + seconds, 0);
}

const UNITS: Record<string, number> = { NANOSECONDS: 1e-9, MICROSECONDS: 1e-6, MILLISECONDS: 1e-3, SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 };

function ofStep({ arguments: given }: StepEvent): number {
  return Number(given['time']) * (UNITS[String(given['unit'] ?? 'SECONDS')] ?? 1);
}

function ofScript({ arguments: given }: StepEvent): number {
  return [...String(given['script']).matchAll(/\bsleep +(\d+(?:\.\d+)?)/g)].reduce((sum, [, seconds]) => sum + Number(seconds), 0);
}
