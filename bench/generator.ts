import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { STEPS_PROJECT } from '../generator/output/files.ts';
import { workingCopy, type WorkingCopy } from '../test/cli/workingCopy.ts';

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
const WAITING = 'Waiting for changes.';

export async function measureGenerator(): Promise<GeneratorCost> {
  const copy = await workingCopy();
  try {
    const times: { generate: number; tsc: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      // One after the other, so that a busy machine slows both.
      times.push({
        generate: await seconds(['--import', 'tsx', 'generator/cli/main.ts', 'generate'], copy),
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

async function measureWatch({ folder }: WorkingCopy): Promise<number | null> {
  const watching = execa('node', ['--import', 'tsx', 'generator/cli/main.ts', 'generate', '--watch'], { cwd: folder, reject: false });
  const times: number[] = [];
  let changed = 0;
  for await (const line of watching.iterable()) {
    if (!line.includes(WAITING)) {
      continue;
    }
    if (changed > 0) {
      requireChange(folder, times.length);
      times.push(performance.now() - changed);
    }
    if (times.length === RUNS) {
      watching.kill();
      break;
    }
    changed = performance.now();
    appendFileSync(join(folder, CHANGED), `\n/** Changed for the ${times.length + 1}. time. */\nfunction changed${times.length}(): string {\n  return 'changed ${times.length}';\n}\n`);
  }
  await watching;
  return times.length === 0 ? null : median(times);
}

function requireChange(folder: string, run: number): void {
  if (!readFileSync(join(folder, MADE_OF_IT), 'utf8').includes(`changed ${run}`)) {
    throw new Error(`generate --watch said that it waits for changes, but ${MADE_OF_IT} lacks the one in ${CHANGED}.`);
  }
}

function median(values: number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)]!;
}
