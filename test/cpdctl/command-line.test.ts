import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signedInCaller } from './caller.ts';

const { run, cp4d, folder } = await signedInCaller();

async function refused(words: string[], env = {}): Promise<string> {
  const { exit, stderr } = await run(words, { env });
  expect(exit).toBe(1);
  return stderr;
}

test('an unknown flag is named twice, around the usage', async () => {
  const stderr = await refused(['ml', 'deployment', 'compute-predictions', '--deployment_id', 'x']);
  expect(stderr).toMatch(/^Error: unknown flag: --deployment_id\nUsage:\n {2}cpdctl ml deployment compute-predictions /);
  expect(stderr).toMatch(/\nunknown flag: --deployment_id\n$/);
});

test('a group without a subcommand, or with one it does not have, shows its help', async () => {
  for (const words of [['ml'], ['ml', 'model'], ['ml', 'model', 'lst'], ['ml', 'models', 'list']]) {
    expect(await refused(words)).toMatch(/^Usage:\n {2}cpdctl ml.*\[command\][^]*\nsubcommand is required\n$/);
  }
  expect(await refused(['spaces', 'list'])).toContain('unknown command "spaces" for "cpdctl"');
});

test.each([
  ['a required flag is missing', ['ml', 'model', 'get'], 'required flag(s) "model-id" not set'],
  [
    'neither of two is given',
    ['ml', 'deployment', 'get', '--deployment-id', 'x'],
    'at least one of the flags in the group [space-id space] is required',
  ],
  ['both of two are given', ['space', 'get', '--space-id', 'x', '--space', 'y'], '[space space-id] were all set'],
  [
    'a field and the whole are given',
    ['ml', 'deployment', 'create', '--space-id', 'x', '--asset', '{}', '--asset-id', 'y'],
    '[asset asset-id] were all set',
  ],
  ['a number is none', ['ml', 'model', 'list', '--limit', 'ten'], 'invalid argument "ten" for "--limit" flag: strconv.ParseInt'],
  ['a bool is none', ['space', 'list', '--all-pages=maybe'], 'invalid argument "maybe" for "--all-pages" flag: strconv.ParseBool'],
  ['a bool has its value apart', ['config', 'profile', 'list', '--raw-output', 'true'], 'accepts 0 arg(s), received 1'],
  ['a value is missing', ['space', 'list', '--sub-name'], 'flag needs an argument: --sub-name'],
  ['a value is not allowed', ['space', 'list', '--output', 'xml'], 'must be one of table, json, yaml'],
  ['a name is missing', ['config', 'profile', 'use'], 'accepts 1 arg(s), received 0'],
])('the command line is refused when %s', async (_what, words, message) => {
  expect(await refused(words)).toContain(message);
});

test.each([
  ['text', '{d', "invalid character 'd' looking for beginning of object key string"],
  ['nothing', '', 'unexpected end of JSON input'],
  ['half an object', '{"id":', 'unexpected end of JSON input'],
  ['bare words', 'demo', "invalid character 'd' looking for beginning of value"],
  ['a list', '["x"]', 'cannot unmarshal array'],
  ['a missing file', '@none.json', 'open none.json: no such file or directory'],
])('a JSON flag that holds %s is refused before anything is sent', async (_what, value, message) => {
  await cp4d.clearRequests();
  expect(await refused(['ml', 'deployment', 'create', '--space-id', 'x', '--online', '{}', '--asset', value])).toContain(
    `FAILED\nError parsing flag 'asset' as JSON:\n`,
  );
  expect(await refused(['ml', 'deployment', 'create', '--space-id', 'x', '--online', '{}', '--asset', value])).toContain(message);
  expect(await cp4d.requests({ path: '/ml/*' })).toEqual([]);
});

test('commands of the surface that the stand-in does not have are known, and refused in one line', async () => {
  expect(await refused(['pipeline', 'list'])).toBe(
    "FAILED\n'cpdctl pipeline list' exists, but this stand-in for cpdctl does not have it.\n",
  );
});

test('what is newer than the simulated release is unknown', async () => {
  const old = { CPDCTL_SIMULATED_VERSION: '1.4.49' };
  expect((await run(['version'], { env: old })).stdout).toMatch(/^1\.4\.49 /);
  expect((await run(['--version'])).stdout).toMatch(/^cpdctl version \d+\.\d+\.\d+\n$/);
  expect(await refused(['space', 'get', '--space', 'x'], old)).toContain('unknown flag: --space');
  expect(await refused(['space', 'get'], old)).toContain('required flag(s) "space-id" not set');
  expect(await refused(['space', 'get-pipeline-settings'], old)).toContain('subcommand is required');
});

test('flags may stand anywhere; after two dashes there are none', async () => {
  expect(await run(['--output', 'json', 'space', '--tags', 'none', 'list', '-j', 'resources'])).toMatchObject({ exit: 0, stdout: '[]\n' });
  expect(await refused(['config', 'profile', 'get', '--', '--name'])).toContain("There is no profile '--name'");
});

test('help goes to standard output and succeeds', async () => {
  for (const words of [['--help'], ['help'], ['space', '--help'], ['space', 'list', '-h'], ['help', 'space', 'list']]) {
    expect(await run(words)).toMatchObject({ exit: 0, stdout: expect.stringContaining('Usage:'), stderr: '' });
  }
});

test('values are taken as they are: dashes, quotes, shell signs, lines, and what looks like a flag', async () => {
  const name = '--name=-x $(id) "q" \'s\'\n2 ✓';
  await cp4d.clearRequests();
  await run(['space', 'create', '--async', '--name', name, `--description=--tags`]);
  expect((await cp4d.requests({ method: 'POST', path: '/v2/spaces' })).map(({ body }) => body)).toEqual([{ name, description: '--tags' }]);
});

test('a JSON flag may be a file, and its fields may be given one by one', async () => {
  writeFileSync(join(folder, 'asset.json'), '{"id": "m", "rev": "1"}');
  await cp4d.clearRequests();
  await run(['ml', 'deployment', 'create', '--space-id', 's', '--name', 'd', '--online', '{}', '--asset', '@asset.json']);
  await run([
    'ml',
    'deployment',
    'create',
    '--space-id',
    's',
    '--online-parameters',
    '{"serving_name":"a"}',
    '--asset-id=m',
    '--asset-rev=1',
    '--tags',
    'a,b',
  ]);
  expect((await cp4d.requests({ method: 'POST', path: '/ml/v4/deployments' })).map(({ body }) => body)).toEqual([
    { name: 'd', asset: { id: 'm', rev: '1' }, online: {}, space_id: 's' },
    { asset: { id: 'm', rev: '1' }, online: { parameters: { serving_name: 'a' } }, tags: ['a', 'b'], space_id: 's' },
  ]);
});

test('each call is recorded in one line, also when many run at once and when one is ended', async () => {
  const record = join(folder, 'calls.jsonl');
  await Promise.all(
    [['version'], ['space', 'list', '--nme'], ['space', 'list']].map(words => run(words, { env: { CPDCTL_RECORD: record } })),
  );

  const lines = readFileSync(record, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as object);
  expect(lines).toHaveLength(3);
  expect(lines).toEqual(
    expect.arrayContaining([
      { argv: ['version'], exit: 0 },
      { argv: ['space', 'list', '--nme'], exit: 1 },
      { argv: ['space', 'list'], exit: 0 },
    ]),
  );
});
