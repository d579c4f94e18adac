import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { execa, type ExecaError } from 'execa';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const NEEDED_JAVA = 17;
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;
const LONGEST_BUILD_MILLISECONDS = 5 * 60 * 1000;
const LOCK_GLANCE_MILLISECONDS = 200;

/** Gives the engine's jar, built first when there is none for the sources as they are. */
export async function engineJar(): Promise<string> {
  const digest = await digestOfSources();
  const folder = join(FOLDER, 'target', `engine-${digest}`);
  const jar = join(folder, 'local-jenkins.jar');
  if (!await exists(jar)) {
    await alone(async () => {
      if (!await exists(jar)) {
        await build(folder);
      }
    });
  }
  return jar;
}

/** Lets one process build at a time, so that the others find the work done. A process that died here is waited for no longer than that. */
async function alone(work: () => Promise<void>): Promise<void> {
  const lock = join(FOLDER, 'target', 'build.lock');
  await mkdir(join(FOLDER, 'target'), { recursive: true });
  while (!await mkdir(lock).then(() => true, () => false)) {
    if (await stat(lock).then(({ mtimeMs }) => Date.now() - mtimeMs > LONGEST_BUILD_MILLISECONDS, () => false)) {
      await rm(lock, { recursive: true, force: true });
    }
    await setTimeout(LOCK_GLANCE_MILLISECONDS);
  }
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** The java to run the engine with: that of JAVA_HOME, or the one on the PATH. */
export async function java(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const command = home ? join(home, 'bin', 'java') : 'java';
  const { stderr } = await execa(command, ['-version']).catch((problem: ExecaError) => {
    throw new Error(`The local Jenkins needs Java ${NEEDED_JAVA} or newer, and '${command}' cannot be run (${problem.shortMessage}). Install a JDK ${NEEDED_JAVA}, or set JAVA_HOME to one.`);
  });
  const version = /version "(\d+)/.exec(String(stderr))?.[1] ?? 'unknown';
  if (!(Number(version) >= NEEDED_JAVA)) {
    throw new Error(`The local Jenkins needs Java ${NEEDED_JAVA} or newer, and '${command}' is version ${version}. Set JAVA_HOME to a newer JDK.`);
  }
  return command;
}

/** Builds in a folder of its own and moves it to its place in one step, so that nobody meets half an engine. */
async function build(folder: string): Promise<void> {
  await java();
  const work = join(FOLDER, 'target', `build-${process.pid}-${Date.now()}`);
  await mkdir(work, { recursive: true });
  try {
    await execa('mvn', ['-q', '-B', '-f', join(FOLDER, 'pom.xml'), `-Dengine.directory=${work}`, 'package'], { all: true }).catch((problem: ExecaError) => {
      throw new Error(problem.code === 'ENOENT'
        ? 'The local Jenkins is built with Maven 3.8 or newer, and there is no `mvn` on the PATH. Install Maven.'
        : `The local Jenkins could not be built with Maven:\n${String(problem.all)}`);
    });
    await rename(work, folder).catch(async (problem: unknown) => {
      if (!await exists(join(folder, 'local-jenkins.jar'))) {
        throw problem;
      }
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await removeOld(folder);
}

/** Engines of earlier sources go, except those that may still be running somewhere. */
async function removeOld(current: string): Promise<void> {
  const target = join(FOLDER, 'target');
  for (const name of await readdir(target)) {
    const path = join(target, name);
    if (/^(engine|build)-/.test(name) && path !== current && Date.now() - (await stat(path)).mtimeMs > KEPT_MILLISECONDS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const sources = join(FOLDER, 'src', 'main');
  const files = (await readdir(sources, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  for (const file of [join(FOLDER, 'pom.xml'), ...files].sort()) {
    hash.update(`${relative(FOLDER, file)}\0`).update(await readFile(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
