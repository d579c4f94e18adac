import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../local/cp4d/json.ts';
import { parsePortableModel } from '../../local/cp4d/predictions/portable-model.ts';
import { InputError, predict } from '../../local/cp4d/predictions/predict.ts';
import { FLOWERS } from './archives.ts';

interface Case {
  name: string;
  model: { fields: string[] };
  rows: Json[][];
  answers: Json[];
}

const CASES = JSON.parse(readFileSync(new URL('fixtures/scikit_learn.json', import.meta.url), 'utf8')) as Case[];

/** Numbers may differ in their last digits. */
function rounded(value: Json): Json {
  return Array.isArray(value) ? value.map(rounded) : typeof value === 'number' ? Number(value.toPrecision(10)) : value;
}

describe.each(CASES)('$name', ({ model, rows, answers }) => {
  const portable = parsePortableModel(JSON.stringify(model));

  test('is predicted as scikit-learn predicts it', () => {
    const { fields, values } = predict(portable, { values: rows });
    expect(rounded(values ?? null)).toEqual(rounded(answers));
    expect(fields).toEqual(Array.isArray(answers[0]) && answers[0].length === 1 ? ['prediction'] : ['prediction', 'probability']);
  });

  test('is predicted the same when the columns stand in another order', () => {
    const reversed = predict(portable, { fields: model.fields.toReversed(), values: rows.map(row => row.toReversed()) });
    expect(reversed).toEqual(predict(portable, { fields: model.fields, values: rows }));
  });
});

test.each([
  [
    'a column is missing',
    { fields: ['sepal_length', 'sepal_width', 'petal_length'], values: [[1, 2, 3]] },
    "columns are missing: {'petal_width'}",
  ],
  [
    'a column is unknown',
    { fields: [...FLOWERS.fields, 'colour'], values: [[1, 2, 3, 4, 5]] },
    "unseen at fit time or given twice: 'colour'",
  ],
  [
    'a row is too short',
    {
      values: [
        [1, 2, 3, 4],
        [1, 2, 3],
      ],
    },
    'X has 3 features, but the model is expecting 4 features as input',
  ],
  ['a named row is too long', { fields: FLOWERS.fields, values: [[1, 2, 3, 4, 5]] }, '4 columns passed, passed data had 5 columns'],
  ['a row is no list', { values: [1, 2, 3, 4] }, 'Expected 2D array'],
  ['there is text for a number', { values: [[1, 2, 3, '4.0']] }, "could not convert string to float: '4.0'"],
  ['a value is missing', { values: [[1, 2, 3, null]] }, 'Input X contains NaN'],
])('rows are refused when %s', (_what, table, message) => {
  const model = parsePortableModel(JSON.stringify(FLOWERS));
  expect(() => predict(model, table)).toThrow(InputError);
  expect(() => predict(model, table)).toThrow(message);
});

test('a category that was not trained is refused', () => {
  const { model } = CASES.find(({ name }) => name.includes('categories')) as Case;
  expect(() => predict(parsePortableModel(JSON.stringify(model)), { values: [['never seen', 1000, 'own']] })).toThrow(
    "unknown categories ['never seen'] in column 'CheckingStatus'",
  );
});

test.each([
  ['no JSON', '{', 'not a JSON object'],
  ['another format', JSON.stringify({ ...FLOWERS, format: 'onnx' }), "'format' must be"],
  ['an unknown type', JSON.stringify({ ...FLOWERS, type: 'forest' }), "there is no type 'forest'"],
  [
    'a row of coefficients too few',
    JSON.stringify({ ...FLOWERS, coefficients: FLOWERS.coefficients.slice(1) }),
    'coefficients has 2 rows, 3 expected',
  ],
  ['a coefficient too few', JSON.stringify({ ...FLOWERS, coefficients: [[1], [2], [3]] }), 'each row of coefficients must have 4 numbers'],
  ['a scale of 0', JSON.stringify({ ...FLOWERS, scaling: { mean: [0, 0, 0, 0], scale: [1, 1, 0, 1] } }), 'scaling.scale must not be 0'],
  [
    'categories of an unknown field',
    JSON.stringify({ ...FLOWERS, categories: { colour: ['red'] } }),
    'categories names a field that is none',
  ],
])('a model file with %s is refused', (_what, text, message) => {
  expect(() => parsePortableModel(text)).toThrow(message);
});
