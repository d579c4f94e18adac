import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as catalogue from '../../generator/compiler/diagnostics/catalogue.ts';
import { compileSnippet } from './snippet.ts';

const FOLDER = 'docs/diagnostics';
const CODES = Object.values(catalogue).map(({ code }) => code);

interface Page {
  wrong: string;
  right: string;
}

function pageOf(code: string): Page {
  const blocks = [...readFileSync(`${FOLDER}/${code}.md`, 'utf8').matchAll(/^```ts\n(.*?)^```/gms)];
  return { wrong: blocks[0]![1]!, right: blocks[1]![1]! };
}

/** A page about a step's interface shows a step, the others an internal module. */
function moduleFor(code: string): string | undefined {
  return /^CM(4|1001)/.test(code) ? 'cp4dSnippet' : undefined;
}

test('each diagnostic has a page and a line in the list of them, and each page a diagnostic', () => {
  const listed = [...readFileSync(`${FOLDER}/index.md`, 'utf8').matchAll(/\]\((\w+)\.md\)/g)].map((link) => link[1]);

  expect(readdirSync(FOLDER).map((file) => file.replace('.md', '')).sort()).toEqual([...CODES, 'index'].sort());
  expect(listed.sort()).toEqual([...CODES].sort());
});

test.each(CODES)('%s: the wrong code of its page is refused with it alone, and the right code is accepted', (code) => {
  const { wrong, right } = pageOf(code);

  const refused = compileSnippet(wrong, moduleFor(code)).diagnostics.map((diagnostic) => diagnostic.code);
  const accepted = compileSnippet(right, moduleFor(code)).diagnostics;

  expect(new Set(refused.filter((one) => one.startsWith('CM')))).toEqual(new Set([code]));
  expect(accepted).toEqual([]);
});
