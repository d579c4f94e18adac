import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startBuild, type RunningBuild } from './build.ts';
import { engineJar, java } from './engine.ts';
import type { BuildRequest } from './protocol.ts';

export { BuildKilled, type BuildOutcome, type RunningBuild } from './build.ts';
export type * from './protocol.ts';

/** An engine that runs builds, any number at a time. */
export interface LocalJenkins {
  /** Path of its socket, for `connectJenkins` in other processes. */
  socket: string;
  run(build: BuildRequest, killed?: Killed): RunningBuild;
  /** Takes up a build that was killed, or whose engine is gone, from what it saved. */
  resume(buildFolder: string, killed?: Killed): RunningBuild;
  /** Ends the engine, if it was started here. Builds that still run can be resumed; their processes go on. */
  stop(): Promise<void>;
}

/** Where a build is killed by itself. */
export interface Killed {
  /** It is killed right before the first step with that number or a higher one, before anything of the step is done. */
  killBefore?: number;
}

const JVM_FLAGS = ['-Xmx1g', '-XX:+UseSerialGC', '-XX:MaxMetaspaceSize=512m', '-Dfile.encoding=UTF-8', '-Djava.awt.headless=true'];

/** Starts an engine, which ends with this process. Builds it first when its sources changed. */
export async function startJenkins(): Promise<LocalJenkins> {
  const jar = await engineJar();
  const folder = await mkdtemp(join(tmpdir(), 'jenkins-'));
  const socket = join(folder, 'socket');
  const complaints = join(folder, 'stderr.log');
  const stderr = openSync(complaints, 'w');
  const engine = spawn(await java(), [...JVM_FLAGS, '-jar', jar, socket], {
    stdio: ['pipe', 'pipe', stderr],
    // Java takes the encoding of file names and variables from here.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  closeSync(stderr);
  await ready(engine, complaints);
  // The engine must not keep this process alive.
  engine.unref();
  (engine.stdin as unknown as { unref(): void }).unref();
  (engine.stdout as unknown as { unref(): void }).unref();
  const stop = async (): Promise<void> => {
    if (engine.exitCode === null && engine.signalCode === null) {
      engine.ref();
      engine.stdin!.end();
      await once(engine, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  return { ...connectJenkins(socket), stop };
}

/** Uses an engine that another process started. */
export function connectJenkins(socket: string): LocalJenkins {
  return {
    socket,
    run: (build, killed) => startBuild(socket, { do: 'run', build: { environment: ownEnvironment(), ...build }, ...killed }),
    resume: (buildFolder, killed) => startBuild(socket, { do: 'resume', buildFolder, ...killed }, earlierLog(buildFolder)),
    stop: async () => undefined,
  };
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function earlierLog(buildFolder: string): string {
  try {
    return readFileSync(join(buildFolder, 'log'), 'utf8');
  } catch {
    return '';
  }
}

function ready(engine: ChildProcess, complaints: string): Promise<void> {
  return new Promise((resolve, reject) => {
    engine.once('error', reject);
    engine.once('exit', code => reject(new Error(`The local Jenkins ended with exit code ${code} before it was ready:\n${readFileSync(complaints, 'utf8')}`)));
    createInterface({ input: engine.stdout! }).once('line', () => resolve());
  });
}
