import { execa } from 'execa';
import { expect, test } from 'vitest';
import { compileSteps, generatedFiles, ROOT } from '../../generator/output/files.ts';
import { differences, readManifest } from '../../generator/output/manifest.ts';

const compilation = compileSteps();
const files = generatedFiles(compilation);

test('the steps compile without a mistake', () => {
  expect(compilation.diagnostics).toEqual([]);
});

test('what is committed is what the generator makes, file for file', () => {
  expect(differences(ROOT, files, readManifest(ROOT))).toEqual([]);
});

test('generate --check says so and ends with 0', async () => {
  const { stdout } = await execa('npm', ['run', '--silent', 'generate', '--', '--check']);
  expect(stdout).toBe('All generated files are up to date.');
});
