import type { JudgedRows } from './feedback.ts';
import { EvaluationError } from '../evaluation.ts';

/** The metrics of a model that predicts numbers. */
export function regressionMetrics({ actual, predicted }: JudgedRows): Record<string, number | null> {
  const truth = actual.map(number);
  const errors = truth.map((value, index) => value - number(predicted[index] ?? null));
  const meanSquaredError = mean(errors.map(error => error ** 2));
  const spread = variance(truth);
  return {
    explained_variance: spread === 0 ? null : 1 - variance(errors) / spread,
    mean_absolute_error: mean(errors.map(Math.abs)),
    mean_squared_error: meanSquaredError,
    r2: spread === 0 ? null : 1 - meanSquaredError / spread,
    root_mean_squared_error: Math.sqrt(meanSquaredError),
  };
}

function number(value: unknown): number {
  const result = value === null || value === '' ? NaN : Number(value);
  if (Number.isNaN(result)) {
    throw new EvaluationError('a label or prediction is no number, but the problem type is regression.');
  }
  return result;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: number[]): number {
  const middle = mean(values);
  return mean(values.map(value => (value - middle) ** 2));
}
