import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { startLocal, type LocalSetup } from '../generator/cli/local.ts';
import { ROOT } from '../generator/output/files.ts';
import { countProcesses } from './counters.ts';
import { measureStepLogic } from './engine.ts';
import { FEEDBACK } from './feedback.ts';
import { measureGenerator, type GeneratorCost } from './generator.ts';
import { measurePipeline, type PipelineCosts } from './pipeline.ts';
import { measureRows, type RowsCost, type RowsStep } from './rows.ts';
import { SCORING } from './scoring.ts';
import { tableOf } from './table.ts';

/** Everything that is measured; `bench/README.md` says how. */
export interface Measurements {
  /** The monitored pipeline in one session. */
  pipeline: PipelineCosts;
  /** The same with a session in each Declarative stage. */
  staged: PipelineCosts;
  /** The documented pipeline of 2020 on the same simulated cluster. */
  documented: PipelineCosts;
  generator: GeneratorCost;
  engine: { stepLogicMilliseconds: number };
  /** A large file, and one of a tenth of its rows beside it: memory is the same for both. */
  scoring: LargeFileCost;
  /** The same of feedback. */
  feedback: LargeFileCost;
}

interface LargeFileCost extends RowsCost {
  tenth: RowsCost;
}

const JENKINSFILE = 'examples/monitor/Jenkinsfile.scripted';
const STAGED = 'examples/monitor/Jenkinsfile';
const DOCUMENTED = 'examples/monitor-2020/documented/Jenkinsfile';

/** States move so fast that a wait need look once: what is counted is the pipeline, and not the cluster's pace. */
const SPEED = 5000;
/** Slower, or the monitor would judge the growing feedback every second, as it does once an hour. */
const SPEED_OF_LARGE_FILES = 1000;
const ROWS = 100_000;

const program = new Command('bench')
  .description('measures what pipelines, the generator, the engine and scoring cost')
  .option('--jenkinsfile <file>', 'the pipeline that is measured', join(ROOT, JENKINSFILE))
  .option('--json', 'print the measurements as JSON')
  .parse();

const { jenkinsfile, json } = program.opts<{ jenkinsfile: string; json?: boolean }>();
const measurements = await measure(resolve(jenkinsfile));
console.log(json === true ? JSON.stringify(measurements, null, 2) : tableOf(measurements));

async function measure(path: string): Promise<Measurements> {
  // Before anything else runs beside it.
  const generator = await measureGenerator();
  const pipeline = await costsOf(path);
  const staged = await costsOf(join(ROOT, STAGED));
  const documented = await costsOf(join(ROOT, DOCUMENTED), '0.2.33');
  const local = await startLocal({ speed: SPEED_OF_LARGE_FILES });
  try {
    const stepLogicMilliseconds = await measureStepLogic(local, path);
    const scoring = await largeFileCost(local, SCORING, 10);
    const feedback = await largeFileCost(local, FEEDBACK, 20);
    return { pipeline, staged, documented, generator, engine: { stepLogicMilliseconds }, scoring, feedback };
  } finally {
    await local.stop();
  }
}

async function largeFileCost(local: LocalSetup, step: RowsStep, firstBuild: number): Promise<LargeFileCost> {
  const [tenth, all] = await measureRows(local, step, [ROWS / 10, ROWS], firstBuild);
  return { ...all!, tenth: tenth! };
}

/** A pipeline on a cluster of its own. */
async function costsOf(path: string, cpdctl?: string): Promise<PipelineCosts> {
  const local = await startLocal({ speed: SPEED, cpdctl });
  try {
    const counters = countProcesses(join(local.folder, 'counters'), ['cpdctl', 'curl'], local.environment['PATH']!);
    const counting: LocalSetup = { ...local, environment: { ...local.environment, PATH: `${counters.folder}:${local.environment['PATH']!}` } };
    return await measurePipeline(counting, counters, path);
  } finally {
    await local.stop();
  }
}
