import { tmpdir } from 'node:os';
import { once } from 'node:events';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { nodeWords } from './workingCopy.ts';

interface Ended {
  exitCode?: number;
  stdout: string;
  stderr: string;
}

async function run(command: string, ...words: string[]): Promise<Ended> {
  return execa('node', nodeWords(command, ...words), { reject: false });
}

test.each(['demo', 'generate', 'preview', 'new', 'try', 'check', 'release', 'cp4d', 'import-reference'])('%s --help shows an example', async (command) => {
  const { exitCode, stdout } = await run(command, '--help');

  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Example:\n  npm run ${command}`);
});

test('preview shows the Groovy of a step', async () => {
  const { exitCode, stdout } = await run('preview', 'cp4dSpace');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('Map call(Map parameters = [:]) {');
});

test('preview --calls shows what one call does: pipeline steps, command lines, requests with their bodies, result', async () => {
  const { exitCode, stdout } = await run('preview', 'cp4dSpace', '--calls', '{"name": "credit risk", "create": true, "description": "for $(whoami)"}', '--json');
  const made = JSON.parse(stdout) as { steps: { name: string }[]; commands: string[][]; requests: object[]; result: object };

  expect(exitCode).toBe(0);
  expect(made.steps.map(({ name }) => name)).toContain('withCredentials');
  expect(made.commands).toContainEqual(expect.arrayContaining(['space', 'create', '--name=credit risk']));
  expect(made.requests).toContainEqual(expect.objectContaining({ method: 'POST', path: '/v2/spaces', body: expect.objectContaining({ description: 'for $(whoami)' }) }));
  expect(made.result).toMatchObject({ name: 'credit risk', outcome: 'created' });
});

test('preview --calls begins with what --seed puts on the cluster', async () => {
  const { stdout } = await run('preview', 'cp4dSpace', '--calls', '{"name": "credit-risk"}', '--seed', '{"spaces": ["credit-risk"]}');

  expect(stdout).toContain('"outcome":"unchanged"');
});

test('preview --diff shows how a step differs from what git has', async () => {
  expect((await run('preview', 'cp4dSpace', '--diff', 'no-such-version')).stderr).toContain("git knows no 'no-such-version'.");
});

test.each([
  [['new', 'Describe'], 1, "'Describe' is no name for a step"],
  [['new', 'wmlDescribe', '--group', '../x'], 1, "'../x' is no name for a folder of steps"],
  [['preview', 'cp4dSpace', '--calls', '[]'], 1, '--calls is no JSON object.'],
  [['preview', 'cp4dInternalText', '--calls', '{}'], 1, 'cp4dInternalText is an internal module'],
  [['import-reference', 'nowhere.md'], 1, 'nowhere.md'],
  [['preview', 'cp4dSpce'], 1, "There is no step 'cp4dSpce'. The steps are "],
  [['preview'], 2, "error: missing required argument 'step'"],
  [['preview', '--web', '--port', 'x'], 1, '--port x: that is no port.'],
  [['preview', '--web', '--workspace', 'nowhere'], 1, 'There is no folder nowhere.'],
  [['generate', '--watch', '--check'], 2, "option '--watch' cannot be used with option '--check'"],
  [['generat'], 2, "error: unknown command 'generat'"],
  [['generate', '--chek'], 2, "error: unknown option '--chek'"],
  [['try', 'nowhere/Jenkinsfile'], 1, 'There is no file nowhere/Jenkinsfile.'],
  [['try', tmpdir()], 1, `Builds work below ${tmpdir()}`],
  [['try', 'examples/deploy/Jenkinsfile', '--param', 'x'], 1, '--param x: write it as NAME=VALUE.'],
  [['try', 'examples/deploy/Jenkinsfile', '--credentials', 'package.json'], 1, 'package.json holds no list of credentials'],
  [['try', 'examples/deploy/Jenkinsfile', '--cpdctl', 'old'], 1, '--cpdctl old: a release looks like 1.4.49, or 0.2.33.'],
  [['preview', 'cp4dSpace', '--calls', '{}', '--seed', '{"models": 5}'], 1, '--seed: models is no list.'],
  [['preview', 'cp4dSpace', '--calls', '{}', '--seed', '{"models": [{ "space": "x" }]}'], 1, "--seed: The seed names the space 'x', which does not exist."],
  [['cp4d', '--port', '99999'], 1, '--port 99999: that is no port.'],
  [['cp4d', '--port', 'x'], 1, '--port x: that is no number above 0.'],
])('%j ends with %i and one clear line', async (words, exitCode, message) => {
  const [command, ...others] = words;
  const ended = await run(command!, ...others);

  expect(ended.exitCode).toBe(exitCode);
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).not.toContain('    at ');
});

test('cp4d prints what any client needs to reach it, and cpdctl reaches it', async () => {
  const server = execa('node', nodeWords('cp4d'), { reject: false });
  const [first] = (await once(server.stdout, 'data')) as [Buffer];
  const exports = first.toString().split('\n').filter((line) => line.startsWith('export ')).join('\n');

  const { stdout } = await execa('sh', ['-c', `${exports}\ncpdctl config profile set local --url "$CP4D_URL" --username admin --password password && cpdctl space list`], {
    env: { CPD_CONFIG: `/tmp/cp4d-mlops-test-config-${process.pid}` },
  });
  server.kill('SIGTERM');
  await server;

  expect(stdout).toContain('Nothing to show.');
});
