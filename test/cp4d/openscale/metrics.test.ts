import { describe, expect, test } from 'vitest';
import type { Json } from '../../../local/cp4d/json.ts';
import { distance } from '../../../local/cp4d/openscale/monitors/drift/distribution.ts';
import {
  binaryMetrics,
  confusionMatrix,
  confusionMatrixJson,
  multiclassMetrics,
} from '../../../local/cp4d/openscale/monitors/quality/classification.ts';
import type { JudgedRows } from '../../../local/cp4d/openscale/monitors/quality/feedback.ts';
import { regressionMetrics } from '../../../local/cp4d/openscale/monitors/quality/regression.ts';

function judged(pairs: [Json, Json, number][], more: Partial<JudgedRows> = {}): JudgedRows {
  const rows = pairs.flatMap(([actual, predicted, times]) => Array.from({ length: times }, () => [actual, predicted] as const));
  return {
    actual: rows.map(([actual]) => actual),
    predicted: rows.map(([, predicted]) => predicted),
    probabilities: [],
    classes: undefined,
    ...more,
  };
}

describe('two classes, of which the second is the positive one', () => {
  const rows = judged([
    ['no', 'no', 50],
    ['no', 'yes', 10],
    ['yes', 'no', 5],
    ['yes', 'yes', 35],
  ]);
  const metrics = binaryMetrics(confusionMatrix(rows), rows);

  test.each([
    ['accuracy', 0.85],
    ['recall', 35 / 40],
    ['true_positive_rate', 35 / 40],
    ['false_positive_rate', 10 / 60],
    ['precision', 35 / 45],
    ['f1_measure', 70 / 85],
    ['area_under_roc', (35 / 40 + 50 / 60) / 2],
    ['area_under_pr', (35 / 45) * (35 / 40) + ((5 / 40) * (35 / 45 + 0.4)) / 2],
    ['gini_coefficient', 35 / 40 + 50 / 60 - 1],
    ['matthews_correlation_coefficient', (35 * 50 - 10 * 5) / Math.sqrt(45 * 40 * 60 * 55)],
    ['label_skew', 0.2 / Math.sqrt(0.24)],
  ])('%s', (name, value) => expect(metrics[name]).toBeCloseTo(value, 12));

  test('without probabilities there is no log loss and no Brier score', () => {
    expect(metrics).toMatchObject({ log_loss: null, brier_score: null });
  });

  test('what cannot be divided is 0, as when nothing is predicted positive', () => {
    const never = judged([
      ['no', 'no', 30],
      ['yes', 'no', 70],
    ]);
    expect(binaryMetrics(confusionMatrix(never), never)).toMatchObject({
      accuracy: 0.3,
      precision: 0,
      f1_measure: 0,
      matthews_correlation_coefficient: 0,
      area_under_roc: 0.5,
      area_under_pr: 0.7,
    });
  });

  test('log loss and Brier score come from the probabilities, in the order of the classes', () => {
    const sure = judged(
      [
        ['a', 'a', 1],
        ['b', 'a', 1],
      ],
      {
        probabilities: [
          [0.8, 0.2],
          [0.6, 0.4],
        ],
        classes: ['a', 'b'],
      },
    );
    const found = binaryMetrics(confusionMatrix(sure), sure);
    expect(found['log_loss']).toBeCloseTo(-(Math.log(0.8) + Math.log(0.4)) / 2, 12);
    expect(found['brier_score']).toBeCloseTo((0.2 ** 2 + 0.6 ** 2) / 2, 12);
  });
});

test('several classes are weighted by how often each happened', () => {
  const rows = judged([
    ['a', 'a', 6],
    ['a', 'b', 2],
    ['b', 'b', 1],
    ['c', 'c', 1],
  ]);
  const metrics = multiclassMetrics(confusionMatrix(rows), rows);

  expect(metrics['accuracy']).toBeCloseTo(0.8);
  expect(metrics['weighted_recall']).toBeCloseTo(0.8 * 0.75 + 0.1 + 0.1);
  expect(metrics['weighted_precision']).toBeCloseTo(0.8 * 1 + 0.1 * (1 / 3) + 0.1);
  expect(metrics['weighted_false_positive_rate']).toBeCloseTo(0.1 * (2 / 9));
  expect(metrics['weighted_f_measure']).toBeCloseTo(0.8 * (6 / 7) + 0.1 * 0.5 + 0.1);
});

test('labels that are numbers are sorted as numbers, and 8, 8.0 and "8" are one', () => {
  const matrix = confusionMatrixJson(
    confusionMatrix(
      judged([
        ['8.0', 8, 2],
        [10, '8', 1],
        [9, 9, 1],
      ]),
    ),
  );
  expect(matrix).toMatchObject({
    labels: ['8', '9', '10'],
    values: [
      [2, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
    ],
    total_records_processed: 4,
  });
});

test('regression is judged by its errors', () => {
  const metrics = regressionMetrics(
    judged([
      [1, 2, 1],
      [2, 2, 1],
      [3, 5, 1],
    ]),
  );
  expect(metrics['mean_absolute_error']).toBeCloseTo(1);
  expect(metrics['mean_squared_error']).toBeCloseTo(5 / 3);
  expect(metrics['root_mean_squared_error']).toBeCloseTo(Math.sqrt(5 / 3));
  expect(metrics['r2']).toBeCloseTo(1 - 5 / 2);
  expect(metrics['explained_variance']).toBeCloseTo(1 - 2 / 3 / (2 / 3));
});

test.each([
  ['the same values', [1, 2, 3, 4], [4, 3, 2, 1], 0],
  ['values beyond all known ones', [1, 1, 1], [9, 9], 1],
  ['half of the words replaced', ['x', 'y'], ['x', 'z'], 0.5],
])('the distance to %s', (_what, baseline, current, expected) => {
  expect(distance(baseline, current)).toBeCloseTo(expected);
});
