import type { FastifyInstance } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { isObject, type JsonObject } from '../json.ts';
import { objectBody, requiredText } from '../request.ts';
import { caller } from '../sign-in/access.ts';
import { badRequest } from './errors.ts';
import { createResource, type ResourceKind } from './resource.ts';
import { instanceOf, resourceRoutes } from './resource-routes.ts';
import { asSecret } from './secrets.ts';

const TYPES = [
  'open_pages',
  'slack',
  'webhook',
  'hive',
  'spark',
  'jdbc',
  'custom_metrics_provider',
  'watson_knowledge_catalog',
  'generative_ai_evaluator',
  'embeddings_provider',
];
const OPTIONAL_MEMBERS = ['connection', 'parameters', 'service_provider_id', 'group_ids', 'user_ids'];

export const INTEGRATED_SYSTEMS: ResourceKind = {
  list: 'integrated_systems',
  type: 'integrated_system',
  objects: state => state.integratedSystems,
  filters: { type: 'type' },
  patchable: ['name', 'description', 'credentials', ...OPTIONAL_MEMBERS],
};

/** Other systems that OpenScale works with. */
export function integratedSystemRoutes(app: FastifyInstance, cluster: Cluster): void {
  resourceRoutes(app, cluster, INTEGRATED_SYSTEMS, {
    created: 201,
    create: request =>
      createResource(cluster, INTEGRATED_SYSTEMS, {
        instance: instanceOf(request),
        createdBy: caller(request).username,
        entity: systemEntity(objectBody(request)),
      }),
    checkPatched: entity => ({ ...entity, credentials: asSecret(entity['credentials']) }),
  });
}

function systemEntity(body: JsonObject): JsonObject {
  const type = requiredText(body, 'type');
  if (!TYPES.includes(type)) {
    throw badRequest(`There is no integrated system of type '${type}'; there are ${TYPES.join(', ')}.`);
  }
  if (!isObject(body['credentials'])) {
    throw badRequest("'credentials' are missing.");
  }
  return {
    name: requiredText(body, 'name'),
    type,
    description: requiredText(body, 'description'),
    credentials: asSecret(body['credentials']),
    ...Object.fromEntries(OPTIONAL_MEMBERS.map(member => [member, body[member]])),
  };
}
