import { isObject, type Json, type JsonObject } from '../../cp4d/json.ts';
import { cell } from './table.ts';

/** A column of a hand-made table: its title, and how its cell is found in a resource. */
export interface Column {
  title: string;
  value: (resource: JsonObject) => Json | undefined;
  /** Only shown where some resource has it. */
  whenPresent?: boolean;
}

/** Reads what stands at a path of members. */
export const at =
  (...path: string[]) =>
  (resource: JsonObject): Json | undefined =>
    path.reduce<Json | undefined>((value, member) => (isObject(value) ? value[member] : undefined), resource);

/** Reads a list of tags as one text. */
export const tags =
  (...path: string[]) =>
  (resource: JsonObject): Json => {
    const value = at(...path)(resource);
    return `[${Array.isArray(value) ? value.join(' ') : ''}]`;
  };

export const SPACE_COLUMNS: Column[] = [
  { title: 'ID', value: at('metadata', 'id') },
  { title: 'Name', value: at('entity', 'name') },
  { title: 'Created', value: at('metadata', 'created_at') },
  { title: 'Description', value: at('entity', 'description'), whenPresent: true },
  { title: 'State', value: at('entity', 'status', 'state') },
  { title: 'Tags', value: tags('entity', 'tags') },
];

export const MEMBER_COLUMNS: Column[] = ['id', 'type', 'role', 'state'].map(member => ({
  title: member === 'id' ? 'ID' : member.charAt(0).toUpperCase() + member.slice(1),
  value: at(member),
}));

const ML_COLUMNS: Column[] = [
  { title: 'ID', value: at('metadata', 'id') },
  { title: 'Name', value: at('metadata', 'name') },
  { title: 'Created', value: at('metadata', 'created_at') },
  { title: 'Description', value: at('metadata', 'description'), whenPresent: true },
];

export const MODEL_COLUMNS: Column[] = [
  ...ML_COLUMNS,
  { title: 'Type', value: at('entity', 'type') },
  { title: 'Tags', value: tags('metadata', 'tags') },
];

export const DEPLOYMENT_COLUMNS: Column[] = [
  ...ML_COLUMNS,
  { title: 'State', value: at('entity', 'status', 'state') },
  { title: 'Tags', value: tags('metadata', 'tags') },
];

export const SPECIFICATION_COLUMNS: Column[] = [
  { title: 'ID', value: at('metadata', 'asset_id') },
  { title: 'Name', value: at('metadata', 'name') },
  { title: 'Description', value: at('metadata', 'description') },
];

export const ASSET_COLUMNS: Column[] = [
  { title: 'ID', value: at('metadata', 'asset_id') },
  { title: 'Name', value: at('metadata', 'name') },
  { title: 'Created', value: at('metadata', 'created_at') },
  { title: 'Description', value: at('metadata', 'description') },
  { title: 'Type', value: at('metadata', 'asset_type') },
  { title: 'State', value: at('metadata', 'asset_state') },
  { title: 'Tags', value: tags('metadata', 'tags') },
  { title: 'Size', value: at('metadata', 'size') },
];

/** The columns that some of the resources need. */
export function shownColumns(columns: Column[], resources: Json[]): Column[] {
  return columns.filter(
    column => !column.whenPresent || resources.some(resource => isObject(resource) && column.value(resource) !== undefined),
  );
}

/** The cells of one resource. */
export function cells(columns: Column[], resource: Json): string[] {
  return columns.map(column => cell(isObject(resource) ? column.value(resource) : undefined));
}
