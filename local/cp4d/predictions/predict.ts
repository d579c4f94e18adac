import type { Json, JsonObject } from '../json.ts';
import { encodedWidth, type PortableModel } from './portable-model.ts';

/** The rows do not fit the model; the text is what scikit-learn or pandas would say. */
export class InputError extends Error {}

/** One table of rows, as a scoring request or a job brings it. */
export interface InputTable {
  fields?: string[];
  values: Json[];
}

/** Predicts every row; answers the columns a scikit-learn model on WML answers. */
export function predict(model: PortableModel, table: InputTable): JsonObject {
  const order = columnOrder(model, table.fields);
  const values = table.values.map(row => predictRow(model, encode(model, rowOf(model, row, table.fields), order)));
  return { fields: model.type === 'linear-regression' ? ['prediction'] : ['prediction', 'probability'], values };
}

/** Where each field of the model stands in the rows; without names they stand in the model's order. */
function columnOrder(model: PortableModel, fields: string[] | undefined): number[] {
  if (fields === undefined) {
    return model.fields.map((_field, index) => index);
  }
  const missing = model.fields.filter(field => !fields.includes(field));
  if (missing.length > 0) {
    throw new InputError(`columns are missing: {${missing.map(quoted).join(', ')}}`);
  }
  const unknown = fields.filter(field => !model.fields.includes(field));
  if (unknown.length > 0 || fields.length !== model.fields.length) {
    throw new InputError(
      `The feature names should match those that were passed during fit. Feature names unseen at fit time or given twice: ${unknown.map(quoted).join(', ')}`,
    );
  }
  return model.fields.map(field => fields.indexOf(field));
}

function rowOf(model: PortableModel, row: Json, fields: string[] | undefined): Json[] {
  if (!Array.isArray(row)) {
    throw new InputError('Expected 2D array, got 1D array instead: each element of values must be a list.');
  }
  if (row.length !== model.fields.length) {
    throw new InputError(
      fields === undefined
        ? `X has ${row.length} features, but the model is expecting ${model.fields.length} features as input.`
        : `${model.fields.length} columns passed, passed data had ${row.length} columns`,
    );
  }
  return row;
}

function encode(model: PortableModel, row: Json[], order: number[]): number[] {
  const encoded = new Array<number>(encodedWidth(model));
  let column = 0;
  let numeric = 0;
  model.fields.forEach((field, index) => {
    const value = row[order[index] ?? index] ?? null;
    const categories = model.categories.get(field);
    if (categories === undefined) {
      encoded[column++] = scaled(model, numeric++, numberIn(field, value));
      return;
    }
    if (!categories.some(category => category === value)) {
      throw new InputError(`Found unknown categories [${quoted(value)}] in column '${field}' during transform`);
    }
    for (const category of categories) {
      encoded[column++] = category === value ? 1 : 0;
    }
  });
  return encoded;
}

function numberIn(field: string, value: Json): number {
  if (value === null) {
    throw new InputError(`Input X contains NaN (column '${field}').`);
  }
  if (typeof value === 'boolean') {
    return Number(value);
  }
  if (typeof value !== 'number') {
    throw new InputError(`could not convert string to float: ${quoted(value)} (column '${field}')`);
  }
  return value;
}

function scaled(model: PortableModel, numeric: number, value: number): number {
  return model.scaling === undefined ? value : (value - (model.scaling.mean[numeric] ?? 0)) / (model.scaling.scale[numeric] ?? 1);
}

function predictRow(model: PortableModel, row: number[]): Json[] {
  const scores = model.coefficients.map((coefficients, index) =>
    coefficients.reduce((sum, coefficient, column) => sum + coefficient * (row[column] ?? 0), model.intercepts[index] ?? 0),
  );
  if (model.type === 'linear-regression') {
    return scores;
  }
  const probability = model.type === 'logistic-regression' ? sigmoid(scores[0] ?? 0) : softmax(scores);
  const winner = probability.indexOf(Math.max(...probability));
  return [model.classes[winner] ?? null, probability];
}

function sigmoid(score: number): number[] {
  const small = Math.exp(-Math.abs(score)) / (1 + Math.exp(-Math.abs(score)));
  return score > 0 ? [small, 1 - small] : [1 - small, small];
}

/** The largest score is taken off first, so that no exponential overflows. */
function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const exponentials = scores.map(score => Math.exp(score - largest));
  const sum = exponentials.reduce((total, exponential) => total + exponential, 0);
  return exponentials.map(exponential => exponential / sum);
}

function quoted(value: Json): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}
