import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startSimulatedCp4d } from '../../../local/cp4d/client.ts';
import { FLOWERS, modelArchive } from '../archives.ts';
import { testCluster } from '../cluster.ts';
import { DATA_MART, FEEDBACK, FLOWER_PROPERTIES, openScaleWorld, V2 } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'openscale-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DEPLOYED = {
  spaces: ['production'],
  models: [{ space: 'production', name: 'flowers', archive: modelArchive(FLOWERS) }],
  deployments: [{ space: 'production', model: 'flowers', name: 'flowers' }],
  serviceProviders: [{ name: 'production', space: 'production' }],
  subscriptions: [{ provider: 'production', deployment: 'flowers', assetProperties: FLOWER_PROPERTIES }],
};

test("objects of others stand beside one's own, the newest first, and filters tell them apart", async () => {
  const { api, cp4d, space } = await openScaleWorld();
  await cp4d.seed({ spaces: ['others'] });
  await cp4d.seed({
    dataMarts: [{ id: '11111111-1111-4111-8111-111111111111' }],
    serviceProviders: [
      { name: 'mine', space: 'production' },
      { name: 'of others', space: 'others', operationalSpace: 'pre_production' },
    ],
  });

  const all = await api('GET', `${V2}/service_providers`);
  expect(all.each('service_providers', 'entity.name')).toEqual(['of others', 'mine']);
  const mine = await api('GET', `${V2}/service_providers?deployment_space_id=${space}`);
  expect(mine.each('service_providers', 'entity.name')).toEqual(['mine']);
  const either = await api('GET', `${V2}/service_providers?operational_space_id=production,pre_production`);
  expect(either.at('service_providers')).toHaveLength(2);
  expect((await api('GET', `${V2}/data_marts`)).each('data_marts', 'metadata.id')).toEqual([
    '11111111-1111-4111-8111-111111111111',
    DATA_MART,
  ]);
});

test('another instance shares nothing with the first, and an unknown one is 404', async () => {
  const { api, cp4d } = await openScaleWorld();
  const instance = '22222222-2222-4222-8222-1234567890123456';
  await cp4d.seed({ dataMarts: [{ instance }], serviceProviders: [{ name: 'there', instance }, { name: 'here' }] });

  expect((await api('GET', `/openscale/${instance}/v2/service_providers`)).each('service_providers', 'entity.name')).toEqual(['there']);
  expect((await api('GET', `${V2}/service_providers`)).each('service_providers', 'entity.name')).toEqual(['here']);
  expect((await api('GET', '/openscale/33333333-3333-4333-8333-333333333333/v2/data_marts')).status).toBe(404);
});

test('a provider in use is not deleted, and with a subscription its monitors and data sets go', async () => {
  const { api, cp4d } = await openScaleWorld();
  const { serviceProviders, subscriptions } = await cp4d.seed({
    serviceProviders: DEPLOYED.serviceProviders,
    subscriptions: DEPLOYED.subscriptions,
  });
  await cp4d.seed({ monitors: [{ subscription: 'flowers', kind: 'quality' }] });
  const provider = `${V2}/service_providers/${serviceProviders[0]?.id}`;
  const subscription = `${V2}/subscriptions/${subscriptions[0]?.id}`;

  expect((await api('DELETE', provider)).status).toBe(409);
  expect((await api('DELETE', subscription)).status).toBe(202);
  expect((await api('GET', subscription)).at('entity.status.state')).toBe('deleting');
  await cp4d.advance(5);
  expect((await api('GET', subscription)).status).toBe(404);
  expect((await api('GET', `${V2}/monitor_instances`)).at('monitor_instances')).toEqual([]);
  expect((await api('GET', `${V2}/data_sets`)).at('data_sets')).toEqual([]);
  expect((await api('DELETE', provider)).status).toBe(202);
});

test('OpenScale can have a host of its own, with users of its own', async () => {
  const { cp4d, api, token } = await testCluster({ clock: 'manual', separateOpenScale: true });
  await cp4d.seed({ openScaleUsers: [{ username: 'admin', password: 'another' }] });

  expect((await api('GET', `${V2}/data_marts`)).status).toBe(404);
  expect((await api('GET', `${cp4d.openScaleUrl}${V2}/data_marts`, undefined, { token: await token() })).status).toBe(401);
  const there = await api(
    'POST',
    `${cp4d.openScaleUrl}/icp4d-api/v1/authorize`,
    { username: 'admin', password: 'another' },
    { token: null },
  );
  const listed = await api('GET', `${cp4d.openScaleUrl}${V2}/data_marts`, undefined, { token: there.text('token') });
  expect(listed.each('data_marts', 'metadata.id')).toEqual([DATA_MART]);
  expect((await api('GET', `${cp4d.openScaleUrl}/v2/spaces`, undefined, { token: there.text('token') })).status).toBe(404);
});

test('subscriptions, records and measurements survive a restart', async () => {
  const first = await startSimulatedCp4d({ stateFolder: folder, clock: 'manual' });
  await first.seed(DEPLOYED);
  await first.seed({
    monitors: [{ subscription: 'flowers', kind: 'quality' }],
    records: [{ subscription: 'flowers', type: 'feedback', records: FEEDBACK }],
  });
  await first.stop();

  const { api, cp4d } = await testCluster({ stateFolder: folder, clock: 'manual' });
  const monitor = (await api('GET', `${V2}/monitor_instances`)).text('monitor_instances.0.metadata.id');
  const run = await api('POST', `${V2}/monitor_instances/${monitor}/runs`, { triggered_by: 'user' });
  await cp4d.advance(20);
  const finished = await api('GET', `${V2}/monitor_instances/${monitor}/runs/${run.text('metadata.id')}`);
  expect(finished.at('entity.status.operators.0.result.metrics.accuracy')).toBe(0.75);
});

test('addresses of deployed models can name a host inside the cluster', async () => {
  const { api } = await openScaleWorld({ clock: 'manual', serviceHost: 'internal-nginx-svc:12443' });
  const known = await api('GET', `${V2}/ml_deployments?limit=100&service_type=watson_machine_learning`);
  expect(known.text('resources.0.entity.scoring_endpoint.url')).toMatch(
    /^https:\/\/internal-nginx-svc:12443\/ml\/v4\/deployments\/.*\/predictions$/,
  );
});
