import type { Cluster } from '../../cluster.ts';
import { isObject, type JsonObject } from '../../json.ts';
import { optionalObject, optionalText, requiredText } from '../../request.ts';
import type { InjectedFailure } from '../../scheduler.ts';
import { badRequest } from '../errors.ts';
import { createDataSet, DATA_SETS } from '../records/data-set.ts';
import { dropResource, type Resource, type ResourceKind } from '../resource.ts';
import { memberAt } from '../resource-routes.ts';
import { MONITOR_INSTANCES } from '../monitors/instance.ts';
import { asSecret } from '../secrets.ts';
import { withOutputSchema } from './asset-properties.ts';
import { watchedDeployment } from './watched-deployment.ts';

const PROBLEM_TYPES = [
  'binary',
  'multiclass',
  'regression',
  'question_answering',
  'summarization',
  'retrieval_augmented_generation',
  'classification',
  'generation',
  'code',
  'extraction',
];
const DEPLOYMENT_TYPES = ['online', 'batch', 'detached'];
const OPTIONAL_MEMBERS = [
  'asset_properties',
  'analytics_engine',
  'data_sources',
  'risk_evaluation_status',
  'integration_reference',
  'pre_production_reference_id',
];

export const SUBSCRIPTIONS: ResourceKind = {
  list: 'subscriptions',
  type: 'subscription',
  objects: state => state.subscriptions,
  filters: {
    data_mart_id: 'data_mart_id',
    service_provider_id: 'service_provider_id',
    'asset.asset_id': 'asset.asset_id',
    'asset.asset_type': 'asset.asset_type',
    'deployment.deployment_id': 'deployment.deployment_id',
    'deployment.deployment_type': 'deployment.deployment_type',
    'integration_reference.integrated_system_id': 'integration_reference.integrated_system_id',
    'integration_reference.external_id': 'integration_reference.external_id',
    'risk_evaluation_status.state': 'risk_evaluation_status.state',
    'service_provider.operational_space_id': (cluster, { entity }) =>
      cluster.state.serviceProviders.get(String(entity['service_provider_id']))?.entity['operational_space_id'],
  },
  patchable: ['asset', 'deployment', 'deployments', 'configurations', ...OPTIONAL_MEMBERS],
  secondsToPrepare: 12,
  problem: missingDeployment,
  shown: (_cluster, subscription) => {
    const { configurations: _configurations, deployments: _deployments, ...shown } = withOutputSchema(subscription);
    return shown;
  },
  gone: dropWhatBelongsTo,
};

/** The data sets that come with every subscription. */
export function addDataSets(cluster: Cluster, subscription: Resource): void {
  for (const type of ['payload_logging', 'payload_logging_error', 'manual_labeling']) {
    createDataSet(cluster, subscription, type);
  }
}

/** What is kept of a subscription that somebody describes, or a refusal. */
export function subscriptionEntity(body: JsonObject): JsonObject {
  const asset = optionalObject(body, 'asset') ?? {};
  const deployment = optionalObject(body, 'deployment') ?? {};
  checkAsset(asset);
  requiredText(deployment, 'deployment_id');
  requiredText(deployment, 'name');
  if (!DEPLOYMENT_TYPES.includes(requiredText(deployment, 'deployment_type'))) {
    throw badRequest(`The 'deployment_type' is one of ${DEPLOYMENT_TYPES.join(', ')}.`);
  }
  return {
    data_mart_id: requiredText(body, 'data_mart_id'),
    service_provider_id: requiredText(body, 'service_provider_id'),
    asset,
    deployment,
    // Of the older interface: the documented pipeline still patches them.
    configurations: {},
    deployments: [],
    ...checkedOptions(Object.fromEntries(OPTIONAL_MEMBERS.map(member => [member, body[member]]))),
  };
}

/** Training data references never come back as they were sent. */
export function checkedOptions(entity: JsonObject): JsonObject {
  const properties = entity['asset_properties'];
  if (properties === undefined || properties === null) {
    return entity;
  }
  if (!isObject(properties)) {
    throw badRequest("'asset_properties' must be an object.", 'AIQPO0003E');
  }
  const reference = properties['training_data_reference'];
  const hidden = reference === undefined || reference === null ? undefined : asSecret(reference);
  return { ...entity, asset_properties: { ...properties, training_data_reference: hidden } };
}

function checkAsset(asset: JsonObject): void {
  requiredText(asset, 'asset_id');
  requiredText(asset, 'asset_type');
  if (optionalText(asset, 'url') === undefined) {
    throw badRequest("The subscription cannot be made: 'asset.url' is missing.", 'AIQPO0012E');
  }
  const problem = optionalText(asset, 'problem_type');
  if (problem !== undefined && !PROBLEM_TYPES.includes(problem)) {
    throw badRequest(`There is no 'problem_type' ${problem}; there are ${PROBLEM_TYPES.join(', ')}.`);
  }
}

/** While it is prepared, the service asks WML for the deployment. */
function missingDeployment(cluster: Cluster, subscription: Resource): InjectedFailure | undefined {
  const provider = cluster.state.serviceProviders.get(String(subscription.entity['service_provider_id']));
  if (provider?.entity['service_type'] !== 'watson_machine_learning') {
    return undefined;
  }
  const space = provider.entity['deployment_space_id'];
  const deployment = watchedDeployment(cluster, subscription);
  if (deployment !== undefined && (space === undefined || deployment.spaceId === space)) {
    return undefined;
  }
  const id = String(memberAt(subscription.entity, 'deployment.deployment_id'));
  return { code: 'AIQCS0404E', message: `The deployment '${id}' does not exist in the space of the service provider.` };
}

function dropWhatBelongsTo(cluster: Cluster, subscription: Resource): void {
  for (const kind of [MONITOR_INSTANCES, DATA_SETS]) {
    for (const resource of kind.objects(cluster.state).values()) {
      if (memberAt(resource.entity, 'target.target_id') === subscription.id) {
        dropResource(cluster, kind, resource);
      }
    }
  }
}
