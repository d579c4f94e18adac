import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runInNode } from '../../generator/pipeline/node/runner.ts';
import { connectJenkins, type BuildOutcome } from '../../local/jenkins/client.ts';
import { repository } from '../jenkins/support.ts';
import { compileMadeUp, madeUpLibrary } from './madeUpSteps.ts';

/** `title` has become `name`, and `mlopsHail` has become `mlopsGreet`; old names are of some type, or of none. */
function renamed(old: { parameter: 'string' | 'never'; step: 'MlopsGreetParameters' | 'never' }): Record<string, string> {
  return {
    mlopsGreet: `import { echo } from '#jenkins';

export interface MlopsGreetParameters {
  /** Who is greeted. */
  name: string;
  /** How often. @default 1 */
  times?: number;
  /** @deprecated since 1.4.0, removed in 2.0.0, use name */
  title?: ${old.parameter};
}

/** Greets somebody. */
export function mlopsGreet(parameters: MlopsGreetParameters): string {
  echo(\`hello \${parameters.name} \${parameters.times!}\`);
  return parameters.name;
}
`,
    mlopsHail: `import { mlopsGreet${old.step === 'never' ? '' : ', type MlopsGreetParameters'} } from './mlopsGreet.ts';

/**
 * Greets somebody.
 *
 * @deprecated since 1.4.0, removed in 2.0.0, use mlopsGreet
 */
export function mlopsHail(parameters: ${old.step}): string {
  return mlopsGreet(parameters);
}
`,
  };
}

const ADVICE = 'deprecated since 1.4.0, removed in 2.0.0; use';
const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-deprecation-'));
let library: string;
let builds = 0;

beforeAll(() => {
  const accepted = madeUpLibrary(renamed({ parameter: 'string', step: 'MlopsGreetParameters' }), '1.4.0');
  const refused = madeUpLibrary(renamed({ parameter: 'never', step: 'never' }), '2.0.0');
  const texts = (files: typeof accepted): Record<string, string> => Object.fromEntries(files.map(({ path, text }) => [path, text]));
  mkdirSync(join(folder, 'library'));
  library = repository(join(folder, 'library'), { 'v1.4.0': texts(accepted), 'v2.0.0': texts(refused) });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(version: string, script: string, settings: object = {}): Promise<BuildOutcome> {
  const own = join(folder, String(++builds));
  mkdirSync(join(own, 'workspace'), { recursive: true });
  writeFileSync(join(own, 'workspace/cp4d-mlops.json'), JSON.stringify(settings));
  const jenkinsfile = `@Library('demo@${version}') _\nnode { ${script} }`;
  const request = { jenkinsfile, workspace: join(own, 'workspace'), buildFolder: join(own, 'build'), libraries: [{ name: 'demo', source: library }] };
  return connectJenkins(inject('jenkins')).run({ ...request, persist: 'every-step' }).finished;
}

function linesWith(text: string, { console: log }: BuildOutcome): string[] {
  return log.split('\n').filter((line) => line.includes(text));
}

test('an old name of a parameter does what the new one does, and is warned of once in a build, with its place', async () => {
  const outcome = await build('v1.4.0', `
    stage("it's the first") { mlopsGreet(title: 'you') }
    parallel(a: { mlopsGreet(title: 'again') }, b: { mlopsGreet(title: 'and again', times: 2) })`);

  expect(linesWith('hello', outcome).sort()).toEqual(['hello again 1', 'hello and again 2', 'hello you 1']);
  expect(linesWith('WARNING', outcome)).toEqual([`WARNING: mlopsGreet (stage 'it's the first'): title: ${ADVICE} name`]);
});

test('an old name in the settings is taken too, and what a call says by the new name counts more', async () => {
  const outcome = await build('v1.4.0', "mlopsGreet(); mlopsGreet(name: 'told')", { steps: { mlopsGreet: { title: 'from settings' } } });

  expect(linesWith('hello', outcome)).toEqual(['hello from settings 1', 'hello told 1']);
  expect(linesWith('WARNING', outcome)).toEqual([`WARNING: mlopsGreet (steps.mlopsGreet of the settings): title: ${ADVICE} name`]);
});

test('a parameter that is told by its old and its new name is a mistake', async () => {
  const { error } = await build('v1.4.0', "mlopsGreet(title: 'a', name: 'b')");

  expect(error).toContain('  title: is the old name of name, which is told too\n');
});

test('an old name of a step hands on what it is given, settings of the new one included, and is warned of once', async () => {
  const outcome = await build('v1.4.0', "mlopsHail(name: 'you'); mlopsHail(name: 'again')", { steps: { mlopsGreet: { times: 3 } } });

  expect(linesWith('hello', outcome)).toEqual(['hello you 3', 'hello again 3']);
  expect(linesWith('WARNING', outcome)).toEqual([`WARNING: mlopsHail (in no stage): ${ADVICE} mlopsGreet`]);
});

test('the next major version refuses the old names with the same words, and what a build has pinned stays as it was', async () => {
  const [parameter, step, pinned] = await Promise.all([
    build('v2.0.0', "mlopsGreet(title: 'you')"),
    build('v2.0.0', "mlopsHail(name: 'you')"),
    build('v1.4.0', "mlopsGreet(title: 'you')"),
  ]);

  expect(parameter.error).toContain(`configuration: mlopsGreet: 2 parameters need your attention\n  title: ${ADVICE} name\n  name: is missing\n`);
  expect(step.error).toContain(`configuration: mlopsHail: ${ADVICE} mlopsGreet\nNothing was changed.`);
  expect(pinned.result).toBe('SUCCESS');
});

test('in Node an old name does what it does in Jenkins', async () => {
  const workspace = mkdtempSync(join(folder, 'node-'));
  writeFileSync(join(workspace, 'cp4d-mlops.json'), JSON.stringify({ environments: { test: { space: 's' } } }));
  const environment = { name: 'environment', kind: 'text' as const, required: false, says: '', aliases: [{ name: 'env', since: '1.4.0', removedIn: '2.0.0' }] };
  const steps = { cp4dSettings: { name: 'cp4dSettings', summary: '', description: '', throws: [], examples: [], block: false, parameters: [environment] } };
  const use = { step: 'cp4dSettings', parameters: { env: 'test' } };

  const { calls, error } = await runInNode([use, use], { workspace, environment: {}, credentials: [], resources: [] }, steps);

  const said = calls.filter(({ name }) => name === 'echo').map(({ arguments: { message } }) => message);
  expect([error, said]).toEqual([undefined, [`WARNING: cp4dSettings (in no stage): env: ${ADVICE} environment`, 'environments.test.space = "s" (repository)', 'environments.test.space = "s" (repository)']]);
});

test('help tells of the old names that are still taken', () => {
  const files = madeUpLibrary(renamed({ parameter: 'string', step: 'MlopsGreetParameters' }), '1.4.0');
  const help = (step: string): string => files.find(({ path }) => path === `vars/${step}.txt`)!.text;

  expect(help('mlopsGreet')).toContain("Who is greeted. Old name: 'title', deprecated since 1.4.0, removed in");
  expect(help('mlopsHail')).toContain("Deprecated since 1.4.0, removed in 2.0.0; use 'mlopsGreet'.");
});

test.each([
  ['a version that is none', 'since 1.4, removed in 2.0.0, use name', "CM4005 @deprecated: '1.4' is no version."],
  ['a removal within the major version', 'since 1.4.0, removed in 1.9.0, use name', 'CM4005 @deprecated: 1.9.0 is no major version after 1.4.0, and within one nothing is refused that was accepted.'],
  ['a removal before the deprecation', 'since 1.4.0, removed in 1.0.0, use name', 'CM4005 @deprecated: 1.0.0 is no major version after 1.4.0, and within one nothing is refused that was accepted.'],
  ['no new name', 'since 1.4.0, removed in 2.0.0', 'CM4005 @deprecated: it does not say since when, until when, and what instead.'],
  ['a new name that does not exist', 'since 1.4.0, removed in 2.0.0, use nam', "CM4006 @deprecated names 'nam' instead, and there is no such name."],
  ['a removal that the library has reached', 'since 1.4.0, removed in 3.0.0, use name', 'CM4007 this was to be removed in 3.0.0, and this is 3.1.0.'],
])('%s is a compile error', (_, deprecation, message) => {
  const { mlopsGreet } = renamed({ parameter: 'string', step: 'never' });
  const text = mlopsGreet!.replace(/@deprecated .*(?= \*\/)/, `@deprecated ${deprecation}`);

  const { diagnostics } = compileMadeUp({ mlopsGreet: text }, '3.1.0');

  expect(diagnostics.map((diagnostic) => `${diagnostic.code} ${diagnostic.message}`)).toEqual([message]);
});
