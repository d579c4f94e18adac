import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startSimulatedCp4d, type ClientSeed, type RecordedRequest, type SimulatedCp4d } from '../../local/cp4d/client.ts';
import { cpdctlExecutable } from '../../local/cpdctl/install.ts';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import { ROOT } from '../output/files.ts';
import type { StepCall } from '../pipeline/node/build.ts';
import { runInNode } from '../pipeline/node/runner.ts';
import { Mistake } from './mistake.ts';

/** What a call of a step does: the pipeline steps, the command lines of cpdctl, the requests with their bodies. */
export interface MadeCalls {
  steps: StepCall[];
  commands: string[][];
  requests: RecordedRequest[];
  result?: unknown;
  error?: string;
}

export interface CallChoices {
  /** What each step takes, by the sources as they stand. */
  steps: Record<string, StepInterface>;
  parameters: Record<string, unknown>;
  /** What is there before. */
  seed?: ClientSeed;
  /** The folder whose files the step finds; without it an empty one. */
  workspace?: string;
}

/** Runs one step in Node against a simulated cluster of its own. */
export async function callsOf(step: string, { parameters, seed, workspace, steps }: CallChoices): Promise<MadeCalls> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-preview-'));
  mkdirSync(join(folder, 'workspace'));
  const cp4d = await startSimulatedCp4d({ speed: 1000 });
  try {
    await cp4d.seed(seed ?? {});
    await cp4d.clearRequests();
    const record = join(folder, 'commands');
    const options = {
      workspace: workspace ?? join(folder, 'workspace'),
      environment: await environmentFor(cp4d, folder, record),
      credentials: [{ id: 'cp4d', kind: 'usernamePassword' as const, username: 'admin', password: 'password' }],
      resources: [join(ROOT, 'resources')],
    };
    const outcome = await runInNode([{ step, parameters }], options, steps);
    return { steps: outcome.calls, commands: commandsIn(record), requests: await cp4d.requests(), result: outcome.results[0], error: outcome.error };
  } finally {
    await cp4d.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function environmentFor(cp4d: SimulatedCp4d, home: string, record: string): Promise<Record<string, string>> {
  return {
    PATH: `${dirname(await cpdctlExecutable())}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    CP4D_URL: cp4d.url,
    CP4D_CA: cp4d.caFile,
    CP4D_CREDENTIALS_ID: 'cp4d',
    CPDCTL_RECORD: record,
    BUILD_TAG: 'preview',
  };
}

function commandsIn(record: string): string[][] {
  const lines = existsSync(record) ? readFileSync(record, 'utf8').trimEnd().split('\n') : [];
  return lines.map((line) => (JSON.parse(line) as { argv: string[] }).argv);
}

/** The calls as a developer reads them. */
export function shownCalls({ steps, commands, requests, result, error }: MadeCalls): string {
  return [
    'Pipeline steps',
    ...steps.map(({ name, arguments: given }) => `  ${name} ${summary(given)}`),
    '',
    'Commands',
    ...commands.map((words) => `  cpdctl ${words.join(' ')}`),
    '',
    'Requests',
    ...requests.map((request) => `  ${request.method} ${request.path} → ${request.status ?? 'no answer'}${bodyOf(request)}`),
    '',
    error === undefined ? `Result\n  ${JSON.stringify(result)}` : `Error\n  ${error.replaceAll('\n', '\n  ')}`,
  ].join('\n');
}

function bodyOf({ path, body }: RecordedRequest): string {
  const isSecret = path.endsWith('/authorize');
  return body === undefined || body === null || isSecret ? '' : `\n    ${JSON.stringify(body)}`;
}

/** One line: long texts, such as scripts, are cut. */
function summary(given: Record<string, unknown>): string {
  return Object.entries(given)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const line = text.replaceAll('\n', '⏎');
      return `${name}: ${line.length > 80 ? `${line.slice(0, 80)}…` : line}`;
    })
    .join(', ');
}

/** What `--calls` and `--seed` were given. */
export function jsonOption(option: string, text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch (problem) {
    throw new Mistake(`${option} is no JSON: ${(problem as Error).message}`);
  }
  throw new Mistake(`${option} is no JSON object. Write it as '{"name": "credit-risk"}'.`);
}
