import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from './markdown.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-site-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the site is built without a dead link, and has every page and what editors download', { timeout: 180_000 }, async () => {
  await execa('npx', ['vitepress', 'build', 'docs', '--outDir', folder]);

  const wanted = pages().filter((page) => page.startsWith('docs/')).map((page) => page.replace(/^docs\//, '').replace(/\.md$/, '.html'));
  expect([...wanted, 'cp4d-mlops.gdsl', 'cp4d-mlops.schema.json'].filter((file) => !existsSync(join(folder, file)))).toEqual([]);
});
