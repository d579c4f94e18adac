import { isObject, type Json, type JsonObject } from '../../json.ts';
import type { Model } from '../../models/model.ts';

/** A column as Spark describes it. */
export interface Field {
  name: string;
  type: Json;
  nullable: boolean;
  metadata: JsonObject;
}

/** A description of columns. */
export function struct(fields: Field[]): JsonObject {
  return { type: 'struct', fields: fields.map(field => ({ ...field })) };
}

/** The columns of a description; none when there is no proper one. */
export function fieldsOf(schema: Json | undefined): Field[] {
  const fields = isObject(schema) ? schema['fields'] : undefined;
  return (Array.isArray(fields) ? fields : []).filter(isObject).map(field => ({
    name: String(field['name']),
    type: field['type'] ?? 'string',
    nullable: field['nullable'] !== false,
    metadata: isObject(field['metadata']) ? field['metadata'] : {},
  }));
}

/** A column that has a part in modelling. */
export function field(name: string, type: Json, role?: string, more: JsonObject = {}): Field {
  return { name, type, nullable: role !== 'record-id', metadata: role === undefined ? more : { modeling_role: role, ...more } };
}

/** What the values of columns say of their types. */
export function inferredFields(columns: string[], rows: Json[][]): Field[] {
  return columns.map((name, index) => field(name, inferredType(rows.map(row => row[index] ?? null))));
}

/** The input columns of a stored model, when its description names them. */
export function fieldsOfModel(model: Model): JsonObject | undefined {
  const schemas = model.attributes.described['schemas'];
  const input = isObject(schemas) && Array.isArray(schemas['input']) ? schemas['input'][0] : undefined;
  const fields = fieldsOf(input);
  return fields.length === 0 ? undefined : struct(fields.map(({ name, type }) => field(name, type, 'feature')));
}

function inferredType(values: Json[]): string {
  const known = values.filter(value => value !== null);
  if (known.length > 0 && known.every(value => typeof value === 'number')) {
    return known.every(value => Number.isInteger(value)) ? 'integer' : 'double';
  }
  return known.length > 0 && known.every(value => typeof value === 'boolean') ? 'boolean' : 'string';
}
