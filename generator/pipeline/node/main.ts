import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import type { StepInterface } from '../../compiler/analysis/interface.ts';
import { startBuild, type BuildOptions, type StepCall } from './build.ts';
import { knowSteps } from './checked.ts';
import { isEarlierResult, type StepUse } from './program.ts';

/** What comes on standard input, and what goes out as one line of JSON. */
export interface NodeRun extends BuildOptions {
  program: StepUse[];
  /** Where each step's source is. */
  sources: Record<string, string>;
  /** What each step takes. */
  steps: Record<string, StepInterface>;
}

export interface NodeOutcome {
  results: unknown[];
  error?: string;
  calls: StepCall[];
  console: string[];
}

type Step = (parameters: object, body?: () => unknown) => unknown;

register(new URL('hooks.mjs', import.meta.url));

const run = JSON.parse(readFileSync(0, 'utf8')) as NodeRun;
knowSteps(run.steps);
const steps = new Map<string, Step>();
for (const [name, path] of Object.entries(run.sources)) {
  const module = (await import(path)) as Record<string, Step>;
  steps.set(name, module[name]!);
}

const build = startBuild(run);
const results: unknown[] = [];
const outcome: NodeOutcome = { results, calls: build.calls, console: build.console };
try {
  use(run.program);
} catch (problem) {
  outcome.error = problem instanceof Error ? problem.message : String(problem);
  if (process.env['CP4D_MLOPS_STACK'] !== undefined) {
    console.error(problem);
  }
}
process.stdout.write(`${JSON.stringify(outcome)}\n`);

function use(program: StepUse[]): void {
  for (const one of program) {
    results.push(one.attempted === true ? attempt(one) : call(one));
  }
}

function call({ step, parameters, body }: StepUse): unknown {
  const given = filled(parameters) as object;
  return body === undefined ? steps.get(step)!(given) : steps.get(step)!(given, () => use(body));
}

function attempt(one: StepUse): unknown {
  try {
    return call(one);
  } catch (problem) {
    return { error: (problem as Error).message };
  }
}

function filled(value: unknown): unknown {
  if (isEarlierResult(value)) {
    return results[value.resultOf];
  }
  if (Array.isArray(value)) {
    return value.map(filled);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]))
    : value;
}
