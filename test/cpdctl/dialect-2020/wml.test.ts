import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FLOWERS, modelArchive } from '../../cp4d/archives.ts';
import { callerOf2020, cells } from './caller.ts';

const { run, json, cp4d, folder } = await callerOf2020();
const { spaces } = await cp4d.seed({ spaces: [{ name: 'served', tags: ['t'] }, 'empty'] });
const [space = '', empty = ''] = spaces.map(({ id }) => id);
writeFileSync(join(folder, 'model.tar.gz'), modelArchive(FLOWERS));
const CREATE_MODEL = [
  ...['wml', 'models', 'create', '--name', 'flowers', '--type', 'scikit-learn_1.3'],
  ...['--software-spec', '{"name": "runtime-24.1-py3.11"}'],
];

const ID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const TIME = expect.stringMatching(/^20\d\d-.*Z$/);

test('spaces are a table of id, name, time and tags; one is made, found by its name, and deleted', async () => {
  expect(cells((await run(['spaces', 'list'])).stdout)).toEqual([
    ['ID', 'Name', 'Created', 'Tags'],
    [space, 'served', TIME, '[t]'],
    [empty, 'empty', TIME, '[]'],
  ]);

  const made = await run(['spaces', 'create', '--name', 'made']);
  expect(cells(made.stdout)).toEqual([['ID:', ID], ['Name:', 'made'], ['Created:', TIME], ['Tags:', '[]']]);
  const id = cells(made.stdout)[0]?.[1] ?? '';
  expect(await run(['spaces', 'delete', '--space-id', id])).toEqual({ exit: 0, stdout: '...\nOK\n', stderr: '' });
  expect((await run(['spaces', 'list'])).stdout).not.toContain(id);
});

test('a model goes from a file to predictions', async () => {
  const made = cells((await run([...CREATE_MODEL, '--space-id', space])).stdout);
  expect(made).toEqual([['ID:', ID], ['Name:', 'flowers'], ['Created:', TIME], ['Type:', 'scikit-learn_1.3'], ['Tags:', '[]']]);
  const model = made[0]?.[1] ?? '';
  const content = ['--model-id', model, '--space-id', space, '--content-format', 'binary', '--body', 'model.tar.gz'];
  expect(await run(['wml', 'models', 'upload-content', ...content, '--output', 'json'])).toMatchObject({ exit: 0, stdout: 'null\n' });
  expect(cells((await run(['wml', 'models', 'list', '--space-id', space])).stdout)).toEqual([
    ['ID', 'Name', 'Created', 'Type', 'Tags'],
    [model, 'flowers', TIME, 'scikit-learn_1.3', '[]'],
  ]);

  const online = ['--online', '{"description": "d"}', '--asset', `{"id": "${model}"}`, '--space-id', space];
  const served = await run(['wml', 'deployments', 'create', '--name', 'flowers', ...online]);
  expect(cells(served.stdout)).toEqual([
    ['ID:', ID],
    ['Name:', 'flowers'],
    ['Created:', TIME],
    ['Description:'],
    ['State:', 'ready'],
    ['Tags:', '[]'],
  ]);
  const deployment = cells(served.stdout)[0]?.[1] ?? '';
  expect((await run(['wml', 'deployments', 'list', '--space-id', space])).stdout).toMatch(
    new RegExp(
      '^\\.{3}\nID {37}Name {6}Created {20}Description   State   Tags   \n' +
        `${deployment}   flowers   .{24} {17}ready   \\[\\] {5}\n$`,
    ),
  );
  const input = ['--deployment-id', deployment, '--input-data', '[{"values":[[5.1,3.5,1.4,0.2]]}]'];
  expect(await json(['wml', 'deployments', 'compute-predictions', ...input])).toMatchObject({
    predictions: [{ fields: ['prediction', 'probability'], values: [['setosa', expect.any(Array)]] }],
  });
});

test('a list without rows says so on its second line', async () => {
  for (const kind of ['models', 'deployments']) {
    expect(await run(['wml', kind, 'list', '--space-id', empty])).toEqual({ exit: 0, stdout: '...\nNothing to show.\n', stderr: '' });
  }
});

test('answers show only what there was in 2020: a deployment has one address', async () => {
  const { models, deployments } = await cp4d.seed({
    models: [{ space: empty, name: 'seeded', archive: modelArchive(FLOWERS) }],
    deployments: [{ space: empty, model: 'seeded', name: 'seeded', servingName: 'short' }],
  });
  const id = deployments[0]?.id ?? '';
  const at = ['--deployment-id', id, '--space-id', empty];

  const { stdout } = await run(['wml', 'deployments', 'get', ...at, '--output', 'yaml']);
  expect(stdout.split('\n').filter(line => line.includes('https'))).toEqual([`      url: ${cp4d.url}/ml/v4/deployments/${id}/predictions`]);
  expect(Object.keys((await json(['wml', 'deployments', 'get', ...at])) as object)).toEqual(['entity', 'metadata']);
  expect(await json(['wml', 'models', 'get', '--model-id', models[0]?.id ?? '', '--space-id', empty])).toMatchObject({
    entity: { software_spec: { name: expect.any(String) }, type: expect.any(String) },
    metadata: { name: 'seeded', space_id: empty },
  });
});

test('values are taken as they are: dashes, quotes, shell signs, lines, and what looks like a flag', async () => {
  const name = '--name=-x $(id) "q" \'s\'\n2 ✓';
  await cp4d.clearRequests();
  await run(['spaces', 'create', '--name', name]);
  expect((await cp4d.requests({ method: 'POST', path: '/v2/spaces' })).map(({ body }) => body)).toEqual([{ name }]);
});
