import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGE_FUNCTIONS } from '../../generator/compiler/builtins/language.ts';
import { BUILTIN_TYPES } from '../../generator/compiler/builtins/table.ts';
import { name } from '../../generator/compiler/groovy/build.ts';
import type { Script } from '../../generator/compiler/groovy/tree.ts';
import { refusedUses, type Surroundings } from '../../generator/compiler/sandbox/check.ts';
import { usesIn } from '../../generator/compiler/sandbox/uses.ts';
import { compileSteps, ROOT } from '../../generator/output/files.ts';
import * as jenkins from '../../generator/pipeline/node/jenkins.ts';
import { usesOfGroovy, type HandWritten } from './groovyUses.ts';

const RUNTIME = join(ROOT, 'generator/compiler/runtime');
const { modules } = compileSteps();
const handWritten = await usesOfGroovy(readdirSync(RUNTIME).map((file) => ({ name: file.replace('.groovy', ''), text: readFileSync(join(RUNTIME, file), 'utf8') })));

const METHODS = new Map<string, Set<string>>([
  ...modules.map((module): [string, Set<string>] => [module.name, new Set(module.script.methods.filter((one) => !one.private).map((one) => one.name))]),
  ...handWritten.map((file): [string, Set<string>] => [file.name, new Set(file.methods)]),
]);

function surroundings(own: string[]): Surroundings {
  return { own: new Set(own), modules: METHODS, steps: new Set(Object.keys(jenkins)) };
}

function declaredIn(script: Script): string[] {
  const closures = script.methods.flatMap((method) => method.parameters.filter(({ type }) => type === 'Closure'));
  return [...script.methods, ...script.fields, ...closures].map((one) => one.name);
}

function refusedIn({ name: file, methods, fields, closures, uses }: HandWritten): string[] {
  return refusedUses(uses, surroundings([...methods, ...fields, ...closures])).map(({ line, what }) => `vars/${file}.groovy:${line} ${what}`);
}

test('the sandbox allows everything that the generated Groovy does', () => {
  const refused = modules.flatMap(({ name: module, path, script }) =>
    refusedUses(usesIn(script), surroundings(declaredIn(script))).map(({ line, what }) => `vars/${module}.groovy, from ${relative(ROOT, path)}:${line}: ${what}`),
  );

  expect(refused).toEqual([]);
});

test('the sandbox allows everything that the language\'s own Groovy does', () => {
  expect(handWritten.flatMap(refusedIn)).toEqual([]);
});

test.each([...BUILTIN_TYPES.flatMap(({ members }) => members), ...LANGUAGE_FUNCTIONS])('$member is emitted as what its rules allow', (builtin) => {
  const count = builtin.signature.startsWith(':') ? 0 : 2;
  const values = ['first', 'second'].slice(0, count).map(name);
  const variants = [values, values.slice(0, 1), []].filter((given) => given.length > 0 || !builtin.signature.includes('(separator'));
  const emitted = variants.map((given) => builtin.groovy({ receiver: name('receiver'), arguments: given, safe: false, ranges: [] }));

  const refused = emitted.map((expression) => refusedUses(usesIn({ imports: [], fields: [{ name: 'x', type: 'def', value: expression }], methods: [] }), surroundings([]), builtin.sandbox));

  expect(refused.some((uses) => uses.length === 0)).toBe(true);
});

test('a method without a rule is refused with file and line', async () => {
  const [file] = await usesOfGroovy([{ name: 'cp4dInternalX', text: "List f(List a) {\n    a.execute()\n    new File('x')\n    return a.each { b -> b.size() }\n}\n" }]);

  expect(refusedIn(file!)).toEqual([
    'vars/cp4dInternalX.groovy:2 a.execute with 0 arguments',
    'vars/cp4dInternalX.groovy:3 new File with 1 arguments',
    'vars/cp4dInternalX.groovy:4 a.each with 1 arguments',
  ]);
});
