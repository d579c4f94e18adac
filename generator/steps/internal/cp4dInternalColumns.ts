import { fromJson, isMap, toJson } from '#language';

/** A column as OpenScale's schemas describe it. */
export interface Column {
  name: string;
  /** A word such as `double` or `string`, or a map for a list. */
  type: unknown;
}

/** A schema of columns, as OpenScale takes it. */
export interface Struct {
  type: string;
  fields: { name: string; type: unknown; nullable?: boolean; metadata?: { [key: string]: unknown } }[];
}

/** What `columns` of agent.sh found in a CSV file: `[["age", "integer"], …]`. */
export function columnsPrinted(text: string): Column[] {
  return (fromJson(text) as string[][]).map((pair) => ({ name: pair[0], type: pair[1] }));
}

/** The columns of a struct. */
export function columnsIn(struct: unknown): Column[] {
  const known = (isMap(struct) ? struct : {}) as { fields?: Column[] };
  const fields = known.fields ?? [];
  return fields.map((field) => ({ name: field.name, type: field.type }));
}

/** The columns of a JSON schema's properties. */
export function columnsOfSchema(schema: { [key: string]: unknown }): Column[] {
  const properties = schema.properties as { [name: string]: { type?: string } };
  return Object.keys(properties).map((name) => ({ name, type: sparkType(properties[name].type ?? 'string') }));
}

function sparkType(type: string): string {
  switch (type) {
    case 'number':
      return 'double';
    case 'integer':
    case 'boolean':
      return type;
    default:
      return 'string';
  }
}

/** Whether a column holds texts, so that it is a categorical one unless something else is said. */
export function holdsTexts(column: Column): boolean {
  return typeof column.type === 'string' && column.type === 'string';
}

/** The columns as a struct; each has its role, and the categorical ones are discrete. */
export function structOf(columns: Column[], label: string, categorical: string[]): Struct {
  return {
    type: 'struct',
    fields: columns.map((column) => {
      const role = { modeling_role: column.name === label ? 'target' : 'feature' };
      const metadata = categorical.includes(column.name) ? { ...role, measure: 'discrete' } : role;
      return { name: column.name, type: column.type, nullable: true, metadata };
    }),
  };
}

/** Whether two schemas have the same columns and the same label, whatever else the server notes there. */
export function isSameStruct(first: unknown, second: unknown): boolean {
  return named(first).toSorted().join('\n') === named(second).toSorted().join('\n');
}

function named(struct: unknown): string[] {
  const known = (isMap(struct) ? struct : {}) as { fields?: Struct['fields'] };
  const fields = known.fields ?? [];
  return fields.map((field) => `${field.name} ${toJson(field.type)} ${(field.metadata?.modeling_role as string | null) === 'target' ? 'target' : ''}`);
}
