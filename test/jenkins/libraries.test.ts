import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { printed, repository, useJenkins } from './support.ts';

const jenkins = useJenkins();
let source: string;

beforeAll(() => {
  source = repository(jenkins.folder(), {
    'v1.0.0': {
      'vars/greet.groovy': "def call(Map parameters = [:]) { return words.join('hello', parameters.name) + ' 1' }\ndef twice(text) { text * 2 }",
      'vars/words.groovy': '@groovy.transform.Field int calls = 0\ndef join(first, second) { calls++; "${first} ${second} (${calls})" }',
      'vars/greet.txt': 'greet: says hello',
      'vars/broken.groovy': 'def call() { [1].each { x -> }',
      'vars/nested/hidden.groovy': 'def call() { 1 }',
      'src/org/example/Counter.groovy': 'package org.example\nclass Counter implements Serializable { def steps; int n = 0; Counter(steps) { this.steps = steps }; def up() { steps.sleep 1; ++n } }',
      'src/test/org/example/Secret.groovy': 'package org.example\nclass Secret { }',
      'resources/org/example/text.txt': 'resource 1',
    },
    'v2.0.0': { 'vars/greet.groovy': "def call(Map parameters = [:]) { 'version 2' }" },
  });
});

const demo = (more: object = {}): { libraries: { name: string; source: string; defaultVersion?: string }[] } => ({ libraries: [{ name: 'demo', source, ...more }] });

describe('@Library', () => {
  test('loads the version that is asked for: a tag, a branch, or a commit', async () => {
    const commit = execFileSync('git', ['-C', source, 'rev-parse', 'v1.0.0'], { encoding: 'utf8' }).trim();
    const answers = [];
    for (const version of ['v1.0.0', 'main', commit.slice(0, 10)]) {
      answers.push((await jenkins.run({ jenkinsfile: `@Library('demo@${version}') _\nreturn greet(name: 'you')`, ...demo() })).returned);
    }
    expect(answers).toEqual(['hello you (1) 1', 'version 2', 'hello you (1) 1']);
  });

  test('takes the default version, also of a library that nobody asked for', async () => {
    const { returned, console } = await jenkins.run({ jenkinsfile: "return greet(name: 'x')", ...demo({ defaultVersion: 'v2.0.0', implicit: true }) });
    expect({ returned, first: printed(console)[0] }).toEqual({ returned: 'version 2', first: 'Loading library demo@v2.0.0' });
  });

  test.each([
    ['a version that does not exist', 'demo@v9', 'ERROR: No version v9 found for library demo'],
    ['a library that nobody configured', 'other@v1', 'ERROR: Could not find any definition of libraries [other@v1]'],
    ['no version at all', 'demo', 'ERROR: No version specified for library demo'],
  ])('refuses %s', async (_, identifier, message) => {
    const { result, console } = await jenkins.run({ jenkinsfile: `@Library('${identifier}') _\necho 'never'`, ...demo() });
    expect(result).toBe('FAILURE');
    expect(printed(console)).toEqual(expect.arrayContaining([message, 'WorkflowScript: Loading libraries failed']));
  });

  test('refuses a library with a symbolic link in it', async () => {
    const folder = jenkins.folder();
    symlinkSync('/etc/passwd', join(folder, 'README'));
    const linked = repository(folder, { v1: { 'vars/a.groovy': 'def call() { }' } });
    const { console } = await jenkins.run({ jenkinsfile: "@Library('demo@v1') _", libraries: [{ name: 'demo', source: linked }] });
    expect(printed(console)).toContain('ERROR: Rejecting library: symlink found: README');
  });
});

describe('a library', () => {
  test('has variables that use each other and keep state for each script that uses them', async () => {
    const { returned } = await jenkins.run({ jenkinsfile: "@Library('demo@v1.0.0') _\nsleep 1\nreturn [greet.twice('a'), greet(name: 'b'), greet(name: 'c'), words.join(1, 2)]", ...demo() });
    expect(returned).toEqual(['aa', 'hello b (1) 1', 'hello c (2) 1', '1 2 (1)']);
  });

  test('has classes whose objects are saved with the program', async () => {
    const { returned } = await jenkins.run({ jenkinsfile: "@Library('demo@v1.0.0') import org.example.Counter\ndef c = new Counter(this); c.up(); sleep 1; return c.up()", ...demo() });
    expect(returned).toBe(2);
  });

  test('shows only what Jenkins copies', async () => {
    const { returned } = await jenkins.run({
      jenkinsfile: "@Library('demo@v1.0.0') _\ndef found = []\nfor (name in ['org.example.Secret', 'hidden', 'nested.hidden']) { try { this.class.classLoader.loadClass(name); found << name } catch (ClassNotFoundException e) { } }\nreturn found",
      ...demo(),
    });
    expect(returned).toEqual([]);
  });

  test('fails at the use of a broken variable, and only there', async () => {
    const { returned } = await jenkins.run({
      jenkinsfile: "@Library('demo@v1.0.0') _\ntry { broken() } catch (e) { return [greet(name: 'x'), e.class.simpleName, e.message.readLines()[0]] }",
      ...demo(),
    });
    expect(returned).toEqual(['hello x (1) 1', 'CpsCompilationErrorsException', 'startup failed:']);
  });

  test('gives its resources, unless two have one of that name', async () => {
    const other = repository(jenkins.folder(), { v1: { 'vars/a.groovy': 'def call() { }', 'resources/org/example/text.txt': 'other' } });
    const { returned } = await jenkins.run({
      jenkinsfile: "@Library('demo@v1.0.0') _\ndef answers = [libraryResource('org/example/text.txt')]\nlibrary 'other@v1'\ntry { libraryResource 'org/example/text.txt' } catch (e) { answers << e.message }\nreturn answers",
      libraries: [{ name: 'demo', source }, { name: 'other', source: other }],
    });
    expect(returned).toEqual(['resource 1', 'Library resource org/example/text.txt ambiguous among libraries [demo, other]']);
  });

  test('can be loaded in the middle of a build, and its classes used by their names', async () => {
    const { returned } = await jenkins.run({ jenkinsfile: "def l = library('demo@v1.0.0')\nsleep 1\nreturn [greet(name: 'y'), l.org.example.Counter.new(this).up()]", ...demo() });
    expect(returned).toEqual(['hello y (1) 1', 1]);
  });
});
