import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { isEarlierResult, type StepUse } from '../../generator/pipeline/node/program.ts';
import { connectJenkins, type BuildOutcome, type BuildRequest, type Killed, type RunningBuild } from '../../local/jenkins/client.ts';
import type { World } from './world.ts';

/** Runs step calls as a Scripted Jenkinsfile on the CPS engine, with the program state saved and read back. */
export async function asGroovy(world: World, program: StepUse[], persist: Persist): Promise<BuildOutcome> {
  return runJenkinsfile(world, jenkinsfileOf(program), persist);
}

export async function runJenkinsfile(world: World, jenkinsfile: string, persist: Persist = 'asynchronous', number = 1): Promise<BuildOutcome & { buildFolder: string }> {
  const buildFolder = newBuildFolder(world);
  return { ...(await startJenkinsfile(world, jenkinsfile, buildFolder, persist, number).finished), buildFolder };
}

/** Where Jenkins keeps one build; it goes with the world. */
export function newBuildFolder(world: World): string {
  return mkdtempSync(join(dirname(world.workspace), 'build-'));
}

export type Persist = 'asynchronous' | 'every-step';

/** Starts a build of a Jenkinsfile with the library of the working tree. */
export function startJenkinsfile(
  world: World,
  jenkinsfile: string,
  buildFolder: string,
  persist: Persist = 'asynchronous',
  number = 1,
  killed: Killed = {},
): RunningBuild {
  return connectJenkins(inject('jenkins')).run({ ...buildRequest(world, jenkinsfile, buildFolder), persist, job: { name: 'test', number } }, killed);
}

/** What an engine is asked for such a build. */
export function buildRequest(world: World, jenkinsfile: string, buildFolder: string): BuildRequest {
  return {
    jenkinsfile,
    workspace: world.workspace,
    buildFolder,
    libraries: [{ name: 'cp4d-mlops', source: inject('library'), defaultVersion: 'v1' }, ...world.libraries],
    credentials: world.credentials,
    environment: world.environment,
  };
}

/** `def results = []` and one call after the other. */
export function jenkinsfileOf(program: StepUse[]): string {
  return ["@Library('cp4d-mlops@v1') _", 'def results = []', 'node {', ...uses(program, '    '), '}', 'return results', ''].join('\n');
}

function uses(program: StepUse[], indent: string): string[] {
  return program.flatMap(({ step, parameters, body, attempted }) => {
    if (attempted === true) {
      const tried = uses([{ step, parameters, body }], `${indent}    `);
      return [`${indent}try {`, ...tried, `${indent}} catch (Exception problem) {`, `${indent}    results.add([error: problem.message])`, `${indent}}`];
    }
    const given = Object.entries(parameters).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${literal(value)}`);
    if (body === undefined) {
      return [`${indent}results.add(${step}(${given.join(', ')}))`];
    }
    return [`${indent}results.add(${step}(${given.join(', ')}) {`, ...uses(body, `${indent}    `), `${indent}    return null`, `${indent}})`];
  });
}

function literal(value: unknown): string {
  if (isEarlierResult(value)) {
    return `results[${value.resultOf}]`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(literal).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${quoted(key)}: ${literal(inner)}`);
    return entries.length === 0 ? '[:]' : `[${entries.join(', ')}]`;
  }
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** A text in single quotes, by code units: whatever is in it. */
function quoted(text: string): string {
  const units = Array.from({ length: text.length }, (_, position) => text.charCodeAt(position));
  return `'${units.map((unit) => (unit > 0x1f && unit < 0x7f && unit !== 0x27 && unit !== 0x5c ? String.fromCharCode(unit) : escape(unit))).join('')}'`;
}

/** Groovy reads `\\uXXXX` before it looks for quotes, so these have escapes of their own. */
function escape(unit: number): string {
  const own: Record<number, string> = { 0x27: "\\'", 0x5c: '\\\\', 0x0a: '\\n', 0x0d: '\\r' };
  return own[unit] ?? `\\u${unit.toString(16).padStart(4, '0')}`;
}
