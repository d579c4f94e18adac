import { expect, test } from 'vitest';
import { textOf } from './markdown.ts';

test('the page of the settings has every key that there is, and no other', () => {
  const { settings } = JSON.parse(textOf('interface.json')) as { settings: Record<string, unknown> };
  const page = textOf('docs/settings.md');
  const described = [...page.slice(page.indexOf('## All keys')).matchAll(/`([\w$*[\].]+)`/g)].map(([, key]) => key!).filter((key) => key in settings || /^(environments|models|steps|templates)\./.test(key));

  expect([...new Set(described)].sort()).toEqual(Object.keys(settings).sort());
});
