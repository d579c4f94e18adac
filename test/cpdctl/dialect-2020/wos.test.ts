import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FLOWERS, modelArchive } from '../../cp4d/archives.ts';
import { callerOf2020, cells } from './caller.ts';

const { run, json, api, cp4d } = await callerOf2020();
const { deployments } = await cp4d.seed({
  spaces: ['watched'],
  models: [{ space: 'watched', name: 'flowers', archive: modelArchive(FLOWERS) }],
  deployments: [{ space: 'watched', model: 'flowers', name: 'flowers' }],
  serviceProviders: [{ name: 'WML', space: 'watched' }],
});

const MART = '00000000-0000-0000-0000-000000000000';
const OPENSCALE = `/openscale/${MART}/v2`;
const ID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const TIME = expect.stringMatching(/^20\d\d-.*Z$/);

const FIELDS = [...FLOWERS.fields, FLOWERS.label];
const SUBSCRIPTION = {
  asset: {
    asset_id: 'm',
    asset_type: 'model',
    problem_type: 'multiclass',
    input_data_type: 'structured',
    url: 'https://cpd.example.com/m',
    name: 'flowers',
  },
  deployment: { deployment_id: deployments[0]?.id, deployment_type: 'online', name: 'flowers', url: 'https://cpd.example.com/d' },
  'asset-properties': {
    problem_type: 'multiclass',
    label_column: FLOWERS.label,
    feature_fields: FLOWERS.fields,
    prediction_field: 'prediction',
  },
};

async function subscribe(): Promise<string> {
  const provider = cells((await run(['wos', 'service-providers', 'list'])).stdout)[1]?.[0] ?? '';
  const described = Object.entries(SUBSCRIPTION).flatMap(([flag, value]) => [`--${flag}`, JSON.stringify(value)]);
  const { stdout } = await run(['wos', 'subscriptions', 'add', ...described, '--data-mart-id', MART, '--service-provider-id', provider]);
  return cells(stdout)[0]?.[1] ?? '';
}

async function monitor(subscription: string): Promise<string> {
  const target = JSON.stringify({ target_id: subscription, target_type: 'subscription' });
  const thresholds = JSON.stringify([{ metric_id: 'accuracy', type: 'lower_limit', value: 0.8 }]);
  const added = await run([
    ...['wos', 'monitors', 'instances', 'add', '--data-mart-id', MART, '--monitor-definition-id', 'quality'],
    ...['--target', target, '--thresholds', thresholds, '--parameters', '{"min_feedback_data_size":1,"max_rows_per_evaluation":150}'],
  ]);
  return cells(added.stdout)[0]?.[1] ?? '';
}

test('the data mart and the service providers stand from the third line on, the id first', async () => {
  for (const kind of ['data-marts', 'service-providers']) {
    const lines = (await run(['wos', kind, 'list'])).stdout.split('\n');
    expect([lines[0], lines[1]]).toEqual(['...', expect.stringMatching(/^ID {37}Name /)]);
    expect(lines.slice(2, -1)).toEqual([expect.stringMatching(/^[0-9a-f-]{36} {3}/)]);
  }
});

test('a new subscription is preparing, later active, and the newest stands first', async () => {
  const older = await subscribe();
  await cp4d.advance(60);
  const newer = await subscribe();

  expect(cells((await run(['wos', 'subscriptions', 'get', '--subscription-id', newer])).stdout)).toEqual([
    ['ID:', newer],
    ['Created:', TIME],
    ['State:', 'preparing'],
  ]);
  expect(cells((await run(['wos', 'subscriptions', 'list'])).stdout)).toEqual([
    ['ID', 'Created', 'State'],
    [newer, TIME, 'preparing'],
    [older, TIME, 'active'],
  ]);
  expect(await json(['wos', 'subscriptions', 'list'])).toMatchObject({
    subscriptions: [{ metadata: { id: newer }, entity: { deployment: { name: 'flowers' } } }, { metadata: { id: older } }],
  });
  expect(await run(['wos', 'subscriptions', 'delete', '--subscription-id', older])).toEqual({ exit: 0, stdout: '...\nOK\n', stderr: '' });
});

test('an update sends its operations as they are, and shows the subscription', async () => {
  const id = await subscribe();
  await cp4d.advance(60);
  const patch = [
    { op: 'replace', path: '/configurations', value: { quality_monitoring: { min_feedback_data_size: 1 } } },
    { op: 'replace', path: '/asset_properties/prediction_field', value: '$(id) "x"\n✓' },
  ];

  const updated = await run(['wos', 'subscriptions', 'update', '--subscription-id', id, '--patch-document', JSON.stringify(patch)]);
  expect(cells(updated.stdout)).toEqual([['ID:', id], ['Created:', TIME], ['State:', 'active']]);
  expect((await cp4d.requests({ method: 'PATCH', path: `${OPENSCALE}/subscriptions/{id}` })).map(({ body }) => body)).toEqual([patch]);
});

test('a monitor and its run go to a finished one with metrics', async () => {
  const id = await subscribe();
  await cp4d.advance(60);
  const instance = await monitor(id);
  const shownInstance = await run(['wos', 'monitors', 'instances', 'get', '--monitor-instance-id', instance]);
  expect(cells(shownInstance.stdout)).toEqual([['ID:', instance], ['Created:', TIME], ['State:', 'preparing']]);
  await cp4d.advance(60);
  expect(cells((await run(['wos', 'monitors', 'instances', 'list'])).stdout).slice(0, 2)).toEqual([
    ['ID', 'Created', 'State'],
    [instance, TIME, 'active'],
  ]);

  const dataSet = (await api('GET', `${OPENSCALE}/data_sets?target.target_id=${id}&type=feedback`)).text('data_sets.0.metadata.id');
  const rows = [[5.1, 3.5, 1.4, 0.2, 'setosa'], [6.7, 3.1, 4.7, 1.5, 'versicolor'], [6.5, 3, 5.8, 2.2, 'setosa']];
  await api('POST', `${OPENSCALE}/data_sets/${dataSet}/records`, [{ fields: FIELDS, values: rows }]);
  // First the rows are stored; then OpenScale makes a run of its own.
  await cp4d.advance(60);
  await cp4d.advance(60);
  const added = cells((await run(['wos', 'monitors', 'runs', 'add', '--monitor-instance-id', instance])).stdout);
  expect(added).toEqual([['ID:', ID], ['Created:', TIME], ['State:', 'running']]);
  await cp4d.advance(120);

  const own = added[0]?.[1] ?? '';
  const listed = cells((await run(['wos', 'monitors', 'runs', 'list', '--monitor-instance-id', instance])).stdout);
  expect(listed.slice(0, 2)).toEqual([['ID', 'Created', 'State'], [own, TIME, 'finished']]);
  const get = ['wos', 'monitors', 'runs', 'get', '--monitoring-run-id', own, '--monitor-instance-id', instance];
  const shown = await run([...get, '--output', 'yaml']);
  expect(shown.stdout).toMatch(/^entity:\n {2}parameters:\n[^]*\n {8}metrics:\n {10}accuracy: 0\.6/);
  expect(parse(shown.stdout)).toMatchObject({
    entity: {
      status: {
        state: 'finished',
        operators: [{ result: { metrics: { accuracy: 2 / 3 }, confusion_matrix: { total_records_processed: 3 } } }],
      },
    },
    metadata: { id: own },
  });
});

test('what OpenScale refuses is an error table; an error without a message shows only kinds', async () => {
  const update = ['wos', 'subscriptions', 'update', '--subscription-id', await subscribe(), '--patch-document', '[]'];
  const body = { metadata: { id: 'x' }, entity: { asset: {} } };
  await cp4d.faults.add({ method: 'PATCH', path: `${OPENSCALE}/subscriptions/*`, status: 409, body });
  expect((await run(update)).stderr).toMatch(/^FAILED\n\n\n {14}\n(metadata {3}|entity {5})<Nested Object> {3}\n/);

  const refused = await run(['wos', 'monitors', 'runs', 'add', '--monitor-instance-id', await monitor(await subscribe())]);
  expect(refused).toMatchObject({ exit: 1, stdout: '...\n', stderr: expect.stringContaining('AIQMM0010E') });
  const elsewhere = ['wos', 'subscriptions', 'get', '--subscription-id', '../data_marts', '--output', 'json'];
  expect(await run(elsewhere)).toMatchObject({ exit: 1, stdout: '', stderr: expect.stringContaining('AIQCS0404E') });
});

test("a call ends with the client's own limit", async () => {
  const instance = await monitor(await subscribe());
  await cp4d.advance(60);
  await cp4d.faults.add({ method: 'POST', path: `${OPENSCALE}/monitor_instances/*/runs`, delaySeconds: 2 });

  const env = { CPDCTL_SIMULATED_TIME_LIMIT: '1' };
  const { exit, stdout, stderr } = await run(['wos', 'monitors', 'runs', 'add', '--monitor-instance-id', instance], { env });
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '...\n' });
  expect(stderr.split('\n')).toEqual([
    'FAILED',
    'Error processing the response received, most likely an error response:',
    `Post "${cp4d.url}${OPENSCALE}/monitor_instances/${instance}/runs": ` +
      'context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    '',
  ]);
});

test('OpenScale is reached at its default instance, whatever the data mart', async () => {
  await cp4d.clearRequests();
  await run(['wos', 'subscriptions', 'list']);
  expect((await cp4d.requests('GET')).map(({ path }) => path)).toEqual([`${OPENSCALE}/subscriptions`]);
});
