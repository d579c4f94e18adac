import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { logged, printed, useJenkins } from './support.ts';

const jenkins = useJenkins();

describe('an abort', () => {
  test('runs what `finally` and `post` say, and skips the rest', async () => {
    const build = jenkins.start({ jenkinsfile: `pipeline { agent any
      stages {
        stage('Long') { steps { script { try { sleep 60 } finally { echo 'finally' } } } }
        stage('Next') { steps { echo 'never' } }
      }
      post {
        aborted { echo 'was aborted' }
        failure { echo 'never' }
        always { echo currentBuild.currentResult }
      }
    }` });
    await logged(build, 'Sleeping');
    build.abort();
    const { result, console } = await build.finished;
    expect(result).toBe('ABORTED');
    expect(printed(console).slice(2)).toEqual(['Aborted by anonymous', 'finally', 'Stage "Next" skipped due to earlier failure(s)', 'ABORTED', 'was aborted']);
  });

  test('interrupts what runs after it, when it comes again', async () => {
    const build = jenkins.start({ jenkinsfile: "try { sleep 60 } finally { echo 'tidying'; sleep 60 }" });
    await logged(build, 'Sleeping');
    build.abort();
    await logged(build, 'tidying');
    build.abort();
    const { result, console } = await build.finished;
    expect({ result, aborts: printed(console).filter(line => line.startsWith('Aborted')).length }).toEqual({ result: 'ABORTED', aborts: 2 });
  });

  test('leaves the result aborted when the script goes on all the same', async () => {
    const build = jenkins.start({ jenkinsfile: "try { sleep 60 } catch (e) { echo e.class.simpleName }\necho 'goes on'" });
    await logged(build, 'Sleeping');
    build.abort();
    const { result, console } = await build.finished;
    expect({ result, lines: printed(console).slice(-2) }).toEqual({ result: 'ABORTED', lines: ['FlowInterruptedException', 'goes on'] });
  });

  test('reaches every branch', async () => {
    const build = jenkins.start({ jenkinsfile: "parallel(a: { try { sleep 60 } finally { echo 'end a' } }, b: { node { try { sh 'sleep 60' } finally { echo 'end b' } } })" });
    await logged(build, '+ sleep 60');
    build.abort();
    const { result, console } = await build.finished;
    expect(result).toBe('ABORTED');
    expect(printed(console)).toEqual(expect.arrayContaining(['end a', 'end b']));
  });
});

describe('a timeout', () => {
  test('tells itself apart from an abort by its cause', async () => {
    const { returned, result } = await jenkins.run({
      jenkinsfile: "try { timeout(time: 1, unit: 'SECONDS') { sleep 60 } } catch (e) { return [e.causes*.class.simpleName, e.result.toString(), e.isActualInterruption()] }".replace('*.class.simpleName', '.collect { it.class.simpleName }'),
    });
    expect({ returned, result }).toEqual({ returned: [['ExceededTimeout'], 'ABORTED', false], result: 'SUCCESS' });
  });

  test('waits as long as there is output, when that is what counts', async () => {
    const { result, console } = await jenkins.run({ jenkinsfile: "timeout(time: 2, unit: 'SECONDS', activity: true) { node { sh '#!/bin/sh\\nfor i in 1 2 3 4; do sleep 1; echo $i; done' } }" });
    expect({ result, last: printed(console).at(-1) }).toEqual({ result: 'SUCCESS', last: '4' });
  });
});

describe('a killed build', () => {
  const jenkinsfile = `def kept = [list: [1]]
    def twice = { it * 2 }
    env.COLOUR = 'blue'
    node { withCredentials([string(credentialsId: 'token', variable: 'TOKEN')]) {
      timeout(1) { sh '#!/bin/sh\\nfor i in 1 2 3 4 5 6; do echo "turn $i $TOKEN"; sleep 0.5; done' }
    } }
    kept.list << twice(kept.list[0])
    return [kept.list, env.COLOUR]`;
  const credentials = [{ id: 'token', kind: 'string' as const, secret: 'hidden' }];

  test('goes on where it stood, in the middle of a process, with nothing lost and nothing twice', async () => {
    const build = jenkins.start({ jenkinsfile, credentials });
    await logged(build, 'turn 2');
    await build.kill();
    await expect(build.finished).rejects.toThrow('killed');
    await setTimeout(1000);
    const { result, returned, console } = await jenkins.engine().resume(build.buildFolder).finished;
    const lines = printed(console);
    expect({ result, returned }).toEqual({ result: 'SUCCESS', returned: [[1, 2], 'blue'] });
    expect(lines.filter(line => line.startsWith('turn'))).toEqual([1, 2, 3, 4, 5, 6].map(turn => `turn ${turn} ****`));
    expect(lines).toContain('Resuming build');
  });

  test('cannot be resumed once it has ended', async () => {
    const build = jenkins.start({ jenkinsfile: 'sleep 1' });
    await build.finished;
    await expect(jenkins.engine().resume(build.buildFolder).finished).rejects.toThrow('There is no build to resume');
  });

  test('sleeps no longer than it would have', async () => {
    const build = jenkins.start({ jenkinsfile: 'sleep 3' });
    await logged(build, 'Sleeping');
    await setTimeout(500);
    await build.kill();
    const { console } = await jenkins.engine().resume(build.buildFolder).finished;
    expect(printed(console).at(-1)).toMatch(/^Sleeping for [12](\.\d)? sec$/);
  });
});
