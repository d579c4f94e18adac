import { invalid } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Seed } from './seed.ts';

type Kind = 'text' | 'number' | 'list' | 'object';

/** What a field holds; a question mark says that it may be left out. */
type Field = Kind | `${Kind}?`;

type Planted<List> = List extends (infer Element)[] ? Exclude<Element, string> : never;

/** The fields of the interfaces in `seed.ts` and in `openscale/seed.ts`; the compiler holds them together. */
const FIELDS: { [List in keyof Required<Seed>]: Record<keyof Required<Planted<Required<Seed>[List]>>, Field> } = {
  users: { username: 'text', password: 'text?', apiKeys: 'list?', role: 'text?', uid: 'text?' },
  openScaleUsers: { username: 'text', password: 'text?', apiKeys: 'list?', role: 'text?', uid: 'text?' },
  spaces: { name: 'text', description: 'text?', tags: 'list?', stage: 'object?', members: 'list?', owner: 'text?', state: 'text?' },
  models: {
    space: 'text',
    name: 'text',
    type: 'text?',
    softwareSpecification: 'text?',
    description: 'text?',
    tags: 'list?',
    custom: 'object?',
    labelColumn: 'text?',
    archive: 'text?',
    revisions: 'number?',
  },
  deployments: {
    space: 'text',
    model: 'text',
    rev: 'text?',
    name: 'text?',
    description: 'text?',
    tags: 'list?',
    custom: 'object?',
    servingName: 'text?',
    kind: 'text?',
    state: 'text?',
  },
  dataMarts: { id: 'text?', instance: 'text?', name: 'text?', state: 'text?' },
  serviceProviders: { name: 'text', instance: 'text?', space: 'text?', type: 'text?', operationalSpace: 'text?', state: 'text?' },
  subscriptions: {
    provider: 'text',
    deployment: 'text?',
    body: 'object?',
    dataMart: 'text?',
    problemType: 'text?',
    assetProperties: 'object?',
    state: 'text?',
  },
  monitors: { subscription: 'text', kind: 'text', parameters: 'object?', thresholds: 'list?', state: 'text?' },
  records: { subscription: 'text', type: 'text', records: 'list' },
};

/** A seed that can be planted, or a refusal that names what is wrong. */
export function checkedSeed(body: JsonObject): Seed {
  for (const [list, elements] of Object.entries(body)) {
    const fields = (FIELDS as Record<string, Record<string, Field>>)[list];
    if (fields === undefined) {
      throw invalid(`The seed's '${list}' is not known. There are ${Object.keys(FIELDS).join(', ')}.`);
    }
    if (!Array.isArray(elements)) {
      throw invalid(`The seed's '${list}' must be a list.`);
    }
    elements.forEach((element, position) => checkElement(`${list}[${position}]`, element, fields, list === 'spaces'));
  }
  return body as unknown as Seed;
}

/** A space may be its name alone. */
function checkElement(where: string, element: Json, fields: Record<string, Field>, mayBeName: boolean): void {
  if (mayBeName && typeof element === 'string') {
    return;
  }
  if (!isObject(element)) {
    throw invalid(`The seed's ${where} must be ${mayBeName ? 'a name or ' : ''}an object.`);
  }
  const unknown = Object.keys(element).find(name => !(name in fields));
  if (unknown !== undefined) {
    throw invalid(`The seed's ${where}.${unknown} is not known. There are ${Object.keys(fields).join(', ')}.`);
  }
  for (const [name, field] of Object.entries(fields)) {
    checkField(`${where}.${name}`, element[name], field);
  }
}

function checkField(where: string, value: Json | undefined, field: Field): void {
  const isOptional = field.endsWith('?');
  const kind = field.replace('?', '');
  if (value === undefined && isOptional) {
    return;
  }
  if (value === undefined || kindOf(value) !== kind) {
    throw invalid(`The seed's ${where} must be ${kind === 'text' ? kind : `${kind === 'object' ? 'an' : 'a'} ${kind}`}${value === undefined ? ', and is missing' : ''}.`);
  }
}

function kindOf(value: Json): string {
  if (Array.isArray(value)) {
    return 'list';
  }
  return typeof value === 'string' ? 'text' : typeof value;
}
