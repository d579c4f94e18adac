import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll } from 'vitest';
import type { SimulatedCp4dOptions } from '../../local/cp4d/client.ts';
import { cpdctlExecutable } from '../../local/cpdctl/install.ts';
import { testCluster, type TestCluster } from '../cp4d/cluster.ts';

/** How a call of cpdctl ended. */
export interface Ended {
  exit: number | undefined;
  stdout: string;
  stderr: string;
}

/** What surrounds a call. */
export interface Surroundings {
  env?: Record<string, string>;
  /** The user as whom the call runs; only root may choose. */
  uid?: number;
}

/** A user with a home, an own folder to work in, and cpdctl on the PATH; nothing else of the environment. */
export interface Caller {
  folder: string;
  run(words: string[], surroundings?: Surroundings): Promise<Ended>;
  /** Runs a command that must succeed with JSON output, and answers what it printed. */
  json(words: string[]): Promise<unknown>;
}

export const executable = await cpdctlExecutable();

const folders: string[] = [];

// Of a test file, whichever of its tests made them.
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A caller with a folder of its own that is removed at the end. */
export function newCaller(always: Record<string, string> = {}): Caller {
  const folder = mkdtempSync(join(tmpdir(), 'cpdctl-'));
  folders.push(folder);
  const run = async (words: string[], { env = {}, uid }: Surroundings = {}): Promise<Ended> => {
    const { exitCode, stdout, stderr } = await execa(executable, words, {
      cwd: folder,
      env: { PATH: '/usr/bin:/bin', HOME: folder, ...always, ...env },
      extendEnv: false,
      reject: false,
      stripFinalNewline: false,
      uid,
    });
    return { exit: exitCode, stdout, stderr };
  };
  return {
    folder,
    run,
    async json(words) {
      const { exit, stdout, stderr } = await run([...words, '--output', 'json']);
      if (exit !== 0) {
        throw new Error(`cpdctl ${words.join(' ')} failed: ${stderr}`);
      }
      return JSON.parse(stdout) as unknown;
    },
  };
}

/** A cluster, and a caller who is signed in to it as `admin`. */
export async function signedInCaller(options?: SimulatedCp4dOptions): Promise<TestCluster & Caller> {
  const cluster = await testCluster(options);
  const caller = newCaller({ SSL_CERT_FILE: cluster.cp4d.caFile });
  await caller.run(['config', 'profile', 'set', 'cp4d', '--url', cluster.cp4d.url, '--username', 'admin', '--password', 'password']);
  return { ...cluster, ...caller };
}
