import { isObject, type Json, type JsonObject } from '../../cp4d/json.ts';

/** The members of an answer that are known, some with members of their own. */
export interface Shape {
  [member: string]: true | Shape;
}

const NAMED: Shape = {
  id: true,
  name: true,
  description: true,
  tags: true,
  owner: true,
  space_id: true,
  created_at: true,
  modified_at: true,
};

export const MODEL: Shape = { metadata: NAMED, entity: { type: true, software_spec: { id: true, name: true }, custom: true } };

export const DEPLOYMENT: Shape = {
  metadata: NAMED,
  entity: {
    name: true,
    description: true,
    asset: true,
    space_id: true,
    online: true,
    batch: true,
    custom: true,
    status: { state: true, online_url: true, failure: true },
  },
};

/** An answer without what came into it after 2020: cpdctl reads answers into types of its own, and shows those. */
export function knownMembers(value: Json, shape: Shape): Json {
  if (!isObject(value)) {
    return value;
  }
  const known = Object.entries(shape).filter(([member]) => value[member] !== undefined);
  return Object.fromEntries(
    known.map(([member, below]): [string, Json] => {
      const content = value[member] ?? null;
      return [member, below === true ? content : knownMembers(content, below)];
    }),
  );
}

/** The same for each resource of a list. */
export function knownResources(list: Json, shape: Shape): JsonObject {
  const resources = isObject(list) && Array.isArray(list['resources']) ? list['resources'] : [];
  return { resources: resources.map(resource => knownMembers(resource, shape)) };
}
