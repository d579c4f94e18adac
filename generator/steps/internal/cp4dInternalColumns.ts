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

/**
 * The columns of a JSON schema's properties, in the order of its text: a model may go by that, and maps do not keep it.
 *
 * @param schema the same, read
 */
export function columnsOfSchema(text: string, schema: { [key: string]: unknown }): Column[] {
  const properties = schema.properties as { [name: string]: unknown };
  return propertiesIn(text).map((name) => ({ name, type: sparkType(properties[name]) }));
}

/** The names behind the outermost `"properties"`, as they follow each other. */
function propertiesIn(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let isWithin = false;
  let word = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '"') {
      const end = endOfText(text, i);
      word = text.substring(i, end + 1);
      i = end;
    } else if (sign === '{' || sign === '[') {
      isWithin = isWithin || (depth === 1 && word === '"properties"');
      depth = depth + 1;
    } else if (sign === '}' || sign === ']') {
      depth = depth - 1;
      isWithin = isWithin && depth > 1;
    } else if (sign === ':' && isWithin && depth === 2) {
      names.push(fromJson(word) as string);
    }
  }
  return names;
}

/** Where the text that begins with a quote has its other one. */
function endOfText(text: string, start: number): number {
  let end = start + 1;
  while (text.charAt(end) !== '"') {
    end = end + (text.charAt(end) === '\\' ? 2 : 1);
  }
  return end;
}

/** A property may have several types, of which `null` says nothing. */
function sparkType(property: unknown): string {
  const type = ((isMap(property) ? property : {}) as { type?: unknown }).type;
  const types = (Array.isArray(type) ? type : [type]) as string[];
  switch (types.find((one) => one !== 'null')) {
    case 'number':
      return 'double';
    case 'integer':
      return 'integer';
    case 'boolean':
      return 'boolean';
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
