import { expect, test } from 'vitest';
import { loadSources } from '../../generator/compiler/adapter/project.ts';
import { IncrementalCompiler } from '../../generator/compiler/incremental.ts';
import { printScript } from '../../generator/compiler/groovy/printer.ts';
import { ROOT, STEPS_PROJECT } from '../../generator/output/files.ts';

const CALLED = `${ROOT}/generator/steps/internal/cp4dInternalCalled.ts`;
const CALLER = `${ROOT}/generator/steps/internal/cp4dInternalCaller.ts`;
const QUIET = 'export function said(text: string): string {\n  return text;\n}\n';
const LOUD = "import { echo } from '#jenkins';\n\nexport function said(text: string): string {\n  echo(text);\n  return text;\n}\n";
const CALLING = "import { said } from './cp4dInternalCalled.ts';\n\nexport function hello(): string {\n  return said('hello');\n}\n";

const compiler = new IncrementalCompiler(loadSources(STEPS_PROJECT), '0.0.0');

function groovy(path: string): string {
  return printScript(compiler.module(path)!.script).text;
}

function mistakes(path: string): string[] {
  return compiler.module(path)!.diagnostics.map(({ code, line }) => `${code} in line ${line}`);
}

test('a change touches the module itself and what imports it, and nothing else is compiled again', () => {
  compiler.change({ [CALLED]: QUIET, [CALLER]: CALLING });
  const untouched = compiler.paths.find((path) => path.endsWith('/cp4dInternalText.ts'))!;
  const before = compiler.module(untouched);

  expect(compiler.change({ [CALLED]: LOUD })).toEqual([CALLED, CALLER]);
  expect(compiler.module(untouched)).toBe(before);
});

test('a caller loses @NonCPS when what it calls begins to reach a pipeline step', () => {
  compiler.change({ [CALLED]: QUIET, [CALLER]: CALLING });
  expect(groovy(CALLER)).toContain('@NonCPS');

  compiler.change({ [CALLED]: LOUD });
  expect(groovy(CALLER)).not.toContain('@NonCPS');
});

test('a caller has a mistake as long as what it imports is not there', () => {
  compiler.change({ [CALLED]: QUIET, [CALLER]: CALLING });
  expect(mistakes(CALLER)).toEqual([]);

  compiler.change({ [CALLED]: undefined });
  expect(compiler.module(CALLED)).toBeUndefined();
  expect(mistakes(CALLER)).toContain('TS2307 in line 1');

  compiler.change({ [CALLED]: QUIET });
  expect(mistakes(CALLER)).toEqual([]);
});

test('what is allowed stands in the order in which it is declared, whatever was compiled before', () => {
  const path = `${ROOT}/generator/steps/space/cp4dChoose.ts`;
  const choice = "type Choice = ('wombat' | 'aardvark') | 'zebra';\n\nexport interface Cp4dChooseParameters {\n  /** An animal. */\n  animal: Choice;\n}\n";
  const step = '/** Chooses. */\nexport function cp4dChoose(parameters: Cp4dChooseParameters): string {\n  return parameters.animal;\n}\n';
  compiler.change({ [path]: `const FIRST = ['zebra', 'aardvark'];\n\n${choice}\n${step}` });

  expect(compiler.module(path)!.step!.parameters[0]!.values).toEqual(['wombat', 'aardvark', 'zebra']);
  compiler.change({ [path]: undefined });
});

test('the result of many changes is that of a compilation from the start', () => {
  const path = compiler.paths.find((name) => name.endsWith('/wmlDeploy.ts'))!;
  const text = compiler.texts().get(path)!;
  compiler.change({ [path]: `${text}\nfunction (` });
  compiler.change({ [path]: text, [CALLED]: undefined, [CALLER]: undefined });

  const fresh = new IncrementalCompiler(loadSources(STEPS_PROJECT), '0.0.0').compilation();
  const texts = (modules: typeof fresh.modules): string[] => modules.map(({ script }) => printScript(script).text);
  expect(texts(compiler.compilation().modules)).toEqual(texts(fresh.modules));
  expect(compiler.compilation().diagnostics).toEqual(fresh.diagnostics);
});
