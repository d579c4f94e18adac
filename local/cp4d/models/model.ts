import { createHash, randomUUID } from 'node:crypto';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { optionalObject, optionalText, optionalTexts, requiredText } from '../request.ts';
import { checkModelType, findSpecification } from '../specifications/model-types.ts';
import { lifeCycleState } from '../specifications/software.ts';

/** What a caller says of a model; a revision keeps it as it was. */
export interface ModelAttributes {
  name: string;
  description?: string;
  tags?: string[];
  type: string;
  softwareSpecification: { id: string; name: string };
  custom?: JsonObject;
  /** Members that are only kept and shown, under their own names. */
  described: JsonObject;
}

/** The archive of a model; its bytes are kept under their digest. */
export interface ModelContent {
  attachmentId: string;
  digest: string;
  size: number;
  name?: string;
}

/** A state of a model that no longer changes. */
export interface ModelRevision {
  rev: string;
  committedAt: number;
  message?: string;
  attributes: ModelAttributes;
  content?: ModelContent;
}

/** A model in a space. */
export interface Model {
  id: string;
  spaceId: string;
  ownerId: string;
  createdAt: number;
  modifiedAt: number;
  attributes: ModelAttributes;
  content?: ModelContent;
  revisions: ModelRevision[];
}

const DESCRIBED = [
  'label_column',
  'transformed_label_column',
  'schemas',
  'training_data_references',
  'test_data_references',
  'hyper_parameters',
  'domain',
  'metrics',
  'pipeline',
  'user_defined_objects',
  'hybrid_pipeline_software_specs',
  'size',
  'content_location',
  'model_version',
  'data_preprocessing',
  'training_id',
  'model_definition',
];

/** Reads and checks what a caller says of a model. */
export function modelAttributes(cluster: Cluster, body: JsonObject, spaceId: string): ModelAttributes {
  const type = requiredText(body, 'type');
  const wanted = optionalObject(body, 'software_spec');
  const key = wanted?.['id'] ?? wanted?.['name'];
  if (typeof key !== 'string') {
    throw invalid("Invalid request entity: 'software_spec' with an id or a name is missing.");
  }
  const specification = findSpecification(cluster, key, spaceId);
  if (specification === undefined) {
    throw invalid(`Invalid request entity: Unsupported software specification '${key}': it does not exist.`);
  }
  checkModelType(cluster, type, specification);
  return {
    name: requiredText(body, 'name'),
    description: optionalText(body, 'description'),
    tags: optionalTexts(body, 'tags'),
    type,
    softwareSpecification: { id: specification.id, name: specification.name },
    custom: optionalObject(body, 'custom'),
    described: Object.fromEntries(DESCRIBED.filter(member => body[member] !== undefined).map(member => [member, body[member]])),
  };
}

/** Adds a model without content. */
export function createModel(cluster: Cluster, spaceId: string, ownerId: string, attributes: ModelAttributes): Model {
  const now = cluster.clock.now();
  const model: Model = { id: randomUUID(), spaceId, ownerId, createdAt: now, modifiedAt: now, attributes, revisions: [] };
  cluster.state.models.set(model.id, model);
  return model;
}

/** Keeps an archive as the content of a model; nobody looks into it before it is deployed. */
export function storeContent(cluster: Cluster, model: Model, archive: Buffer, name?: string): ModelContent {
  const digest = createHash('sha256').update(archive).digest('hex');
  cluster.contents.set(digest, archive);
  model.content = { attachmentId: randomUUID(), digest, size: archive.length, name };
  model.modifiedAt = cluster.clock.now();
  return model.content;
}

/** Fixes the present state of a model as its next revision. */
export function commitRevision(cluster: Cluster, model: Model, message?: string): ModelRevision {
  const revision: ModelRevision = {
    rev: String(model.revisions.length + 1),
    committedAt: cluster.clock.now(),
    message,
    attributes: structuredClone(model.attributes),
    content: model.content,
  };
  model.revisions.push(revision);
  return revision;
}

/** A revision of a model; without a number there is none, and the model's present state is meant. */
export function revisionOf(model: Model, rev: string | undefined): ModelRevision | undefined {
  if (rev === undefined) {
    return undefined;
  }
  const revision = model.revisions.find(candidate => candidate.rev === rev);
  if (revision === undefined) {
    throw notFound(`Revision '${rev}' of model '${model.id}' does not exist.`);
  }
  return revision;
}

/** Removes a model that nothing serves. */
export function deleteModel(cluster: Cluster, model: Model): void {
  const serving = [...cluster.state.deployments.values()].find(deployment => deployment.asset.id === model.id);
  if (serving !== undefined) {
    throw conflict(`Model '${model.id}' cannot be deleted: deployment '${serving.id}' serves it. Delete the deployment first.`);
  }
  cluster.state.models.delete(model.id);
}

/** A model, or one of its revisions, as an answer shows it. */
export function modelJson(cluster: Cluster, model: Model, revision?: ModelRevision): JsonObject {
  const { name, description, tags, type, softwareSpecification, custom, described } = (revision ?? model).attributes;
  return {
    metadata: {
      id: model.id,
      name,
      description,
      tags,
      owner: model.ownerId,
      space_id: model.spaceId,
      resource_key: model.id,
      created_at: timestamp(model.createdAt),
      modified_at: timestamp(revision?.committedAt ?? model.modifiedAt),
      rev: revision?.rev,
      commit_info: revision && { committed_at: timestamp(revision.committedAt), commit_message: revision.message },
    },
    entity: { type, software_spec: softwareSpecification, custom, ...described },
    system: { warnings: warnings(cluster, model) },
  };
}

function warnings(cluster: Cluster, model: Model): JsonObject[] {
  const specification = findSpecification(cluster, model.attributes.softwareSpecification.id, model.spaceId);
  if (specification === undefined || lifeCycleState(specification, cluster.version) === 'supported') {
    return [];
  }
  return [
    {
      id: 'Deprecated',
      message: `The software specification '${specification.name}' is deprecated and goes away in a later release. Use '${specification.replacement}' instead.`,
    },
  ];
}
