import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { execa } from 'execa';
import { inject } from 'vitest';
import * as language from '../../generator/pipeline/node/language.ts';
import { ROOT } from '../../generator/output/files.ts';
import { connectJenkins } from '../../local/jenkins/client.ts';
import { decoded, DECODER, encoded, shown } from './encoding.ts';
import { compileSnippet } from './snippet.ts';

/** What the generated Groovy calls. */
const RUNTIME = join(ROOT, 'generator/compiler/runtime');

const MODULE = 'cp4dInternalSnippet';

/** A function of a module, and the rows of arguments it is called with. */
export interface Use {
  name: string;
  rows: unknown[][];
}

/** What each row of each use gave, written so that equal values have equal texts. An error is `threw`. */
export type Outcomes = string[][];

/** Runs functions of a module in Node and as Groovy under the CPS engine. `persist`: the program is saved at every step. */
export async function runBoth(source: string, uses: Use[], persist: 'asynchronous' | 'every-step' = 'asynchronous'): Promise<{ node: Outcomes; groovy: Outcomes }> {
  const { groovy, imports, diagnostics } = compileSnippet(source, MODULE);
  if (diagnostics.length > 0) {
    throw new Error(JSON.stringify(diagnostics, null, 1));
  }
  const script = `${imports.map((name) => `import ${name}\n`).join('')}${groovy}`;
  return { node: inNode(source, uses), groovy: await asGroovy(script, uses, persist) };
}

/** Jenkins' steps as far as a snippet uses them. */
const JENKINS = {
  echo: () => undefined,
  error: (message: string) => {
    throw new Error(message);
  },
  dir: (_path: string, body: () => unknown) => body(),
  withEnv: (_variables: string[], body: () => unknown) => body(),
};

function inNode(source: string, uses: Use[]): Outcomes {
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20' });
  const module = { exports: {} as Record<string, (...values: unknown[]) => unknown> };
  const modules: Record<string, unknown> = { '#language': language, '#jenkins': JENKINS };
  new Function('module', 'exports', 'require', code)(module, module.exports, (name: string) => modules[name]);
  return uses.map(({ name, rows }) => rows.map((row) => attempt(() => module.exports[name]!(...structuredClone(row)))));
}

function attempt(work: () => unknown): string {
  try {
    return shown(work());
  } catch {
    return 'threw';
  }
}

async function asGroovy(script: string, uses: Use[], persist: 'asynchronous' | 'every-step'): Promise<Outcomes> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-snippet-'));
  try {
    await library(folder, {
      [`vars/${MODULE}.groovy`]: script,
      ...Object.fromEntries(readdirSync(RUNTIME).map((file) => [`vars/${file}`, readFileSync(join(RUNTIME, file), 'utf8')])),
      'vars/decoder.groovy': DECODER,
      'resources/rows.json': JSON.stringify(uses.map(({ rows }) => rows.map((row) => row.map(encoded)))),
    });
    const outcome = await connectJenkins(inject('jenkins')).run({
      jenkinsfile: driver(uses),
      workspace: join(folder, 'workspace'),
      buildFolder: join(folder, 'build'),
      libraries: [{ name: 'snippet', source: folder }],
      persist,
    }).finished;
    if (outcome.result !== 'SUCCESS') {
      throw new Error(`${outcome.console}\n${script}`);
    }
    return (outcome.returned as string[][]).map((values) => values.map((value) => (value === 'threw' ? value : shown(decoded(JSON.parse(value))))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A library in a git repository, which is how Jenkins loads one. */
async function library(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const words of [['init', '-q', '-b', 'main'], ['add', '-A'], ['-c', 'user.name=t', '-c', 'user.email=t@localhost', 'commit', '-q', '-m', 'x']]) {
    await execa('git', ['-C', folder, ...words]);
  }
}

/** A Jenkinsfile that calls each function with each of its rows. */
function driver(uses: Use[]): string {
  const calls = uses.map(({ name, rows }, position) => {
    const values = (rows[0] ?? []).map((_, argument) => `row[${argument}]`).join(', ');
    return `def use${position}(List rows) {
    List results = []
    for (int i = 0; i < rows.size(); i++) {
        List row = rows[i]
        try {
            results.add(decoder.encode(${MODULE}.${name}(${values})))
        } catch (Exception problem) {
            results.add('threw')
        }
    }
    return results
}`;
  });
  const all = uses.map((_, position) => `use${position}(rows[${position}])`).join(', ');
  return ["@Library('snippet@main') _", ...calls, "List rows = decoder.decode(libraryResource('rows.json'))", `return [${all}]`].join('\n');
}
