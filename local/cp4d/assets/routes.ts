import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { invalid, notFound } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { patched, patchedMembers } from '../json-patch.ts';
import { deleteModel } from '../models/model.ts';
import { page, type PagingRule } from '../paging.ts';
import {
  arrayBody,
  bytes,
  objectBody,
  optionalObject,
  optionalText,
  optionalTexts,
  pathParameter,
  query,
  requiredText,
} from '../request.ts';
import { activeSpace, caller, requestedSpace } from '../sign-in/access.ts';
import type { Role } from '../spaces/space.ts';
import {
  addAttachment,
  assetJson,
  assetRevision,
  attachmentOf,
  commitAssetRevision,
  createAsset,
  findAttachment,
  modelAssetJson,
  signedAddress,
  storeFile,
  type Asset,
  type Attachment,
  type NewAsset,
} from './asset.ts';
import { matchesSearch } from './search.ts';

const SEARCH_LIMIT = 100;
const PAGING: PagingRule = { limit: 100, maximum: 200, links: 'path' };

/** Assets of the catalogue service. */
export function assetRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post('/v2/assets', (request, reply) => {
    const space = activeSpace(cluster, request);
    return reply.status(201).send(assetJson(createAsset(cluster, space.id, caller(request).uid, newAsset(objectBody(request)))));
  });
  app.get('/v2/assets/:id', request => {
    const space = requestedSpace(cluster, request, 'viewer');
    const model = cluster.state.models.get(pathParameter(request, 'id'));
    if (model?.spaceId === space.id) {
      return modelAssetJson(model);
    }
    const asset = assetFor(cluster, request, 'viewer');
    const rev = query(request, 'revision_id');
    return assetJson(asset, rev === undefined ? undefined : assetRevision(asset, rev));
  });
  app.delete('/v2/assets/:id', (request, reply) => {
    const space = requestedSpace(cluster, request, 'editor');
    const model = cluster.state.models.get(pathParameter(request, 'id'));
    if (model?.spaceId === space.id) {
      deleteModel(cluster, model);
    } else {
      cluster.state.assets.delete(assetFor(cluster, request, 'editor').id);
    }
    return reply.status(204).send();
  });
  app.post('/v2/asset_types/:type/search', request => searchResults(cluster, request));
  changeRoutes(app, cluster);
  attachmentRoutes(app, cluster);
}

function changeRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.patch('/v2/assets/:id', request => {
    const asset = assetFor(cluster, request, 'editor');
    const { name, description = '', tags } = asset;
    const changed = optionalObject(patched({ metadata: { name, description, tags } }, arrayBody(request)), 'metadata') ?? {};
    asset.name = requiredText(changed, 'name');
    asset.description = optionalText(changed, 'description');
    asset.tags = optionalTexts(changed, 'tags') ?? [];
    asset.updatedAt = cluster.clock.now();
    return assetJson(asset);
  });
  app.patch('/v2/assets/:id/attributes/:attribute', request => {
    const asset = assetFor(cluster, request, 'editor');
    const attribute = pathParameter(request, 'attribute');
    const present = Object.hasOwn(asset.entity, attribute) ? optionalObject(asset.entity, attribute) : undefined;
    if (present === undefined) {
      throw notFound(`Asset '${asset.id}' has no attribute '${attribute}'.`);
    }
    const written = patchedMembers(arrayBody(request)).map(member => [member, present[member]]);
    asset.entity = { ...asset.entity, [attribute]: patched({ ...Object.fromEntries(written), ...present }, arrayBody(request)) };
    asset.updatedAt = cluster.clock.now();
    return asset.entity[attribute];
  });
  app.post('/v2/assets/:id/revisions', (request, reply) => {
    const asset = assetFor(cluster, request, 'editor');
    const revision = commitAssetRevision(cluster, asset, optionalText(objectBody(request), 'commit_message'));
    return reply.status(201).send(assetJson(asset, revision));
  });
  app.get('/v2/assets/:id/revisions', request => {
    const asset = assetFor(cluster, request, 'viewer');
    return page(
      request,
      asset.revisions.toReversed(),
      revision => revision.rev,
      revision => assetJson(asset, revision),
      PAGING,
    );
  });
}

function attachmentRoutes(app: FastifyInstance, cluster: Cluster): void {
  const attachments = '/v2/assets/:id/attachments';
  app.post(attachments, (request, reply) => {
    const body = objectBody(request);
    const asset = assetFor(cluster, request, 'editor');
    const attachment = addAttachment(asset, {
      assetType: requiredText(body, 'asset_type'),
      name: optionalText(body, 'name'),
      mime: optionalText(body, 'mime'),
    });
    return reply.status(201).send({ ...attachmentJson(attachment), url1: signedAddress(asset, attachment) });
  });
  app.get(`${attachments}/:attachment`, request => {
    const asset = assetFor(cluster, request, 'viewer');
    const attachment = attachmentOf(asset, pathParameter(request, 'attachment'));
    return { ...attachmentJson(attachment), url: attachment.complete ? signedAddress(asset, attachment) : undefined };
  });
  app.post(`${attachments}/:attachment/complete`, request => {
    const attachment = attachmentOf(assetFor(cluster, request, 'editor'), pathParameter(request, 'attachment'));
    if (attachment.digest === undefined) {
      throw invalid(`Attachment '${attachment.id}' has not been uploaded yet.`);
    }
    attachment.complete = true;
    return attachmentJson(attachment);
  });
  app.patch(`${attachments}/:attachment`, request => {
    const attachment = attachmentOf(assetFor(cluster, request, 'editor'), pathParameter(request, 'attachment'));
    const changed = patched({ name: attachment.name, mime: attachment.mime }, arrayBody(request));
    attachment.name = optionalText(changed, 'name');
    attachment.mime = optionalText(changed, 'mime');
    return attachmentJson(attachment);
  });
  app.delete(`${attachments}/:attachment`, (request, reply) => {
    const asset = assetFor(cluster, request, 'editor');
    const attachment = attachmentOf(asset, pathParameter(request, 'attachment'));
    asset.attachments = asset.attachments.filter(other => other !== attachment);
    return reply.status(204).send();
  });
}

/** The files behind signed addresses; they need no token. Of an asset that has one file only, its own id will do. */
export function assetFileRoutes(app: FastifyInstance, cluster: Cluster): void {
  for (const address of ['/v2/asset_files/:type/:id/:attachment', '/v2/asset_files/:type/:id']) {
    app.put(address, async (request, reply) => {
      storeFile(cluster, signedAttachment(cluster, request), await uploadedFile(request));
      return reply.status(201).send();
    });
    app.get(address, (request, reply) => {
      const { mime, digest = '' } = signedAttachment(cluster, request);
      return reply.type(mime ?? 'application/octet-stream').send(cluster.contents.get(digest) ?? Buffer.alloc(0));
    });
  }
}

function signedAttachment(cluster: Cluster, request: FastifyRequest): Attachment {
  const asset = cluster.state.assets.get(pathParameter(request, 'id'));
  const id = pathParameter(request, 'attachment');
  const attachment = id === '' ? asset?.attachments[0] : asset && findAttachment(asset, id);
  if (attachment === undefined || attachment.signature !== query(request, 'signed')) {
    throw notFound('The signed address is not valid.');
  }
  return attachment;
}

/** The Python client sends a form, others the bytes alone. */
async function uploadedFile(request: FastifyRequest): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    return bytes(request);
  }
  const form = await new Response(new Uint8Array(bytes(request)), { headers: { 'content-type': type } }).formData();
  const file = form.get('file');
  if (file === null || typeof file === 'string') {
    throw invalid("The form has no field 'file'.");
  }
  return Buffer.from(await file.arrayBuffer());
}

function assetFor(cluster: Cluster, request: FastifyRequest, role: Role): Asset {
  const space = requestedSpace(cluster, request, role);
  const id = pathParameter(request, 'id');
  const asset = cluster.state.assets.get(id);
  if (asset === undefined || asset.spaceId !== space.id) {
    throw notFound(`Asset '${id}' does not exist in space '${space.id}'.`);
  }
  return asset;
}

function newAsset(body: JsonObject): NewAsset {
  const metadata = optionalObject(body, 'metadata') ?? {};
  return {
    name: requiredText(metadata, 'name'),
    description: optionalText(metadata, 'description'),
    tags: optionalTexts(metadata, 'tags') ?? [],
    type: requiredText(metadata, 'asset_type'),
    originCountry: optionalText(metadata, 'origin_country') ?? 'us',
    category: optionalText(metadata, 'asset_category') ?? 'USER',
    entity: optionalObject(body, 'entity') ?? {},
  };
}

function searchResults(cluster: Cluster, request: FastifyRequest): JsonObject {
  const body = objectBody(request);
  const space = requestedSpace(cluster, request, 'viewer');
  const text = requiredText(body, 'query');
  const type = pathParameter(request, 'type');
  const shown = [
    ...[...cluster.state.assets.values()].filter(asset => asset.spaceId === space.id).map(asset => assetJson(asset)),
    ...[...cluster.state.models.values()].filter(model => model.spaceId === space.id).map(modelAssetJson),
  ];
  const found = shown.filter(
    ({ metadata }) =>
      isObject(metadata) && (type === 'asset' || metadata['asset_type'] === type) && matchesSearch(text, searchable(metadata)),
  );
  const from = Number(optionalText(body, 'bookmark') ?? 0);
  const limit = typeof body['limit'] === 'number' ? body['limit'] : SEARCH_LIMIT;
  return {
    total_rows: found.length,
    results: found
      .slice(from, from + limit)
      .map(({ metadata, href, entity }) => ({ metadata, href, entity: body['include'] === 'entity' ? entity : undefined })),
    next: from + limit < found.length ? { query: text, limit, bookmark: String(from + limit) } : undefined,
  };
}

function searchable(metadata: JsonObject): { name: string; tags: string[]; asset_type: string } {
  const tags: Json = metadata['tags'] ?? [];
  return { name: String(metadata['name']), tags: Array.isArray(tags) ? tags.map(String) : [], asset_type: String(metadata['asset_type']) };
}

function attachmentJson(attachment: Attachment): JsonObject {
  return {
    attachment_id: attachment.id,
    asset_type: attachment.assetType,
    name: attachment.name,
    mime: attachment.mime,
    size: attachment.size,
    transfer_complete: attachment.complete,
  };
}
