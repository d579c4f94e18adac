import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FLOWERS, modelArchive } from '../cp4d/archives.ts';
import { jenkinsfileOf, runJenkinsfile } from './asGroovy.ts';
import { asTypeScript, inBoth, step, type BothWorlds, type Recorded } from './inBoth.ts';
import { beginNewBuild, flowerWorlds, inFlowers, plant, QUALITY, saidIn } from './monitoring.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await flowerWorlds();
});

afterEach(() => beginNewBuild(worlds));

afterAll(() => worlds.remove());

function evaluate(deployment: string): ReturnType<typeof step> {
  return step('wosEvaluate', { deployment, kind: 'quality' });
}

function gate(deployment: string, parameters: Record<string, unknown>): ReturnType<typeof step> {
  return step('mlopsGate', { deployment, ...parameters });
}

function stepsNamed({ steps }: Recorded, name: string): Record<string, unknown>[] {
  return steps.filter((one) => one.name === name).map(({ arguments: given }) => given);
}

test('a gate that holds says so in the console, and its report is archived', async () => {
  await plant(worlds, 'good', { monitors: [QUALITY], feedback: 30 });

  const passed = await inBoth(worlds, inFlowers(evaluate('good'), gate('good', { rules: { accuracy: '>= 0.6', log_loss: '0..10' } })));

  expect(passed.error).toBeUndefined();
  expect(passed.results[1]).toMatchObject({ kind: 'gate', name: 'good', outcome: 'unchanged', passed: true, run: (passed.results[0] as { id: string }).id, metrics: { accuracy: 20 / 30 } });
  expect(saidIn(passed)).toContainEqual('  passed  accuracy >= 0.6: 0.6667 keeps to >= 0.6');
  expect(stepsNamed(passed, 'archiveArtifacts')).toEqual([{ artifacts: 'cp4d-mlops/**', allowEmptyArchive: true }]);
  const report = join(worlds.groovy.workspace, 'cp4d-mlops/report/good');
  expect(['index.html', 'quality.json', 'quality.xml', 'report.css'].filter((file) => !existsSync(join(report, file)))).toEqual([]);
});

test('the reports of a build that changes nothing stay beside each other, whatever session they are from', async () => {
  await plant(worlds, 'first', { monitors: [QUALITY], feedback: 30 });
  await plant(worlds, 'second', { monitors: [QUALITY], feedback: 30 });
  const judge = (deployment: string): ReturnType<typeof step> => inFlowers(gate(deployment, { rules: { accuracy: '>= 0.6' } }));
  await runJenkinsfile(worlds.groovy, jenkinsfileOf([inFlowers(evaluate('first'), evaluate('second'))]), 'asynchronous', 2);

  await runJenkinsfile(worlds.groovy, jenkinsfileOf([judge('first'), judge('second')]), 'asynchronous', 3);

  expect(readdirSync(join(worlds.groovy.workspace, 'cp4d-mlops/report'))).toEqual(['first', 'second']);
});

test('each gate of a build adds a line to its description', async () => {
  await plant(worlds, 'described', { monitors: [QUALITY], feedback: 30 });
  const program = inFlowers(evaluate('described'), gate('described', { rules: { accuracy: '>= 0.6' } }), gate('described', { rules: { accuracy: '> 1' }, onFail: 'report' }));

  const { returned } = await runJenkinsfile(worlds.groovy, jenkinsfileOf([program]).replace('return results', 'return currentBuild.description'));

  expect(returned).toBe(
    'described: passed 1 quality rules (accuracy: 0.6667 keeps to >= 0.6) | described: failed 1 of 1 quality rules (accuracy: 0.6667 is 0.3333 below the limit of 1)',
  );
});

test('a broken rule fails the build with metric and distance, and does so much less when told', async () => {
  await plant(worlds, 'poor', { monitors: [QUALITY], feedback: 30 });
  const rules = { accuracy: '>= 0.9', weighted_recal: '> 0' };

  const failed = await inBoth(worlds, inFlowers(evaluate('poor'), gate('poor', { rules })));
  const unstable = await inBoth(worlds, inFlowers(gate('poor', { rules, onFail: 'unstable' })));
  const reported = await asTypeScript(worlds, inFlowers(gate('poor', { rules, onFail: 'report' })));

  const why = "mlopsGate: 'poor' breaks 2 rules: accuracy: 0.6667 is 0.2333 below the limit of 0.9; weighted_recal: the evaluation has no such metric; did you mean 'weighted_recall'?";
  expect(failed.error).toContain(`model: ${why}\n  now: the report is `);
  expect(JSON.parse(readFileSync(join(worlds.groovy.workspace, 'cp4d-mlops/error.json'), 'utf8'))).toMatchObject({ category: 'model' });
  expect(unstable.error).toBeUndefined();
  expect(stepsNamed(unstable, 'unstable')).toEqual([{ message: why }]);
  expect(reported.results[0]).toMatchObject({ passed: false });
  expect(stepsNamed(reported, 'unstable')).toEqual([]);
  expect(saidIn(reported)).toContainEqual(`${why} (onFail: 'report', so the build goes on)`);
});

test('a run of another revision than the one that is served now does not count, nor does none', async () => {
  await plant(worlds, 'moved on', { monitors: [QUALITY], feedback: 30 });
  await worlds.each(({ cp4d }) => cp4d.seed({ models: [{ space: 'flowers', name: 'newer', archive: modelArchive(FLOWERS), revisions: 1 }] }));
  const judged = gate('moved on', { rules: { accuracy: '>= 0.1' } });

  const none = await asTypeScript(worlds, inFlowers(judged));
  await beginNewBuild(worlds);
  const older = await inBoth(worlds, inFlowers(evaluate('moved on'), judged, step('wmlDeploy', { name: 'moved on', model: 'newer' }), judged));
  const again = await asTypeScript(worlds, inFlowers(evaluate('moved on'), judged));

  expect(none.error).toBe("model: mlopsGate: no quality run of 'moved on' has finished\n  try: wosEvaluate(deployment: 'moved on', kind: 'quality') first");
  expect(older.error).toMatch(/^model: mlopsGate: the newest finished run of 'moved on' \(id-\d+\) judged another revision than the one that is served now\n {2}now: revision 1 of the model id-\d+ is served\n/);
  expect(again.results[1]).toMatchObject({ passed: true });
});
