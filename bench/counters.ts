import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Programs that stand in front of others on the PATH and note each call. */
export interface Counters {
  /** The folder that goes to the front of the PATH. */
  folder: string;
  /** How often the programs were started since the last time somebody asked. */
  taken(): number;
}

/** @param path the PATH on which the real programs are */
export function countProcesses(folder: string, programs: string[], path: string): Counters {
  mkdirSync(folder, { recursive: true });
  const notes = join(folder, 'calls');
  for (const program of programs) {
    const script = `#!/bin/sh\necho ${program} >>${quoted(notes)}\nexec ${quoted(find(program, path))} "$@"\n`;
    writeFileSync(join(folder, program), script, { mode: 0o755 });
  }
  return {
    folder,
    taken() {
      const calls = existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').length - 1 : 0;
      writeFileSync(notes, '');
      return calls;
    },
  };
}

function find(program: string, path: string): string {
  const found = path.split(':').map((folder) => join(folder, program)).find((file) => existsSync(file));
  if (found === undefined) {
    throw new Error(`There is no ${program} on the PATH to be counted: ${path}`);
  }
  return found;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
