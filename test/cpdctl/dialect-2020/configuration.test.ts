import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testCluster } from '../../cp4d/cluster.ts';
import { newCaller } from '../caller.ts';
import { callerOf2020, cells, RELEASE, signIn } from './caller.ts';

const { run, folder, cp4d } = await callerOf2020();

test('a user, a profile and a context sign in; the profile names the user unless the context does', async () => {
  expect(cells((await run(['config', 'users', 'list'])).stdout)).toEqual([
    ['Name', 'Username'],
    ['qa-user', 'admin'],
  ]);
  expect(cells((await run(['config', 'profiles', 'list'])).stdout)).toEqual([
    ['Name', 'User', 'URL'],
    ['qa-cluster', 'qa-user', cp4d.url],
  ]);
  expect((await run(['config', 'contexts', 'list'])).stdout).toBe(
    'Name         Profile      User   Current   \nqa-context   qa-cluster          *         \n',
  );
  expect(await run(['config', 'contexts', 'use', 'qa-context'])).toEqual({
    exit: 0,
    stdout: 'Switched to context "qa-context".\n',
    stderr: '',
  });
  expect(await run(['spaces', 'list'])).toMatchObject({ exit: 0 });
});

test('another context is chosen for one call', async () => {
  await run(['config', 'users', 'set', 'wrong', '--username', 'admin', '--password', 'wrong']);
  await run(['config', 'contexts', 'set', 'as-wrong', '--profile', 'qa-cluster', '--user', 'wrong']);

  expect((await run(['spaces', 'list', '--context', 'as-wrong'])).stderr).toContain('Unauthorized');
  expect((await run(['spaces', 'list', '--context', 'missing'])).stderr).toContain("no context 'missing'");
  expect(await run(['spaces', 'list'])).toMatchObject({ exit: 0 });
});

test('only the owner reads the file, in which the password stands as it is: encryption came later', async () => {
  const file = join(folder, '.cpdctl/config');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ users: { 'qa-user': { password: 'password' } } });
});

test('the file is the one of --cpdconfig, then of CPDCONFIG, then in the home; CPD_CONFIG is not known yet', async () => {
  const users = async (words: string[], env: Record<string, string>): Promise<string[][]> =>
    cells((await run([...words, 'config', 'users', 'list'], { env })).stdout);
  for (const name of ['flag', 'variable']) {
    await run(['--cpdconfig', name, 'config', 'users', 'set', name]);
  }

  expect((await users(['--cpdconfig', 'flag'], { CPDCONFIG: 'variable' }))[1]).toEqual(['flag']);
  expect((await users([], { CPDCONFIG: 'variable', CPD_CONFIG: 'flag' }))[1]).toEqual(['variable']);
  expect((await users([], { CPD_CONFIG: 'flag' }))[1]).toEqual(['qa-user', 'admin']);
  expect((await run(['spaces', 'list'], { env: { CPDCONFIG: 'nowhere' } })).stderr).toContain('no current context');
});

test('a later release uses a file of 2020; one of 2020 finds no context in a file of today', async () => {
  const today = { CPDCTL_SIMULATED_VERSION: '' };
  expect(await run(['space', 'list'], { env: today })).toMatchObject({ exit: 0 });

  const { run: other } = newCaller({ SSL_CERT_FILE: cp4d.caFile });
  await other(['config', 'profile', 'set', 'qa', '--url', cp4d.url, '--username', 'admin', '--password', 'password']);
  expect((await other(['spaces', 'list'], { env: RELEASE })).stderr).toContain('no current context');
});

test('names and passwords are taken as they are', async () => {
  const { cp4d: own } = await testCluster();
  const strange = '-$(id) "x"\n\'ü✓';
  await own.seed({ users: [{ username: strange, password: strange }] });
  const { run: as } = newCaller({ SSL_CERT_FILE: own.caFile, ...RELEASE });
  for (const words of signIn(own.url)) {
    await as(words);
  }
  await as(['config', 'users', 'set', 'qa-user', `--username=${strange}`, `--password=${strange}`]);

  expect(await as(['spaces', 'list'])).toMatchObject({ exit: 0 });
});
