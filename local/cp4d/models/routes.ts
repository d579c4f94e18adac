import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { matchesSearch } from '../assets/search.ts';
import type { Cluster } from '../cluster.ts';
import { invalid, notFound } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { patched } from '../json-patch.ts';
import { page, type PagingRule } from '../paging.ts';
import { arrayBody, bytes, objectBody, optionalText, pathParameter, query } from '../request.ts';
import { activeSpace, caller, requestedSpace } from '../sign-in/access.ts';
import type { Role } from '../spaces/space.ts';
import {
  commitRevision,
  createModel,
  deleteModel,
  modelAttributes,
  modelJson,
  revisionOf,
  storeContent,
  type Model,
  type ModelContent,
} from './model.ts';

const PAGING: PagingRule = { limit: 100, maximum: 200, links: 'absolute' };

/** Models, their content and revisions. */
export function modelRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get('/ml/v4/models', request =>
    page(
      request,
      modelsWanted(cluster, request),
      model => model.id,
      model => modelJson(cluster, model),
      PAGING,
    ),
  );
  app.post('/ml/v4/models', (request, reply) => {
    const body = objectBody(request);
    const space = activeSpace(cluster, request, optionalText(body, 'space_id'));
    const model = createModel(cluster, space.id, caller(request).uid, modelAttributes(cluster, body, space.id));
    return reply.status(201).send(modelJson(cluster, model));
  });
  app.get('/ml/v4/models/:id', request => {
    const model = modelFor(cluster, request, 'viewer');
    return modelJson(cluster, model, revisionOf(model, query(request, 'rev')));
  });
  app.patch('/ml/v4/models/:id', request => {
    const model = modelFor(cluster, request, 'editor');
    patchModel(cluster, model, request);
    return modelJson(cluster, model);
  });
  app.delete('/ml/v4/models/:id', (request, reply) => {
    deleteModel(cluster, modelFor(cluster, request, 'editor'));
    return reply.status(204).send();
  });
  revisionRoutes(app, cluster);
  contentRoutes(app, cluster);
}

function revisionRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get('/ml/v4/models/:id/revisions', request => {
    const model = modelFor(cluster, request, 'viewer');
    return page(
      request,
      model.revisions.toReversed(),
      revision => revision.rev,
      revision => modelJson(cluster, model, revision),
      PAGING,
    );
  });
  app.post('/ml/v4/models/:id/revisions', (request, reply) => {
    const body = objectBody(request);
    const model = modelFor(cluster, request, 'editor', optionalText(body, 'space_id'));
    return reply.status(201).send(modelJson(cluster, model, commitRevision(cluster, model, optionalText(body, 'commit_message'))));
  });
}

function contentRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.put('/ml/v4/models/:id/content', (request, reply) => {
    const model = modelFor(cluster, request, 'editor');
    const format = query(request, 'content_format');
    if (format !== 'native') {
      throw invalid(`Invalid request: content_format must be 'native'${format === undefined ? '' : `, not '${format}'`}.`);
    }
    if (bytes(request).length === 0) {
      throw invalid('Invalid request: the content of the model is empty.');
    }
    return reply.status(201).send(contentJson(storeContent(cluster, model, bytes(request), query(request, 'name'))));
  });
  app.get('/ml/v4/models/:id/content', request => {
    const model = modelFor(cluster, request, 'viewer');
    const { content } = revisionOf(model, query(request, 'rev')) ?? model;
    const attachments = content === undefined ? [] : [contentJson(content)];
    return { attachments, total_count: attachments.length };
  });
  app.get('/ml/v4/models/:id/content/:attachment', (request, reply) => {
    const content = contentFor(cluster, request);
    if (content.attachmentId !== pathParameter(request, 'attachment')) {
      throw notFound(`Attachment '${pathParameter(request, 'attachment')}' does not exist.`);
    }
    return sendContent(cluster, reply, content);
  });
  app.get('/ml/v4/models/:id/download', (request, reply) => sendContent(cluster, reply, contentFor(cluster, request)));
}

/** The model in the path; it must lie in the space the request names. */
function modelFor(cluster: Cluster, request: FastifyRequest, role: Role, spaceInBody?: string): Model {
  const space = requestedSpace(cluster, request, role, spaceInBody);
  const id = pathParameter(request, 'id');
  const model = cluster.state.models.get(id);
  if (model === undefined || model.spaceId !== space.id) {
    throw notFound(`Model '${id}' does not exist in space '${space.id}'.`);
  }
  return model;
}

function modelsWanted(cluster: Cluster, request: FastifyRequest): Model[] {
  const space = requestedSpace(cluster, request, 'viewer');
  const tags = query(request, 'tag.value')?.split(',') ?? [];
  const search = query(request, 'search');
  return [...cluster.state.models.values()].filter(
    model =>
      model.spaceId === space.id &&
      tags.every(tag => model.attributes.tags?.includes(tag)) &&
      (search === undefined ||
        matchesSearch(search, { name: model.attributes.name, tags: model.attributes.tags ?? [], asset_type: 'wml_model' })),
  );
}

function patchModel(cluster: Cluster, model: Model, request: FastifyRequest): void {
  const { name, description, tags, custom, type, softwareSpecification, described } = model.attributes;
  const changed: JsonObject = patched({ name, description, tags, custom, type, software_spec: softwareSpecification }, arrayBody(request));
  model.attributes = { ...modelAttributes(cluster, { ...described, ...changed }, model.spaceId), described };
  model.modifiedAt = cluster.clock.now();
}

function contentFor(cluster: Cluster, request: FastifyRequest): ModelContent {
  const model = modelFor(cluster, request, 'viewer');
  const revision = revisionOf(model, query(request, 'rev') ?? query(request, 'revision_id'));
  const content = (revision ?? model).content;
  if (content === undefined) {
    throw notFound(`Model '${model.id}' has no content.`);
  }
  return content;
}

function sendContent(cluster: Cluster, reply: FastifyReply, content: ModelContent): FastifyReply {
  return reply.type('application/octet-stream').send(cluster.contents.get(content.digest));
}

function contentJson(content: ModelContent): JsonObject {
  return { attachment_id: content.attachmentId, content_format: 'native', name: content.name, persisted: true };
}
