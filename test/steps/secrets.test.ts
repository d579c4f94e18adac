import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Credential } from '../../local/jenkins/client.ts';
import { jenkinsfileOf, runJenkinsfile } from './asGroovy.ts';
import { MODEL, storeDigits } from './digits.ts';
import { step } from './inBoth.ts';
import { contentBelow, watchCommandLines } from './leaks.ts';
import { makeWorld, type World } from './world.ts';
import type { StepUse } from '../../generator/pipeline/node/program.ts';

/** Every kind of character that quoting could lose. */
const SECRET = `pass'word "$(touch x)" \\n größe`;
const USER = "o'brien";

let world: World;

beforeEach(async () => {
  world = await makeWorld({ 'model.tar.gz': MODEL });
  await world.cp4d.seed({ users: [{ username: USER, password: SECRET, apiKeys: [SECRET] }] });
  world.credentials = [credential(SECRET)];
});

afterEach(() => world.remove());

function credential(password: string): Credential {
  return { id: 'cp4d', kind: 'usernamePassword', username: USER, password };
}

/** All that a secret might be found as. */
function formsOf(secret: string): string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), Buffer.from(secret).toString('latin1'), Buffer.from(secret).toString('base64')];
}

/** Runs a program and looks for secrets, and for the tokens that it was given, everywhere while it runs and afterwards. */
async function expectNothingToLeak(program: StepUse[], secrets: string[]): Promise<string> {
  const stop = watchCommandLines();
  const { console: log, buildFolder, steps } = await runJenkinsfile(world, jenkinsfileOf(program));
  const commandLines = stop();
  const signedIn = await world.cp4d.requests({ method: 'GET', path: '/v2/spaces' });
  const tokens = signedIn.map(({ headers }) => String(headers['authorization']).replace('Bearer ', ''));
  // The workspace, its temporary folder, the archive with the audit file, and what Jenkins keeps of the build.
  const files = contentBelow(dirname(world.workspace));
  expect(buildFolder.startsWith(dirname(world.workspace))).toBe(true);
  expect(commandLines).toContain('sh');
  for (const form of [...secrets, ...tokens].flatMap(formsOf)) {
    expect(log).not.toContain(form);
    expect(commandLines).not.toContain(form);
    expect(files).not.toContain(form);
    expect(JSON.stringify(steps)).not.toContain(JSON.stringify(form).slice(1, -1));
  }
  return log;
}

const pipeline = [
  step('cp4dSpace', { name: 'p', create: true }),
  storeDigits({ space: { resultOf: 0 } }),
  step('wmlDeploy', { name: 'd', model: { resultOf: 1 }, space: { resultOf: 0 } }),
];

test.each(['password', 'apiKey'])('secret and token of a credential with a user (%s) are in no log, on no command line, and in no file afterwards', async (credentialsKind) => {
  const log = await expectNothingToLeak([step('withCp4d', { credentialsKind }, pipeline)], [SECRET]);

  expect(log).toContain('Finished: SUCCESS');
});

test('nor is a token that is a credential itself', async () => {
  const token = await tokenOf();
  world.credentials = [{ id: 'cp4d', kind: 'string', secret: token }];

  const log = await expectNothingToLeak([step('withCp4d', { credentialsKind: 'token' }, pipeline)], [token]);

  expect(log).toContain('Finished: SUCCESS');
});

test('nor is what a configuration of cpdctl holds', async () => {
  world.credentials = [{ id: 'cp4d', kind: 'file', fileName: 'config.yml', content: await configurationOf(USER, SECRET) }];

  const log = await expectNothingToLeak([step('withCp4d', { credentialsKind: 'config' }, pipeline)], [SECRET]);

  expect(log).toContain('Finished: SUCCESS');
});

/** A configuration of cpdctl with a profile of any name. */
async function configurationOf(user: string, password: string): Promise<string> {
  const file = join(dirname(world.workspace), 'configuration');
  const words = ['config', 'profile', 'set', 'mine', '--url', world.cp4d.url, '--username', user, '--password', password];
  await execa('cpdctl', words, { env: { ...world.environment, CPD_CONFIG: file } });
  const content = readFileSync(file, 'utf8');
  rmSync(file);
  return content;
}

/** A token of the cluster, from an ordinary sign-in. */
async function tokenOf(): Promise<string> {
  await runJenkinsfile(world, jenkinsfileOf([step('cpdctl', { command: 'space list' })]));
  const [request] = await world.cp4d.requests({ method: 'GET', path: '/v2/spaces' });
  await world.cp4d.clearRequests();
  return String(request!.headers['authorization']).replace('Bearer ', '');
}

test('nor are they in what a dry run shows', async () => {
  const log = await expectNothingToLeak([step('withCp4d', { dryRun: true }, pipeline)], [SECRET]);

  expect(log).toContain('dry run: cpdctl space create');
});

test.each([
  ['a refused sign-in', `${SECRET}, a wrong one`, 'authentication: withCp4d'],
  ['a step that fails', SECRET, 'configuration: cp4dSpace'],
])('nor are they in the error of %s', async (_, secret, category) => {
  world.credentials = [credential(secret)];

  const log = await expectNothingToLeak([step('withCp4d', {}, [step('cp4dSpace', { name: 'nowhere' })])], [secret]);

  expect(log).toContain(category);
});

test('a session that is opened in a folder of the workspace has its token beside the workspace, where no branch archives it', async () => {
  const { result, console: log } = await runJenkinsfile(world, `@Library('cp4d-mlops@v1') _
    node {
        dir('models') {
            withCp4d { sh 'cd "$WORKSPACE" && find . | grep @tmp && find "$WORKSPACE_TMP" -name token' }
        }
    }`);

  expect(result).toBe('SUCCESS');
  expect(log).toMatch(/@tmp\/cp4d-mlops-[\w-]+\/token$/m);
  expect(log).not.toMatch(/^\.\/.*cp4d-mlops-/m);
});
