import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds();
});

afterEach(() => worlds.remove());

async function setSettings(settings: object): Promise<void> {
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'cp4d-mlops.json'), JSON.stringify(settings)));
}

const versions = step('cpdctl', { command: 'space list', query: 'length(resources)' });

test('a session leaves nothing on the agent but hints for later ones of the build: which build it is, and the version of cpdctl, asked once', async () => {
  const first = await inBoth(worlds, step('withCp4d', {}, [versions]));
  const second = await inBoth(worlds, step('withCp4d', {}, [versions]));

  // Scripts of another user, as in a container of its own, cannot write beside the workspace and ask again.
  const remembers = worlds.groovy.agent.user === undefined;
  expect(readdirSync(`${worlds.groovy.workspace}@tmp`).toSorted()).toEqual(remembers ? ['.cp4d-mlops-build', '.cp4d-mlops-cpdctl'] : []);
  expect([first, second].map(({ commands }) => commands.filter(([word]) => word === 'version').length)).toEqual([1, remembers ? 0 : 1]);
});

test('a session that a build left behind when it lost its agent is removed by a build of a later day', async () => {
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await worlds.each(async ({ workspace }) => {
    for (const [folder, time] of [['cp4d-mlops-lost', yesterday], ['cp4d-mlops-tools', yesterday], ['cp4d-mlops-of-today', new Date()]] as const) {
      mkdirSync(`${workspace}@tmp/${folder}`, { recursive: true });
      writeFileSync(`${workspace}@tmp/${folder}/token`, 'a token');
      utimesSync(`${workspace}@tmp/${folder}`, time, time);
    }
  });

  await inBoth(worlds, step('withCp4d', {}, [versions]));

  // Scripts of another user cannot remove it; a container that has one takes its files along when it is lost.
  const lost = worlds.groovy.agent.user === undefined ? [] : ['cp4d-mlops-lost'];
  await worlds.each(async ({ workspace }) => {
    const left = readdirSync(`${workspace}@tmp`).filter((name) => name.startsWith('cp4d-mlops-'));
    expect(left.toSorted()).toEqual([...lost, 'cp4d-mlops-of-today', 'cp4d-mlops-tools']);
  });
});

test('a step outside of withCp4d signs in by itself', async () => {
  const { results, requests } = await inBoth(worlds, versions);

  expect(results).toEqual([0]);
  expect(requests[0]).toMatchObject({ method: 'POST', path: '/icp4d-api/v1/authorize', status: 200 });
});

test('connection and space come from the settings of the environment', async () => {
  await worlds.each(async ({ workspace, cp4d }) => {
    await cp4d.seed({ spaces: ['from-settings'] });
    writeFileSync(join(workspace, 'cp4d-mlops.json'), JSON.stringify({ version: 1, environments: { test: { space: 'from-settings' }, production: { url: 'https://cp4d.invalid' } } }));
  });

  const { results } = await inBoth(worlds, step('withCp4d', { environment: 'test' }, [step('cp4dSpace', { name: 'from-settings' })]));

  expect(results[0]).toMatchObject({ outcome: 'unchanged' });
});

test('settings reach the steps as they are, where Jenkins would fill in variables', async () => {
  await setSettings({ steps: { cp4dSpace: { description: '$HOME, ${PATH} and 5 $$', create: true } } });

  const { requests } = await inBoth(worlds, step('withCp4d', {}, [step('cp4dSpace', { name: 'in dollars' })]));

  expect(requests.find(({ method, path }) => method === 'POST' && path === '/v2/spaces')?.body).toMatchObject({ description: '$HOME, ${PATH} and 5 $$' });
});

test('settings that no variable can hold are refused, since no process could be started', async () => {
  await setSettings({ models: Object.fromEntries(Array.from({ length: 40 }, (_, model) => [`model-${model}`, { features: Array.from({ length: 400 }, (__, column) => `feature-${column}`) }])) });

  const { error, steps } = await inBoth(worlds, step('withCp4d', {}, [versions]));

  expect(error).toMatch(/^configuration: withCp4d: models, steps and templates of the settings are too long: \d+ characters/);
  expect(steps.map(({ name }) => name)).toContain('deleteDir');
});

test('certificates that are an empty text are none', async () => {
  const { error } = await inBoth(worlds, step('withCp4d', { ca: '' }, [versions]));

  expect(error).toMatch(/^infrastructure: withCp4d: sign in.*certificate/s);
});

test('what the agent prints is read as UTF-8, whatever its locale', async () => {
  const { steps } = await inBoth(worlds, step('withCp4d', {}, [versions]));

  const scripts = steps.filter(({ name }) => name === 'sh');
  expect(scripts.map(({ arguments: given }) => given['encoding'])).toEqual(scripts.map(() => 'UTF-8'));
});

test('an environment that is not there is an error with the nearest name', async () => {
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'cp4d-mlops.json'), JSON.stringify({ environments: { production: {}, test: {} } })));

  const { error } = await inBoth(worlds, step('withCp4d', { environment: 'prodction' }, [versions]));

  expect(error).toBe("configuration: there is no environment 'prodction'\n  try: did you mean 'production'? cp4d-mlops.json has production, test");
});

test('settings that are no JSON are an error that names the file', async () => {
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'cp4d-mlops.json'), '["a list"]'));

  const { error } = await inBoth(worlds, step('withCp4d', {}, [versions]));

  expect(error).toBe('configuration: cp4d-mlops.json cannot be read: it is no JSON object\n  try: correct the file; it is a JSON object');
});

test('an address without https is refused before a credential is used', async () => {
  const { error, requests } = await inBoth(worlds, step('withCp4d', { url: 'http://cp4d.example.com' }, [versions]));

  expect(error).toMatch(/^configuration: withCp4d: the url 'http:\/\/cp4d.example.com' does not begin with https:\/\//);
  expect(requests).toEqual([]);
});

test('a proxy that is no address is refused by name', async () => {
  const { error, requests } = await inBoth(worlds, step('withCp4d', { proxy: 'proxy.example.com' }, [versions]));

  expect(error).toMatch(/^configuration: withCp4d: the proxy 'proxy\.example\.com' does not begin with http:\/\/, https:\/\/ or socks5:\/\//);
  expect(requests).toEqual([]);
});

test('an empty proxy is none: an agent that has no other way out gets nowhere', async () => {
  const { error } = await inBoth(worlds, step('withCp4d', { proxy: '' }, [versions]));

  expect(error === undefined).toBe(worlds.groovy.environment['CP4D_PROXY'] === undefined);
});

test('a wrong password is an error that names the credential, and the body is not run', async () => {
  await worlds.each(async (world) => {
    world.credentials = [{ id: 'cp4d', kind: 'usernamePassword', username: 'admin', password: 'wrong' }];
  });

  const { error, commands } = await inBoth(worlds, step('withCp4d', {}, [versions]));

  expect(error).toMatch(/^authentication: withCp4d: CP4D refuses the credential 'cp4d'\n/);
  expect(commands).toEqual([]);
});

test('a certificate that is not trusted is an error that says so', async () => {
  await worlds.each(async (world) => {
    delete world.environment['CP4D_CA'];
  });

  const { error } = await inBoth(worlds, step('withCp4d', {}, [versions]));

  expect(error).toMatch(/^infrastructure: withCp4d: sign in: the sign-in at CP4D failed \(exit code 60\)\n {2}CP4D says: .*certificate/i);
});

test('a cpdctl that is too old is an error that says which is needed', async () => {
  await worlds.each(async (world) => {
    world.environment['CPDCTL_SIMULATED_VERSION'] = '1.3.16';
  });

  const { error } = await inBoth(worlds, step('withCp4d', {}, [versions]));

  expect(error).toMatch(/^infrastructure: withCp4d: the agent has cpdctl 1.3.16, and cp4d-mlops needs 1.4.49 or newer/);
});

test('a command that cpdctl does not know is an error in its words', async () => {
  const { error } = await inBoth(worlds, step('cpdctl', { command: 'space lst' }));

  expect(error).toMatch(/^server: cpdctl space lst: cpdctl space lst failed \(exit code 1\)\n {2}CP4D says: .*subcommand is required/);
});

test('flags are handed over as maps, lists, texts, numbers and booleans', async () => {
  const { results } = await inBoth(
    worlds,
    step('cpdctl', { command: 'space create', flags: { name: 'a, b', tags: ['x', 'y'], stage: { name: 'dev', production: false } }, query: 'entity.[name, tags]' }),
    step('cpdctl', { command: 'space list', flags: { 'all-pages': true, limit: 10 }, query: 'resources[].entity.name' }),
  );

  expect(results).toEqual([['a, b', ['x', 'y']], ['a, b']]);
});
