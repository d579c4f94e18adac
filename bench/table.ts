import type { Measurements } from './main.ts';
import type { PipelineCosts } from './pipeline.ts';

/** The measurements for people. */
export function tableOf({ pipeline, staged, documented, generator, engine, scoring, feedback }: Measurements): string {
  return lines([
    ...costs('pipeline in one session', pipeline),
    ...costs('with a session a stage', staged),
    ...costs('the documented pipeline', documented),
    ['generator'],
    ['  cold', seconds(generator.coldSeconds), `${generator.coldOverTsc.toFixed(2)} × tsc`],
    ['  one step changed', generator.watchMilliseconds === null ? 'generate has no --watch' : milliseconds(generator.watchMilliseconds)],
    ['engine'],
    ['  steps without sh', milliseconds(engine.stepLogicMilliseconds)],
    ...largeFile('scoring', scoring),
    ...largeFile('feedback', feedback),
  ]);
}

function largeFile(title: string, { tenth, ...all }: Measurements['scoring']): string[][] {
  return [
    [title, `${tenth.rows} rows`, `${all.rows} rows`],
    ['  time', seconds(tenth.seconds), seconds(all.seconds)],
    ['  memory', megabytes(tenth.megabytes), megabytes(all.megabytes)],
  ];
}

function costs(title: string, { first, repeat }: PipelineCosts): (string | number)[][] {
  return [
    [title, 'first run', 'repeat'],
    ['  sh', first.sh, repeat.sh],
    ['  processes of cpdctl and curl', first.processes, repeat.processes],
    ['  fixed sleep', seconds(first.fixedSleepSeconds), seconds(repeat.fixedSleepSeconds)],
    ['  time', seconds(first.wallSeconds), seconds(repeat.wallSeconds)],
  ];
}

function lines(rows: (string | number)[][]): string {
  return rows.map(([title, ...cells]) => `${String(title).padEnd(32)}${cells.map((cell) => String(cell).padStart(16)).join('')}`.trimEnd()).join('\n');
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}

function megabytes(value: number): string {
  return `${Math.round(value)} MB`;
}
