import type { FastifyInstance } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { injectedOutcome } from '../control/faults.ts';
import { conflict, ServiceError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { objectBody, optionalObject, optionalText, query, requiredText } from '../request.ts';
import { caller } from '../sign-in/access.ts';
import { badRequest } from './errors.ts';
import { createResource, type Resource, type ResourceKind } from './resource.ts';
import { instanceOf, resourceRoutes, resourcesOf } from './resource-routes.ts';
import { asSecret } from './secrets.ts';

/** The instance that CP4D has from the start. */
export const DEFAULT_INSTANCE = '00000000-0000-0000-0000-000000000000';

export const DATA_MARTS: ResourceKind = {
  list: 'data_marts',
  type: 'data_mart',
  objects: state => state.dataMarts,
  filters: {},
  patchable: ['name', 'description', 'database_configuration', 'database_discovery'],
  secondsToPrepare: 8,
};

/** Data marts: one per instance. */
export function dataMartRoutes(app: FastifyInstance, cluster: Cluster): void {
  resourceRoutes(app, cluster, DATA_MARTS, {
    create(request) {
      const instance = instanceOf(request);
      if (resourcesOf(cluster, DATA_MARTS, instance).length > 0) {
        throw conflict(`The service instance '${instance}' has a data mart already; there is one per instance.`);
      }
      const entity = dataMartEntity(objectBody(request));
      return createResource(cluster, DATA_MARTS, {
        id: instance,
        instance,
        createdBy: caller(request).username,
        entity,
        failure: injectedOutcome(request),
      });
    },
    beforeDelete(dataMart, request) {
      if (query(request, 'force') !== 'true' && isInUse(cluster, dataMart)) {
        throw conflict(`The data mart '${dataMart.id}' still has subscriptions. Delete them first, or force it.`);
      }
    },
  });
}

/** What is kept of a data mart that somebody describes; credentials are never shown again. */
export function dataMartEntity(body: JsonObject): JsonObject {
  const database = optionalObject(body, 'database_configuration');
  if (body['internal_database'] !== true && database === undefined) {
    throw badRequest("A data mart needs either 'internal_database': true or a 'database_configuration'.");
  }
  if (database !== undefined && !['postgresql', 'db2'].includes(requiredText(database, 'database_type'))) {
    throw badRequest("The 'database_type' of a data mart is postgresql or db2.");
  }
  return {
    name: optionalText(body, 'name'),
    description: optionalText(body, 'description'),
    service_instance_crn: optionalText(body, 'service_instance_crn') ?? 'N/A',
    internal_database: body['internal_database'] === true,
    database_configuration: database && { ...database, credentials: asSecret(database['credentials']) },
    database_discovery: optionalText(body, 'database_discovery'),
  };
}

/** A cluster that was set up as its installer guides has one data mart, in a database of its own. */
export function addFirstDataMart(cluster: Cluster): void {
  if (cluster.state.dataMarts.size > 0) {
    return;
  }
  const dataMart = createResource(cluster, DATA_MARTS, {
    id: DEFAULT_INSTANCE,
    instance: DEFAULT_INSTANCE,
    createdBy: 'admin',
    entity: dataMartEntity({
      name: 'WOSDataMart',
      description: 'WOS Data Mart created by the guided set-up',
      internal_database: false,
      database_configuration: { database_type: 'db2', location: { schema_name: 'WOSDATAMART' }, name: 'db2' },
    }),
  });
  cluster.scheduler.cancel(dataMart.id);
  dataMart.state = 'active';
}

/** Refuses requests to instances that do not exist; the default one does even without its data mart. */
export function requireInstance(cluster: Cluster, instance: string): void {
  const known = instance === DEFAULT_INSTANCE || [...cluster.state.dataMarts.values()].some(dataMart => dataMart.instance === instance);
  if (!known) {
    throw new ServiceError(404, 'AIQCS0404E', `There is no service instance '${instance}'.`);
  }
}

function isInUse(cluster: Cluster, dataMart: Resource): boolean {
  return [...cluster.state.subscriptions.values()].some(subscription => subscription.entity['data_mart_id'] === dataMart.id);
}
