import type { FastifyInstance, FastifyRequest } from 'fastify';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import type { Deployment } from '../deployments/deployment.ts';
import type { JsonObject } from '../json.ts';
import { origin, pathParameter, query } from '../request.ts';
import { DEFAULT_INSTANCE } from './data-marts.ts';
import { unknown } from './errors.ts';
import type { Resource } from './resource.ts';
import { BASE, instanceOf, resourceOf } from './resource-routes.ts';
import { SERVICE_PROVIDERS } from './service-providers.ts';
import { fieldsOfModel } from './subscriptions/schema.ts';
import { wholeNumber } from './whole-number.ts';

const DEFAULT_LIMIT = 100;

/** The deployments that a service provider knows: those of its space. */
export function deployedAssetRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get(`${BASE}/v2/ml_deployments`, request => listing(cluster, request, spaceWanted(cluster, request)));
  app.get(`${BASE}/v2/ml_deployments/:id`, request => {
    const id = pathParameter(request, 'id');
    const found = deploymentsIn(cluster, spaceWanted(cluster, request)).find(deployment => deployment.id === id);
    if (found === undefined) {
      throw unknown('deployment', id);
    }
    return deployedAssetJson(cluster, found, innerOrigin(cluster, request));
  });
}

/** The same in the older interface, which names the instance in the query and not in the path. */
export function olderDeployedAssetRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get('/v1/ml_instances/:provider/deployments', request => {
    const instance = query(request, 'datamart_id') ?? DEFAULT_INSTANCE;
    const provider = resourceOf(cluster, SERVICE_PROVIDERS, instance, pathParameter(request, 'provider'));
    return listing(cluster, request, spaceOf(provider));
  });
}

/** The address that OpenScale writes into what it says of WML. */
export function innerOrigin(cluster: Cluster, request: FastifyRequest): string {
  const { serviceHost } = cluster.settings;
  return serviceHost === undefined ? origin(request) : `https://${serviceHost}`;
}

function listing(cluster: Cluster, request: FastifyRequest, space: string | undefined): JsonObject {
  const found = deploymentsIn(cluster, space);
  const shown = found.slice(0, wholeNumber(query(request, 'limit'), 'limit', DEFAULT_LIMIT));
  return { count: shown.length, resources: shown.map(deployment => deployedAssetJson(cluster, deployment, innerOrigin(cluster, request))) };
}

function spaceWanted(cluster: Cluster, request: FastifyRequest): string | undefined {
  const provider = query(request, 'service_provider_id');
  return query(request, 'space_id') ?? (provider && spaceOf(resourceOf(cluster, SERVICE_PROVIDERS, instanceOf(request), provider)));
}

/** A provider that is no WML has no space, and so none of this cluster's deployments. */
function spaceOf(provider: Resource): string {
  return String(provider.entity['deployment_space_id']);
}

function deploymentsIn(cluster: Cluster, space: string | undefined): Deployment[] {
  return [...cluster.state.deployments.values()].filter(({ spaceId, state }) => state === 'ready' && (space ?? spaceId) === spaceId);
}

function deployedAssetJson(cluster: Cluster, deployment: Deployment, address: string): JsonObject {
  const { id, asset, attributes, spaceId } = deployment;
  const model = cluster.state.models.get(asset.id);
  return {
    metadata: {
      guid: id,
      created_at: timestamp(deployment.createdAt),
      modified_at: timestamp(deployment.modifiedAt),
      url: `${address}/ml/v4/deployments/${id}?space_id=${spaceId}&version=2020-06-12`,
    },
    entity: {
      name: attributes.name,
      description: attributes.description,
      type: attributes.kind,
      asset: {
        asset_id: asset.id,
        asset_type: 'model',
        name: model?.attributes.name,
        created_at: model && timestamp(model.createdAt),
        url: `${address}/ml/v4/models/${asset.id}?space_id=${spaceId}&version=2020-06-12`,
      },
      asset_properties: {
        model_type: model?.attributes.type,
        runtime_environment: model?.attributes.softwareSpecification.name,
        label_column: model?.attributes.described['label_column'],
        input_data_schema: model && fieldsOfModel(model),
      },
      scoring_endpoint: { url: `${address}/ml/v4/deployments/${id}/predictions` },
    },
  };
}
