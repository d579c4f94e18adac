import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FLOWERS, modelArchive } from '../cp4d/archives.ts';
import { signedInCaller } from './caller.ts';

const { run, json, cp4d, folder } = await signedInCaller();
const { spaces } = await cp4d.seed({ spaces: ['commands'] });
const space = spaces[0]?.id ?? '';
writeFileSync(join(folder, 'model.tar.gz'), modelArchive(FLOWERS));

const id = async (words: string[]): Promise<string> =>
  (await run([...words, '--output', 'json', '-j', 'metadata.id', '--raw-output'])).stdout.trim();
const newModel = (): Promise<string> =>
  id([
    'ml',
    'model',
    'create',
    '--name',
    'flowers',
    '--type',
    'scikit-learn_1.3',
    '--software-spec-name',
    'runtime-24.1-py3.11',
    '--space-id',
    space,
  ]);

test('a space is waited for unless told otherwise; with a manual clock the waits move it', async () => {
  expect(await json(['space', 'create', '--name', 'waited'])).toMatchObject({ entity: { status: { state: 'active' } } });
  const made = await id(['space', 'create', '--name', 'not-waited', '--async']);
  expect(await json(['space', 'get', '--space-id', made])).toMatchObject({ entity: { status: { state: 'preparing' } } });
  expect(await json(['space', 'wait', '--space-id', made])).toMatchObject({ entity: { status: { state: 'active' } } });
  await run(['space', 'delete', '--space-id', made]);
  expect(await run(['space', 'get', '--space-id', made])).toMatchObject({ exit: 1 });
});

test('a model goes from a file to predictions, and back', async () => {
  const model = await newModel();
  const at = ['--model-id', model, '--space-id', space];
  expect(
    await run(['ml', 'model', 'upload-content', ...at, '--body', 'model.tar.gz', '--content-format', 'native', '--output', 'json']),
  ).toMatchObject({ exit: 0, stdout: 'null\n' });
  expect(await json(['ml', 'model', 'create-revision', ...at, '--commit-message', 'one'])).toMatchObject({ metadata: { rev: '1' } });
  expect(await json(['ml', 'model', 'list-revisions', ...at])).toMatchObject({ resources: [{ metadata: { rev: '1' } }] });

  const deployment = await id([
    'ml',
    'deployment',
    'create',
    '--name',
    'flowers',
    '--asset-id',
    model,
    '--asset-rev',
    '1',
    '--online',
    '{}',
    '--space-id',
    space,
  ]);
  expect(await json(['ml', 'deployment', 'list', '--space-id', space, '--name', 'flowers'])).toMatchObject({
    resources: [{ metadata: { id: deployment }, entity: { status: { state: 'ready' } } }],
  });
  expect(
    await json([
      'ml',
      'deployment',
      'compute-predictions',
      '--deployment-id',
      deployment,
      '--input-data',
      '[{"values":[[5.1,3.5,1.4,0.2]]}]',
    ]),
  ).toMatchObject({ predictions: [{ values: [['setosa', expect.any(Array)]] }] });

  const { attachments } = (await json(['ml', 'model', 'list-attachments', ...at])) as { attachments: { attachment_id: string }[] };
  const download = await run([
    'ml',
    'model',
    'download-content',
    ...at,
    '--attachment-id',
    attachments[0]?.attachment_id ?? '',
    '--output-file',
    'back.tar.gz',
  ]);
  expect(download.stdout).toBe('...\nOK\nOutput written to back.tar.gz\n');
  expect(
    readFileSync(join(folder, 'back.tar.gz')).equals(modelArchive(FLOWERS)) ||
      readFileSync(join(folder, 'back.tar.gz')).equals(readFileSync(join(folder, 'model.tar.gz'))),
  ).toBe(true);

  expect(await run(['ml', 'model', 'delete', ...at])).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('Delete the deployment first'),
  });
  expect(await run(['ml', 'deployment', 'delete', '--deployment-id', deployment, '--space-id', space])).toMatchObject({
    exit: 0,
    stdout: '...\nOK\n',
  });
  expect(await run(['ml', 'model', 'delete', ...at])).toMatchObject({ exit: 0 });
});

test('a deployment that fails is shown as failed, with exit 0: the state must be read', async () => {
  const model = await newModel();
  const made = await run([
    'ml',
    'deployment',
    'create',
    '--asset-id',
    model,
    '--online',
    '{}',
    '--space-id',
    space,
    '--output',
    'json',
    '-j',
    'entity.status.[state, failure.errors[0].message]',
  ]);
  expect(made.exit).toBe(0);
  expect(JSON.parse(made.stdout)).toEqual(['failed', expect.stringContaining('has no content')]);
});

test('an update takes a patch or single fields; a changed asset is not waited for', async () => {
  const { models } = await cp4d.seed({
    models: ['old', 'new'].map(name => ({ space, name, archive: modelArchive(FLOWERS) })),
    deployments: [{ space, model: 'old', name: 'updated' }],
  });
  const deployment =
    (
      (await json(['ml', 'deployment', 'list', '--space-id', space, '--asset-id', models[0]?.id ?? ''])) as {
        resources: { metadata: { id: string } }[];
      }
    ).resources[0]?.metadata.id ?? '';
  const at = ['--deployment-id', deployment, '--space-id', space];

  expect(
    await json(['ml', 'deployment', 'update', ...at, '--name', 'renamed', '--custom', '{"cp4d-mlops":{"layout":1}}', '--tags', 'a,b']),
  ).toMatchObject({ metadata: { name: 'renamed', tags: ['a', 'b'] }, entity: { custom: { 'cp4d-mlops': { layout: 1 } } } });
  expect(
    await json(['ml', 'deployment', 'update', ...at, '--json-patch', '[{"op":"replace","path":"/name","value":"patched"}]']),
  ).toMatchObject({ metadata: { name: 'patched' } });
  expect(await json(['ml', 'deployment', 'update', ...at, '--asset', `{"id":"${models[1]?.id}"}`])).toMatchObject({
    entity: { status: { state: 'updating' } },
  });
  expect(await json(['ml', 'deployment', 'wait', ...at])).toMatchObject({
    entity: { status: { state: 'ready' }, asset: { id: models[1]?.id } },
  });
  expect(
    await json(['ml', 'model', 'update', '--model-id', models[0]?.id ?? '', '--space-id', space, '--description', 'told']),
  ).toMatchObject({ metadata: { description: 'told' } });
  expect(await json(['space', 'update', '--space-id', space, '--description', 'told', '--name', 'commands'])).toMatchObject({
    entity: { description: 'told' },
  });
});

test('a list is one page, and says so when there are more; --all-pages gets all', async () => {
  await cp4d.seed({ spaces: Array.from({ length: 250 }, (_item, index) => ({ name: `many-${index}`, tags: ['many'] })) });

  const list = ['space', 'list', '--tags', 'many', '--output', 'json'];
  const page = await run(list);
  expect(page.stdout).toMatch(/^There are more results .*\n\{\n/);
  expect((await run(list, { env: { CPDCTL_SIMULATED_VERSION: '1.4.49' } })).stdout).toMatch(/^\{\n/);
  expect((JSON.parse(page.stdout.slice(page.stdout.indexOf('{'))) as { resources: object[] }).resources).toHaveLength(100);
  expect(((await json(['space', 'list', '--tags', 'many', '--all-pages'])) as { resources: object[] }).resources).toHaveLength(250);
});

test('a space is named by id, by name, or by a scope; a name that two spaces have is refused', async () => {
  await cp4d.seed({ spaces: ['twin', 'twin'], models: [{ space, name: 'scoped' }] });
  const list = ['ml', 'model', 'list', '--search', 'asset.name:scoped', '--output', 'json', '-j', 'length(resources)'];

  expect((await run([...list, '--space-id', space])).stdout).toBe('1\n');
  expect((await run([...list, '--space', 'commands'])).stdout).toBe('1\n');
  expect((await run([...list, '--cpd-scope', `cpd://cp4d/spaces/${space}`])).stdout).toBe('1\n');
  expect((await run(list, { env: { CPD_SCOPE: `cpd://cp4d/spaces/${space}` } })).stdout).toBe('1\n');
  expect(await run(list, { env: { CPD_SCOPE: `cpd://unknown/spaces/${space}` } })).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining("no profile 'unknown'"),
  });
  expect(await run([...list, '--space', 'twin'])).toMatchObject({ exit: 1, stderr: expect.stringContaining('2 spaces named') });
  expect(await run(list)).toMatchObject({ exit: 1, stderr: expect.stringContaining('space_id or project_id is required') });
});

test('members come and go', async () => {
  const { users } = await cp4d.seed({ users: [{ username: 'guest' }] });
  const at = ['--space-id', space];
  const member = ['--member-id', users[0]?.uid ?? '', ...at];

  expect(
    await json(['space', 'member', 'create', ...at, '--members', JSON.stringify([{ id: users[0]?.uid, role: 'viewer', type: 'user' }])]),
  ).toMatchObject({ resources: [{ role: 'viewer' }] });
  expect(await json(['space', 'member', 'update', ...member, '--role', 'editor'])).toMatchObject({ role: 'editor' });
  expect(await json(['space', 'member', 'list', ...at, '--role', 'editor'])).toMatchObject({ resources: [{ id: users[0]?.uid }] });
  expect(await run(['space', 'member', 'delete', ...member])).toMatchObject({ exit: 0 });
  expect(await run(['space', 'member', 'get', ...member])).toMatchObject({ exit: 1 });
});

test('a data asset is uploaded, found, read and deleted', async () => {
  writeFileSync(join(folder, 'rows.csv'), 'a,b\n1,"x\ny"\n');
  const at = ['--space-id', space];
  const uploaded = await run(['asset', 'data-asset', 'upload', '--file', 'rows.csv', '--tag', 't', ...at]);
  expect(uploaded.stdout).toMatch(
    /Attachments: {3}ID +Name +Type +Mime Type {5}\n {15}[0-9a-f-]{36} {3}rows.csv {3}data_asset {3}text\/csv {5}\n$/,
  );

  const asset = (
    await run([
      'asset',
      'search',
      '--type-name',
      'data_asset',
      '--query',
      'asset.name:"rows.csv"',
      ...at,
      '--output',
      'json',
      '-j',
      'results[0].metadata.asset_id',
      '--raw-output',
    ])
  ).stdout.trim();
  const attachment = (
    await run(['asset', 'get', '--asset-id', asset, ...at, '--output', 'json', '-j', 'attachments[0].id', '--raw-output'])
  ).stdout.trim();
  expect(
    (await run(['asset', 'attachment', 'download', '--asset-id', asset, '--attachment-id', attachment, ...at, '--output', 'json'])).stdout,
  ).toBe('a,b\n1,"x\ny"\n');
  expect(await run(['asset', 'delete', '--asset-id', asset, ...at])).toMatchObject({ exit: 0, stdout: '...\nOK\n' });
  expect(await run(['asset', 'get', '--asset-id', asset, ...at])).toMatchObject({ exit: 1 });
});

test('specifications are found by name', async () => {
  expect(await json(['environment', 'software-specification', 'list', '--name', 'runtime-24.1-py3.11'])).toMatchObject({
    resources: [{ metadata: { asset_id: '45f12dfe-aa78-5b8d-9f38-0ee223c47309' } }],
  });
  expect(await json(['environment', 'software-specification', 'get', '--software-specification', 'runtime-24.1-py3.11'])).toMatchObject({
    metadata: { name: 'runtime-24.1-py3.11' },
  });
  expect(await json(['environment', 'hardware-specification', 'list', '--name', 'nothing'])).toMatchObject({ resources: [] });
});
