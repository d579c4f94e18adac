import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { startSimulatedCp4d, type SimulatedCp4d, type SimulatedCp4dOptions } from '../../local/cp4d/client.ts';
import { cpdctlExecutable } from '../../local/cpdctl/install.ts';
import { agentKind, prepareAgent, type Agent } from './agents.ts';
import type { Credential, Library } from '../../local/jenkins/client.ts';

/** What one side of a comparison works with: a cluster, an agent, and a workspace. */
export interface World {
  cp4d: SimulatedCp4d;
  workspace: string;
  /** The agent's variables: cpdctl on the PATH, the cluster's address, a clock that waits move. */
  environment: Record<string, string>;
  credentials: Credential[];
  /** Folders of resources that another library of the build has, such as the organisation's settings. */
  resources: string[];
  /** The same libraries, for Jenkins. */
  libraries: Library[];
  agent: Agent;
  /** The command lines of cpdctl so far. */
  cpdctlCalls(): string[][];
  forget(): Promise<void>;
  remove(): Promise<void>;
}

export const CREDENTIAL: Credential = { id: 'cp4d', kind: 'usernamePassword', username: 'admin', password: 'password' };

export interface WorldOptions extends SimulatedCp4dOptions {
  /** By how many seconds the clock moves for a second of waiting: more than 1 where waits are not what a test is about. */
  hurry?: number;
}

/** A world with files in its workspace. */
export async function makeWorld(files: Record<string, string | Buffer> = {}, { hurry = 1, ...options }: WorldOptions = {}): Promise<World> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cp4d-mlops-world-')));
  const cp4d = await startSimulatedCp4d({ clock: 'manual', ...options });
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  // Scripts may run as somebody else than this process.
  chmodSync(folder, 0o777);
  chmodSync(workspace, 0o777);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  const record = join(folder, 'cpdctl-calls');
  const clock = simulatedClock(join(folder, 'clock'), cp4d, hurry);
  const agent = await prepareAgent(agentKind(), folder, [clock, dirname(await cpdctlExecutable())], cp4d);
  const environment = {
    HOME: folder,
    CP4D_URL: cp4d.url,
    CP4D_CA: cp4d.caFile,
    CP4D_CREDENTIALS_ID: CREDENTIAL.id,
    CPDCTL_RECORD: record,
    ...agent.environment,
  };
  return {
    cp4d,
    workspace,
    environment,
    credentials: [CREDENTIAL],
    resources: [],
    libraries: [],
    agent,
    cpdctlCalls: () => (existsSync(record) ? lines(record).map((line) => (JSON.parse(line) as { argv: string[] }).argv) : []),
    async forget() {
      rmSync(record, { force: true });
      await cp4d.clearRequests();
    },
    async remove() {
      await agent.stop();
      await cp4d.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives a world a library that holds the organisation's settings. */
export async function setOrganisation(world: World, settings: object): Promise<void> {
  const library = `${world.workspace}-organisation`;
  mkdirSync(join(library, 'resources/cp4d-mlops'), { recursive: true });
  writeFileSync(join(library, 'resources/cp4d-mlops/organisation.json'), JSON.stringify(settings));
  // Jenkins takes no library that has neither vars nor src.
  mkdirSync(join(library, 'vars'));
  writeFileSync(join(library, 'vars/organisation.groovy'), 'def call() { }\n');
  await commitAll(library);
  world.resources = [join(library, 'resources')];
  world.libraries = [{ name: 'organisation', source: library, defaultVersion: 'main', implicit: true }];
}

async function commitAll(folder: string): Promise<void> {
  for (const words of [['init', '-q', '-b', 'main'], ['add', '-A'], ['-c', 'user.name=t', '-c', 'user.email=t@localhost', 'commit', '-q', '-m', 'settings']]) {
    await execa('git', ['-C', folder, ...words]);
  }
}

function lines(path: string): string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

/** `sleep` and `date +%s` by the simulated clock: so the clock moves by what a step waits, and by nothing else. */
function simulatedClock(folder: string, cp4d: SimulatedCp4d, hurry: number): string {
  const ask = `curl --noproxy '*' --silent --fail --cacert '${cp4d.caFile}' -H 'x-simulation-token: ${cp4d.controlToken}' -H 'content-type: application/json' '${cp4d.url}/simulation/clock' --data`;
  mkdirSync(folder);
  writeFileSync(join(folder, 'sleep'), `#!/bin/sh\nexec ${ask} "{\\"seconds\\":$(($1 * ${hurry}))}" >/dev/null\n`);
  const now = `${ask} '{"seconds":0}' | sed 's/.*"now" *: *"\\([^"]*\\)".*/\\1/'`;
  writeFileSync(join(folder, 'date'), `#!/bin/sh\ncase "$1" in +%s) exec /bin/date -d "$(${now})" +%s ;; *) exec /bin/date "$@" ;; esac\n`);
  chmodSync(join(folder, 'sleep'), 0o755);
  chmodSync(join(folder, 'date'), 0o755);
  return folder;
}
