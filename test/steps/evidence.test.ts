import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jenkinsfileOf, runJenkinsfile } from './asGroovy.ts';
import { MODEL, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';
import type { World } from './world.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL });
});

afterEach(() => worlds.remove());

interface AuditLine {
  time: string;
  user: string;
  environment: string;
  library: string;
  build: string;
  command: string[];
  exit: number;
  id?: string;
  trace?: string;
}

function auditOf(folder: string): AuditLine[] {
  return linesOf(join(folder, 'cp4d-mlops/audit.jsonl'));
}

function linesOf(file: string): AuditLine[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as AuditLine);
}

function archivedBy({ buildFolder }: { buildFolder: string }): string[] {
  const folder = join(buildFolder, 'archive/cp4d-mlops');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

test('each write, and nothing else, is a line of the audit file', async () => {
  const { results } = await inBoth(worlds, step('withCp4d', {}, [step('cp4dSpace', { name: 'it\'s "audited"', create: true }), storeDigits({ space: { resultOf: 0 } })]));

  const audit = auditOf(worlds.node.workspace);
  expect(results).toHaveLength(3);
  expect(audit.map(({ command }) => command.slice(0, 4).join(' '))).toEqual([
    'cpdctl space create --name=it\'s "audited"',
    'cpdctl ml model create',
    'cpdctl ml model upload-content',
    'cpdctl ml model create-revision',
    'cpdctl ml model update',
  ]);
  expect(audit[0]).toMatchObject({ user: 'admin', exit: 0, id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
});

test('a write that CP4D refuses is noted with its exit code and the trace id', async () => {
  await inBoth(worlds, step('withCp4d', {}, [step('cp4dSpace', { name: 's', create: true }), storeDigits({ space: { resultOf: 0 }, softwareSpec: 'nowhere' })]));

  expect(auditOf(worlds.node.workspace).at(-1)).toMatchObject({ exit: 1, trace: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
});

test('audit file and error are archived with the build, on failure too; what another build noted is not', async () => {
  const { groovy } = worlds;
  const failing = jenkinsfileOf([step('withCp4d', {}, [step('cp4dSpace', { name: 's', create: true }), step('cp4dSpace', { name: 'nowhere' })])]);
  await runJenkinsfile(groovy, failing);
  const { buildFolder, console: log } = await runJenkinsfile(groovy, failing, 'asynchronous', 2);

  const archive = join(buildFolder, 'archive');
  const error = JSON.parse(readFileSync(join(archive, 'cp4d-mlops/error.json'), 'utf8')) as object;
  expect(log).toContain("configuration: cp4dSpace: there is no space named 'nowhere'");
  expect(error).toEqual({ category: 'configuration', what: "cp4dSpace: there is no space named 'nowhere'", attempt: "cp4dSpace(name: 'nowhere', create: true)" });
  expect(() => auditOf(archive)).toThrow(/ENOENT/);
});

test('a build that does not come to sign in archives its error, and nothing that an earlier one noted', async () => {
  const { groovy } = worlds;
  await runJenkinsfile(groovy, jenkinsfileOf([step('cp4dSpace', { name: 's', create: true }), step('cp4dSpace', { name: 'nowhere' })]));
  const refused = await runJenkinsfile(groovy, jenkinsfileOf([step('withCp4d', { url: 'http://cp4d' }, [])]), 'asynchronous', 2);
  const broken = await runJenkinsfile(groovy, jenkinsfileOf([step('withCp4d', { credentialsId: 'nowhere' }, [])]), 'asynchronous', 3);

  expect(archivedBy(refused)).toEqual(['error.json']);
  expect(readFileSync(join(refused.buildFolder, 'archive/cp4d-mlops/error.json'), 'utf8')).toContain("the url 'http://cp4d'");
  expect([broken.result, archivedBy(broken)]).toEqual(['FAILURE', []]);
});

test('the changes of each folder and agent of a build are archived, also when the workspace is emptied between them', async () => {
  const { groovy } = worlds;
  const made = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) => `cp4dSpace(name: '${name}', create: true)`);
  const jenkinsfile = `@Library('cp4d-mlops@v1') _
node {
  ${made[0]}
  dir('elsewhere') { ${made[1]} }
  ${made[2]}
  deleteDir()
  ${made[3]}
  dir('elsewhere') { cpdctl(command: 'space list') }
  ${made[4]}
}`;

  const build = await runJenkinsfile(groovy, jenkinsfile);

  const named = archivedBy(build).map((file) => [file, linesOf(join(build.buildFolder, 'archive/cp4d-mlops', file)).map(({ command }) => command[3]!.replace('--name=', '')).join(' ')]);
  expect(named).toEqual([['audit-2.jsonl', 'second'], ['audit-3.jsonl', 'fourth fifth'], ['audit.jsonl', 'first third']]);
});

test('the audit file says which library and build made a change', async () => {
  const world: World = worlds.groovy;
  const { buildFolder } = await runJenkinsfile(world, jenkinsfileOf([step('cp4dSpace', { name: 's', create: true })]));

  expect(auditOf(join(buildFolder, 'archive'))[0]).toMatchObject({ library: 'v1', build: expect.stringMatching(/^jenkins-/) as string });
});
