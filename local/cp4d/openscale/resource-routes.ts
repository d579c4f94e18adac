import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { patched } from '../json-patch.ts';
import { arrayBody, pathParameter, query } from '../request.ts';
import { caller } from '../sign-in/access.ts';
import { unknown } from './errors.ts';
import { deleteResource, resourceJson, touch, type Resource, type ResourceKind } from './resource.ts';

/** What differs from kind to kind in its routes. */
export interface ResourceActions {
  /** Makes a new object out of the body of a POST, or refuses it. */
  create(request: FastifyRequest): Resource;
  /** The status of a POST; 202 where preparation takes time. */
  created?: 201 | 202;
  /** Refuses a deletion, or does what else comes with it. */
  beforeDelete?(resource: Resource, request: FastifyRequest): void;
  /** Brings a patched entity into the form that is kept, or refuses it. */
  checkPatched?(entity: JsonObject, resource: Resource): JsonObject;
}

export const BASE = '/openscale/:instance';

/** List, POST, GET, PATCH and DELETE of one kind of object. */
export function resourceRoutes(app: FastifyInstance, cluster: Cluster, kind: ResourceKind, actions: ResourceActions): void {
  const list = `${BASE}/v2/${kind.list}`;
  app.get(list, request => ({ [kind.list]: resourcesWanted(cluster, kind, request).map(found => resourceJson(cluster, kind, found)) }));
  app.post(list, (request, reply) => reply.status(actions.created ?? 202).send(resourceJson(cluster, kind, actions.create(request))));
  app.get(`${list}/:id`, request => resourceJson(cluster, kind, requestedResource(cluster, kind, request)));
  app.patch(`${list}/:id`, request => {
    const resource = requestedResource(cluster, kind, request);
    const entity = patchedEntity(kind, resource, arrayBody(request));
    resource.entity = actions.checkPatched?.(entity, resource) ?? entity;
    touch(cluster, resource, caller(request).username);
    return resourceJson(cluster, kind, resource);
  });
  app.delete(`${list}/:id`, (request, reply) => {
    const resource = requestedResource(cluster, kind, request);
    actions.beforeDelete?.(resource, request);
    deleteResource(cluster, kind, resource);
    return reply.status(202).send();
  });
}

/** The service instance of a request. */
export function instanceOf(request: FastifyRequest): string {
  return pathParameter(request, 'instance');
}

/** The object that the path of a request names. */
export function requestedResource(cluster: Cluster, kind: ResourceKind, request: FastifyRequest): Resource {
  return resourceOf(cluster, kind, instanceOf(request), pathParameter(request, 'id'));
}

/** An object of an instance by its id, or a refusal. */
export function resourceOf(cluster: Cluster, kind: ResourceKind, instance: string, id: string): Resource {
  const resource = kind.objects(cluster.state).get(id);
  if (resource === undefined || resource.instance !== instance) {
    throw unknown(kind.type.replaceAll('_', ' '), id);
  }
  return resource;
}

/** The objects of a kind in one instance, newest first. */
export function resourcesOf(cluster: Cluster, kind: ResourceKind, instance: string): Resource[] {
  return [...kind.objects(cluster.state).values()].filter(resource => resource.instance === instance).reverse();
}

/** What stands at a dotted path of an object. */
export function memberAt(object: JsonObject, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, part) => (isObject(value) ? value[part] : undefined), object);
}

/** Each filter takes several values, parted by commas. */
function resourcesWanted(cluster: Cluster, kind: ResourceKind, request: FastifyRequest): Resource[] {
  const wanted = Object.entries(kind.filters).flatMap(([parameter, member]) => {
    const values = query(request, parameter);
    return values === undefined ? [] : [{ member, values: values.split(',') }];
  });
  return resourcesOf(cluster, kind, instanceOf(request)).filter(resource =>
    wanted.every(({ member, values }) => {
      const value = typeof member === 'string' ? memberAt(resource.entity, member) : member(cluster, resource);
      return values.includes(String(value));
    }),
  );
}

/** A member that has no value yet counts as null, so that it can be replaced too. */
function patchedEntity(kind: ResourceKind, resource: Resource, patch: Json[]): JsonObject {
  const changeable = Object.fromEntries(kind.patchable.map(member => [member, resource.entity[member] ?? null]));
  const changed = patched(changeable, patch);
  return { ...resource.entity, ...Object.fromEntries(kind.patchable.map(member => [member, changed[member] ?? undefined])) };
}
