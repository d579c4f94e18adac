import { fromJson, isMap, toJson } from '#language';
import { columnsIn, columnsOfSchema, holdsTexts, isSameStruct, structOf, type Column } from './cp4dInternalColumns.ts';

/** What OpenScale must know of a model: which columns it takes, and what they mean. */
export interface AssetProperties {
  [field: string]: unknown;
}

/** What an author says of a model. */
export interface ToldOfModel {
  problemType?: string;
  label?: string;
  features?: string[];
  categorical?: string[];
  prediction?: string;
  probability?: string;
}

/** What a file says of a model, as far as it is of use on this server. */
export interface FileOnModel {
  properties: AssetProperties;
  problemType?: string | null;
  columns: Column[];
  /** Fields that were left out: they belong to another server, or are secrets. */
  dropped: string[];
  /** Where a key stands that should be in a Jenkins credential. */
  secrets: string[];
  problem?: string;
}

const FORMS = 'asset_properties, a JSON Patch operation on /asset_properties, an exported subscription, a schema of type struct, or a JSON schema with properties';

/** Fields of asset properties that describe the model; what else an export holds belongs to the server it came from. */
const KEPT = [
  'label_column',
  'prediction_field',
  'probability_fields',
  'feature_fields',
  'categorical_fields',
  'labels',
  'prediction_names',
  'transaction_id_field',
  'training_data_schema',
  'input_data_schema',
  'output_data_schema',
];

/** These are of the asset, not of its properties. */
const OF_ASSET = ['problem_type', 'input_data_type'];

const SECRETS = ['api_key', 'apikey', 'password', 'certificate_base64', 'connection_string', 'resource_instance_id'];

/** Reads a file in one of the forms that people have. */
export function fileOnModel(text: string): FileOnModel {
  const empty: FileOnModel = { properties: {}, columns: [], dropped: [], secrets: [] };
  const parsed = parse(text);
  if (parsed.problem != null) {
    return { ...empty, problem: parsed.problem };
  }
  const whole = parsed.value ?? {};
  if (typeof whole.type === 'string' && whole.type === 'struct') {
    return { ...empty, columns: columnsIn(whole) };
  }
  if (isMap(whole.properties)) {
    return { ...empty, columns: columnsOfSchema(text, whole) };
  }
  const properties = propertiesIn(whole);
  if (properties == null) {
    return { ...empty, problem: `it is none of these: ${FORMS}` };
  }
  const described = usable(properties);
  return { ...described, problemType: described.problemType ?? problemTypeOfAsset(whole), dropped: [...foreignIn(whole), ...droppedOf(properties)] };
}

/** Newer exports say it of the asset. */
function problemTypeOfAsset(whole: { [key: string]: unknown }): string | null {
  const entity = (isMap(whole.entity) ? whole.entity : whole) as { asset?: { problem_type?: string } };
  return entity.asset?.problem_type ?? null;
}

interface Parsed {
  value?: { [key: string]: unknown };
  problem?: string;
}

function parse(text: string): Parsed {
  try {
    const value = fromJson(text.startsWith('\ufeff') ? text.substring(1) : text);
    // A whole JSON Patch is a list of operations.
    const first = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
    return isMap(first) ? { value: first } : { problem: `it is none of these: ${FORMS}` };
  } catch {
    // What the parser says would show what stands in the file.
    return { problem: 'it is no JSON' };
  }
}

function propertiesIn(whole: { [key: string]: unknown }): AssetProperties | null {
  const entity = (isMap(whole.entity) ? whole.entity : whole) as { asset_properties?: unknown };
  if (isMap(entity.asset_properties)) {
    return entity.asset_properties;
  }
  if (typeof whole.path === 'string' && whole.path === '/asset_properties' && isMap(whole.value)) {
    return whole.value;
  }
  const isBare = whole.feature_fields != null || whole.training_data_schema != null || whole.input_data_schema != null || whole.label_column != null;
  return isBare ? whole : null;
}

function usable(properties: AssetProperties): FileOnModel {
  const kept: AssetProperties = {};
  for (const field of KEPT) {
    if (properties[field] != null) {
      kept[field] = properties[field];
    }
  }
  const columns = columnsIn(properties.training_data_schema ?? properties.input_data_schema);
  return { properties: kept, problemType: properties.problem_type as string | null, columns, dropped: [], secrets: secretsIn('training_data_reference', properties.training_data_reference) };
}

function droppedOf(properties: AssetProperties): string[] {
  return Object.keys(properties).filter((field) => !KEPT.includes(field) && !OF_ASSET.includes(field));
}

/** What of an exported subscription names things of the server it came from. */
function foreignIn(whole: { [key: string]: unknown }): string[] {
  const entity = isMap(whole.entity) ? whole.entity : whole;
  const isExport = isMap(entity.asset_properties) && (isMap(whole.entity) || isMap(entity.asset));
  if (!isExport) {
    return [];
  }
  const own = Object.keys(entity).filter((field) => field !== 'asset_properties');
  return whole.metadata == null ? own : ['metadata', ...own];
}

function secretsIn(path: string, value: unknown): string[] {
  if (!isMap(value)) {
    return [];
  }
  return Object.keys(value).flatMap((name) => (SECRETS.includes(name) ? [`${path}.${name}`] : secretsIn(`${path}.${name}`, value[name])));
}

/** What is missing to describe a model; each entry is a sentence. */
export function missingOf(told: ToldOfModel, file: FileOnModel): string[] {
  const missing: string[] = [];
  if (told.problemType == null && file.problemType == null) {
    missing.push("problemType: 'binary', 'multiclass' or 'regression'");
  }
  if (told.label == null && file.properties.label_column == null) {
    missing.push('label: the column that holds the right answer');
  }
  if (file.columns.length === 0) {
    missing.push('schema: a CSV file with the columns, or a JSON file that describes them');
  }
  return missing;
}

/** The columns that something names and that there are not. */
export function unknownColumns(told: ToldOfModel, file: FileOnModel): string[] {
  const names = file.columns.map((column) => column.name);
  const used = [...(told.features ?? []), ...(told.categorical ?? [])];
  const label = told.label;
  const all = label == null ? used : [...used, label];
  return all.filter((name) => !names.includes(name));
}

/** What OpenScale is to know: what the author says counts before what a file says. */
export function assetProperties(told: ToldOfModel, file: FileOnModel): AssetProperties {
  const problemType = problemTypeOf(told, file);
  const label = (told.label ?? file.properties.label_column) as string;
  const prediction = (told.prediction ?? file.properties.prediction_field ?? 'prediction') as string;
  const probability = probabilityOf(told, file, problemType);
  const features = featuresOf(told, file, [label, prediction, ...probability]);
  const columns = file.columns.filter((column) => features.includes(column.name) || column.name === label);
  const categorical = categoricalOf(told, file, columns, label);
  const own = {
    label_column: label,
    prediction_field: prediction,
    feature_fields: features,
    categorical_fields: categorical,
    training_data_schema: structOf(columns, label, categorical),
    input_data_schema: structOf(columns.filter((column) => column.name !== label), label, categorical),
  };
  const properties = { ...file.properties, ...own };
  return probability.length === 0 ? properties : { ...properties, probability_fields: probability };
}

/** What the parameters themselves say: without a schema only that is compared. */
export function spokenOf(told: ToldOfModel): AssetProperties {
  const spoken: AssetProperties = {
    label_column: told.label,
    feature_fields: told.features,
    categorical_fields: told.categorical,
    prediction_field: told.prediction,
    probability_fields: told.probability == null ? null : [told.probability],
  };
  const known: AssetProperties = {};
  for (const field of Object.keys(spoken)) {
    if (spoken[field] != null) {
      known[field] = spoken[field];
    }
  }
  return known;
}

/** What the model answers: binary, multiclass or regression. */
export function problemTypeOf(told: ToldOfModel, file: FileOnModel): string {
  return told.problemType ?? file.problemType ?? '';
}

/** A regression has no probabilities. */
function probabilityOf(told: ToldOfModel, file: FileOnModel, problemType: string): string[] {
  if (problemType === 'regression') {
    return [];
  }
  const own = told.probability;
  const fields = file.properties.probability_fields as string[] | null;
  return own == null ? (fields ?? ['probability']) : [own];
}

function featuresOf(told: ToldOfModel, file: FileOnModel, others: string[]): string[] {
  const listed = (told.features ?? file.properties.feature_fields) as string[] | null;
  return listed ?? file.columns.map((column) => column.name).filter((name) => !others.includes(name));
}

function categoricalOf(told: ToldOfModel, file: FileOnModel, columns: Column[], label: string): string[] {
  const listed = (told.categorical ?? file.properties.categorical_fields) as string[] | null;
  return listed ?? columns.filter((column) => column.name !== label && holdsTexts(column)).map((column) => column.name);
}

/** One operation of a JSON Patch. */
export interface PatchOperation {
  op: string;
  path: string;
  value: unknown;
}

/**
 * What must be changed, field by field: a whole replace would lose the secrets that the server keeps. Fields that nobody
 * speaks of stay as they are.
 */
export function differences(existing: AssetProperties, wanted: AssetProperties): PatchOperation[] {
  const operations: PatchOperation[] = [];
  for (const field of Object.keys(wanted)) {
    if (!isSame(field, existing[field], wanted[field])) {
      operations.push({ op: existing[field] == null ? 'add' : 'replace', path: `/asset_properties/${field}`, value: wanted[field] });
    }
  }
  return operations;
}

function isSame(field: string, existing: unknown, wanted: unknown): boolean {
  return field.endsWith('_schema') ? isSameStruct(existing, wanted) : toJson(existing) === toJson(fromJson(toJson(wanted)));
}
