import { expect, test } from 'vitest';
import { FLOWERS, modelArchive } from './archives.ts';
import { testCluster, VERSION, type Answer } from './cluster.ts';

const { cp4d, api } = await testCluster();
const { spaces } = await cp4d.seed({ spaces: ['jobs'] });
const scope = `${VERSION}&space_id=${spaces[0]?.id}`;
const { deployments } = await cp4d.seed({
  models: [{ space: 'jobs', name: 'flowers', archive: modelArchive(FLOWERS) }],
  deployments: [{ space: 'jobs', model: 'flowers', kind: 'batch', name: 'batch' }],
});

const start = (scoring: object): Promise<Answer> =>
  api('POST', `/ml/v4/deployment_jobs?${scope}`, {
    name: 'night',
    deployment: { id: deployments[0]?.id },
    space_id: spaces[0]?.id,
    scoring,
  });
const look = (job: Answer): Promise<Answer> => api('GET', `/ml/v4/deployment_jobs/${job.text('metadata.id')}?${scope}`);

async function table(content: string): Promise<string> {
  const asset = (await api('POST', `/v2/assets?${scope}`, { metadata: { name: 'rows.csv', asset_type: 'data_asset' } })).text('asset_id');
  const attachment = await api('POST', `/v2/assets/${asset}/attachments?${scope}`, { asset_type: 'data_asset', name: 'rows.csv' });
  await api('PUT', attachment.text('url1'), Buffer.from(content), { token: null, headers: { 'content-type': 'text/csv' } });
  await api('POST', `/v2/assets/${asset}/attachments/${attachment.text('attachment_id')}/complete?${scope}`);
  return asset;
}

test('a job is queued, runs, completes, and holds the predictions of inline rows', async () => {
  const job = await start({ input_data: [{ values: [[5.1, 3.5, 1.4, 0.2]] }] });
  expect(job).toMatchObject({ status: 202, body: { entity: { scoring: { status: { state: 'queued' } } } } });
  expect(job.at('entity.platform_job.run_id')).toBe(job.at('metadata.id'));
  await cp4d.advance(6);
  expect((await look(job)).at('entity.scoring.status.state')).toBe('running');
  await cp4d.advance(30);

  expect((await look(job)).at('entity.scoring')).toMatchObject({
    status: { state: 'completed' },
    predictions: [{ fields: ['prediction', 'probability'], values: [['setosa', expect.any(Array)]] }],
  });
});

test('a job reads the rows of a data asset and writes its predictions into another', async () => {
  const input = await table(
    '"species",petal_width,petal_length,sepal_width,sepal_length\nsetosa,0.2,1.4,3.5,5.1\r\nvirginica,2.3,5.2,3.0,6.7\n',
  );
  const job = await start({
    input_data_references: [{ type: 'data_asset', connection: {}, location: { href: `/v2/assets/${input}?space_id=${spaces[0]?.id}` } }],
    output_data_reference: { type: 'data_asset', connection: {}, location: { name: 'scored.csv' } },
  });
  await cp4d.advance(40);

  expect((await look(job)).at('entity.scoring.status.state')).toBe('completed');
  const found = await api('POST', `/v2/asset_types/data_asset/search?${scope}`, { query: 'asset.name:"scored.csv"' });
  const output = await api('GET', `/v2/assets/${found.text('results.0.metadata.asset_id')}?${scope}`);
  const attachment = await api('GET', `/v2/assets/${output.text('asset_id')}/attachments/${output.text('attachments.0.id')}?${scope}`);
  const written = (await api('GET', attachment.text('url'), undefined, { token: null })).body;
  expect(written).toMatch(/^prediction,probability\nsetosa,"\[0\.9.*\]"\nvirginica,"\[.*\]"\n$/);
});

test('a job whose rows do not fit fails with the text of the library, and one can be canceled', async () => {
  const wrong = await start({ input_data: [{ values: [[1]] }] });
  await cp4d.advance(40);
  expect((await look(wrong)).at('entity.scoring.status')).toMatchObject({
    state: 'failed',
    failure: { errors: [{ message: expect.stringContaining('1 features') }] },
  });

  const canceled = await start({ input_data: [{ values: [[1, 2, 3, 4]] }] });
  expect((await api('DELETE', `/ml/v4/deployment_jobs/${canceled.text('metadata.id')}?${scope}`)).status).toBe(204);
  expect((await look(canceled)).at('entity.scoring.status.state')).toBe('canceled');
  expect((await api('DELETE', `/ml/v4/deployment_jobs/${canceled.text('metadata.id')}?${scope}&hard_delete=true`)).status).toBe(204);
  expect((await look(canceled)).status).toBe(404);
});
