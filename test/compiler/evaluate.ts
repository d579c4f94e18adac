import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { execa } from 'execa';
import { inject } from 'vitest';
import * as language from '../../generator/pipeline/node/language.ts';
import { ROOT } from '../../generator/output/files.ts';
import { connectJenkins } from '../../local/jenkins/client.ts';
import { compileSnippet } from './snippet.ts';

const IMPORTS = `import { echo } from '#jenkins';\nimport { ${Object.keys(language).join(', ')} } from '#language';\n`;
const MODULE = 'cp4dInternalSnippet';

/** A use of each function of the language that does not take one text, so that no import is idle. */
const USES: Record<string, string> = { randomId: 'randomId()', decimal: 'decimal(1)', difference: 'difference(1, 1)', share: 'share(1, 1, 1)' };

/** The values of TypeScript expressions, in Node and as Groovy: once run as plain Groovy, once by the CPS engine. */
export interface Evaluated {
  node: unknown[];
  groovy: unknown[];
  cps: unknown[];
}

/** Evaluates expressions on both sides. `dataOnly`: those that may not stand where the CPS engine runs them. */
export async function evaluate(expressions: string[], dataOnly: string[] = []): Promise<Evaluated> {
  const all = [...expressions, ...dataOnly];
  const source = [
    IMPORTS,
    ...all.map((expression, position) => `export function data${position}(): unknown {\n  return ${expression};\n}\n`),
    ...expressions.map((expression, position) => `export function cps${position}(): unknown {\n  echo('');\n  return ${expression};\n}\n`),
    'export function used(): unknown[] {\n  return [' + Object.keys(language).map((name) => USES[name] ?? `${name}('1')`).join(', ') + '];\n}',
  ].join('\n');
  const { groovy, imports, diagnostics } = compileSnippet(source, MODULE);
  if (diagnostics.length > 0) {
    throw new Error(JSON.stringify(diagnostics, null, 1));
  }
  const script = `${imports.map((name) => `import ${name}\n`).join('')}${groovy}`;
  const returned = await runGroovy(script, [...all.map((_, position) => `data${position}`), ...expressions.map((_, position) => `cps${position}`)]);
  return { node: all.map(inNode), groovy: returned.slice(0, all.length), cps: returned.slice(all.length) };
}

function inNode(expression: string): unknown {
  const { code } = transformSync(`module.exports = (${expression});`, { loader: 'ts' });
  const module = { exports: undefined as unknown };
  new Function('module', ...Object.keys(language), code)(module, ...Object.values(language));
  return module.exports ?? null;
}

async function runGroovy(script: string, methods: string[]): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-snippet-'));
  mkdirSync(join(folder, 'vars'));
  writeFileSync(join(folder, 'vars', `${MODULE}.groovy`), script);
  writeFileSync(join(folder, 'vars', 'cp4dInternalLanguage.groovy'), readFileSync(join(ROOT, 'vars/cp4dInternalLanguage.groovy')));
  for (const words of [['init', '-q', '-b', 'main'], ['add', '-A'], ['-c', 'user.name=t', '-c', 'user.email=t@localhost', 'commit', '-q', '-m', 'x']]) {
    await execa('git', ['-C', folder, ...words]);
  }
  const outcome = await connectJenkins(inject('jenkins')).run({
    jenkinsfile: `@Library('snippet@main') _\nreturn [${methods.map((method) => `${MODULE}.${method}()`).join(', ')}]`,
    workspace: join(folder, 'workspace'),
    buildFolder: join(folder, 'build'),
    libraries: [{ name: 'snippet', source: folder }],
    persist: 'every-step',
  }).finished;
  if (outcome.result !== 'SUCCESS') {
    throw new Error(`${outcome.console}\n${script}`);
  }
  return outcome.returned as unknown[];
}
