import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { connectJenkins } from '../../local/jenkins/client.ts';
import { findingsIn } from './scripts.ts';

/** Calls that a step refuses before it does anything. */
const REFUSED = [
  "wmlDeploy(nam: 'x', model: 5, type: 'onlin', timeoutMinutes: 'soon', hardwareSpec: '')",
  'wmlDeploy()',
  'wmlDeploy(name: null, model: [revision: 3])',
  "wmlDeploy(name: '', model: '', timeoutMinutes: -1)",
  "wmlDeploy(name: 'a\\u0000b', model: true)",
  "wmlScore(deployment: 'd', file: 'f', drop: 'label', show: true, limit: '1e3', delimiter: ';;')",
  "cp4dSpace(name: 'x', create: 'yes')",
  "cp4dSpace(name: 'x', create: 1)",
  "cpdctl(command: 'space list', flags: 'all-pages', query: 1.5)",
  "withCp4d(credentialsKind: 'apikey', requestTimeoutSeconds: 0, dryRun: 'no') { }",
  `wmlDeploy(name: 'x', model: 'm', hardwareSpec: 12345678901, timeoutMinutes: '${'long '.repeat(20)}')`,
];

test('what a call is refused for is said in the words of the step itself', async () => {
  const refusals = await refusalsOf(REFUSED);
  const found = await findingsIn(Object.fromEntries(REFUSED.map((call) => [call, call])));

  expect(refusals).toHaveLength(REFUSED.length);
  for (const [i, call] of REFUSED.entries()) {
    // A fix may be named where the step names none.
    const messages = found[call]!.map((one) => one.replace(/^\S+ error \S+ \w+: /, '').replace(/; add .*$|(?<= is not one of .*); did you mean .*$/, ''));
    expect(messages.sort()).toEqual(refusals[i]!.sort());
  }
});

/** The problems that the steps name when Jenkins runs the calls. */
async function refusalsOf(calls: string[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-refusals-'));
  const tries = calls.map((call) => `    try { ${call} } catch (Exception e) { refusals.add(e.message) }`);
  const build = connectJenkins(inject('jenkins')).run({
    jenkinsfile: ["@Library('cp4d-mlops@v1') _", 'def refusals = []', 'node {', ...tries, '}', 'return refusals'].join('\n'),
    workspace: join(folder, 'workspace'),
    buildFolder: join(folder, 'build'),
    libraries: [{ name: 'cp4d-mlops', source: inject('library') }],
  });
  const { returned } = await build.finished;
  rmSync(folder, { recursive: true });
  return (returned as string[]).map((message) => message.split('\n').filter((line) => line.startsWith('  ')).map((line) => line.trim()));
}
