import { execa } from 'execa';
import { expect, test } from 'vitest';

interface LintReport {
  files: Record<string, { errors: { line?: number; severity: string; rule: string; msg: string }[] }>;
}

test('CodeNarc finds nothing in the Groovy of the library', { timeout: 180_000 }, async () => {
  const { stdout } = await execa('npx', ['npm-groovy-lint', '--noserver', '--failon', 'none', '--output', 'json', 'vars/*.groovy']);

  const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as LintReport;
  const findings = Object.entries(report.files).flatMap(([file, { errors }]) => errors.map((error) => `${file}:${error.line ?? 0} ${error.rule}: ${error.msg}`));
  expect(Object.keys(report.files).length).toBeGreaterThan(20);
  expect(findings).toEqual([]);
});
