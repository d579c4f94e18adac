import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../generator/output/files.ts';
import { textOf } from './markdown.ts';

/** What the library itself says stands in the sections before this one. */
const OF_JENKINS = '## Jenkins itself';

function quotedTexts(): string[] {
  const [ours] = textOf('docs/troubleshooting.md').split(OF_JENKINS) as [string];
  return ours.split(/^## /m).slice(1).flatMap((section) => [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, text]) => text!));
}

/** The lines that can hold a message. */
function sourceLines(): string[] {
  return ['generator/steps', 'generator/resources/agent'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|sh|awk)$/.test(name))
      .flatMap((name) => readFileSync(join(ROOT, folder, name), 'utf8').split('\n')),
  );
}

/** A line with the pieces of a text in their order; `…` stands for what is filled in. */
function occursIn(line: string, text: string): boolean {
  let from = 0;
  return text
    .split('…')
    .map((piece) => piece.trim())
    .every((piece) => {
      const at = line.replaceAll("\\'", "'").indexOf(piece, from);
      from = at + piece.length;
      return at >= 0;
    });
}

test('every error that troubleshooting quotes is one that a step or a script of the agent says', () => {
  const lines = sourceLines();
  const texts = quotedTexts();

  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter((text) => !lines.some((line) => occursIn(line, text)))).toEqual([]);
});
