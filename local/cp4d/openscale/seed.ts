import type { Cluster } from '../cluster.ts';
import { named } from '../control/named.ts';
import type { Json, JsonObject } from '../json.ts';
import { dataMartEntity, DATA_MARTS, DEFAULT_INSTANCE } from './data-marts.ts';
import { addDataSetOf, MONITOR_INSTANCES, monitorEntity } from './monitors/instance.ts';
import { createDataSet, dataSetOf } from './records/data-set.ts';
import { batchesFromJson } from './records/parse-rows.ts';
import { putIn } from './records/store.ts';
import { createResource, type NewResource, type Resource, type ResourceKind } from './resource.ts';
import { memberAt } from './resource-routes.ts';
import { SERVICE_PROVIDERS, serviceProviderEntity } from './service-providers.ts';
import { addDataSets, subscriptionEntity, SUBSCRIPTIONS } from './subscriptions/subscription.ts';

/** Objects of OpenScale that a test wants to find in place; others are referred to by name or id. */
export interface OpenScaleSeed {
  dataMarts?: SeedDataMart[];
  serviceProviders?: SeedServiceProvider[];
  subscriptions?: SeedSubscription[];
  monitors?: SeedMonitor[];
  records?: SeedRecords[];
}

interface Planted {
  state?: Resource['state'];
}

export interface SeedDataMart extends Planted {
  /** The instance itself if absent; another id makes a second one in the same instance. */
  id?: string;
  instance?: string;
  name?: string;
}

export interface SeedServiceProvider extends Planted {
  name: string;
  instance?: string;
  /** The deployment space. */
  space?: string;
  type?: string;
  operationalSpace?: 'production' | 'pre_production';
}

export interface SeedSubscription extends Planted {
  provider: string;
  /** A WML deployment of the cluster, … */
  deployment?: string;
  /** … or what a body of a POST says of it, as for a deployment elsewhere. */
  body?: JsonObject;
  dataMart?: string;
  problemType?: string;
  assetProperties?: JsonObject;
}

export interface SeedMonitor extends Planted {
  /** The subscription, by its id or the name of its deployment. */
  subscription: string;
  kind: string;
  parameters?: JsonObject;
  thresholds?: Json[];
}

export interface SeedRecords {
  subscription: string;
  /** `feedback` or `payload_logging`. */
  type: string;
  /** As in the body of a request. */
  records: Json[];
}

/** What a seed made. */
export interface SeededOpenScale {
  dataMarts: { id: string }[];
  serviceProviders: { id: string; name?: string }[];
  subscriptions: { id: string; name?: string }[];
  monitors: { id: string; name?: string }[];
}

/** Puts objects of OpenScale into the state, ready at once. */
export function plantOpenScale(cluster: Cluster, seed: OpenScaleSeed): SeededOpenScale {
  const dataMarts = (seed.dataMarts ?? []).map(dataMart => plantDataMart(cluster, dataMart));
  const serviceProviders = (seed.serviceProviders ?? []).map(provider => plantProvider(cluster, provider));
  const subscriptions = (seed.subscriptions ?? []).map(subscription => plantSubscription(cluster, subscription));
  const monitors = (seed.monitors ?? []).map(monitor => plantMonitor(cluster, monitor));
  (seed.records ?? []).forEach(records => plantRecords(cluster, records));
  return {
    dataMarts: dataMarts.map(({ id }) => ({ id })),
    serviceProviders: serviceProviders.map(({ id, entity }) => ({ id, name: String(entity['name']) })),
    subscriptions: subscriptions.map(subscription => ({ id: subscription.id, name: deploymentName(subscription) })),
    monitors: monitors.map(({ id, entity }) => ({ id, name: String(entity['monitor_definition_id']) })),
  };
}

function plantResource(
  cluster: Cluster,
  kind: ResourceKind,
  wanted: Omit<NewResource, 'createdBy'>,
  state: Resource['state'] = 'active',
): Resource {
  const resource = createResource(cluster, kind, { createdBy: 'admin', ...wanted });
  cluster.scheduler.cancel(resource.id);
  resource.state = state;
  return resource;
}

function plantDataMart(cluster: Cluster, { instance = DEFAULT_INSTANCE, id = instance, name = 'planted', state }: SeedDataMart): Resource {
  return plantResource(cluster, DATA_MARTS, { id, instance, entity: dataMartEntity({ name, internal_database: true }) }, state);
}

function plantProvider(cluster: Cluster, wanted: SeedServiceProvider): Resource {
  const { name, instance = DEFAULT_INSTANCE, space, type = 'watson_machine_learning', operationalSpace = 'production', state } = wanted;
  const entity = serviceProviderEntity({
    name,
    service_type: type,
    credentials: {},
    operational_space_id: operationalSpace,
    deployment_space_id: space && named(cluster.state.spaces, 'space', space, candidate => candidate.name).id,
  });
  return plantResource(cluster, SERVICE_PROVIDERS, { instance, entity }, state);
}

function plantSubscription(cluster: Cluster, wanted: SeedSubscription): Resource {
  const provider = named(cluster.state.serviceProviders, 'service provider', wanted.provider, ({ entity }) => String(entity['name']));
  const described =
    wanted.deployment === undefined ? (wanted.body ?? {}) : describedDeployment(cluster, wanted.deployment, wanted.problemType);
  const entity = subscriptionEntity({
    data_mart_id: wanted.dataMart ?? provider.instance,
    service_provider_id: provider.id,
    asset_properties: wanted.assetProperties,
    ...described,
  });
  const subscription = plantResource(cluster, SUBSCRIPTIONS, { instance: provider.instance, entity }, wanted.state);
  addDataSets(cluster, subscription);
  dataSetsReady(cluster, subscription);
  return subscription;
}

function describedDeployment(cluster: Cluster, nameOrId: string, problemType = 'multiclass'): JsonObject {
  const deployment = named(cluster.state.deployments, 'deployment', nameOrId, ({ attributes }) => attributes.name ?? '');
  const address = 'https://internal-nginx-svc:12443/ml/v4';
  return {
    asset: {
      asset_id: deployment.asset.id,
      asset_type: 'model',
      url: `${address}/models/${deployment.asset.id}?space_id=${deployment.spaceId}`,
      name: cluster.state.models.get(deployment.asset.id)?.attributes.name,
      problem_type: problemType,
      input_data_type: 'structured',
    },
    deployment: {
      deployment_id: deployment.id,
      deployment_type: deployment.attributes.kind,
      name: deployment.attributes.name ?? deployment.id,
      url: `${address}/deployments/${deployment.id}`,
      scoring_endpoint: { url: `${address}/deployments/${deployment.id}/predictions` },
    },
  };
}

function plantMonitor(cluster: Cluster, { subscription: target, kind, parameters, thresholds, state }: SeedMonitor): Resource {
  const subscription = subscriptionNamed(cluster, target);
  const entity = monitorEntity(
    cluster,
    subscription.instance,
    {
      data_mart_id: subscription.entity['data_mart_id'],
      monitor_definition_id: kind,
      target: { target_type: 'subscription', target_id: subscription.id },
      parameters,
      thresholds,
    },
    true,
  );
  const monitor = plantResource(cluster, MONITOR_INSTANCES, { instance: subscription.instance, entity }, state);
  addDataSetOf(cluster, monitor);
  dataSetsReady(cluster, subscription);
  return monitor;
}

/** They count at once; no run starts because of them. */
function plantRecords(cluster: Cluster, { subscription: target, type, records }: SeedRecords): void {
  const subscription = subscriptionNamed(cluster, target);
  const dataSet = dataSetOf(cluster, subscription.id, type) ?? createDataSet(cluster, subscription, type);
  dataSetsReady(cluster, subscription);
  putIn(cluster, dataSet, batchesFromJson(records), cluster.clock.now());
}

function dataSetsReady(cluster: Cluster, subscription: Resource): void {
  for (const dataSet of cluster.state.dataSets.values()) {
    if (memberAt(dataSet.entity, 'target.target_id') === subscription.id) {
      cluster.scheduler.cancel(dataSet.id);
      dataSet.state = 'active';
    }
  }
}

function subscriptionNamed(cluster: Cluster, nameOrId: string): Resource {
  return named(cluster.state.subscriptions, 'subscription', nameOrId, deploymentName);
}

function deploymentName(subscription: Resource): string {
  return String(memberAt(subscription.entity, 'deployment.name'));
}
