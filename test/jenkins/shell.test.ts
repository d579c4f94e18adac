import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { logged, printed, useJenkins } from './support.ts';

const jenkins = useJenkins();

/** A Groovy literal of any text. */
function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}

describe('sh', () => {
  test('hands any text to the shell as it is', async () => {
    const text = `it's "quoted" \`back\` $(echo no) \${HOME} \\ --leading\n\tsecond line ünïcödé 🚀 %s * ?`;
    const { returned } = await jenkins.run({
      jenkinsfile: `node { withEnv(['UNUSED=1']) { return sh(returnStdout: true, script: ${literal(`#!/bin/sh\ncat <<'END'\n${text}\nEND\n`)}) } }`,
    });
    expect(returned).toBe(`${text}\n`);
  });

  test('shows output while the script still runs', async () => {
    const build = jenkins.start({ jenkinsfile: "node { sh '#!/bin/sh\\necho early; sleep 3; echo late' }" });
    const started = Date.now();
    await logged(build, 'early');
    const early = Date.now() - started;
    await logged(build, 'late');
    expect(Date.now() - started - early).toBeGreaterThan(2000);
  });

  test('copes with bytes that are no text, and ends a line that has no end', async () => {
    const { console } = await jenkins.run({ jenkinsfile: "node { sh '#!/bin/sh\\nprintf \"a\\\\0b \\\\377 caf\\\\303\\\\251\"' ; echo 'next' }" });
    expect(printed(console)).toEqual(['Running on Jenkins in WORKSPACE', 'a\0b \uFFFD café', 'next']);
  });

  test('loses nothing of a large output', async () => {
    const { console } = await jenkins.run({ jenkinsfile: "node { sh '#!/bin/sh\\nseq 1 200000' }" });
    expect(printed(console).slice(1)).toEqual(Array.from({ length: 200000 }, (_, index) => String(index + 1)));
  });

  test('gives the exit code rather than the output when asked for both, and fails otherwise', async () => {
    const { returned, error } = await jenkins.run({
      jenkinsfile: "node { def both = sh(returnStatus: true, returnStdout: true, script: 'exit 3'); try { sh 'exit 4' } catch (e) { return [both, e.toString()] } }",
    });
    expect({ returned, error }).toEqual({ returned: [3, 'hudson.AbortException: script returned exit code 4'], error: undefined });
  });

  test('has the variables of the build and of the agent', async () => {
    const { returned } = await jenkins.run({
      jenkinsfile: 'node { sh(returnStdout: true, script: \'printf "$JOB_NAME $BUILD_NUMBER $BUILD_TAG $NODE_NAME $FROM_AGENT $BUILD_URL ${WORKSPACE##*/} ${WORKSPACE_TMP##*/}"\') }',
      job: { name: 'team/model', number: 7 },
      environment: { PATH: process.env['PATH']!, FROM_AGENT: 'yes', JENKINS_URL: 'https://jenkins.example.com' },
    });
    expect(returned).toBe('team/model 7 jenkins-team-model-7 built-in yes https://jenkins.example.com/job/team/job/model/7/ workspace workspace@tmp');
  });

  test('leaves nothing beside the workspace', async () => {
    const build = jenkins.start({ jenkinsfile: "node { sh 'true'; dir('sub') { sh 'true' } }" });
    await build.finished;
    expect(readdirSync(join(build.workspace, '..', 'workspace@tmp'))).toEqual([]);
  });
});

describe('an interruption', () => {
  test('ends the processes of a step, also those that left its session', async () => {
    const build = jenkins.start({ jenkinsfile: "node { sh '#!/bin/sh\\nsetsid sleep 4711 & echo ready; sleep 4712' }" });
    await logged(build, 'ready');
    build.abort();
    const { result, console } = await build.finished;
    expect({ result, left: processes('sleep 471') }).toEqual({ result: 'ABORTED', left: '' });
    expect(printed(console).slice(-4)).toEqual(['Aborted by anonymous', 'Sending interrupt signal to process', 'Terminated', 'script returned exit code 143']);
  });

  test('does not wait for ever for a process that ignores it', async () => {
    const build = jenkins.start({ jenkinsfile: "node { sh '#!/bin/sh\\ntrap \"\" TERM; echo deaf; while :; do sleep 1; done' }" });
    await logged(build, 'deaf');
    const started = Date.now();
    build.abort();
    await build.finished;
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  test('lets a script clean up behind itself', async () => {
    const build = jenkins.start({ jenkinsfile: "node { sh '#!/bin/sh\\ntrap \"echo cleaned; exit 1\" TERM; echo ready; while :; do sleep 1; done' }" });
    await logged(build, 'ready');
    build.abort();
    expect((await build.finished).console).toContain('cleaned');
  });
});

test('the end of a node block ends what its steps left running', async () => {
  const { result } = await jenkins.run({ jenkinsfile: "node { sh 'sleep 4713 > /dev/null 2>&1 &' }; sleep 1" });
  expect({ result, left: processes('sleep 4713') }).toEqual({ result: 'SUCCESS', left: '' });
});

/** Command lines of the processes with that text. */
function processes(text: string): string {
  return execFileSync('ps', ['-eo', 'stat,args'], { encoding: 'utf8' }).split('\n').filter(line => line.includes(text) && !line.startsWith('Z')).join('\n');
}
