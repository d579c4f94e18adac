import { isObject, type JsonObject } from '../../json.ts';
import type { Resource } from '../resource.ts';
import { field, fieldsOf, struct, type Field } from './schema.ts';

/** What a subscription says of its model, in the form that the monitors need. */
export interface AssetProperties {
  problemType: string | undefined;
  labelColumn: string | undefined;
  predictionField: string;
  probabilityField: string;
  features: string[];
  /** The type of each column that the schemas name. */
  types: Map<string, string>;
}

/** Reads the asset properties of a subscription. */
export function assetProperties(subscription: Resource): AssetProperties {
  const asset = objectIn(subscription.entity, 'asset');
  const properties = objectIn(subscription.entity, 'asset_properties');
  const columns = [...fieldsOf(properties['input_data_schema']), ...fieldsOf(properties['training_data_schema'])];
  const probabilities = textsIn(properties, 'probability_fields');
  return {
    problemType: textIn(asset, 'problem_type') ?? textIn(properties, 'problem_type'),
    labelColumn: textIn(properties, 'label_column'),
    predictionField: textIn(properties, 'prediction_field') ?? 'prediction',
    probabilityField: probabilities[0] ?? 'probability',
    features: featuresOf(properties),
    types: new Map(columns.map(({ name, type }) => [name, typeof type === 'string' ? type : 'array'])),
  };
}

/** The columns of feedback: the features and the label, in the order of the training data. */
export function feedbackFields(subscription: Resource): Field[] {
  const properties = objectIn(subscription.entity, 'asset_properties');
  const { features, labelColumn, types } = assetProperties(subscription);
  const wanted = labelColumn === undefined ? features : [...features, labelColumn];
  const ordered = fieldsOf(properties['training_data_schema'])
    .map(({ name }) => name)
    .filter(name => wanted.includes(name));
  return [...new Set([...ordered, ...wanted])].map(name =>
    field(name, types.get(name) ?? 'string', name === labelColumn ? 'target' : 'feature'),
  );
}

/** The columns of payload: what a scoring got and answered. Filled in by the service when the caller names none. */
export function outputFields(subscription: Resource): Field[] {
  const given = fieldsOf(objectIn(subscription.entity, 'asset_properties')['output_data_schema']);
  const { features, predictionField, probabilityField, problemType, labelColumn, types } = assetProperties(subscription);
  const own = [
    field('scoring_id', 'string', 'record-id', { primary_key: true }),
    field('scoring_timestamp', 'timestamp', 'record-timestamp'),
    field('deployment_id', 'string'),
    field('asset_revision', 'string'),
  ];
  const columns =
    given.length > 0
      ? given
      : [
          ...features.map(name => field(name, types.get(name) ?? 'string', 'feature')),
          field(predictionField, types.get(labelColumn ?? '') ?? 'string', 'prediction'),
          ...(problemType === 'regression'
            ? []
            : [field(probabilityField, { type: 'array', elementType: 'double', containsNull: true }, 'probability')]),
        ];
  return [...own.filter(({ name }) => !columns.some(column => column.name === name)), ...columns];
}

/** The subscription's entity as answers show it: with the schema of its output. */
export function withOutputSchema(subscription: Resource): JsonObject {
  const properties = subscription.entity['asset_properties'];
  if (!isObject(properties)) {
    return subscription.entity;
  }
  return { ...subscription.entity, asset_properties: { ...properties, output_data_schema: struct(outputFields(subscription)) } };
}

function featuresOf(properties: JsonObject): string[] {
  const named = textsIn(properties, 'feature_fields');
  if (named.length > 0) {
    return named;
  }
  return fieldsOf(properties['input_data_schema'])
    .filter(({ metadata }) => (metadata['modeling_role'] ?? 'feature') === 'feature')
    .map(({ name }) => name);
}

function objectIn(object: JsonObject, member: string): JsonObject {
  const value = object[member];
  return isObject(value) ? value : {};
}

function textIn(object: JsonObject, member: string): string | undefined {
  const value = object[member];
  return typeof value === 'string' ? value : undefined;
}

function textsIn(object: JsonObject, member: string): string[] {
  const value = object[member];
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
