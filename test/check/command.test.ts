import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../../generator/cli/main.ts');
const TSX = import.meta.resolve('tsx');

let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-check-')); });
afterEach(() => rmSync(folder, { recursive: true }));

/** `npm run check -- <words>`, called from the folder. */
async function check(...words: string[]) {
  return execa('node', ['--import', TSX, MAIN, 'check', ...words], { cwd: folder, reject: false });
}

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('each finding is one line with its place and its fix, and a file that cannot be parsed hides no other', async () => {
  write({ 'a/Jenkinsfile': 'node {\n', 'b/Jenkinsfile.release': "wmlDeploy(nam: 'x', model: 'm', name: 'y')", 'c/build.groovy': "echo 'hello'" });

  const { exitCode, stdout } = await check('.');

  expect(exitCode).toBe(1);
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^a\/Jenkinsfile:\d+:\d+ - error: Groovy cannot parse this: .* \(unreadable-file\)$/),
    "b/Jenkinsfile.release:1:11 - error: wmlDeploy: nam: there is no such parameter; did you mean 'name'? (unknown-parameter)",
    '2 errors and 0 warnings in 3 files, held against this version of cp4d-mlops.',
  ]);
});

test('what a file holds cannot reach the terminal, nor make a second line', async () => {
  write({ Jenkinsfile: "wmlDeploy(name: 'x', model: 'm', type: '\\n\u001b[31mred', __proto__: 1)" });

  expect((await check('Jenkinsfile')).stdout.split('\n')).toEqual([
    expect.stringContaining("type: '\\u000a\\u001b[31mred' is not one of"),
    expect.stringContaining('wmlDeploy: __proto__: there is no such parameter'),
    expect.stringContaining('2 errors'),
  ]);
});

test('a warning alone does not fail, but with --strict', async () => {
  write({ Jenkinsfile: 'mlopsOfTeamX(1)' });

  expect((await check('Jenkinsfile')).exitCode).toBe(0);
  expect((await check('Jenkinsfile', '--strict')).exitCode).toBe(1);
});

test('what cp4d-mlops.json holds for a step need not stand in its calls', async () => {
  const deploy = "withCp4d { wmlDeploy(name: 'x') }";
  write({ 'team/cp4d-mlops.json': '{"steps": {"wmlDeploy": {"model": "credit-risk"}}}', 'team/ci/Jenkinsfile': deploy, 'other/Jenkinsfile': deploy });

  const { stdout } = await check('.', '--json');

  expect((JSON.parse(stdout) as { findings: object[] }).findings).toMatchObject([{ file: 'other/Jenkinsfile', rule: 'missing-parameter' }]);
});

test('in a folder only Jenkinsfiles are read, and nothing that is hidden, linked or of node_modules', async () => {
  const wrong = 'wmlDeploy()';
  write({ 'deploy.jenkinsfile': "echo 'x'", '.git/Jenkinsfile': wrong, 'node_modules/a/Jenkinsfile': wrong, 'notes.txt': wrong });
  symlinkSync('.', join(folder, 'Jenkinsfile-loop'));

  expect((await check('.')).stdout).toBe('0 errors and 0 warnings in 1 file, held against this version of cp4d-mlops.');
});

test('code scanning gets the findings as SARIF 2.1.0, with what that requires', async () => {
  write({ 'Größe & mehr/Jenkinsfile': "wmlDeploy(nam: 'x', model: 'm', name: 'y')\nmlopsOfTeamX(1)" });

  await check('.', '--sarif', 'findings.sarif');
  const { version, $schema, runs } = JSON.parse(readFileSync(join(folder, 'findings.sarif'), 'utf8')) as {
    version: string;
    $schema: string;
    runs: [{ tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } }; results: { ruleId: string; ruleIndex: number }[] }];
  };

  expect([version, URL.canParse($schema), runs.length]).toEqual(['2.1.0', true, 1]);
  const [{ tool, results }] = runs;
  expect(tool.driver.name).toBe('cp4d-mlops check');
  expect(results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]!.id === ruleId)).toEqual([true, true]);
  expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
  expect(results).toMatchObject([
    {
      ruleId: 'unknown-parameter',
      level: 'error',
      message: { text: "wmlDeploy: nam: there is no such parameter; did you mean 'name'?" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'Gr%C3%B6%C3%9Fe%20%26%20mehr/Jenkinsfile' },
            region: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 14 },
          },
        },
      ],
    },
    { ruleId: 'unknown-step', level: 'warning' },
  ]);
});

test('--against holds Jenkinsfiles against the interface of a version that git knows', async () => {
  write({ Jenkinsfile: "cpdctl(command: 'space list')" });

  expect((await check('Jenkinsfile', '--against', 'HEAD')).stdout).toContain('held against HEAD of cp4d-mlops.');
});

test.each([
  [[], "missing required argument 'path'"],
  [['nowhere'], 'There is no file or folder '],
  [['.'], 'There is no Jenkinsfile in '],
  [['Jenkinsfile', '--against', 'v99.0.0'], '--against v99.0.0: git knows no version of that name'],
  [['Jenkinsfile', '--against=--output=x'], '--against --output=x: git knows no version of that name'],
  [['Jenkinsfile', '--sarif', 'nowhere/findings.sarif'], '--sarif: There is no file or folder '],
])('%j is wrong usage: one clear line, and exit code 2', async (words, message) => {
  write(words[0] === 'Jenkinsfile' ? { Jenkinsfile: '' } : {});
  const { exitCode, stderr } = await check(...words);

  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
});
