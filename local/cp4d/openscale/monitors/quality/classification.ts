import type { Json, JsonObject } from '../../../json.ts';
import type { JudgedRows } from './feedback.ts';

/** How often each class was taken for which: rows are what happened, columns what was predicted. */
export interface ConfusionMatrix {
  labels: string[];
  values: number[][];
}

type Metrics = Record<string, number | null>;

const SMALLEST_PROBABILITY = 1e-15;

/** Counts what was taken for what. */
export function confusionMatrix({ actual, predicted, classes }: JudgedRows): ConfusionMatrix {
  const labels = labelsOf(actual, predicted, classes);
  const position = new Map(labels.map((label, index) => [label, index]));
  const values = labels.map(() => labels.map(() => 0));
  actual.forEach((label, index) => {
    const row = values[position.get(labelText(label)) ?? 0] as number[];
    const column = position.get(labelText(predicted[index] ?? null)) ?? 0;
    row[column] = (row[column] ?? 0) + 1;
  });
  return { labels, values };
}

/** The metrics of a model with two classes; the second label is the positive one. */
export function binaryMetrics(matrix: ConfusionMatrix, rows: JudgedRows): Metrics {
  const [[trueNegative = 0, falsePositive = 0] = [], [falseNegative = 0, truePositive = 0] = []] = matrix.values;
  const total = trueNegative + falsePositive + falseNegative + truePositive;
  const positives = (truePositive + falseNegative) / total;
  const precision = share(truePositive, truePositive + falsePositive);
  const recall = share(truePositive, truePositive + falseNegative);
  const falsePositiveRate = share(falsePositive, falsePositive + trueNegative);
  // From the predicted classes, not from probabilities: one point between the corners.
  const areaUnderRoc = (recall + 1 - falsePositiveRate) / 2;
  const rarer = Math.min(positives, 1 - positives);
  const product =
    (truePositive + falsePositive) * (truePositive + falseNegative) * (trueNegative + falsePositive) * (trueNegative + falseNegative);
  return {
    area_under_roc: areaUnderRoc,
    area_under_pr: truePositive + falsePositive === 0 ? positives : recall * precision + ((1 - recall) * (precision + positives)) / 2,
    accuracy: (truePositive + trueNegative) / total,
    true_positive_rate: recall,
    false_positive_rate: falsePositiveRate,
    recall,
    precision,
    f1_measure: share(2 * precision * recall, precision + recall),
    log_loss: logLoss(rows, matrix.labels),
    brier_score: brierScore(rows, matrix.labels),
    matthews_correlation_coefficient: share(truePositive * trueNegative - falsePositive * falseNegative, Math.sqrt(product)),
    label_skew: rarer === 0 ? null : (1 - 2 * rarer) / Math.sqrt(rarer * (1 - rarer)),
    gini_coefficient: 2 * areaUnderRoc - 1,
  };
}

/** The metrics of a model with several classes, each class weighted by how often it happened. */
export function multiclassMetrics(matrix: ConfusionMatrix, rows: JudgedRows): Metrics {
  const perLabel = metricsPerLabel(matrix);
  const counts = matrix.values.map(sum);
  const total = sum(counts);
  const weighted = (of: (label: PerLabel) => number): number =>
    sum(perLabel.map((label, index) => (of(label) * (counts[index] ?? 0)) / total));
  const recall = weighted(label => label.recall);
  return {
    accuracy: sum(matrix.values.map((row, index) => row[index] ?? 0)) / total,
    weighted_true_positive_rate: recall,
    weighted_false_positive_rate: weighted(label => label.falsePositiveRate),
    weighted_recall: recall,
    weighted_precision: weighted(label => label.precision),
    weighted_f_measure: weighted(({ precision, recall: own }) => share(2 * precision * own, precision + own)),
    log_loss: logLoss(rows, matrix.labels),
  };
}

/** The confusion matrix as a run shows it. */
export function confusionMatrixJson(matrix: ConfusionMatrix): JsonObject {
  const perLabel = metricsPerLabel(matrix);
  const recall = perLabel.map(label => label.recall);
  return {
    labels: matrix.labels,
    values: matrix.values,
    total_records_processed: sum(matrix.values.map(sum)),
    metrics_per_label: {
      recall_per_label: recall,
      precision_per_label: perLabel.map(label => label.precision),
      true_positive_rate_per_label: recall,
      false_positive_rate_per_label: perLabel.map(label => label.falsePositiveRate),
    },
  };
}

interface PerLabel {
  precision: number;
  recall: number;
  falsePositiveRate: number;
}

function metricsPerLabel({ labels, values }: ConfusionMatrix): PerLabel[] {
  const total = sum(values.map(sum));
  return labels.map((_label, index) => {
    const right = values[index]?.[index] ?? 0;
    const happened = sum(values[index] ?? []);
    const predicted = sum(values.map(row => row[index] ?? 0));
    return {
      precision: share(right, predicted),
      recall: share(right, happened),
      falsePositiveRate: share(predicted - right, total - happened),
    };
  });
}

/** The model's own order, and after it what it never said; without a model the labels are sorted. */
function labelsOf(actual: Json[], predicted: Json[], classes: Json[] | undefined): string[] {
  const met = [...new Set([...actual, ...predicted].map(labelText))].sort(byNumberOrText);
  return classes === undefined ? met : [...new Set([...classes.map(labelText), ...met])];
}

/** 8, 8.0 and "8" are the same label. */
function labelText(label: Json): string {
  const text = typeof label === 'string' ? label : JSON.stringify(label);
  return /^-?\d+\.0+$/.test(text) ? String(Number(text)) : text;
}

function byNumberOrText(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  return Number.isNaN(difference) ? (one < other ? -1 : 1) : difference;
}

/** The classes that probabilities belong to, in their order. */
function probabilityLabels({ classes }: JudgedRows, labels: string[]): string[] {
  return classes?.map(labelText) ?? labels;
}

function logLoss(rows: JudgedRows, labels: string[]): number | null {
  const order = probabilityLabels(rows, labels);
  if (rows.probabilities.length === 0 || rows.probabilities.includes(undefined)) {
    return null;
  }
  const losses = rows.actual.map((label, index) => {
    const probability = rows.probabilities[index]?.[order.indexOf(labelText(label))] ?? 0;
    return -Math.log(Math.min(Math.max(probability, SMALLEST_PROBABILITY), 1 - SMALLEST_PROBABILITY));
  });
  return sum(losses) / losses.length;
}

function brierScore(rows: JudgedRows, labels: string[]): number | null {
  const positive = labels[1];
  const position = probabilityLabels(rows, labels).indexOf(positive ?? '');
  if (rows.probabilities.length === 0 || rows.probabilities.includes(undefined) || position === -1) {
    return null;
  }
  const squares = rows.actual.map(
    (label, index) => ((rows.probabilities[index]?.[position] ?? 0) - Number(labelText(label) === positive)) ** 2,
  );
  return sum(squares) / squares.length;
}

/** A ratio that is 0 where it is not defined. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
