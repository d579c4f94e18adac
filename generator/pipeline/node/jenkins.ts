import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type * as Declared from '../jenkins.d.ts';
import { currentBuild } from './build.ts';
import { variablesOf, type BindingCall } from './credentials.ts';

/** What steps import from '#jenkins', in Node: the same calls, on real files and real processes. */
export const env: typeof Declared.env = new Proxy(
  {},
  {
    get: (_, name) => currentBuild().environment[String(name)] ?? currentBuild().variables[String(name)] ?? null,
    set: (_, name, value: string) => {
      currentBuild().variables[String(name)] = value;
      return true;
    },
  },
);

interface Shell {
  script: string;
  label?: string;
  returnStdout?: boolean;
  returnStatus?: boolean;
}

function runShell(given: Shell): unknown {
  const build = currentBuild();
  build.record('sh', { ...given });
  const { shell, user } = build.options;
  const folder = mkdtempSync(join(tmpdir(), 'sh-'));
  const file = join(folder, 'script.sh');
  chmodSync(folder, 0o755);
  writeFileSync(file, given.script, { mode: 0o755 });
  const usual = given.script.startsWith('#!') ? [file] : ['sh', '-xe', file];
  const [command, ...words] = shell === undefined ? usual : [...shell, file];
  const ended = spawnSync(command!, words, { cwd: build.folder, env: build.environment, uid: user, gid: user, encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  build.console.push(ended.stderr, given.returnStdout === true ? '' : ended.stdout);
  if (given.returnStatus === true) {
    return ended.status;
  }
  if (ended.status !== 0) {
    throw new Error(`script returned exit code ${ended.status ?? String(ended.signal)}`);
  }
  return given.returnStdout === true ? ended.stdout : undefined;
}

export const sh = runShell as typeof Declared.sh;

export const echo: typeof Declared.echo = (message) => {
  currentBuild().record('echo', { message });
  currentBuild().console.push(message);
};

export function error(message: string): never {
  currentBuild().record('error', { message });
  throw new Error(message);
}

export const readFile: typeof Declared.readFile = (given) => {
  currentBuild().record('readFile', { ...given });
  return readFileSync(located(given.file), 'utf8');
};

export const writeFile: typeof Declared.writeFile = (given) => {
  currentBuild().record('writeFile', { ...given });
  mkdirSync(dirname(located(given.file)), { recursive: true });
  writeFileSync(located(given.file), given.text);
  giveAway(located(given.file));
};

/** On an agent the files belong to the user that scripts run as. */
function giveAway(file: string): void {
  const { user } = currentBuild().options;
  if (user !== undefined) {
    chownSync(file, user, user);
    chownSync(dirname(file), user, user);
  }
}

export const unstable: typeof Declared.unstable = (message) => {
  currentBuild().record('unstable', { message });
};

/** Not a step, so nothing is recorded. */
const buildVariable: typeof Declared.currentBuild = {
  get description() {
    return currentBuild().description;
  },
  set description(text) {
    currentBuild().description = text;
  },
};
export { buildVariable as currentBuild };

export const fileExists: typeof Declared.fileExists = (file) => {
  currentBuild().record('fileExists', { file });
  return existsSync(located(file));
};

export const pwd: typeof Declared.pwd = (given) => {
  currentBuild().record('pwd', { ...given });
  const { folder } = currentBuild();
  return given.tmp ? `${folder}@tmp` : folder;
};

export const libraryResource: typeof Declared.libraryResource = (resource) => {
  currentBuild().record('libraryResource', { resource });
  const found = currentBuild().options.resources.map((folder) => join(folder, resource)).find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(`No such library resource ${resource} could be found.`);
  }
  return readFileSync(found, 'utf8');
};

export const archiveArtifacts: typeof Declared.archiveArtifacts = (given) => {
  currentBuild().record('archiveArtifacts', { ...given });
};

export const stage: typeof Declared.stage = (name, body) => {
  currentBuild().record('stage', { name });
  return body();
};

export const dir: typeof Declared.dir = (path, body) => {
  currentBuild().record('dir', { path });
  const folder = located(path);
  mkdirSync(folder, { recursive: true });
  return currentBuild().changed({ folder }, body);
};

export const deleteDir: typeof Declared.deleteDir = () => {
  currentBuild().record('deleteDir');
  rmSync(currentBuild().folder, { recursive: true, force: true });
};

export const withEnv: typeof Declared.withEnv = (overrides, body) => {
  currentBuild().record('withEnv', { overrides });
  const pairs = overrides.map((text): [string, string] => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]);
  return currentBuild().changed({ environment: { ...currentBuild().environment, ...Object.fromEntries(pairs) } }, body);
};

export const withCredentials: typeof Declared.withCredentials = (bindings, body) => {
  const build = currentBuild();
  const calls = bindings as unknown as BindingCall[];
  build.record('withCredentials', { bindings: calls.map(({ binding, given }) => ({ $class: binding, ...given })) });
  const variables = calls.map((call) => variablesOf(call, build.options.credentials));
  return build.changed({ environment: Object.assign({}, build.environment, ...variables) as Record<string, string> }, body);
};

function bindingOf(binding: BindingCall['binding']): (given: Record<string, string>) => never {
  return (given) => ({ binding, given }) satisfies BindingCall as never;
}

export const usernamePassword = bindingOf('usernamePassword') as unknown as typeof Declared.usernamePassword;
export const string = bindingOf('string') as unknown as typeof Declared.string;
export const file = bindingOf('file') as unknown as typeof Declared.file;

/** One after the other: what runs at the same time in Jenkins must not depend on the order. */
export const parallel: typeof Declared.parallel = (branches) => {
  const build = currentBuild();
  build.record('parallel');
  const results = Object.entries(branches).map(([name, body]): [string, unknown] => [
    name,
    build.changed({ branch: [...build.branch, name] }, body),
  ]);
  return Object.fromEntries(results) as never;
};

function located(path: string): string {
  return isAbsolute(path) ? path : resolve(currentBuild().folder, path);
}
