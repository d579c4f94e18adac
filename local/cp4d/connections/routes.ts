import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createAsset, type Asset } from '../assets/asset.ts';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { invalid, notFound } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { patched } from '../json-patch.ts';
import { arrayBody, objectBody, optionalObject, optionalText, pathParameter, requiredText } from '../request.ts';
import { activeSpace, caller, requestedSpace } from '../sign-in/access.ts';
import type { Role } from '../spaces/space.ts';
import { DATASOURCE_TYPES, datasourceTypeJson, findDatasourceType } from './datasource-types.ts';

const TYPE = 'connection';

/** Connections to places outside: kept as assets of their own type, never opened. */
export function connectionRoutes(app: FastifyInstance, cluster: Cluster): void {
  datasourceTypeRoutes(app);
  app.get('/v2/connections', request => {
    const space = requestedSpace(cluster, request, 'viewer');
    const found = [...cluster.state.assets.values()].filter(asset => asset.type === TYPE && asset.spaceId === space.id);
    return { total_count: found.length, resources: found.map(connectionJson) };
  });
  app.post('/v2/connections', (request, reply) => reply.status(201).send(connectionJson(newConnection(cluster, request))));
  app.get('/v2/connections/:id', request => connectionJson(connectionFor(cluster, request, 'viewer')));
  app.patch('/v2/connections/:id', request => {
    const connection = connectionFor(cluster, request, 'editor');
    const { name, description } = connection;
    const changed = patched({ name, description, properties: own(connection).properties }, arrayBody(request));
    connection.name = requiredText(changed, 'name');
    connection.description = optionalText(changed, 'description');
    connection.entity = { connection: { ...own(connection), properties: optionalObject(changed, 'properties') ?? {} } };
    connection.updatedAt = cluster.clock.now();
    return connectionJson(connection);
  });
  app.delete('/v2/connections/:id', (request, reply) => {
    cluster.state.assets.delete(connectionFor(cluster, request, 'editor').id);
    return reply.status(204).send();
  });
}

function datasourceTypeRoutes(app: FastifyInstance): void {
  app.get('/v2/datasource_types', () => ({
    total_count: DATASOURCE_TYPES.length,
    resources: DATASOURCE_TYPES.map(datasourceTypeJson),
  }));
  app.get('/v2/datasource_types/:type', request => {
    const type = findDatasourceType(pathParameter(request, 'type'));
    if (type === undefined) {
      throw notFound(`There is no data source type '${pathParameter(request, 'type')}'.`);
    }
    return datasourceTypeJson(type);
  });
}

function newConnection(cluster: Cluster, request: FastifyRequest): Asset {
  const body = objectBody(request);
  const space = activeSpace(cluster, request);
  const type = findDatasourceType(requiredText(body, 'datasource_type'));
  if (type === undefined) {
    throw invalid(`Invalid request entity: there is no data source type '${String(body['datasource_type'])}'.`);
  }
  return createAsset(cluster, space.id, caller(request).uid, {
    name: requiredText(body, 'name'),
    description: optionalText(body, 'description'),
    tags: [],
    type: TYPE,
    originCountry: (optionalText(body, 'origin_country') ?? 'us').toLowerCase(),
    category: 'USER',
    entity: { connection: { datasource_type: type.id, properties: optionalObject(body, 'properties') ?? {} } },
  });
}

function connectionFor(cluster: Cluster, request: FastifyRequest, role: Role): Asset {
  const space = requestedSpace(cluster, request, role);
  const id = pathParameter(request, 'id');
  const asset = cluster.state.assets.get(id);
  if (asset?.type !== TYPE || asset.spaceId !== space.id) {
    throw notFound(`Connection '${id}' does not exist in space '${space.id}'.`);
  }
  return asset;
}

function own(connection: Asset): { datasource_type?: string; properties?: JsonObject } {
  const kept = connection.entity['connection'];
  return isObject(kept) ? kept : {};
}

function connectionJson(connection: Asset): JsonObject {
  const created = timestamp(connection.createdAt);
  return {
    metadata: {
      asset_id: connection.id,
      asset_type: TYPE,
      href: `/v2/connections/${connection.id}?space_id=${connection.spaceId}`,
      space_id: connection.spaceId,
      create_time: created,
      created_at: created,
      creator_id: connection.ownerId,
      usage: { last_access_time: timestamp(connection.updatedAt), last_accessor_id: connection.ownerId },
    },
    entity: {
      ...own(connection),
      name: connection.name,
      description: connection.description,
      origin_country: connection.originCountry,
      owner_id: connection.ownerId,
      flags: [],
    },
  };
}
