import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../generator/output/files.ts';
import { anchorsOf, pages, proseOf } from './markdown.ts';

/** The links of a page that lead nowhere. */
function deadLinks(page: string): string[] {
  const prose = proseOf(page).replaceAll(/`[^`]*`/g, 'code');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => (link!.includes('://') || leadsSomewhere(page, link!) ? [] : [`${page}: ${link!}`]));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path, anchor] = link.split('#') as [string, string | undefined];
  const target = path === '' ? page : normalize(join(dirname(page), path));
  return existsSync(join(ROOT, target)) && (anchor === undefined || anchorsOf(target).includes(anchor));
}

test('every link of the pages leads to a file that is there, and every anchor to a heading', () => {
  expect(pages().length).toBeGreaterThan(70);
  expect(pages().flatMap(deadLinks)).toEqual([]);
});
