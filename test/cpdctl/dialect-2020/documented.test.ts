import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { BRANCH, snapshotFolder } from '../../../generator/output/snapshot.ts';
import { connectJenkins, type BuildOutcome } from '../../../local/jenkins/client.ts';
import { executable } from '../caller.ts';
import { effortOf, effortTable, type Effort } from '../effort.ts';
import { callerOf2020, RELEASE } from './caller.ts';

const EXAMPLE = 'examples/monitor-2020/documented';
/** The cluster runs faster, so the pauses are as much shorter. */
const JENKINSFILE = readFileSync(join(EXAMPLE, 'Jenkinsfile'), 'utf8').replaceAll(
  /sleep\((\d+)\)/g,
  "sleep(time: $1, unit: 'MILLISECONDS')",
);

const { cp4d, json } = await callerOf2020({ speed: 60 });
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'documented-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const repository = await snapshotFolder(EXAMPLE, join(folder, 'repository'));
const jenkins = await connectJenkins(inject('jenkins'));

async function build(name: string): Promise<{ outcome: BuildOutcome; effort: Effort }> {
  const record = join(folder, `${name}.calls`);
  const outcome = await jenkins.run({
    jenkinsfile: JENKINSFILE,
    workspace: join(folder, name),
    buildFolder: join(folder, `${name}.build`),
    scm: { repository, ref: BRANCH },
    credentials: [{ id: 'cp4d', kind: 'usernamePassword', username: 'admin', password: 'password' }],
    environment: {
      ...RELEASE,
      PATH: `${dirname(executable)}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      CP4D_URL: cp4d.url,
      CP4D_CA: cp4d.caFile,
      CPDCTL_RECORD: record,
    },
  }).finished;
  return { outcome, effort: effortOf(outcome.steps, record) };
}

test('the documented pipeline ends with a run and its metrics, and costs what is documented', { timeout: 300_000 }, async () => {
  const efforts: Record<string, Effort> = {};
  for (const name of ['first', 'repeat']) {
    const { outcome, effort } = await build(name);
    efforts[name] = effort;
    expect(outcome.console).toMatch(/accuracy: 0\.9[\s\S]*state: finished[\s\S]*Finished: SUCCESS/);
  }

  expect(effortTable(efforts)).toBe(['        sh  cpdctl  sleep', 'first   37      31   30 s', 'repeat  29      25   25 s'].join('\n'));
  expect(await json(['wos', 'subscriptions', 'list'])).toMatchObject({
    subscriptions: [{ entity: { deployment: { name: 'p-test-deploy' } } }],
  });
});
