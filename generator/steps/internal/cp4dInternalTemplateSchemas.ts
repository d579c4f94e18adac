import { isMap, toJson } from '#language';

/** What may stand at a place of a template, as its JSON schema says it. */
interface PlaceSchema {
  /** The kind, or several: the first is what stands there once placeholders are filled in. */
  type?: string | string[];
  /** The only value. */
  const?: unknown;
  /** What the library's own template has there. */
  default?: unknown;
  required?: string[];
  properties?: { [name: string]: PlaceSchema };
}

/** The JSON schema of a template; `x-placeholders` are the kinds of what is filled in. */
export interface TemplateSchema extends PlaceSchema {
  'x-placeholders': { [placeholder: string]: string };
}

/** Where a template does not keep to its schema, each with its path and what belongs there. */
export function misfits(template: unknown, schema: TemplateSchema): string[] {
  return misfitsAt('', template, schema, schema['x-placeholders']);
}

function misfitsAt(path: string, value: unknown, schema: PlaceSchema, placeholders: { [name: string]: string }): string[] {
  if (schema.const != null && toJson(value) !== toJson(schema.const)) {
    return [`${path}: ${toJson(schema.const)} must stand there, because the steps find the object by it`];
  }
  const wanted = wantedKind(schema);
  const kind = kindOf(value, placeholders);
  if (wanted != null && kind != null && kind !== wanted) {
    return [`${path === '' ? 'the file' : path}: ${WORDS[kind]} is there and ${WORDS[wanted]} must be${hint(schema)}`];
  }
  return isMap(value) ? misfitsIn(path, value, schema, placeholders) : [];
}

function misfitsIn(path: string, map: { [name: string]: unknown }, schema: PlaceSchema, placeholders: { [name: string]: string }): string[] {
  const properties = schema.properties ?? {};
  const below = path === '' ? '' : `${path}.`;
  const missing = (schema.required ?? []).filter((name) => map[name] == null);
  const problems = missing.map((name) => `${below}${name}: is missing${hint(properties[name])}`);
  for (const name of Object.keys(properties)) {
    if (map[name] != null) {
      for (const problem of misfitsAt(`${below}${name}`, map[name], properties[name], placeholders)) {
        problems.push(problem);
      }
    }
  }
  return problems;
}

function hint(schema: PlaceSchema): string {
  const own = schema.const ?? schema.default;
  return own == null ? '' : `; the library's own has ${toJson(own)}`;
}

function wantedKind(schema: PlaceSchema): string | null {
  const type = schema.type;
  if (type == null) {
    return null;
  }
  return typeof type === 'string' ? `${type}` : type[0];
}

/** A placeholder has the kind of its value; nothing of one that nobody knows. */
function kindOf(value: unknown, placeholders: { [name: string]: string }): string | null {
  if (typeof value === 'string') {
    const text = `${value}`;
    const name = text.startsWith('${') && text.endsWith('}') ? placeholderIn(text) : null;
    if (name == null) {
      return 'string';
    }
    return Object.keys(placeholders).includes(name) ? placeholders[name] : null;
  }
  return typeof value === 'number' ? 'number' : kindOfOther(value);
}

function kindOfOther(value: unknown): string {
  if (typeof value === 'boolean') {
    return 'boolean';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  return isMap(value) ? 'object' : 'nothing';
}

function placeholderIn(text: string): string {
  return text.substring(2, text.length - (text.endsWith('?}') ? 2 : 1));
}

const WORDS: { [kind: string]: string } = { string: 'a text', number: 'a number', boolean: 'true or false', array: 'a list', object: 'an object', nothing: 'nothing' };
