import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startSimulatedCp4d, type ClientSeed, type RecordedRequest, type SimulatedCp4d } from '../../local/cp4d/client.ts';
import { cpdctlExecutable } from '../../local/cpdctl/install.ts';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import { ROOT } from '../output/files.ts';
import type { StepCall } from '../pipeline/node/build.ts';
import { runInNode } from '../pipeline/node/runner.ts';

/** What a call of a step does: the pipeline steps, the command lines of cpdctl, the requests with their bodies. */
export interface MadeCalls {
  steps: StepCall[];
  commands: string[][];
  requests: MadeRequest[];
  result?: unknown;
  error?: string;
}

/** Without headers, and without the body of a sign-in: tokens and passwords are nothing to show. */
export type MadeRequest = Pick<RecordedRequest, 'method' | 'path' | 'query' | 'status' | 'body'>;

export interface CallChoices {
  /** What each step takes, by the sources as they stand. */
  steps: Record<string, StepInterface>;
  parameters: Record<string, unknown>;
  /** What is there before. */
  seed?: ClientSeed;
  /** The folder whose files the step finds, copied; without it an empty one. */
  workspace?: string;
  /** Ends the run before its time. */
  signal?: AbortSignal;
}

/** Runs one step in Node against a simulated cluster of its own. */
export async function callsOf(step: string, { parameters, seed, workspace, steps, signal }: CallChoices): Promise<MadeCalls> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-preview-'));
  const ownWorkspace = join(folder, 'workspace');
  mkdirSync(ownWorkspace);
  const cp4d = await startSimulatedCp4d({ speed: 1000 });
  try {
    if (workspace !== undefined) {
      // A preview leaves nothing behind, whatever the step writes.
      cpSync(workspace, ownWorkspace, { recursive: true, filter: (path) => !/\/(\.git|node_modules)$/.test(path) });
    }
    await cp4d.seed(seed ?? {});
    await cp4d.clearRequests();
    const record = join(folder, 'commands');
    const options = {
      workspace: ownWorkspace,
      environment: await environmentFor(cp4d, folder, record),
      credentials: [{ id: 'cp4d', kind: 'usernamePassword' as const, username: 'admin', password: 'password' }],
      resources: [join(ROOT, 'resources')],
    };
    const outcome = await runInNode([{ step, parameters }], options, steps, signal);
    const requests = (await cp4d.requests()).map(withoutSecrets);
    return { steps: outcome.calls, commands: commandsIn(record), requests, result: outcome.results[0], error: outcome.error };
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

function withoutSecrets({ method, path, query, status, body }: RecordedRequest): MadeRequest {
  return { method, path, query, status, body: path.endsWith('/authorize') ? undefined : body };
}

function commandsIn(record: string): string[][] {
  const lines = existsSync(record) ? readFileSync(record, 'utf8').trimEnd().split('\n') : [];
  return lines.map((line) => (JSON.parse(line) as { argv: string[] }).argv);
}
