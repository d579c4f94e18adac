import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
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

test.each([
  [['new', 'Describe'], "'Describe' is no name for a step"],
  [['new', 'wmlDescribe', '--group', '../x'], "'../x' is no name for a folder of steps"],
  [['preview', 'cp4dSpace', '--calls', '[]'], '--calls is no JSON object.'],
  [['preview', 'cp4dInternalText', '--calls', '{}'], 'cp4dInternalText is an internal module'],
  [['preview', 'cp4dSpace', '--diff', 'no-such-version'], "git knows no 'no-such-version'."],
  [['import-reference', 'nowhere.md'], 'nowhere.md'],
  [['preview', 'cp4dSpce'], "There is no step 'cp4dSpce'. The steps are "],
  [['preview'], "error: missing required argument 'step'"],
  [['preview', '--web', '--port', 'x'], '--port x: that is no port.'],
  [['preview', '--web', '--workspace', 'nowhere'], 'There is no folder nowhere.'],
  [['generate', '--watch', '--check'], "option '--watch' cannot be used with option '--check'"],
  [['generat'], "error: unknown command 'generat'"],
  [['generate', '--chek'], "error: unknown option '--chek'"],
  [['try', 'nowhere/Jenkinsfile'], 'There is no file nowhere/Jenkinsfile.'],
  [['try', tmpdir()], `Builds work below ${tmpdir()}`],
  [['try', 'examples/deploy/Jenkinsfile', '--param', 'x'], '--param x: write it as NAME=VALUE.'],
  [['try', 'examples/deploy/Jenkinsfile', '--credentials', 'package.json'], 'package.json holds no list of credentials'],
  [['try', 'examples/deploy/Jenkinsfile', '--cpdctl', 'old'], '--cpdctl old: a release looks like 1.4.49, or 0.2.33.'],
  [['preview', 'cp4dSpace', '--calls', '{'], '--calls is no JSON: '],
  [['preview', 'cp4dSpace', '--calls', '{}', '--seed', '{"models": 5}'], "--seed: The seed's 'models' must be a list."],
  [['preview', 'cp4dSpace', '--calls', '{}', '--seed', '{"models": [{ "space": "x", "name": "m" }]}'], "--seed: The seed names the space 'x', which does not exist."],
  [['cp4d', '--port', '99999'], '--port 99999: that is no port.'],
  [['cp4d', '--port', 'x'], '--port x: that is no number above 0.'],
])('%j is wrong usage: one clear line, and exit code 2', async (words, message) => {
  const [command, ...others] = words;
  const ended = await run(command!, ...others);

  expect(ended.exitCode).toBe(2);
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).not.toContain('    at ');
});

test('cp4d prints what any client needs to reach it, and cpdctl reaches it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = execa('node', nodeWords('cp4d'), { reject: false });
  const [first] = (await once(server.stdout, 'data')) as [Buffer];
  const exports = first.toString().split('\n').filter((line) => line.startsWith('export ')).join('\n');

  const { stdout } = await execa('sh', ['-c', `${exports}\ncpdctl config profile set local --url "$CP4D_URL" --username admin --password password && cpdctl space list`], {
    env: { CPD_CONFIG: join(folder, 'config') },
  });
  server.kill('SIGTERM');
  await server;

  expect(stdout).toContain('Nothing to show.');
});
