import { execa, type Result } from 'execa';
import { expect, test } from 'vitest';

function run(jenkinsfile: string, ...words: string[]): Promise<Result> {
  return execa('node', ['--import', 'tsx', 'generator/cli/main.ts', 'try', `examples/${jenkinsfile}`, ...words], { reject: false });
}

test.each(['deploy/Jenkinsfile', 'deploy/Jenkinsfile.scripted'])('examples/%s prints its console as Jenkins does and ends with 0', { timeout: 120_000 }, async (file) => {
  const { stdout } = await run(file);

  expect(stdout).toMatch(/^Started by user/);
  expect(stdout).toContain("wmlDeploy: created deployment 'digits'");
  expect(stdout).toMatch(/\[Pipeline\] End of Pipeline\nFinished: SUCCESS$/);
});

test('examples/monitor/Jenkinsfile.scripted ends with a verdict', { timeout: 120_000 }, async () => {
  const { stdout, exitCode } = await run('monitor/Jenkinsfile.scripted');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('mlopsGate: digits: passed 2 quality rules');
});

test.each([
  ['fail', 1, 'FAILURE'],
  ['unstable', 4, 'UNSTABLE'],
])('labels that belong to other rows make the gate of examples/monitor %s', { timeout: 120_000 }, async (onFail, code, result) => {
  const { stdout, exitCode } = await run('monitor/Jenkinsfile', '--param', 'FEEDBACK=data/digits-shuffled.csv', '--param', `ON_FAIL=${onFail}`);

  expect(exitCode).toBe(code);
  expect(stdout).toMatch(/FAILED {2}accuracy >= 0\.90: 0\.\d+ is 0\.\d+ below the limit of 0\.9/);
  expect(stdout).toMatch(new RegExp(`Finished: ${result}$`));
});

test('examples/one-step takes three models of three kinds to their verdicts', { timeout: 240_000 }, async () => {
  const { stdout, exitCode } = await run('one-step/Jenkinsfile');

  expect(exitCode).toBe(0);
  expect([...String(stdout).matchAll(/mlopsGate: (\S+): passed (\d) quality rules/g)].map(([, model, rules]) => `${model} ${rules}`).sort()).toEqual(['credit-risk 2', 'digits 1', 'house-price 2']);
});
