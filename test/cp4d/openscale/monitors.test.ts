import { beforeAll, expect, test } from 'vitest';
import { archive } from '../archives.ts';
import { FEEDBACK, FLOWER_PROPERTIES, openScaleWorld, V2 } from './world.ts';

const world = await openScaleWorld();
const { api, cp4d } = world;
const VIRGINICA = { sepal_length: 6.3, sepal_width: 3.3, petal_length: 6.0, petal_width: 2.5 };
let subscription = '';

beforeAll(async () => {
  await cp4d.seed({ serviceProviders: [{ name: 'production', space: 'production' }] });
  const seeded = await cp4d.seed({
    subscriptions: [{ provider: 'production', deployment: 'flowers', problemType: 'multiclass', assetProperties: FLOWER_PROPERTIES }],
  });
  subscription = seeded.subscriptions[0]?.id ?? '';
});

/** The metrics that a new run of a monitor finds, each under its tags. */
async function evaluated(kind: string, parameters: object = {}): Promise<unknown> {
  const { monitors } = await cp4d.seed({ monitors: [{ subscription, kind, parameters: parameters as never }] });
  const runs = `${V2}/monitor_instances/${monitors[0]?.id}/runs`;
  const run = await api('POST', runs, { triggered_by: 'user' });
  await cp4d.advance(20);
  const { entity } = (await api('GET', `${runs}/${run.text('metadata.id')}`)).body as { entity: { status: object } };
  const found = await api('GET', `${V2}/monitor_instances/${monitors[0]?.id}/measurements?start=2020-01-01&end=2100-01-01`);
  return { status: entity.status, values: found.at('measurements.0.entity.values'), issues: found.at('measurements.0.entity.issue_count') };
}

/** Scorings as they are logged: rows of one colour, and how many of them got the good outcome. */
function payload(colour: string, good: number, bad: number, row: object = VIRGINICA): object[] {
  return [...Array(good).fill('good'), ...Array(bad).fill('bad')].map(prediction => ({
    ...row,
    colour,
    prediction,
    probability: [0.9, 0.1],
  }));
}

test('fairness is the ratio of favourable rates in percent, and below its limit an issue', async () => {
  await cp4d.seed({
    records: [{ subscription, type: 'payload_logging', records: [...payload('red', 8, 2), ...payload('blue', 4, 6)] as never }],
  });

  const features = [{ feature: 'colour', majority: ['red'], minority: ['blue'] }];
  expect(await evaluated('fairness', { features, favourable_class: ['good'], unfavourable_class: ['bad'] })).toMatchObject({
    issues: 1,
    values: [
      {
        metrics: [
          { id: 'fairness_value', value: 50, lower_limit: 80 },
          { id: 'disparate_impact', value: 0.5 },
          { id: 'statistical_parity_difference', value: -0.4 },
        ],
        tags: [
          { id: 'feature', value: 'colour' },
          { id: 'fairness_metric_type', value: 'fairness' },
          { id: 'feature_value', value: 'blue' },
        ],
      },
    ],
  });
});

test('fairness over too few records finishes with a warning and without numbers', async () => {
  const found = await evaluated('fairness', { features: [{ feature: 'colour' }], favourable_class: ['good'], min_records: 1000 });
  expect(found).toMatchObject({ status: { state: 'finished', failure: { errors: [{ code: 'AIQFM6016' }] } }, values: undefined });
});

test('drift is how far the scorings are from the training data of the archive', async () => {
  const header = [...FLOWER_PROPERTIES.feature_fields, 'species'].join(',');
  const rows = Array.from({ length: 20 }, () => '6.3,3.3,1.0,0.1,setosa').join('\n');
  const content = archive({ 'drift_detection_model.pkl': 'opaque', 'training_data.csv': `${header}\n${rows}\n` });
  const dataMart = V2.split('/')[2];
  const path = `${V2}/monitoring_services/drift/data_marts/${dataMart}/subscriptions/${subscription}/archives?archive_name=a.tar.gz`;
  expect((await api('POST', path, content, { headers: { 'content-type': 'application/octet-stream' } })).status).toBe(200);

  // Two of the four features, the petals, have nothing in common with the training data.
  expect(await evaluated('drift_v2', { min_samples: 10 })).toMatchObject({
    issues: 1,
    values: [{ metrics: expect.arrayContaining([{ id: 'feature_drift_score', value: 0.5, upper_limit: 0.05 }]) }],
  });
});

test('performance counts the scorings, and those of a subscribed deployment log themselves', async () => {
  const before = (await evaluated('performance')) as { values: [{ metrics: [{ value: number }] }] };
  await api('POST', `/ml/v4/deployments/${world.deployment}/predictions?version=2024-01-01`, {
    input_data: [
      {
        fields: FLOWER_PROPERTIES.feature_fields,
        values: FEEDBACK.map(row => FLOWER_PROPERTIES.feature_fields.map(name => row[name as 'petal_width'])),
      },
    ],
  });
  await cp4d.advance(5);

  expect(await evaluated('performance')).toMatchObject({
    values: [{ metrics: [{ id: 'record_count', value: before.values[0].metrics[0].value + FEEDBACK.length }] }],
  });
});

test('an own monitor takes measurements that others computed', async () => {
  const definition = await api('POST', `${V2}/monitor_definitions`, {
    name: 'Business value',
    metrics: [{ name: 'Money saved', thresholds: [{ type: 'lower_limit', default: 100 }] }],
    tags: [{ name: 'Region' }],
  });
  expect(definition.text('metadata.id')).toBe('business_value');
  const { monitors } = await cp4d.seed({ monitors: [{ subscription, kind: 'business_value' }] });
  const monitor = `${V2}/monitor_instances/${monitors[0]?.id}`;
  const posted = await api('POST', `${monitor}/measurements`, [
    { timestamp: '2026-03-04T02:40:44Z', metrics: [{ money_saved: 99, region: 'north' }] },
  ]);
  expect(posted.status).toBe(202);

  const id = posted.text('0.measurement_id') || (posted.body as { measurement_id: string }[])[0]?.measurement_id;
  expect((await api('GET', `${monitor}/measurements/${id}`)).at('entity')).toMatchObject({
    issue_count: 1,
    values: [{ metrics: [{ id: 'money_saved', value: 99, lower_limit: 100 }], tags: [{ id: 'region', value: 'north' }] }],
  });
  const metrics = await api('GET', `${monitor}/metrics?start=2026-03-04+02:00:00%2B00:00&end=2026-03-04+03:00:00&agg=last,max`);
  expect(metrics.at('groups.0.metrics.0')).toMatchObject({ id: 'money_saved', last: { value: [99] }, max: { value: [99] } });
});
