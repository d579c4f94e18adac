import { cpSync, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { startBuild } from '../generator/cli/try.ts';
import type { LocalSetup } from '../generator/cli/local.ts';
import { outcomeOf } from './build.ts';
import { watchMemory } from './memory.ts';

/** What a file of so many rows costs. */
export interface RowsCost {
  rows: number;
  seconds: number;
  /** The most that the agent's processes took together. */
  megabytes: number;
}

/** A step that works on the rows of `rows.csv`: the last shell step of the Jenkinsfile is its own. */
export interface RowsStep {
  name: string;
  jenkinsfile: string;
  /** The example whose model and settings are used, and its file of rows. */
  example: string;
  rows: string;
  /** What the console says when it is done. */
  done(rows: number): string;
}

/** Measures the step with files of so many rows, one after the other in one workspace; the builds are counted from `first`. */
export async function measureRows(local: LocalSetup, step: RowsStep, counts: number[], first: number): Promise<RowsCost[]> {
  const workspace = join(local.folder, step.name);
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'Jenkinsfile'), step.jenkinsfile);
  cpSync(join(step.example, 'cp4d-mlops.json'), join(workspace, 'cp4d-mlops.json'));
  cpSync(join(step.example, 'model'), join(workspace, 'model'), { recursive: true });
  const costs: RowsCost[] = [];
  for (const [position, rows] of counts.entries()) {
    await writeRows(join(step.example, step.rows), join(workspace, 'rows.csv'), rows);
    costs.push(await costOf(local, workspace, step, rows, first + position));
  }
  return costs;
}

async function costOf(local: LocalSetup, workspace: string, step: RowsStep, rows: number, number: number): Promise<RowsCost> {
  const build = await startBuild(local, join(workspace, 'Jenkinsfile'), { workspace, number });
  const memory = watchMemory(workspace);
  let start = performance.now();
  for await (const event of build.events) {
    if (event.event === 'step' && event.name === 'sh') {
      start = performance.now();
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const megabytes = memory();
  const { console: log } = await outcomeOf(build);
  if (!log.includes(step.done(rows))) {
    throw new Error(`${log}\nThe build did not come to '${step.done(rows)}'; its console stands above.`);
  }
  return { rows, seconds, megabytes };
}

/** The example's rows, as often as it takes. */
async function writeRows(source: string, path: string, count: number): Promise<void> {
  const [header, ...rows] = readFileSync(source, 'utf8').trimEnd().split('\n');
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let written = 0; written < count; written += rows.length) {
    file.write(`${rows.slice(0, count - written).join('\n')}\n`);
  }
  file.end();
  await finished(file);
}
