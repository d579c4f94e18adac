import { execa } from 'execa';
import { expect, test } from 'vitest';

test('the demo stores, deploys and scores, and the second time everything is unchanged', { timeout: 180_000 }, async () => {
  const { stdout } = await execa('node', ['--import', 'tsx', 'generator/cli/main.ts', 'demo']);

  const [first, second] = stdout.split('Second run');
  expect(first).toMatch(/Store\n.*created model 'digits'[\s\S]*Deploy\n[\s\S]*created deployment 'digits'[\s\S]*scored 300 rows[\s\S]*SUCCESS in /);
  expect(first!.match(/^ {6}\[\d,\[/gm)).toHaveLength(3);
  expect(second).toMatch(/unchanged space[\s\S]*unchanged model[\s\S]*unchanged deployment[\s\S]*SUCCESS in /);
  expect(second).not.toMatch(/created|updated/);
});

test.each(['Jenkinsfile', 'Jenkinsfile.scripted'])('examples/deploy/%s prints its console as Jenkins does and ends with 0', { timeout: 120_000 }, async (file) => {
  const { stdout } = await execa('node', ['--import', 'tsx', 'generator/cli/main.ts', 'try', `examples/deploy/${file}`]);

  expect(stdout).toMatch(/^Started by user/);
  expect(stdout).toContain("wmlDeploy: created deployment 'digits'");
  expect(stdout).toMatch(/\[Pipeline\] End of Pipeline\nFinished: SUCCESS$/);
});
