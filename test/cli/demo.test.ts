import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the demo takes a model to a verdict, and the second time everything but the evaluation is unchanged', { timeout: 240_000 }, async () => {
  const { stdout } = await execa('node', ['--import', 'tsx', 'generator/cli/main.ts', 'demo']);

  const [first, second] = stdout.split('Second run');
  expect(first).toMatch(/Store\n[\s\S]*created model 'digits'[\s\S]*created deployment 'digits'[\s\S]*created subscription[\s\S]*298 of 298 rows sent[\s\S]*passed 2 quality rules[\s\S]*SUCCESS in /);
  expect(second).toMatch(/unchanged space[\s\S]*unchanged model[\s\S]*unchanged deployment[\s\S]*unchanged subscription[\s\S]*unchanged monitor[\s\S]*unchanged feedback[\s\S]*SUCCESS in /);
  expect(second!.match(/(created|updated) \w+/g)).toEqual(['created evaluation']);
  expect(second).toMatch(/^Metric +Value\naccuracy +0\.9799$/m);
  expect(existsSync(/^The report: (.*)$/m.exec(stdout)![1]!)).toBe(true);
});
