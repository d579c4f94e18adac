import { isObject, type Json, type JsonObject } from '../json.ts';

/** A class that a classifier predicts. */
export type ClassLabel = string | number | boolean;

/** A trained model as numbers that any language can compute with; `models.md` describes the file. */
export interface PortableModel {
  type: 'multinomial-logistic-regression' | 'logistic-regression' | 'linear-regression';
  fields: string[];
  label: string;
  classes: ClassLabel[];
  /** One row per class; a single row for two classes and for regression. */
  coefficients: number[][];
  intercepts: number[];
  /** Of the numeric fields, in the order of `fields`. */
  scaling?: { mean: number[]; scale: number[] };
  /** The values of the categorical fields, one-hot encoded. */
  categories: Map<string, ClassLabel[]>;
}

/** The file is not such a model; the text says where. */
export class ModelFormatError extends Error {}

/** Reads a model file and checks that all its parts fit together. */
export function parsePortableModel(text: string): PortableModel {
  const file = parseObject(text);
  if (file['format'] !== 'cp4d-mlops/portable-model' || file['version'] !== 1) {
    throw new ModelFormatError("model.json: 'format' must be 'cp4d-mlops/portable-model' and 'version' 1");
  }
  const type = file['type'];
  if (type !== 'multinomial-logistic-regression' && type !== 'logistic-regression' && type !== 'linear-regression') {
    throw new ModelFormatError(`model.json: there is no type '${String(type)}'`);
  }
  const model: PortableModel = {
    type,
    fields: textList(file, 'fields'),
    label: String(file['label']),
    classes: type === 'linear-regression' ? [] : labelList(file['classes'], 'classes'),
    coefficients: matrix(file['coefficients']),
    intercepts: numberList(file['intercepts'], 'intercepts'),
    scaling: scalingFrom(file['scaling']),
    categories: categoriesFrom(file['categories']),
  };
  checkShapes(model);
  return model;
}

/** How many columns a row has once its categories are encoded. */
export function encodedWidth(model: PortableModel): number {
  return model.fields.reduce((width, field) => width + (model.categories.get(field)?.length ?? 1), 0);
}

function checkShapes(model: PortableModel): void {
  const rows = model.type === 'multinomial-logistic-regression' ? model.classes.length : 1;
  const width = encodedWidth(model);
  const numeric = model.fields.filter(field => !model.categories.has(field)).length;
  expect(model.fields.length > 0 && new Set(model.fields).size === model.fields.length, 'fields must be there and differ');
  expect(model.type !== 'logistic-regression' || model.classes.length === 2, 'logistic-regression has 2 classes');
  expect(
    model.type !== 'multinomial-logistic-regression' || model.classes.length > 1,
    'multinomial-logistic-regression has 2 classes or more',
  );
  expect(
    [...model.categories.keys()].every(field => model.fields.includes(field)),
    'categories names a field that is none',
  );
  expect(model.coefficients.length === rows, `coefficients has ${model.coefficients.length} rows, ${rows} expected`);
  expect(
    model.coefficients.every(row => row.length === width),
    `each row of coefficients must have ${width} numbers`,
  );
  expect(model.intercepts.length === rows, `intercepts has ${model.intercepts.length} numbers, ${rows} expected`);
  expect(
    model.scaling === undefined || (model.scaling.mean.length === numeric && model.scaling.scale.length === numeric),
    `scaling must have ${numeric} numbers, one per numeric field`,
  );
  expect(model.scaling?.scale.every(scale => scale !== 0) ?? true, 'scaling.scale must not be 0');
}

function expect(condition: boolean, otherwise: string): void {
  if (!condition) {
    throw new ModelFormatError(`model.json: ${otherwise}`);
  }
}

function parseObject(text: string): JsonObject {
  try {
    const file = JSON.parse(text) as Json;
    if (isObject(file)) {
      return file;
    }
  } catch {
    // The same message serves both.
  }
  throw new ModelFormatError('model.json is not a JSON object');
}

function textList(file: JsonObject, member: string): string[] {
  const value = file[member];
  if (!Array.isArray(value) || !value.every(item => typeof item === 'string')) {
    throw new ModelFormatError(`model.json: '${member}' must be a list of texts`);
  }
  return value;
}

function labelList(value: Json | undefined, member: string): ClassLabel[] {
  if (!Array.isArray(value) || !value.every(item => ['string', 'number', 'boolean'].includes(typeof item))) {
    throw new ModelFormatError(`model.json: '${member}' must be a list of texts, numbers or booleans`);
  }
  return value as ClassLabel[];
}

function numberList(value: Json | undefined, member: string): number[] {
  if (!Array.isArray(value) || !value.every(item => typeof item === 'number')) {
    throw new ModelFormatError(`model.json: '${member}' must be a list of numbers`);
  }
  return value;
}

function matrix(value: Json | undefined): number[][] {
  if (!Array.isArray(value)) {
    throw new ModelFormatError("model.json: 'coefficients' must be a list of rows");
  }
  return value.map(row => numberList(row, 'coefficients'));
}

function scalingFrom(value: Json | undefined): PortableModel['scaling'] {
  if (value === undefined || value === null) {
    return undefined;
  }
  const { mean, scale } = isObject(value) ? value : {};
  return { mean: numberList(mean, 'scaling.mean'), scale: numberList(scale, 'scaling.scale') };
}

function categoriesFrom(value: Json | undefined): Map<string, ClassLabel[]> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Map(entries.map(([field, labels]) => [field, labelList(labels, `categories.${field}`)]));
}
