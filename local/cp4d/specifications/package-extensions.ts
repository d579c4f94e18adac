import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addAttachment, createAsset, type Asset } from '../assets/asset.ts';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { invalid, notFound } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { objectBody, optionalText, pathParameter, query, requiredText } from '../request.ts';
import { activeSpace, caller, requestedSpace } from '../sign-in/access.ts';
import type { Role } from '../spaces/space.ts';

const TYPE = 'package_extension';

/** Packages that a derived specification adds to its base: assets of their own type, each with one file. */
export function packageExtensionRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get('/v2/package_extensions', request => {
    const space = requestedSpace(cluster, request, 'viewer');
    const name = query(request, 'name');
    const resources = [...cluster.state.assets.values()].filter(
      asset => asset.type === TYPE && asset.spaceId === space.id && (name === undefined || asset.name === name),
    );
    return { total_results: resources.length, resources: resources.map(extensionJson) };
  });
  app.post('/v2/package_extensions', (request, reply) => reply.status(201).send(extensionJson(newExtension(cluster, request))));
  app.get('/v2/package_extensions/:id', request => extensionJson(extensionFor(cluster, request, 'viewer')));
  app.post('/v2/package_extensions/:id/upload_complete', (request, reply) => {
    const extension = extensionFor(cluster, request, 'editor');
    const [file] = extension.attachments;
    if (file?.digest === undefined) {
      throw invalid(`The file of package extension '${extension.id}' has not been uploaded yet.`);
    }
    file.complete = true;
    return reply.status(204).send();
  });
  app.delete('/v2/package_extensions/:id', (request, reply) => {
    cluster.state.assets.delete(extensionFor(cluster, request, 'editor').id);
    return reply.status(204).send();
  });
}

function newExtension(cluster: Cluster, request: FastifyRequest): Asset {
  const body = objectBody(request);
  const space = activeSpace(cluster, request, optionalText(body, 'space_id'));
  const extension = createAsset(cluster, space.id, caller(request).uid, {
    name: requiredText(body, 'name'),
    description: optionalText(body, 'description'),
    tags: [],
    type: TYPE,
    originCountry: 'us',
    category: 'USER',
    entity: { package_extension: { type: requiredText(body, 'type') } },
  });
  addAttachment(extension, { assetType: TYPE, name: extension.name, mime: 'application/octet-stream' });
  return extension;
}

function extensionFor(cluster: Cluster, request: FastifyRequest, role: Role): Asset {
  const space = requestedSpace(cluster, request, role);
  return packageExtension(cluster, pathParameter(request, 'id'), space.id);
}

/** A package extension of a space by its id, or a refusal. */
export function packageExtension(cluster: Cluster, id: string, spaceId: string): Asset {
  const asset = cluster.state.assets.get(id);
  if (asset?.type !== TYPE || asset.spaceId !== spaceId) {
    throw notFound(`Package extension '${id}' does not exist in space '${spaceId}'.`);
  }
  return asset;
}

function extensionJson(extension: Asset): JsonObject {
  // IBM's clients know an extension by this form of address: nothing but its id follows its type.
  const href = `/v2/asset_files/${TYPE}/${extension.id}?signed=${extension.attachments[0]?.signature}`;
  return {
    metadata: {
      name: extension.name,
      description: extension.description,
      asset_id: extension.id,
      asset_type: TYPE,
      href: `/v2/package_extensions/${extension.id}?space_id=${extension.spaceId}`,
      space_id: extension.spaceId,
      created_at: timestamp(extension.createdAt),
    },
    entity: { [TYPE]: { ...(isObject(extension.entity[TYPE]) ? extension.entity[TYPE] : {}), href } },
  };
}
