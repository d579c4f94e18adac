import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa, type ResultPromise } from 'execa';
import { STEPS_PROJECT } from '../generator/output/files.ts';
import { nodeWords, workingCopy, type WorkingCopy } from '../test/cli/workingCopy.ts';

/** What making the library costs. */
export interface GeneratorCost {
  coldSeconds: number;
  /** Cold time by that of `tsc --noEmit` on the same files. */
  coldOverTsc: number;
  /** From the change of a step's source to the changed Groovy; null when `generate` cannot follow the sources. */
  watchMilliseconds: number | null;
}

const RUNS = 3;
const CHANGED = 'generator/steps/space/cp4dSpace.ts';
const MADE_OF_IT = 'vars/cp4dSpace.groovy';
const ANCHOR = /did not become active/;
const WAITING = 'Waiting for changes.';

export async function measureGenerator(): Promise<GeneratorCost> {
  const copy = await workingCopy();
  try {
    const times: { generate: number; tsc: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      // One after the other, so that a busy machine slows both.
      times.push({
        generate: await seconds(nodeWords('generate'), copy),
        tsc: await seconds(['node_modules/typescript/bin/tsc', '--noEmit', '--project', STEPS_PROJECT.replace(/.*\/generator\//, 'generator/')], copy),
      });
    }
    const cold = median(times.map(({ generate }) => generate));
    return { coldSeconds: cold, coldOverTsc: cold / median(times.map(({ tsc }) => tsc)), watchMilliseconds: await measureWatch(copy) };
  } finally {
    copy.remove();
  }
}

async function seconds(words: string[], { folder }: WorkingCopy): Promise<number> {
  const start = performance.now();
  await execa('node', words, { cwd: folder });
  return (performance.now() - start) / 1000;
}

async function measureWatch(copy: WorkingCopy): Promise<number | null> {
  const watching = execa('node', nodeWords('generate', '--watch'), { cwd: copy.folder, reject: false });
  try {
    return await timeChanges(watching, copy);
  } finally {
    watching.kill();
    await watching;
  }
}

async function timeChanges(watching: ResultPromise, { folder }: WorkingCopy): Promise<number | null> {
  const times: number[] = [];
  let changed: number | undefined;
  // Not execa's own lines: whoever leaves those waits for the end of the process.
  for await (const line of createInterface({ input: watching.stdout! })) {
    if (!line.includes(WAITING)) {
      continue;
    }
    if (changed !== undefined) {
      times.push(performance.now() - changed);
      requireChange(folder, times.length);
    }
    if (times.length === RUNS) {
      break;
    }
    changed = performance.now();
    change(join(folder, CHANGED), times.length + 1);
  }
  return times.length === 0 ? null : median(times);
}

/** Another text in an error, so that the step stays valid. */
function change(source: string, run: number): void {
  const text = readFileSync(source, 'utf8');
  const changed = text.replace(ANCHOR, `$& (${run})`);
  if (changed === text) {
    throw new Error(`${source} has no text that fits ${String(ANCHOR)} any more: choose another one to change.`);
  }
  writeFileSync(source, changed);
}

function requireChange(folder: string, run: number): void {
  if (!readFileSync(join(folder, MADE_OF_IT), 'utf8').includes(`(${run})`)) {
    throw new Error(`generate --watch said that it waits for changes, but ${MADE_OF_IT} lacks the one in ${CHANGED}.`);
  }
}

function median(values: number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)]!;
}
