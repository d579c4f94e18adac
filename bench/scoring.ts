import { cpSync, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { startBuild } from '../generator/cli/try.ts';
import type { LocalSetup } from '../generator/cli/local.ts';
import { ROOT } from '../generator/output/files.ts';
import { outcomeOf } from './build.ts';
import { watchMemory } from './memory.ts';

/** What scoring a file costs. */
export interface ScoringCost {
  rows: number;
  seconds: number;
  /** The most that the agent's processes took together. */
  megabytes: number;
}

const EXAMPLE = join(ROOT, 'examples/deploy');
const JENKINSFILE = `@Library('cp4d-mlops@v1') _
node {
    withCp4d {
        cp4dSpace(name: 'bench-scoring', create: true)
        wmlStoreModel(name: 'digits', space: 'bench-scoring')
        wmlDeploy(name: 'digits', model: 'digits', space: 'bench-scoring')
        wmlScore(deployment: 'digits', file: 'rows.csv', space: 'bench-scoring')
    }
}
`;

/** Scores files of so many rows with the example's model, which is deployed already when a second one is measured. */
export async function measureScoring(local: LocalSetup, counts: number[]): Promise<ScoringCost[]> {
  const workspace = join(local.folder, 'scoring');
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'Jenkinsfile'), JENKINSFILE);
  cpSync(join(EXAMPLE, 'cp4d-mlops.json'), join(workspace, 'cp4d-mlops.json'));
  cpSync(join(EXAMPLE, 'model'), join(workspace, 'model'), { recursive: true });
  const costs: ScoringCost[] = [];
  for (const [position, rows] of counts.entries()) {
    await writeRows(join(workspace, 'rows.csv'), rows);
    costs.push(await costOf(local, workspace, rows, 10 + position));
  }
  return costs;
}

async function costOf(local: LocalSetup, workspace: string, rows: number, number: number): Promise<ScoringCost> {
  const build = await startBuild(local, join(workspace, 'Jenkinsfile'), { workspace, number });
  const memory = watchMemory(workspace);
  let start = performance.now();
  for await (const event of build.events) {
    if (event.event === 'step' && event.name === 'sh') {
      // The last shell step is the one that scores.
      start = performance.now();
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const megabytes = memory();
  const { console: log } = await outcomeOf(build);
  if (!log.includes(`scored ${rows} rows`)) {
    throw new Error(`${log}\nThe build did not score ${rows} rows; its console stands above.`);
  }
  return { rows, seconds, megabytes };
}

/** The example's rows, as often as it takes. */
async function writeRows(path: string, count: number): Promise<void> {
  const [header, ...rows] = readFileSync(join(EXAMPLE, 'data/new-digits.csv'), 'utf8').trimEnd().split('\n');
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let written = 0; written < count; written += rows.length) {
    file.write(`${rows.slice(0, count - written).join('\n')}\n`);
  }
  file.end();
  await finished(file);
}
