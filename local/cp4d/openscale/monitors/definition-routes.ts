import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../../cluster.ts';
import { conflict } from '../../errors.ts';
import type { JsonObject } from '../../json.ts';
import { patched } from '../../json-patch.ts';
import { arrayBody, objectBody, pathParameter, query } from '../../request.ts';
import { caller } from '../../sign-in/access.ts';
import { badRequest, unknown } from '../errors.ts';
import { touch, type Resource } from '../resource.ts';
import { BASE, instanceOf } from '../resource-routes.ts';
import { BUILT_IN, idOf } from './built-in.ts';
import { builtInJson, definitionEntity, definitionFrom, definitionJson, definitionsJson, ownDefinition } from './definition.ts';

const LIST = `${BASE}/v2/monitor_definitions`;

/** Monitor definitions: those of the service, and own ones. */
export function definitionRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get(LIST, request => {
    const name = query(request, 'name');
    const all = definitionsJson(cluster, instanceOf(request));
    return { monitor_definitions: all.filter(({ entity }) => name === undefined || (entity as JsonObject)['name'] === name) };
  });
  app.post(LIST, (request, reply) => reply.status(201).send(definitionJson(addDefinition(cluster, request))));
  app.get(`${LIST}/:id`, request => {
    const id = pathParameter(request, 'id');
    return BUILT_IN.has(id) ? builtInJson(instanceOf(request), id) : definitionJson(requestedDefinition(cluster, request));
  });
  app.put(`${LIST}/:id`, request => change(cluster, request, () => definitionFrom(objectBody(request))));
  app.patch(`${LIST}/:id`, request =>
    change(cluster, request, definition => definitionFrom(patched({ ...definition.entity }, arrayBody(request)))),
  );
  app.delete(`${LIST}/:id`, (request, reply) => {
    const definition = requestedDefinition(cluster, request);
    cluster.state.monitorDefinitions.delete(`${definition.instance}/${definition.id}`);
    return reply.status(202).send();
  });
}

function addDefinition(cluster: Cluster, request: FastifyRequest): Resource {
  const instance = instanceOf(request);
  const entity = definitionFrom(objectBody(request));
  const id = idOf(String(entity['name']));
  if (definitionEntity(cluster, instance, id) !== undefined) {
    throw conflict(`There is a monitor definition '${id}' already.`);
  }
  const createdBy = caller(request).username;
  const definition: Resource = { id, instance, createdAt: cluster.clock.now(), createdBy, entity, state: 'active' };
  cluster.state.monitorDefinitions.set(`${instance}/${id}`, definition);
  return definition;
}

function change(cluster: Cluster, request: FastifyRequest, changed: (definition: Resource) => JsonObject): JsonObject {
  const definition = requestedDefinition(cluster, request);
  definition.entity = changed(definition);
  touch(cluster, definition, caller(request).username);
  return definitionJson(definition);
}

/** Definitions of the service cannot be changed. */
function requestedDefinition(cluster: Cluster, request: FastifyRequest): Resource {
  const id = pathParameter(request, 'id');
  if (BUILT_IN.has(id)) {
    throw badRequest(`The monitor definition '${id}' belongs to the service and cannot be changed.`);
  }
  const definition = ownDefinition(cluster, instanceOf(request), id);
  if (definition === undefined) {
    throw unknown('monitor definition', id);
  }
  return definition;
}
