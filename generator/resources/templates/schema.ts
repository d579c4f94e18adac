import type { JsonKind, Template, TemplateDefinition } from './template.ts';

/** What stands at a place of a template: the kind first that it has when it is filled in, and its value in the library's own. */
export interface PlaceSchema {
  type?: JsonKind | [JsonKind, 'string'];
  pattern?: string;
  const?: string;
  default?: string | number | boolean;
  required?: string[];
  properties?: Record<string, PlaceSchema>;
}

/** The JSON schema of what a repository may put in a template's place; `x-placeholders` are the kinds of what is filled in. */
export interface TemplateSchema extends PlaceSchema {
  $schema: string;
  title: string;
  'x-placeholders': Record<string, JsonKind>;
}

/** The schema of a template, by which steps and editors check a repository's own. */
export function templateSchema(name: string, definition: TemplateDefinition): TemplateSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Template '${name}' of cp4d-mlops, the body of ${definition.request}`,
    'x-placeholders': definition.placeholders,
    ...placeSchema('', definition.body, definition),
  };
}

function placeSchema(path: string, value: Template, definition: TemplateDefinition): PlaceSchema {
  if (typeof value === 'object' && !Array.isArray(value)) {
    const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
    const names = Object.keys(value);
    const required = names.filter((name) => definition.required.includes(below(name)));
    const properties = Object.fromEntries(names.map((name) => [name, placeSchema(below(name), value[name]!, definition)]));
    return { type: 'object', ...(required.length === 0 ? {} : { required }), ...(names.length === 0 ? {} : { properties }) };
  }
  if (typeof value === 'string') {
    return definition.fixed.includes(path) ? { const: value } : { ...typeOf(value, definition), default: value };
  }
  return Array.isArray(value) ? { type: 'array' } : { type: typeof value as JsonKind, default: value };
}

/** A placeholder may stand where its value is no text. */
function typeOf(text: string, { placeholders }: TemplateDefinition): PlaceSchema {
  const kind = placeholders[/^\$\{(\w+)\??\}$/.exec(text)?.[1] ?? ''] ?? 'string';
  return kind === 'string' ? { type: 'string' } : { type: [kind, 'string'], pattern: '^\\$\\{\\w+\\??\\}$' };
}
