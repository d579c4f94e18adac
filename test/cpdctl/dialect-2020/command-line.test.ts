import { expect, test } from 'vitest';
import { callerOf2020 } from './caller.ts';

const { run, cp4d } = await callerOf2020();

test('a group lists its commands, and without one of them the call fails', async () => {
  const { exit, stdout, stderr } = await run(['wos', 'subscriptions', 'lst']);

  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
  expect(stderr.split('\n')).toEqual([
    'Commands for Subscriptions resource',
    '',
    'Usage:',
    '  cpdctl wos subscriptions [command]',
    '',
    'Available Commands:',
    '  list        List subscriptions.',
    '  add         Add a new subscription.',
    '  delete      Delete a subscription.',
    '  get         Get a specific subscription.',
    '  update      Update a subscription.',
    '  score       Computes the bias mitigation/remediation for the specified model.',
    '  schemas     Derive model schemas from the training data.',
    '',
    'Flags:',
    '  -h, --help   help for subscriptions',
    '',
    'Global Flags:',
    '      --context string       ',
    '      --cpdconfig string     ',
    '  -q, --jmes-query string    Provide a JMESPath query to customize output.',
    "      --output string        Choose an output format - can be 'json', 'yaml', or 'table'. (default \"table\")",
    '      --output-path string   ',
    '      --raw-output',
    '',
    'Use "cpdctl wos subscriptions [command] --help" for more information about a command.',
    'subcommand is required',
    '',
  ]);
});

test('help of all, of a group and of a command goes to standard output and succeeds', async () => {
  for (const words of [['--help'], ['wos', '--help'], ['help', 'wml', 'models'], ['wos', 'monitors', 'runs', 'add', '-h']]) {
    expect(await run(words)).toMatchObject({ exit: 0, stdout: expect.stringContaining('Usage:\n  cpdctl '), stderr: '' });
  }
});

test('an unknown flag is named twice, around the usage', async () => {
  const { exit, stderr } = await run(['wml', 'deployments', 'compute-predictions', '--deployment_id', 'x']);

  expect(exit).toBe(1);
  expect(stderr.split('\n').slice(0, 3)).toEqual([
    'Error: unknown flag: --deployment_id',
    'Usage:',
    '  cpdctl wml deployments compute-predictions --deployment-id DEPLOYMENT-ID --input-data INPUT-DATA',
  ]);
  expect(stderr).toMatch(/\nunknown flag: --deployment_id\n$/);
});

test.each([
  ['commands of later releases', ['space', 'list'], 'unknown command "space" for "cpdctl"'],
  ['their way to sign in', ['config', 'profiles', 'set', 'p', '--apikey', 'k'], 'unknown flag: --apikey'],
  ['their short form of a query', ['spaces', 'list', '-j', 'x'], "unknown shorthand flag: 'j'"],
  ['a missing flag', ['wos', 'monitors', 'runs', 'get', '--monitor-instance-id', 'x'], 'required flag(s) "monitoring-run-id" not set'],
  ['commands that the stand-in does not have', ['wos', 'subscriptions', 'score'], "'cpdctl wos subscriptions score' exists, but"],
  ['a flag of which nobody says what it does', ['spaces', 'list', '--output-path', 'x'], '--output-path exists, but'],
])('refused: %s', async (_what, words, message) => {
  expect(await run(words)).toMatchObject({ exit: 1, stderr: expect.stringContaining(message) });
});

test.each([
  ['', 'unexpected end of JSON input'],
  ['d', "invalid character 'd' looking for beginning of value"],
  ['@asset.json', "invalid character '@' looking for beginning of value"],
])('a JSON flag that holds "%s" is refused before anything is sent; files come later', async (value, message) => {
  await cp4d.clearRequests();
  const add = ['wos', 'subscriptions', 'add', '--data-mart-id', 'd', '--service-provider-id', 's', '--deployment', '{}', '--asset', value];

  expect(await run(add)).toEqual({ exit: 1, stdout: '...\n', stderr: `FAILED\nError parsing flag 'asset' as JSON:\n${message}\n` });
  expect(await cp4d.requests({ path: '/openscale/*' })).toEqual([]);
});

test('a failure is an error table on either stream, in JSON mode too', async () => {
  const list = ['wml', 'deployments', 'list', '--space-id', '11111111-1111-4111-8111-111111111111'];
  const failed = /^FAILED\n\n\n *(trace|code|message) [^]*space_validation_failure/;

  expect(await run(list)).toMatchObject({ exit: 1, stdout: '...\n', stderr: expect.stringMatching(failed) });
  expect(await run([...list, '--output', 'json'], { env: { CPDCTL_SIMULATED_ERRORS: 'stdout' } })).toMatchObject({
    exit: 1,
    stdout: expect.stringMatching(failed),
    stderr: '',
  });
});

test('a query is given by -q', async () => {
  expect(await run(['spaces', 'list', '--output', 'json', '-q', 'length(resources)'])).toEqual({ exit: 0, stdout: '0\n', stderr: '' });
});

test('version begins with the number, and builds up to 1.0.0 are those of 2020', async () => {
  expect((await run(['version'])).stdout).toMatch(/^0\.2\.33 /);
  expect((await run(['wos'], { env: { CPDCTL_SIMULATED_VERSION: '1.0.0' } })).stderr).toContain('Commands for Wos resource');
  expect((await run(['wos'], { env: { CPDCTL_SIMULATED_VERSION: '1.0.22' } })).stderr).toContain('unknown command "wos"');
});
