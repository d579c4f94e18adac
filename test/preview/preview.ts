import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { execa } from 'execa';
import { nodeWords, workingCopy, type WorkingCopy } from '../cli/workingCopy.ts';

/** The preview of a copy of the project, whose sources a test may change. */
export interface RunningPreview {
  url: string;
  copy: WorkingCopy;
  /** Replaces text in the source of a file, and says when it was written. */
  edit(path: string, from: string, to: string): number;
  /** Puts a file back as it was. */
  restore(path: string): void;
  stop(): Promise<void>;
}

/** Starts `npm run preview -- --web` in a copy that is committed and tagged `v1.0.0`. */
export async function startPreview(): Promise<RunningPreview> {
  const copy = await workingCopy();
  for (const words of [['init', '-q', '-b', 'main'], ['add', '-A'], ['-c', 'user.name=t', '-c', 'user.email=t@localhost', 'commit', '-q', '-m', 'x'], ['tag', 'v1.0.0']]) {
    await execa('git', ['-C', copy.folder, ...words]);
  }
  const server = execa('node', nodeWords('preview', '--web', '--port', '0'), { cwd: copy.folder, reject: false });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const originals = new Map<string, string>();
  return {
    url: /http:\S+/.exec(line.toString())![0],
    copy,
    edit(path, from, to) {
      const file = join(copy.folder, path);
      const text = readFileSync(file, 'utf8');
      originals.set(path, originals.get(path) ?? text);
      writeFileSync(file, text.replace(from, to));
      return Date.now();
    },
    restore(path) {
      writeFileSync(join(copy.folder, path), originals.get(path)!);
    },
    async stop() {
      server.kill('SIGTERM');
      await server;
      copy.remove();
    },
  };
}
