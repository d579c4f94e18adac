import type { FastifyInstance } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { injectedOutcome } from '../control/faults.ts';
import { conflict } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { objectBody, optionalText, query, requiredText } from '../request.ts';
import { caller } from '../sign-in/access.ts';
import { badRequest } from './errors.ts';
import { createResource, type Resource, type ResourceKind } from './resource.ts';
import { instanceOf, resourceRoutes } from './resource-routes.ts';
import { asSecret } from './secrets.ts';

const WML = 'watson_machine_learning';
const SERVICE_TYPES = [
  WML,
  'amazon_sagemaker',
  'azure_machine_learning',
  'custom_machine_learning',
  'spss_collaboration_and_deployment_services',
];
/** What WML on the same cluster shows as its instance. */
const LOCAL_WML_INSTANCE = '99999999-9999-9999-9999-999999999999';
const KEPT_AS_SENT = ['description', 'deployment_space_id', 'request_headers', 'integrated_project_id', 'group_ids', 'user_ids'];

export const SERVICE_PROVIDERS: ResourceKind = {
  list: 'service_providers',
  type: 'service_provider',
  objects: state => state.serviceProviders,
  filters: {
    service_type: 'service_type',
    instance_id: 'instance_id',
    operational_space_id: 'operational_space_id',
    deployment_space_id: 'deployment_space_id',
    integrated_project_id: 'integrated_project_id',
  },
  patchable: ['name', 'credentials', 'instance_id', 'operational_space_id', ...KEPT_AS_SENT],
  secondsToPrepare: 5,
};

/** What serves the models that OpenScale watches: a deployment space, or a machine learning service elsewhere. */
export function serviceProviderRoutes(app: FastifyInstance, cluster: Cluster): void {
  resourceRoutes(app, cluster, SERVICE_PROVIDERS, {
    create: request =>
      createResource(cluster, SERVICE_PROVIDERS, {
        instance: instanceOf(request),
        createdBy: caller(request).username,
        entity: serviceProviderEntity(objectBody(request)),
        failure: injectedOutcome(request),
      }),
    checkPatched: entity => ({ ...entity, credentials: asSecret(entity['credentials']) }),
    beforeDelete(provider, request) {
      if (query(request, 'force') !== 'true' && isInUse(cluster, provider)) {
        throw conflict(`The service provider '${provider.id}' still has subscriptions. Delete them first, or force it.`);
      }
    },
  });
}

/** What is kept of a provider that somebody describes; credentials are never shown again. */
export function serviceProviderEntity(body: JsonObject): JsonObject {
  const type = requiredText(body, 'service_type');
  if (!SERVICE_TYPES.includes(type)) {
    throw badRequest(`There is no service type '${type}'; there are ${SERVICE_TYPES.join(', ')}.`);
  }
  const space = optionalText(body, 'operational_space_id');
  if (space !== undefined && !['production', 'pre_production'].includes(space)) {
    throw badRequest("The 'operational_space_id' is production or pre_production.");
  }
  if (!isObject(body['credentials'])) {
    throw badRequest("'credentials' are missing; for WML on the same cluster they may be {}.");
  }
  return {
    name: requiredText(body, 'name'),
    service_type: type,
    credentials: asSecret(body['credentials']),
    instance_id: type === WML ? LOCAL_WML_INSTANCE : optionalText(body, 'instance_id'),
    operational_space_id: space,
    ...Object.fromEntries(KEPT_AS_SENT.map(member => [member, body[member]])),
  };
}

function isInUse(cluster: Cluster, provider: Resource): boolean {
  return [...cluster.state.subscriptions.values()].some(({ entity }) => entity['service_provider_id'] === provider.id);
}
