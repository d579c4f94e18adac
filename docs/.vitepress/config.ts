import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { sidebar } from './sidebar.ts';

/** Files beside the pages that people download. */
const DOWNLOADS = ['cp4d-mlops.gdsl', 'cp4d-mlops.schema.json'];

// VitePress takes a link for one to a page unless it knows the ending.
process.env['VITE_EXTRA_EXTENSIONS'] = 'gdsl';

export default defineConfig({
  title: 'cp4d-mlops',
  description: 'A Jenkins shared library for MLOps on IBM Cloud Pak for Data',
  lang: 'en',
  outDir: '../.cache/site',
  cacheDir: '../.cache/vitepress',
  themeConfig: {
    sidebar: sidebar(),
    search: { provider: 'local' },
    outline: [2, 3],
  },
  buildEnd({ srcDir, outDir }) {
    DOWNLOADS.forEach((file) => copyFileSync(join(srcDir, file), join(outDir, file)));
  },
});
