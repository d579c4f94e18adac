import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';

const DOCS = fileURLToPath(new URL('..', import.meta.url));

/** The guides by whom they are for, in the order in which they are read; others come behind. */
const GUIDES: Record<string, string[]> = {
  'Writing pipelines': ['start', 'settings', 'credentials', 'monitoring', 'dry-run', 'troubleshooting'],
  'Running the library': ['controller', 'agents', 'kubernetes', 'upgrading', 'upgrade-check', 'cpdctl-versions', 'editors'],
  'Developing the library': ['adding-a-step', 'language', 'preview'],
};

/** A link for each page that there is: what is not named above stands at the end. */
export function sidebar(): DefaultTheme.SidebarItem[] {
  const named = Object.values(GUIDES).flat();
  const others = pagesIn('').filter((page) => !named.includes(page) && page !== 'index');
  const guides = Object.entries(GUIDES).map(([text, pages]) => ({ text, items: pages.map(linkTo) }));
  return [
    ...guides,
    ...(others.length === 0 ? [] : [{ text: 'More', items: others.map(linkTo) }]),
    folder('Steps', 'steps'),
    folder('Diagnostics', 'diagnostics'),
  ];
}

function folder(text: string, name: string): DefaultTheme.SidebarItem {
  const pages = pagesIn(name).filter((page) => page !== 'index');
  return { text, link: `/${name}/`, collapsed: true, items: pages.map((page) => linkTo(`${name}/${page}`)) };
}

function pagesIn(name: string): string[] {
  return readdirSync(join(DOCS, name))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
    .sort();
}

function linkTo(page: string): DefaultTheme.SidebarItem {
  const heading = /^# (.*)$/m.exec(readFileSync(join(DOCS, `${page}.md`), 'utf8'));
  return { text: heading?.[1] ?? page, link: `/${page}` };
}
