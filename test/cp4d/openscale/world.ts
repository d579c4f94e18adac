import { FLOWERS, modelArchive } from '../archives.ts';
import { testCluster, type Answer, type TestCluster } from '../cluster.ts';
import type { SimulatedCp4dOptions } from '../../../local/cp4d/client.ts';

export const DATA_MART = '00000000-0000-0000-0000-000000000000';
export const V2 = `/openscale/${DATA_MART}/v2`;

/** The asset properties of a subscription that watches the flowers. */
export const FLOWER_PROPERTIES = {
  label_column: FLOWERS.label,
  prediction_field: 'prediction',
  probability_fields: ['probability'],
  feature_fields: FLOWERS.fields,
  categorical_fields: [],
  training_data_schema: {
    type: 'struct',
    fields: [
      ...FLOWERS.fields.map(name => ({ name, type: 'double', nullable: true, metadata: { modeling_role: 'feature' } })),
      { name: FLOWERS.label, type: 'string', nullable: true, metadata: { modeling_role: 'target' } },
    ],
  },
};

/** Rows of flowers with what they really were. The model takes the third for a versicolor. */
export const FEEDBACK = [
  { sepal_length: 5.1, sepal_width: 3.5, petal_length: 1.4, petal_width: 0.2, species: 'setosa' },
  { sepal_length: 6.3, sepal_width: 3.3, petal_length: 6.0, petal_width: 2.5, species: 'virginica' },
  { sepal_length: 5.9, sepal_width: 3.0, petal_length: 4.2, petal_width: 1.5, species: 'setosa' },
  { sepal_length: 5.7, sepal_width: 2.8, petal_length: 4.1, petal_width: 1.3, species: 'versicolor' },
];

/** A cluster with a deployed model, and what a test of OpenScale does with it. */
export interface World extends TestCluster {
  /** The id of the deployment `flowers` in the space `production`. */
  deployment: string;
  space: string;
  /** A subscription as a POST describes it. */
  subscriptionBody(provider: string, more?: object): object;
  /** Stores records and waits until they count. */
  store(dataSet: string, records: unknown): Promise<Answer>;
  /** The id of a subscription's data set, or undefined while there is none. */
  dataSet(subscription: string, type: string): Promise<string | undefined>;
}

/** Starts a cluster with a deployed model. */
export async function openScaleWorld(options: SimulatedCp4dOptions = { clock: 'manual' }): Promise<World> {
  const cluster = await testCluster(options);
  const { cp4d, api } = cluster;
  const seeded = await cp4d.seed({
    spaces: ['production'],
    models: [{ space: 'production', name: 'flowers', archive: modelArchive(FLOWERS) }],
    deployments: [{ space: 'production', model: 'flowers', name: 'flowers' }],
  });
  const deployment = seeded.deployments[0]?.id ?? '';
  const model = seeded.models[0]?.id ?? '';
  const space = seeded.spaces[0]?.id ?? '';
  return {
    ...cluster,
    deployment,
    space,
    subscriptionBody: (provider, more = {}) => ({
      data_mart_id: DATA_MART,
      service_provider_id: provider,
      asset: {
        asset_id: model,
        asset_type: 'model',
        name: 'flowers',
        url: `${cp4d.url}/ml/v4/models/${model}?space_id=${space}`,
        problem_type: 'multiclass',
        input_data_type: 'structured',
      },
      deployment: {
        deployment_id: deployment,
        deployment_type: 'online',
        name: 'flowers',
        scoring_endpoint: { url: `${cp4d.url}/ml/v4/deployments/${deployment}/predictions` },
      },
      asset_properties: FLOWER_PROPERTIES,
      ...more,
    }),
    async store(dataSet, records) {
      const stored = await api('POST', `${V2}/data_sets/${dataSet}/records`, records);
      await cp4d.advance(5);
      return stored;
    },
    async dataSet(subscription, type) {
      const found = await api('GET', `${V2}/data_sets?target.target_id=${subscription}&target.target_type=subscription&type=${type}`);
      return found.at('data_sets.0.metadata.id') as string | undefined;
    },
  };
}
