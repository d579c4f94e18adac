import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { BuildEvent, RunningBuild } from '../../local/jenkins/client.ts';
import { ROOT } from '../output/files.ts';
import { startLocal } from './local.ts';
import { Mistake } from './mistake.ts';
import { startBuild } from './try.ts';

const JENKINSFILE = 'examples/monitor/Jenkinsfile';

/** Where the report stays when everything else of the demo is gone. */
const REPORT = '.cache/demo';
const EXAMPLE = `
Example:
  npm run demo`;

export function demoCommand(): Command {
  return new Command('demo')
    .description(`runs ${JENKINSFILE} twice against a simulated cluster`)
    .option('--state <folder>', 'where the cluster keeps its state; with the state of an earlier run nothing is made anew')
    .addHelpText('after', EXAMPLE)
    .action((options: { state?: string }) => demo(options));
}

async function demo({ state }: { state?: string }): Promise<void> {
  console.log(`Starting a local Jenkins and a simulated Cloud Pak for Data. The first time the Jenkins is built, which takes a minute.`);
  const local = await startLocal({ state });
  try {
    for (const [position, title] of [`First run of ${JENKINSFILE}`, 'Second run, on the same cluster'].entries()) {
      console.log(`\n${title}`);
      await show(await startBuild(local, join(ROOT, JENKINSFILE), { number: position + 1 }));
    }
    console.log(`\n${resultOf(join(local.folder, 'workspace-2'))}`);
    console.log(`\nThe same with the whole console: npm run try -- ${JENKINSFILE}`);
  } finally {
    await local.stop();
  }
}

interface Judged {
  metrics: Record<string, number | null>;
  rules: { metric: string; rule: string }[];
}

/** What OpenScale measured, where the report is, and what the gate would have done. */
function resultOf(workspace: string): string {
  const report = join(ROOT, REPORT);
  cpSync(join(workspace, 'cp4d-mlops/report/digits'), report, { recursive: true });
  const { metrics, rules } = JSON.parse(readFileSync(join(report, 'quality.json'), 'utf8')) as Judged;
  const width = Math.max(...Object.keys(metrics).map((name) => name.length)) + 2;
  return [
    'Metric'.padEnd(width) + 'Value',
    ...Object.entries(metrics).map(([name, value]) => name.padEnd(width) + (value === null ? 'none' : value.toFixed(4))),
    '',
    `The report: ${REPORT}/index.html`,
    `Had a rule been broken (${rules.map(({ metric, rule }) => `${metric} ${rule}`).join(', ')}), the gate would have ended the build as FAILURE; with ON_FAIL=unstable it would have been UNSTABLE.`,
  ].join('\n');
}

/** Stages with their times, and under each what its steps said. */
async function show(build: RunningBuild): Promise<void> {
  for await (const event of build.events) {
    const line = lineFor(event);
    if (line !== undefined) {
      console.log(line);
    }
  }
  const { result, console: log } = await build.finished;
  if (result !== 'SUCCESS') {
    throw new Mistake(`${log}\nThe demo ended with ${result}; its console stands above.`);
  }
}

const OF_JENKINS = /^(\[Pipeline\]|Started by|Running (on|in) |Masking supported|Timeout set|Archiving|Finished:|Loading library|Attempting|Checking out|Commit message|Cloning|using credential|> git|Selected Git|First time build|Fetching|The recommended git| *$)/;

function lineFor(event: BuildEvent): string | undefined {
  if (event.event === 'stage' && event.state === 'started') {
    return `\n  ${event.name}`;
  }
  if (event.event === 'stage' && event.state === 'finished') {
    return `    ${(event.milliseconds / 1000).toFixed(1)} s`;
  }
  if (event.event === 'finished') {
    return `\n  ${event.result} in ${(event.milliseconds / 1000).toFixed(1)} s`;
  }
  return event.event === 'console' && !OF_JENKINS.test(event.text) ? `    ${event.text}` : undefined;
}
