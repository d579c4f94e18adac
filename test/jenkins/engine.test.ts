import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { connectJenkins, type RunningBuild, type StepEvent } from '../../local/jenkins/client.ts';
import { logged, printed, useJenkins } from './support.ts';

const jenkins = useJenkins();

describe('a build', () => {
  test('gives back what the script returned', async () => {
    const { returned } = await jenkins.run({ jenkinsfile: "return [text: 'ä', number: 1.5, none: null, list: [true, [deep: 'x']]]" });
    expect(returned).toEqual({ text: 'ä', number: 1.5, none: null, list: [true, { deep: 'x' }] });
  });

  test('reports each step with its arguments and where it stands', async () => {
    const { steps } = await jenkins.run({
      jenkinsfile: "withEnv(['A=1']) { parallel(left: { echo message: 'l' }, right: { timeout(time: 1, unit: 'HOURS') { withCredentials([string(credentialsId: 'x', variable: 'X')]) { echo \"r${1}\" } } }) }",
      credentials: [{ id: 'x', kind: 'string', secret: 's' }],
    });
    const brief = ({ name, branch, block, arguments: given }: StepEvent): unknown[] => [name, branch.join(), block.join(), given];
    expect(steps.map(brief)).toEqual([
      ['withEnv', '', '', { overrides: ['A=1'] }],
      ['parallel', '', 'withEnv', {}],
      ['echo', 'left', 'withEnv,parallel', { message: 'l' }],
      ['timeout', 'right', 'withEnv,parallel', { time: 1, unit: 'HOURS' }],
      ['withCredentials', 'right', 'withEnv,parallel,timeout', { bindings: [{ $class: 'string', credentialsId: 'x', variable: 'X' }] }],
      ['echo', 'right', 'withEnv,parallel,timeout,withCredentials', { message: 'r1' }],
    ]);
    expect(new Set(steps.map(step => step.number)).size).toBe(steps.length);
  });

  test('shares nothing with the builds beside it', async () => {
    const jenkinsfile = (name: string): string => `class Counter { static int n = 0 }\nString.metaClass.own${name} = { 1 }\nenv.WHO = '${name}'\nfor (int i = 0; i < 5; i++) { Counter.n++; sleep(time: 50, unit: 'MILLISECONDS') }\nreturn [Counter.n, env.WHO]`;
    const outcomes = await Promise.all(['A', 'B', 'C'].map(name => jenkins.run({ jenkinsfile: jenkinsfile(name) })));
    expect(outcomes.map(outcome => outcome.returned)).toEqual([[5, 'A'], [5, 'B'], [5, 'C']]);
  });

  test('is forgotten with its classes when it has ended, however long its limit of time was', async () => {
    const before = buildsInMemory();
    for (let i = 0; i < 5; i++) {
      await jenkins.run({ jenkinsfile: "timeout(time: 1, unit: 'HOURS') { sleep(time: 1, unit: 'MILLISECONDS') }" });
    }
    // A thread may still hold the last one.
    expect(buildsInMemory()).toBeLessThanOrEqual(before + 1);
  });

  test('waits for an answer, and takes no for one', async () => {
    const jenkinsfile = "return input(message: 'Which?', id: 'which', parameters: [string(name: 'MODEL', defaultValue: 'm')])";
    const [yes, no] = [jenkins.start({ jenkinsfile }), jenkins.start({ jenkinsfile })];
    await Promise.all([asked(yes), asked(no)]);
    yes.answer('Which', { MODEL: 'chosen' });
    no.answer('Which', null);
    expect([(await yes.finished).returned, (await no.finished).result]).toEqual(['chosen', 'ABORTED']);
  });

  test('leaves no secrets behind, and none that others can read while it runs', async () => {
    const build = jenkins.start({ jenkinsfile: 'sleep 2', credentials: [{ id: 'x', kind: 'string', secret: 's' }] });
    await logged(build, 'Sleeping');
    const file = join(build.buildFolder, 'request.json');
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    await build.finished;
    expect([existsSync(file), readdirSync(build.buildFolder)]).toEqual([false, ['log']]);
  });

  test('is refused with a reason when its request is not complete', async () => {
    await expect(jenkins.engine().run({ jenkinsfile: 'echo 1' } as never).finished).rejects.toThrow('The engine refused the build: The build request has no buildFolder.');
  });

  test('can be started by another process that knows the socket', async () => {
    const folder = jenkins.folder();
    const { console } = await connectJenkins(jenkins.engine().socket).run({ jenkinsfile: "echo 'over there'", workspace: folder, buildFolder: join(folder, 'build') }).finished;
    expect(printed(console)).toEqual(['over there']);
  });
});

/** Resolves when the build waits for an answer. */
async function asked(build: RunningBuild): Promise<void> {
  for await (const event of build.events) {
    if (event.event === 'input') {
      return;
    }
  }
}

describe('the language', () => {
  test('has default arguments that may call steps', async () => {
    const { returned } = await jenkins.run({ jenkinsfile: "def g() { sleep 1; 5 }\ndef f(a, b = g(), c = { it * 2 }) { c(a + b) }\nreturn [f(1), f(1, 2), f(1, 2) { it }]" });
    expect(returned).toEqual([12, 6, 3]);
  });

  test.each([
    ['[1].each { break }', 'the break statement is only allowed inside loops or switches'],
    ['[1].each { continue }', 'the continue statement is only allowed inside loops'],
  ])('refuses %s', async (jenkinsfile, message) => {
    expect(await jenkins.run({ jenkinsfile })).toMatchObject({ result: 'FAILURE', console: expect.stringContaining(message) });
  });
});

describe('the program', () => {
  const jenkinsfile = "def parsed = new groovy.json.JsonSlurper().parseText('{\"a\": {}}')\necho 'between'\nreturn parsed.a.size()";

  test('is saved at asynchronous steps, and what cannot be saved fails there', async () => {
    const { result, error } = await jenkins.run({ jenkinsfile: jenkinsfile.replace("echo 'between'", 'sleep 1') });
    expect({ result, error }).toEqual({ result: 'FAILURE', error: 'java.io.NotSerializableException: groovy.json.internal.LazyMap' });
  });

  test('is not saved at others', async () => {
    expect((await jenkins.run({ jenkinsfile })).returned).toBe(0);
  });

  test('is saved at every step when asked', async () => {
    const { error } = await jenkins.run({ jenkinsfile, persist: 'every-step' });
    expect(error).toBe('java.io.NotSerializableException: groovy.json.internal.LazyMap');
  });

  test('keeps what is one object one object', async () => {
    const { returned } = await jenkins.run({
      jenkinsfile: "def shared = [n: 0]\ndef alias = [shared]\ndef add = { shared.n++ }\ntimeout(1) { sleep 1; add(); alias[0].n++ }\nparallel(a: { sleep 1; add() }, b: { sleep 1; add() })\ndef same = retry(2) { sleep 1; shared }\nsame.n++\nreturn [shared.n, alias[0].n]",
      persist: 'every-step',
    });
    expect(returned).toEqual([5, 5]);
  });
});

test('says what is missing when there is no fitting Java', () => {
  const script = fileURLToPath(new URL('../../local/jenkins/engine.ts', import.meta.url));
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `await (await import(${JSON.stringify(script)})).java()`],
    { encoding: 'utf8', env: { ...process.env, JAVA_HOME: '/nowhere' } });
  expect(stderr).toContain("The local Jenkins needs Java 17 or newer, and '/nowhere/bin/java' cannot be run");
});

/** How many builds the engine holds after it has cleared its memory up. */
function buildsInMemory(): number {
  const { socket } = jenkins.engine();
  const engine = readdirSync('/proc').find(id => /^\d+$/.test(id) && isCommandOf(id, `\0${socket}\0`));
  const { stdout } = spawnSync('jcmd', [engine!, 'GC.class_histogram'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  expect(stdout).toContain('java.lang.String');
  return Number(/(\d+) +\d+ +cp4dmlops\.jenkins\.build\.Build$/m.exec(stdout)?.[1] ?? 0);
}

function isCommandOf(id: string, word: string): boolean {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(word);
  } catch {
    // It has ended.
    return false;
  }
}
