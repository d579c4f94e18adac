import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { startJenkins, type BuildOutcome, type BuildRequest, type LocalJenkins, type RunningBuild } from '../../local/jenkins/client.ts';

/** A build of a test: folders are made for it unless it brings its own. */
export type TestBuild = Pick<BuildRequest, 'jenkinsfile'> & Partial<BuildRequest>;

/** One engine for a test file. */
export interface TestJenkins {
  engine(): LocalJenkins;
  /** A folder that goes at the end. */
  folder(): string;
  start(build: TestBuild): RunningBuild & { workspace: string; buildFolder: string };
  /** Runs a build to its end; the workspace is called WORKSPACE in its log. */
  run(build: TestBuild): Promise<BuildOutcome>;
}

/** Starts an engine before the tests of a file and stops it after them. */
export function useJenkins(): TestJenkins {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });
  const root = mkdtempSync(join(tmpdir(), 'jenkins-test-'));
  let engine: LocalJenkins | undefined;
  let folders = 0;
  beforeAll(async () => { engine = await startJenkins(); });
  afterAll(async () => {
    await engine?.stop();
    rmSync(root, { recursive: true, force: true });
  });
  const folder = (): string => {
    const path = join(root, String(++folders));
    mkdirSync(path);
    return path;
  };
  const start = (build: TestBuild): ReturnType<TestJenkins['start']> => {
    const own = folder();
    const request = { workspace: join(own, 'workspace'), buildFolder: join(own, 'build'), ...build };
    return Object.assign(engine!.run(request), { workspace: request.workspace, buildFolder: request.buildFolder });
  };
  return {
    engine: () => engine!,
    folder,
    start,
    run: async build => {
      const running = start(build);
      const outcome = await running.finished;
      return { ...outcome, console: outcome.console.replaceAll(running.workspace, 'WORKSPACE') };
    },
  };
}

/** What a build printed, without Jenkins' own lines and the frames of stack traces. */
export function printed(console: string): string[] {
  return console.split('\n').filter(line => line !== '' && !/^(\[Pipeline\] |Started by |Finished: |\tat )/.test(line));
}

/** Resolves when the log has a line with that text. */
export async function logged(build: RunningBuild, text: string): Promise<void> {
  for await (const event of build.events) {
    if (event.event === 'console' && event.text.includes(text)) {
      return;
    }
  }
  throw new Error(`The build ended without a line with '${text}'.`);
}

/** Makes a git repository of files; each further version is a commit with a tag of its name. */
export function repository(folder: string, versions: Record<string, Record<string, string>>): string {
  const git = (...words: string[]): void => {
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-C', folder, ...words], { stdio: 'ignore' });
  };
  git('init', '--quiet', '--initial-branch=main');
  for (const [version, files] of Object.entries(versions)) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--message', `Version ${version}`);
    git('tag', version);
  }
  return folder;
}
