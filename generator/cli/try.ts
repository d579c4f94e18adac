import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { Command } from 'commander';
import type { BuildResult, Credential, Library, RunningBuild } from '../../local/jenkins/client.ts';
import { BRANCH, snapshotFolder } from '../output/snapshot.ts';
import { startLocal, workingTreeLibrary, type LocalSetup } from './local.ts';
import { WrongUsage } from './mistake.ts';

const EXAMPLE = `
Without --cp4d a cluster is simulated; its user is in the credential 'cp4d'.
Ends with 0 for SUCCESS, 1 for FAILURE, 4 for UNSTABLE, 130 for ABORTED. Ctrl+C aborts the build.

Example:
  npm run try -- examples/deploy/Jenkinsfile`;

interface TryOptions {
  library: string[];
  param: string[];
  credentials?: string;
  cp4d?: string;
  cpdctl?: string;
  state?: string;
  workspace?: string;
}

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

export function tryCommand(): Command {
  return new Command('try')
    .description('runs a Jenkinsfile on a local Jenkins, with the library of the working tree')
    .argument('<Jenkinsfile>', 'a Declarative or Scripted pipeline')
    .option('--library <NAME=SOURCE[@REF]>', 'another library: url or path of its git repository, and the version used when none is asked for', collect, [])
    .option('--param <NAME=VALUE>', 'a parameter of the build', collect, [])
    .option('--credentials <file>', 'JSON list of credentials: { id, kind, … }')
    .option('--cp4d <url>', 'a cluster that runs already; CP4D_CA names the certificates to trust')
    .option('--cpdctl <release>', 'the release of cpdctl on the agent, of those the stand-in knows; 0.2.33 is that of 2020')
    .option('--state <folder>', 'where the simulated cluster keeps its state from one run to the next')
    .option('--workspace <folder>', 'the folder to build in; without it a new one, into which the folder of the Jenkinsfile can be checked out')
    .addHelpText('after', EXAMPLE)
    .action((jenkinsfile: string, options: TryOptions) => tryJenkinsfile(jenkinsfile, options));
}

async function tryJenkinsfile(path: string, options: TryOptions): Promise<void> {
  if (!existsSync(path)) {
    throw new WrongUsage(`There is no file ${path}.`);
  }
  // Its folder is copied to where the build works, and would be copied into itself.
  if (options.workspace === undefined && `${tmpdir()}${sep}`.startsWith(join(resolve(dirname(path)), sep))) {
    throw new WrongUsage(`Builds work below ${tmpdir()}, which is in the folder of ${path}. Move the Jenkinsfile into a folder of its own, or pass --workspace.`);
  }
  const credentials = options.credentials === undefined ? undefined : readCredentials(options.credentials);
  const libraries = options.library.map(libraryOf);
  const parameters = Object.fromEntries(options.param.map((text) => pair(text, '--param', 'NAME=VALUE')));
  const cpdctl = options.cpdctl === undefined ? undefined : releaseOf(options.cpdctl);
  const local = await startLocal({ cp4d: options.cp4d, cpdctl, state: options.state, credentials });
  try {
    const build = await startBuild(local, resolve(path), { libraries, parameters, workspace: options.workspace });
    process.exitCode = EXIT_CODES[await follow(build)];
  } finally {
    await local.stop();
  }
}

const EXIT_CODES: Record<BuildResult, number> = { SUCCESS: 0, FAILURE: 1, UNSTABLE: 4, ABORTED: 130, NOT_BUILT: 1 };

export interface BuildChoices {
  libraries?: Library[];
  parameters?: Record<string, string>;
  workspace?: string;
  number?: number;
}

/** Starts the build of a Jenkinsfile. Its folder is the repository that it checks out, unless a workspace is given. */
export async function startBuild(local: LocalSetup, path: string, choices: BuildChoices = {}): Promise<RunningBuild> {
  const jenkinsfile = readFileSync(path, 'utf8');
  const given = choices.libraries ?? [];
  const number = choices.number ?? 1;
  const isGiven = given.some(({ name }) => name === 'cp4d-mlops');
  const own = isGiven ? [] : [await workingTreeLibrary(join(local.folder, `library-${number}`), jenkinsfile)];
  return local.jenkins.run({
    jenkinsfile,
    workspace: choices.workspace === undefined ? join(local.folder, `workspace-${number}`) : resolve(choices.workspace),
    scm: choices.workspace === undefined ? { repository: await snapshotFolder(dirname(path), join(local.folder, `repository-${number}`)), ref: BRANCH } : undefined,
    buildFolder: join(local.folder, `build-${number}`),
    libraries: [...own, ...given],
    parameters: choices.parameters,
    credentials: local.credentials,
    environment: local.environment,
    job: { name: 'local', number },
  });
}

/** Prints the console as it comes; the first Ctrl+C aborts the build. */
async function follow(build: RunningBuild): Promise<BuildResult> {
  const abort = (): void => build.abort();
  process.on('SIGINT', abort).on('SIGTERM', abort);
  for await (const event of build.events) {
    if (event.event === 'console') {
      console.log(event.text);
    }
  }
  process.off('SIGINT', abort).off('SIGTERM', abort);
  return (await build.finished).result;
}

function readCredentials(path: string): Credential[] {
  try {
    const credentials = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    if (Array.isArray(credentials)) {
      return credentials as Credential[];
    }
  } catch (problem) {
    throw new WrongUsage(`The credentials in ${path} cannot be read: ${(problem as Error).message}`);
  }
  throw new WrongUsage(`${path} holds no list of credentials, such as [{ "id": "cp4d", "kind": "usernamePassword", "username": "…", "password": "…" }].`);
}

/** `NAME=SOURCE[@REF]`; an `@` before the last colon or slash belongs to the url. */
function libraryOf(text: string): Library {
  const [name, rest] = pair(text, '--library', 'NAME=SOURCE[@REF]');
  const [, source, ref] = /^(.*?)(?:@([^@:/]+))?$/.exec(rest)!;
  return { name, source: existsSync(source!) ? resolve(source!) : source!, defaultVersion: ref };
}

function releaseOf(text: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(text)) {
    throw new WrongUsage(`--cpdctl ${text}: a release looks like 1.4.49, or 0.2.33.`);
  }
  return text;
}

function pair(text: string, option: string, form: string): [string, string] {
  const cut = text.indexOf('=');
  if (cut < 1) {
    throw new WrongUsage(`${option} ${text}: write it as ${form}.`);
  }
  return [text.slice(0, cut), text.slice(cut + 1)];
}
