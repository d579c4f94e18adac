import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { logged, printed, useJenkins } from './support.ts';

const jenkins = useJenkins();

/** The result of a script and what it printed, without the line about the agent. */
async function run(jenkinsfile: string): Promise<{ result: string; lines: string[] }> {
  const { result, console } = await jenkins.run({ jenkinsfile });
  return { result, lines: printed(console).filter(line => !line.startsWith('Running on')) };
}

describe('arguments', () => {
  test.each([
    ['echo 5', 'org.jenkinsci.plugins.workflow.steps.EchoStep.message expects class java.lang.String but received class java.lang.Integer'],
    ["timeout(time: 'soon') { }", 'org.jenkinsci.plugins.workflow.steps.TimeoutStep.time expects int but received class java.lang.String'],
    ["catchError(stageResult: 'BAD') { }", 'stageResult is invalid: BAD. Valid options are SUCCESS, UNSTABLE, FAILURE, NOT_BUILT and ABORTED.'],
    ["echo 'a', 'b'", 'Expected named arguments but got [a, b]'],
    ['timeout(1)', 'timeout step must be called with a body'],
    ["sh 'true'", 'Required context class hudson.FilePath is missing'],
    ["stash '../x'", 'Required context class hudson.FilePath is missing'],
    ["node { stash '../x' }", '‘../x’ is an unsafe name'],
    ["withEnv(['NOVALUE']) { }", 'NOVALUE'],
    ["build 'other'", 'No item named other found'],
    ["node { bat 'dir' }", 'java.io.IOException: Batch scripts can only be run on Windows nodes'],
    ["node { tool name: 'M3', type: 'maven' }", 'No maven named M3 found'],
    ["wrap([$class: 'Unknown']) { }", 'no known implementation of class jenkins.tasks.SimpleBuildWrapper is named Unknown'],
  ])('%s fails as in Jenkins', async (jenkinsfile, message) => {
    const { result, lines } = await run(jenkinsfile);
    expect({ result, found: lines.some(line => line.endsWith(message)) }).toEqual({ result: 'FAILURE', found: true });
  });

  test('an unknown one is warned of and ignored', async () => {
    expect(await run("node { sh(script: '#!/bin/sh\\necho ran', nosuch: 1) }")).toEqual({
      result: 'SUCCESS', lines: ["WARNING: Unknown parameter(s) found for class type 'org.jenkinsci.plugins.workflow.steps.durable_task.ShellStep': nosuch", 'ran'],
    });
  });
});

describe('failures', () => {
  test('retry tells each one and tries again', async () => {
    expect((await run("int n = 0; retry(3) { n++; if (n < 3) { error \"no ${n}\" } }; echo \"${n}\"")).lines)
      .toEqual(['ERROR: no 1', 'Retrying', 'ERROR: no 2', 'Retrying', '3']);
  });

  test('catchError notes the result that a failure is worth, once', async () => {
    expect(await run("catchError(buildResult: 'UNSTABLE') { error 'a' }; catchError(buildResult: 'UNSTABLE', message: 'second') { error 'b' }; echo currentBuild.currentResult")).toEqual({
      result: 'UNSTABLE', lines: ['ERROR: a', 'Setting overall build result to UNSTABLE', 'ERROR: second', 'ERROR: b', 'UNSTABLE'],
    });
  });

  test('parallel gives the gravest failure, with the others beside it', async () => {
    const { result, lines } = await run("parallel(a: { error 'step' }, b: { throw new IllegalStateException('script') }, c: { echo 'goes on' })");
    expect({ result, last: lines.at(-1) }).toEqual({ result: 'FAILURE', last: 'java.lang.IllegalStateException: script' });
    expect(lines).toEqual(expect.arrayContaining(['Failed in branch a', 'Failed in branch b', 'goes on', 'hudson.AbortException: step']));
  });
});

describe('files', () => {
  test('paths are those without `..`, also through a folder that is not there', async () => {
    const { returned } = await jenkins.run({ jenkinsfile: "node { dir('none') { writeFile(file: '../a/b.txt', text: 'x') }; return [readFile('a/./b.txt'), fileExists('none/../a')] }" });
    expect(returned).toEqual(['x', true]);
  });

  test('the general step archives, too', async () => {
    const build = jenkins.start({ jenkinsfile: "node { writeFile(file: 'a.txt', text: ''); step([$class: 'ArtifactArchiver', artifacts: '*.txt']) }" });
    await build.finished;
    expect(existsSync(join(build.buildFolder, 'archive/a.txt'))).toBe(true);
  });

  test('archived ones are kept with the build, with their folders', async () => {
    const build = jenkins.start({ jenkinsfile: "node { writeFile(file: 'out/a/b.txt', text: 'ä'); writeFile(file: 'out/.git/c', text: ''); archiveArtifacts(artifacts: 'out/**, none.txt') }" });
    await build.finished;
    expect(readFileSync(join(build.buildFolder, 'archive/out/a/b.txt'), 'utf8')).toBe('ä');
    expect(existsSync(join(build.buildFolder, 'archive/out/.git'))).toBe(false);
  });

  test.each([
    ["archiveArtifacts 'no/*.txt'", ["‘no/*.txt’ doesn’t match anything: even ‘no’ doesn’t exist", 'ERROR: No artifacts found that match the file pattern "no/*.txt". Configuration error?']],
    ["unstash 'none'", ['ERROR: No such saved stash ‘none’']],
    ["stash(name: 'empty', includes: 'no/**')", ['ERROR: No files included in stash ‘empty’']],
    ["junit 'no.xml'", ['Recording test results', 'ERROR: No test report files were found. Configuration error?']],
  ])('%s fails when there are none', async (step, messages) => {
    expect((await run(`node { ${step} }`)).lines.filter(line => line !== 'Archiving artifacts')).toEqual(messages);
  });

  test('a stash comes back on another agent, where the workspace is another one', async () => {
    expect((await run("node { writeFile(file: 'x/y.txt', text: 'kept'); stash(name: 's', includes: 'x/**'); node { echo \"${fileExists('x/y.txt')}\"; unstash 's'; echo readFile('x/y.txt') } }")).lines)
      .toEqual(['Stashed 1 file(s)', 'false', 'kept']);
  });

  test('a failed test makes the build unstable', async () => {
    const report = '<testsuite><testcase name="a"/><testcase name="b"><failure/></testcase><testcase name="c"><skipped/></testcase></testsuite>';
    const { returned, result } = await jenkins.run({ jenkinsfile: `node { writeFile(file: 't.xml', text: '${report}'); def s = junit('t.xml'); return [s.totalCount, s.failCount, s.skipCount, s.passCount] }` });
    expect({ returned, result }).toEqual({ returned: [3, 1, 1, 1], result: 'UNSTABLE' });
  });
});

describe('the environment', () => {
  test.each([
    ["withEnv(['A=1', 'B=$A-2'])", '1,1-2,null'],
    ["withEnv(['B=$A-2', 'A=1'])", '1,1-2,null'],
    ["withEnv(['A=1', 'B=2']) { withEnv(['A='])", 'null,2,null'],
    ["withEnv(['C=/last']) { withEnv(['C+X=/first'])", 'null,null,/first:/last'],
  ])('%s', async (blocks, want) => {
    const { returned } = await jenkins.run({ jenkinsfile: `def seen\n${blocks} { seen = [env.A, env.B, env.C].join(',') }${blocks.includes('{') ? ' }' : ''}\nreturn seen` });
    expect(returned).toBe(want);
  });

  test('another workspace has its own variables', async () => {
    const { returned } = await jenkins.run({ jenkinsfile: "node { def outer = env.WORKSPACE; ws('other') { return [env.WORKSPACE == pwd(), env.WORKSPACE == outer, env.WORKSPACE_TMP == pwd(tmp: true)] } }" });
    expect(returned).toEqual([true, false, true]);
  });

  test('a block hides what is set by `env.NAME =`', async () => {
    const { returned } = await jenkins.run({ jenkinsfile: "env.A = 'outer'; def inner; withEnv(['A=block']) { env.A = 'set'; inner = env.A }; return [inner, env.A]" });
    expect(returned).toEqual(['block', 'set']);
  });
});

describe('a milestone', () => {
  test.each([
    ['milestone 2; milestone 1', 'Invalid ordinal 1, as the previous one was 2'],
    ["parallel(a: { milestone 1 }, b: { echo 'b' })", 'Using a milestone step inside parallel is not allowed'],
  ])('%s fails as in Jenkins', async (jenkinsfile, message) => {
    expect((await run(jenkinsfile)).lines).toContain(`ERROR: ${message}`);
  });

  test('ends the builds that a newer one overtakes, and those that come to it late', async () => {
    const job = 'overtaken';
    const [waiting, late] = ['milestone 1; sleep 60', "milestone 1; input 'go'; milestone 2"].map((jenkinsfile, index) => jenkins.start({ jenkinsfile, job: { name: job, number: index + 1 } }));
    await logged(waiting!, 'Trying to pass milestone 1');
    await logged(late!, 'go');
    const newest = await jenkins.run({ jenkinsfile: 'milestone 1; milestone 2', job: { name: job, number: 3 } });
    const [overtaken, other] = await Promise.all([waiting!.finished, late!.finished]);
    expect(newest.result).toBe('SUCCESS');
    expect([overtaken, other].map(({ result, console }) => [result, /Superseded by overtaken#3/.test(console)])).toEqual([['NOT_BUILT', true], ['NOT_BUILT', true]]);

    const behind = await jenkins.run({ jenkinsfile: 'milestone 2', job: { name: job, number: 2 } });
    expect({ result: behind.result, lines: printed(behind.console) }).toMatchObject({ result: 'NOT_BUILT', lines: expect.arrayContaining(['Canceled since build #3 already got here']) });
  });
});

test('a lock is held by one build at a time, and passes on when its holder is gone', async () => {
  const holder = jenkins.start({ jenkinsfile: "lock('gpu') { sleep 60 }" });
  await logged(holder, 'Lock acquired');
  const next = jenkins.start({ jenkinsfile: "lock('gpu') { echo 'mine' }" });
  await logged(next, 'is locked, waiting...');
  holder.abort();
  expect(printed((await next.finished).console).slice(-2)).toEqual(['mine', 'Lock released on resource [Resource: gpu]']);
});
