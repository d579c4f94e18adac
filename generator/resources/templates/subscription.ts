import type { Template } from './template.ts';

/** Body of `POST /v2/subscriptions`. */
export const subscription = {
  data_mart_id: '${dataMart}',
  service_provider_id: '${serviceProvider}',
  asset: {
    asset_id: '${model}',
    asset_type: 'model',
    name: '${deploymentName}',
    // OpenScale refuses a subscription whose asset has no address (AIQPO0012E).
    url: '${modelUrl}',
    problem_type: '${problemType}',
    input_data_type: 'structured',
  },
  deployment: {
    deployment_id: '${deployment}',
    deployment_type: '${deploymentType}',
    name: '${deploymentName}',
    url: '${deploymentUrl}',
    scoring_endpoint: { url: '${scoringUrl?}', request_headers: { 'Content-Type': 'application/json' } },
  },
  asset_properties: {
    label_column: '${label}',
    prediction_field: '${prediction}',
    probability_fields: '${probability?}',
    feature_fields: '${features}',
    categorical_fields: '${categorical}',
    labels: '${labels?}',
    training_data_schema: '${trainingSchema}',
    input_data_schema: '${inputSchema}',
    output_data_schema: '${outputSchema?}',
    training_data_reference: '${trainingData?}',
  },
} satisfies Template;
