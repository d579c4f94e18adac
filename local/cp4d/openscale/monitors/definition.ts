import type { Cluster } from '../../cluster.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { optionalText, requiredText } from '../../request.ts';
import { badRequest } from '../errors.ts';
import { metadataJson, type Resource } from '../resource.ts';
import { BUILT_IN, idOf } from './built-in.ts';

/** The entity of a definition, of the service or of somebody's own. */
export function definitionEntity(cluster: Cluster, instance: string, id: string): JsonObject | undefined {
  return BUILT_IN.get(id) ?? ownDefinition(cluster, instance, id)?.entity;
}

/** A definition that somebody added. */
export function ownDefinition(cluster: Cluster, instance: string, id: string): Resource | undefined {
  return cluster.state.monitorDefinitions.get(`${instance}/${id}`);
}

/** All definitions of an instance as answers show them. */
export function definitionsJson(cluster: Cluster, instance: string): JsonObject[] {
  const own = [...cluster.state.monitorDefinitions.values()].filter(definition => definition.instance === instance);
  return [...[...BUILT_IN.keys()].map(id => builtInJson(instance, id)), ...own.map(definitionJson)];
}

/** A definition of the service as an answer shows it. */
export function builtInJson(instance: string, id: string): JsonObject {
  const resource = { id, instance, createdAt: Date.UTC(2024, 0, 1), createdBy: 'system' };
  return { metadata: metadataJson(resource, 'monitor_definition', `/v2/monitor_definitions/${id}`), entity: BUILT_IN.get(id) };
}

/** An own definition as an answer shows it. */
export function definitionJson(definition: Resource): JsonObject {
  return {
    metadata: metadataJson(definition, 'monitor_definition', `/v2/monitor_definitions/${definition.id}`),
    entity: definition.entity,
  };
}

/** What is kept of a definition that somebody describes; metrics and tags without an id get the one of their name. */
export function definitionFrom(body: JsonObject): JsonObject {
  const name = requiredText(body, 'name');
  return {
    ...body,
    name,
    description: optionalText(body, 'description'),
    metrics: described(body, 'metrics').map(metric => ({ thresholds: [], expected_direction: 'unknown', ...metric })),
    tags: described(body, 'tags'),
    managed_by: optionalText(body, 'managed_by') ?? 'user',
    monitor_runtime: body['monitor_runtime'] ?? { type: 'none' },
  };
}

/** The metrics of a definition. */
export function metricsOf(entity: JsonObject): JsonObject[] {
  return Array.isArray(entity['metrics']) ? entity['metrics'].filter(isObject) : [];
}

function described(body: JsonObject, member: string): JsonObject[] {
  const list = body[member];
  if (!Array.isArray(list)) {
    throw badRequest(`The monitor definition needs '${member}', a list.`);
  }
  return list.map((item: Json) => {
    const one = isObject(item) ? item : {};
    return { ...one, id: optionalText(one, 'id') ?? idOf(requiredText(one, 'name')) };
  });
}
