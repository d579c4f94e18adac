import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import type { StepInterface } from '../../compiler/analysis/interface.ts';
import { INTERFACE, ROOT } from '../../output/files.ts';
import type { BuildOptions } from './build.ts';
import type { NodeOutcome, NodeRun } from './main.ts';
import type { StepUse } from './program.ts';

const SOURCES = 'generator/steps';

/**
 * Runs step calls as TypeScript. A process of its own: steps are synchronous, and would block the servers that their
 * caller runs.
 *
 * @param signal ends the run before its time, with the shells it has started
 */
export async function runInNode(
  program: StepUse[],
  options: BuildOptions,
  steps = generatedInterface(),
  signal?: AbortSignal,
): Promise<NodeOutcome> {
  const run: NodeRun = { ...options, program, sources: sourcesOf(program), steps };
  const main = join(ROOT, 'generator/pipeline/node/main.ts');
  signal?.throwIfAborted();
  const running = execa('node', ['--import', 'tsx', main], { cwd: ROOT, input: JSON.stringify(run), detached: signal !== undefined });
  const end = (): void => void process.kill(-running.pid!, 'SIGTERM');
  signal?.addEventListener('abort', end);
  try {
    return JSON.parse((await running).stdout) as NodeOutcome;
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

/** What the steps took when they were last generated. */
function generatedInterface(): Record<string, StepInterface> {
  const { steps } = JSON.parse(readFileSync(join(ROOT, INTERFACE), 'utf8')) as { steps: Record<string, StepInterface> };
  return steps;
}

function sourcesOf(program: StepUse[]): Record<string, string> {
  const files = readdirSync(join(ROOT, SOURCES), { recursive: true, encoding: 'utf8' });
  const sources = new Map(files.map((file) => [basename(file, '.ts'), pathToFileURL(join(ROOT, SOURCES, file)).href]));
  const names = stepsIn(program);
  return Object.fromEntries(names.map((name) => [name, sources.get(name) ?? unknownStep(name)]));
}

function stepsIn(program: StepUse[]): string[] {
  return program.flatMap(({ step, body }) => [step, ...stepsIn(body ?? [])]);
}

function unknownStep(name: string): never {
  throw new Error(`there is no step ${name}`);
}
