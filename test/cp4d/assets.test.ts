import { expect, test } from 'vitest';
import { testCluster, VERSION } from './cluster.ts';

const { cp4d, api } = await testCluster();
const { spaces } = await cp4d.seed({ spaces: ['assets'] });
const scope = `${VERSION}&space_id=${spaces[0]?.id}`;

async function dataAsset(name: string): Promise<string> {
  const made = await api('POST', `/v2/assets?${scope}`, {
    metadata: { name, asset_type: 'data_asset', origin_country: 'us', asset_category: 'USER' },
    entity: { data_asset: { mime_type: 'text/csv' } },
  });
  return made.text('metadata.asset_id');
}

test('a file is uploaded to a signed address without a token, completed, and read back the same way', async () => {
  const asset = await dataAsset('rows.csv');
  const attachments = `/v2/assets/${asset}/attachments`;
  const announced = await api('POST', `${attachments}?${scope}`, { asset_type: 'data_asset', name: 'rows.csv', mime: 'text/csv' });
  const complete = `${attachments}/${announced.text('attachment_id')}/complete?${scope}`;
  expect((await api('POST', complete)).status).toBe(400);

  const form = [
    '--edge',
    'Content-Disposition: form-data; name="file"; filename="rows.csv"',
    'Content-Type: text/csv',
    '',
    'a,b\n1,"x\ny"\n',
    '--edge--',
    '',
  ].join('\r\n');
  const anonymous = { token: null, headers: { 'content-type': 'multipart/form-data; boundary=edge' } };
  expect((await api('PUT', announced.text('url1'), form, anonymous)).status).toBe(201);
  expect((await api('PUT', `${announced.text('url1')}0`, form, anonymous)).status).toBe(404);
  expect((await api('POST', complete)).status).toBe(200);

  const shown = await api('GET', `/v2/assets/${asset}?${scope}`);
  const attachment = await api('GET', `${attachments}/${shown.text('attachments.0.id')}?${scope}`);
  expect((await api('GET', attachment.text('url'), undefined, { token: null })).body).toBe('a,b\n1,"x\ny"\n');
  expect(shown.at('metadata')).toMatchObject({ asset_id: asset, asset_type: 'data_asset', size: 12 });
});

test('a search finds names that only contain the words, and pages by bookmark', async () => {
  for (const name of ['credit-risk', 'credit-risk-archive', 'other']) {
    await dataAsset(name);
  }
  const search = (query: string, more = {}): ReturnType<typeof api> =>
    api('POST', `/v2/asset_types/data_asset/search?${scope}`, { query, ...more });

  expect((await search('asset.name:"credit-risk"')).each('results', 'metadata.name')).toEqual(['credit-risk', 'credit-risk-archive']);
  expect((await search('asset.name:oth*')).each('results', 'metadata.name')).toEqual(['other']);
  expect((await search('asset.name:credit AND asset.name:archive')).at('total_rows')).toBe(1);
  expect((await search('asset.nonsense:x')).status).toBe(400);

  const first = await search('asset.name:credit', { limit: 1 });
  expect((await search('asset.name:credit', { limit: 1, bookmark: first.text('next.bookmark') })).each('results', 'metadata.name')).toEqual(
    ['credit-risk-archive'],
  );
});

test('models are found beside data assets, with what a batch job needs to know of them', async () => {
  const { models } = await cp4d.seed({ models: [{ space: 'assets', name: 'flowers' }] });

  expect(
    (await api('POST', `/v2/asset_types/asset/search?${scope}`, { query: 'asset.asset_type:wml_model' })).each('results', 'metadata.name'),
  ).toEqual(['flowers']);
  expect(await api('GET', `/v2/assets/${models[0]?.id}?${scope}`)).toMatchObject({
    body: {
      metadata: { asset_type: 'wml_model', usage: { last_updated_at: expect.any(String) }, space_id: spaces[0]?.id },
      entity: { wml_model: { type: 'scikit-learn_1.3' } },
      href: expect.any(String),
    },
  });
});
