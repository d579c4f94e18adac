import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startSimulatedCp4d, type SimulatedCp4d } from '../../local/cp4d/client.ts';
import { cpdctlExecutable } from '../../local/cpdctl/install.ts';
import { startJenkins, type Credential, type Library, type LocalJenkins } from '../../local/jenkins/client.ts';
import { snapshotLibrary } from '../output/snapshot.ts';
import { Mistake } from './mistake.ts';

/** Jenkins, an agent and a cluster on this machine, as long as a command runs. */
export interface LocalSetup {
  jenkins: LocalJenkins;
  /** A folder that goes when the setup stops. */
  folder: string;
  credentials: Credential[];
  /** Variables of the agent. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

export interface LocalOptions {
  /** Address of a cluster that runs already; without it one is simulated. */
  cp4d?: string;
  /** The release that the stand-in for cpdctl stands in for; the newest one when left out. */
  cpdctl?: string;
  /** Where the simulated one keeps its state. */
  state?: string;
  /** How many times faster than in reality states move. */
  speed?: number;
  credentials?: Credential[];
}

/** What the first user of the simulated cluster signs in with. */
const FIRST_USER: Credential = { id: 'cp4d', kind: 'usernamePassword', username: 'admin', password: 'password' };

export async function startLocal(options: LocalOptions): Promise<LocalSetup> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cp4d-mlops-')));
  const simulated = options.cp4d === undefined ? await startSimulatedCp4d({ stateFolder: options.state, speed: options.speed }) : undefined;
  const jenkins = await startJenkins().catch(async (problem: unknown) => {
    await simulated?.stop();
    throw new Mistake(problem instanceof Error ? problem.message : String(problem));
  });
  return {
    jenkins,
    folder,
    credentials: options.credentials ?? (simulated === undefined ? [] : [FIRST_USER]),
    environment: {
      ...(await agentEnvironment(simulated, options.cp4d)),
      ...(options.cpdctl === undefined ? {} : { CPDCTL_SIMULATED_VERSION: options.cpdctl }),
    },
    async stop() {
      await jenkins.stop();
      await simulated?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** With a simulated cluster goes the stand-in cpdctl; with a real one the agent's own, where it has one. */
async function agentEnvironment(simulated: SimulatedCp4d | undefined, url: string | undefined): Promise<Record<string, string>> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const environment = Object.fromEntries(inherited.filter(([name]) => !name.startsWith('npm_')));
  if (simulated === undefined) {
    const own = spawnSync('sh', ['-c', 'command -v cpdctl']).status === 0;
    return { ...environment, ...(own ? {} : { PATH: await withCpdctl() }), CP4D_URL: url! };
  }
  return { ...environment, PATH: await withCpdctl(), CP4D_URL: simulated.url, CP4D_CA: simulated.caFile };
}

async function withCpdctl(): Promise<string> {
  return `${dirname(await cpdctlExecutable())}:${process.env['PATH'] ?? ''}`;
}

/** The library of the working tree, as a repository in a new folder, under the versions that a Jenkinsfile asks for. */
export async function workingTreeLibrary(folder: string, jenkinsfile: string): Promise<Library> {
  const asked = [...jenkinsfile.matchAll(/cp4d-mlops@([\w./-]+)/g)].map((match) => match[1]!);
  return { name: 'cp4d-mlops', source: await snapshotLibrary(folder, [...new Set(['working-tree', ...asked])]), defaultVersion: 'working-tree' };
}

