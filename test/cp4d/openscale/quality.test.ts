import { expect, test } from 'vitest';
import { DATA_MART, FEEDBACK, openScaleWorld, V2 } from './world.ts';

const world = await openScaleWorld();
const { api, cp4d } = world;

test('a deployment is subscribed, fed back and evaluated as a pipeline does it', async () => {
  const provider = await api('POST', `${V2}/service_providers`, {
    name: 'production',
    service_type: 'watson_machine_learning',
    credentials: { wml_location: 'cpd_local' },
    deployment_space_id: world.space,
    operational_space_id: 'production',
  });
  expect(provider.status).toBe(202);
  const subscription = await api('POST', `${V2}/subscriptions`, world.subscriptionBody(provider.text('metadata.id')));
  const id = subscription.text('metadata.id');
  expect(subscription.at('entity.status.state')).toBe('preparing');
  await cp4d.advance(15);
  expect((await api('GET', `${V2}/subscriptions/${id}`)).at('entity.status')).toEqual({ state: 'active' });

  expect(await world.dataSet(id, 'feedback')).toBeUndefined();
  const monitor = await api('POST', `${V2}/monitor_instances`, {
    data_mart_id: DATA_MART,
    monitor_definition_id: 'quality',
    target: { target_type: 'subscription', target_id: id },
    parameters: { min_feedback_data_size: 4 },
    thresholds: [{ metric_id: 'accuracy', type: 'lower_limit', value: 0.8 }],
  });
  const runs = `${V2}/monitor_instances/${monitor.text('metadata.id')}/runs`;
  expect((await api('POST', runs, { triggered_by: 'user' })).at('errors.0.code')).toBe('AIQMM0010E');
  await cp4d.advance(15);

  const feedback = (await world.dataSet(id, 'feedback')) ?? '';
  const stored = await world.store(feedback, FEEDBACK);
  expect(stored.status).toBe(202);
  expect((await api('GET', stored.headers.location ?? '')).body).toEqual({ state: 'active' });
  expect((await api('POST', runs, { triggered_by: 'user' })).at('errors.0.code')).toBe('AIQMM0012E');
  await cp4d.advance(20);
  expect((await api('GET', runs)).each('runs', 'entity.status.state')).toEqual(['finished']);

  const run = await api('POST', runs, { triggered_by: 'user' });
  expect(run.status).toBe(201);
  await cp4d.advance(20);
  const finished = await api('GET', `${runs}/${run.text('metadata.id')}`);
  expect(finished.at('entity.status.operators.0.result')).toMatchObject({
    metrics: { accuracy: 0.75, weighted_recall: 0.75 },
    confusion_matrix: {
      labels: ['setosa', 'versicolor', 'virginica'],
      values: [
        [1, 1, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
  });
});
