import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** What a build has left behind on the agent: command lines of processes that still run, and files of sessions. */
export interface Traces {
  processes: string[];
  sessions: string[];
}

export const NO_TRACES: Traces = { processes: [], sessions: [] };

export function tracesOf(world: World): Traces {
  const folder = `${world.workspace}@tmp`;
  const left = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return { processes: processesNaming(world.workspace), sessions: left.filter((path) => path.startsWith('cp4d-mlops-')) };
}

/** Command lines of the processes that have a text in their command line or environment. */
export function processesNaming(text: string): string[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => read(id, 'cmdline').includes(text) || read(id, 'environ').includes(text)).map((id) => read(id, 'cmdline').replaceAll('\0', ' '));
}

function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'latin1');
  } catch {
    // it has ended
    return '';
  }
}
