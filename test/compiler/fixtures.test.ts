import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileSnippet } from './snippet.ts';

/** Pairs of files: `case.ts` is compiled to `case.groovy`. To take over a wanted change: UPDATE_FIXTURES=1 npm test. */
const FOLDER = 'test/compiler/fixtures';
const CASES = readdirSync(FOLDER).filter((file) => file.endsWith('.ts')).map((file) => file.replace('.ts', ''));

test.each(CASES)('%s', (name) => {
  const { groovy, diagnostics } = compileSnippet(readFileSync(`${FOLDER}/${name}.ts`, 'utf8'));
  const wanted = `${FOLDER}/${name}.groovy`;
  if (process.env['UPDATE_FIXTURES'] !== undefined) {
    writeFileSync(wanted, groovy);
  }

  expect(diagnostics).toEqual([]);
  expect(existsSync(wanted) ? readFileSync(wanted, 'utf8') : '').toBe(groovy);
});
