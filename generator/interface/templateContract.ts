import { valueFields, type Fields, type ValueKind } from '../compiler/analysis/fields.ts';
import type { JsonKind } from '../resources/templates/template.ts';
import type { PlaceSchema, TemplateSchema } from '../resources/templates/schema.ts';

/** What the contract says of the JSON templates, each by its path below `resources/cp4d-mlops`. */
export interface TemplateContract {
  /** What the library's own send: each value by its path. */
  templates: Record<string, Fields>;
  /** What a repository's own must keep to, and by `${name}` what it can fill in. */
  overrides: Record<string, Fields>;
}

const TEMPLATE = /^resources\/cp4d-mlops\/(templates\/.*?)(\.schema)?\.json$/;

/** Reads the contract off the generated templates and their schemas. */
export function templateContract(files: { path: string; text: string }[]): TemplateContract {
  const contract: TemplateContract = { templates: {}, overrides: {} };
  for (const { path, text } of files) {
    const [, name, isSchema] = TEMPLATE.exec(path) ?? [];
    if (name !== undefined && isSchema !== undefined) {
      contract.overrides[`${name}.json`] = overrideFields(JSON.parse(text) as TemplateSchema);
    } else if (name !== undefined) {
      contract.templates[`${name}.json`] = valueFields(JSON.parse(text));
    }
  }
  return contract;
}

function overrideFields(schema: TemplateSchema): Fields {
  const placeholders = Object.entries(schema['x-placeholders']).map(([name, kind]) => [`\${${name}}`, { kind: KINDS[kind], optional: true }] as const);
  return { ...placeFields('', schema), ...Object.fromEntries(placeholders) };
}

function placeFields(path: string, { properties = {}, required = [] }: PlaceSchema): Fields {
  const fields = Object.entries(properties).map(([name, place]): Fields => {
    const below = path === '' ? name : `${path}.${name}`;
    const kind = KINDS[[place.type ?? 'string'].flat()[0]!];
    const values = place.const === undefined ? {} : { values: [place.const] };
    return { [below]: { kind, ...values, ...(required.includes(name) ? {} : { optional: true }) }, ...placeFields(below, place) };
  });
  return Object.assign({}, ...fields) as Fields;
}

const KINDS: Record<JsonKind, ValueKind> = { string: 'text', array: 'list', object: 'map', number: 'number', boolean: 'boolean' };
