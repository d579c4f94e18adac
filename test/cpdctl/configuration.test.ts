import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testCluster } from '../cp4d/cluster.ts';
import { newCaller, signedInCaller } from './caller.ts';

const SIGN_INS = { method: 'POST', path: '/icp4d-api/v1/authorize' };
const { cp4d, token } = await testCluster();
const NOBODY = 65534;
const TRUST = { SSL_CERT_FILE: cp4d.caFile };
const PROFILE = ['config', 'profile', 'set', 'cp4d', '--url', cp4d.url, '--username', 'admin', '--password', 'password'];

test('one call sets a profile and its user; the first profile becomes the current one', async () => {
  const { run, json } = newCaller(TRUST);

  expect(await run(PROFILE)).toEqual({ exit: 0, stdout: '', stderr: '' });
  await run(['config', 'profile', 'set', 'other', '--url', 'https://other.example.com', '--user', 'cp4d_user']);

  const { stdout } = await run(['config', 'profile', 'list']);
  expect(stdout.split('\n').map(line => line.trim().split(/ {3,}/))).toEqual([
    ['Name', 'Type', 'User', 'URL', 'Current'],
    ['cp4d', 'private', 'cp4d_user', cp4d.url, '*'],
    ['other', 'private', 'cp4d_user', 'https://other.example.com'],
    [''],
  ]);
  expect(await run(['config', 'profile', 'use', 'other'])).toMatchObject({ exit: 0, stdout: 'Switched to profile "other".\n' });
  expect((await run(['config', 'profile', 'current'])).stdout).toBe('other\n');
  expect(await json(['config', 'profile', 'get', 'cp4d'])).toMatchObject({ Profile: { URL: cp4d.url } });
  expect(await json(['config', 'user', 'list'])).toMatchObject([{ Name: 'cp4d_user' }]);
});

test('only its owner reads the file, and no secret stands in it', async () => {
  const { run, folder } = newCaller(TRUST);
  await run([...PROFILE.slice(0, -1), 'pa$$ "word"\'\n✓']);
  const file = join(folder, '.cpdctl/config');

  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).not.toContain('pa$$');
  expect((await run(['config', 'user', 'get', 'cp4d_user', '--output', 'json', '-j', 'User.Password.Value', '--raw-output'])).stdout).toBe(
    'pa$$ "word"\'\n✓\n',
  );
});

test("with a key file of one's own the secrets are lost with the key", async () => {
  const { run, folder } = newCaller(TRUST);
  const env = { CPDCTL_ENCRYPTION_KEY_PATH: join(folder, 'key') };
  writeFileSync(env.CPDCTL_ENCRYPTION_KEY_PATH, 'my own key');
  await run(PROFILE, { env });

  expect(await run(['space', 'list'], { env })).toMatchObject({ exit: 0 });
  expect(await run(['space', 'list'])).toMatchObject({ exit: 1, stderr: expect.stringContaining('cannot be decrypted') });
});

test('the file is the one of the flag, then of CPD_CONFIG, then of CPDCONFIG, then in the home', async () => {
  const { run, folder } = newCaller(TRUST);
  for (const name of ['flag', 'new', 'old']) {
    await run(['--cpd-config', `./${name}`, 'config', 'profile', 'set', name, '--url', cp4d.url]);
  }
  await run(['config', 'profile', 'set', 'home', '--url', cp4d.url]);
  const current = async (words: string[], env = {}): Promise<string> =>
    (await run([...words, 'config', 'profile', 'current'], { env })).stdout.trim();

  expect(await current(['--cpd-config', `${folder}/flag`], { CPD_CONFIG: 'new', CPDCONFIG: 'old' })).toBe('flag');
  expect(await current([], { CPD_CONFIG: 'new', CPDCONFIG: 'old' })).toBe('new');
  expect(await current([], { CPDCONFIG: 'old' })).toBe('old');
  expect(await current([])).toBe('home');
  expect(await run(['config', 'profile', 'current'], { env: { HOME: '' } })).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('$HOME is not defined'),
  });
});

test("the token of a sign-in serves the following calls, and is not the next user's", async () => {
  const { run } = newCaller(TRUST);
  await run(PROFILE);
  await cp4d.clearRequests();
  await run(['space', 'list']);
  await run(['space', 'list']);
  expect(await cp4d.requests(SIGN_INS)).toHaveLength(1);

  await cp4d.seed({ users: [{ username: 'pipeline', apiKeys: ['key'] }] });
  await run(['config', 'profile', 'set', 'cp4d', '--username', 'pipeline', '--apikey', 'key']);
  expect(await run(['space', 'list'])).toMatchObject({ exit: 0 });
  expect((await cp4d.requests(SIGN_INS)).map(({ body }) => body)).toEqual([
    { username: 'admin', password: 'password' },
    { username: 'pipeline', api_key: 'key' },
  ]);
});

test('another user who may read the configuration but not write it is served; then every call signs in', async () => {
  const { run, folder } = newCaller(TRUST);
  await run(PROFILE);
  chmodSync(folder, 0o755);
  chmodSync(join(folder, '.cpdctl'), 0o555);
  chmodSync(join(folder, '.cpdctl/config'), 0o444);
  const surroundings = {
    env: { HOME: '/nonexistent', CPD_CONFIG: join(folder, '.cpdctl/config') },
    uid: process.getuid?.() === 0 ? NOBODY : undefined,
  };
  await cp4d.clearRequests();

  expect(await run(['space', 'list'], surroundings)).toMatchObject({ exit: 0, stderr: '' });
  expect(await run(['space', 'list'], surroundings)).toMatchObject({ exit: 0, stderr: '' });
  expect(await cp4d.requests(SIGN_INS)).toHaveLength(2);
  expect(await run(['config', 'profile', 'use', 'cp4d'], surroundings)).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('permission denied'),
  });
  chmodSync(join(folder, '.cpdctl'), 0o755);
});

test('a bearer token can come from a file, or with the URL from the environment', async () => {
  const { run, folder } = newCaller(TRUST);
  writeFileSync(join(folder, 'token'), `${await token()}\n`);
  const fromEnvironment = { RUNTIME_ENV_APSX_URL: cp4d.url, USER_ACCESS_TOKEN: await token() };
  await cp4d.clearRequests();

  expect(await run(['space', 'list'], { env: fromEnvironment })).toMatchObject({ exit: 0 });
  expect(await run(['config', 'profile', 'set', 'cp4d', '--url', cp4d.url, '--token-file', 'token'])).toMatchObject({ exit: 0 });
  expect(await run(['space', 'list'])).toMatchObject({ exit: 0 });
  expect(await cp4d.requests(SIGN_INS)).toEqual([]);
});

test('wrong credentials and an expired token are told from each other', async () => {
  const { run, cp4d: own } = await signedInCaller();
  expect(await run(['space', 'list'])).toMatchObject({ exit: 0 });
  await own.expireTokens();
  expect(await run(['space', 'list'])).toEqual({
    exit: 1,
    stdout: '...\n',
    stderr: 'FAILED\nThe user credentials are invalid or the token has expired.\n',
  });

  await run(['config', 'user', 'set', 'cp4d_user', '--password', 'wrong']);
  expect((await run(['space', 'list'])).stderr).toContain("An error occurred while performing the 'authenticate' step: Unauthorized");
});

test('a profile that does not exist, or none at all, is said', async () => {
  const { run } = newCaller(TRUST);
  expect(await run(['space', 'list'])).toMatchObject({ exit: 1, stderr: expect.stringContaining('No configuration was found') });
  await run(PROFILE);
  expect(await run(['space', 'list'], { env: { CPD_PROFILE: 'missing' } })).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining("no profile 'missing'"),
  });
  expect(await run(['space', 'list', '--profile', 'cp4d'], { env: { CPD_PROFILE: 'missing' } })).toMatchObject({ exit: 0 });
  expect(await run(['config', 'profile', 'set', 'p', '--url', `${cp4d.url}/zen`])).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('without a path'),
  });
});
