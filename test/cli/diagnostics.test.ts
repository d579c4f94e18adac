import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingCopy, type WorkingCopy } from './workingCopy.ts';

const STEP = 'generator/steps/space/cp4dSpace.ts';

let copy: WorkingCopy;
let untouched: string;

beforeAll(async () => {
  copy = await workingCopy();
  untouched = readFileSync(join(copy.folder, STEP), 'utf8');
  writeFileSync(join(copy.folder, STEP), `${untouched}\nexport function listed(names: string[]): string {\n  return names ? 'some' : 'none';\n}\n`);
});

afterAll(() => copy.remove());

const MISTAKE = {
  code: 'CM2004',
  message: expect.stringContaining('this condition is a list'),
  fix: 'Compare it: names.length > 0, or names != null',
  file: STEP,
  line: expect.any(Number),
  column: 10,
  length: 5,
  sourceLine: "  return names ? 'some' : 'none';",
};

test.each(['generate --json', 'generate --check --json', 'preview cp4dSpace --json'])('%s gives an author\'s mistake as JSON on standard output, and ends with 1', async (words) => {
  const { exitCode, stdout, stderr } = await copy.run(...(words.split(' ') as [string, ...string[]]));

  expect(JSON.parse(stdout as string)).toEqual([MISTAKE]);
  expect([exitCode, stderr]).toEqual([1, '']);
});

test('without --json the mistake is told on standard error, with its line and its page', async () => {
  const { exitCode, stdout, stderr } = await copy.run('generate');

  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^generator\/steps\/space\/cp4dSpace\.ts:\d+:10 - CM2004: .*docs\/diagnostics\/CM2004\.md.*1 mistake; nothing was written\.$/s);
});

test('a mistake of the generator itself ends with 3 and says that it is not the author\'s', async () => {
  writeFileSync(join(copy.folder, STEP), untouched);
  writeFileSync(join(copy.folder, 'templates/script.groovy.hbs'), '{{#if');

  const { exitCode, stderr } = await copy.run('generate');

  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/^This is a mistake of cp4d-mlops itself, not yours\..*Parse error/s);
});
