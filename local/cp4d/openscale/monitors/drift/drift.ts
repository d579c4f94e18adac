import type { Json } from '../../../json.ts';
import { recordsOf } from '../../records/data-set.ts';
import type { Rows } from '../../records/record-table.ts';
import { assetProperties, type AssetProperties } from '../../subscriptions/asset-properties.ts';
import { EvaluationError, numberParameter, type Evaluation, type EvaluationInput } from '../evaluation.ts';
import { columnOf } from '../payload.ts';
import { trainingRows } from './archive.ts';
import { distance } from './distribution.ts';

/** What is compared, and with what. */
interface Samples {
  baseline: Rows;
  current: Rows;
  properties: AssetProperties;
}

const DEFAULT_SAMPLES = 10;

/** The older drift monitor: how far the data went away, and how much surer the model used to be. */
export function evaluateDrift(input: EvaluationInput): Evaluation {
  const samples = samplesOf(input);
  const [before, now] = [meanConfidence(samples.baseline, samples.properties), meanConfidence(samples.current, samples.properties)];
  return evaluation(input, {
    drift_magnitude: before === null || now === null ? null : Math.max(before - now, 0),
    predicted_accuracy: now,
    data_drift_magnitude: featureDrift(samples),
  });
}

/** The newer one: a score each for what goes in, what comes out, and how sure the model is. */
export function evaluateDriftV2(input: EvaluationInput): Evaluation {
  const samples = samplesOf(input);
  const { predictionField } = samples.properties;
  return evaluation(input, {
    feature_drift_score: featureDrift(samples),
    prediction_drift_score: columnDrift(samples, rows => columnOf(rows, predictionField)),
    confidence_drift_score: columnDrift(samples, rows => confidences(rows, samples.properties)),
  });
}

function evaluation(input: EvaluationInput, metrics: Record<string, number | null>): Evaluation {
  const recordsProcessed = recordsOf(input.cluster, input.dataSet).records.length;
  return { groups: [{ metrics, tags: [] }], result: { metrics }, sources: [], recordsProcessed };
}

/** The baseline is the training data of the archive, or else the oldest scorings. */
function samplesOf({ cluster, subscription, dataSet, parameters }: EvaluationInput): Samples {
  const table = recordsOf(cluster, dataSet);
  const fewest = numberParameter(parameters, 'min_samples') ?? DEFAULT_SAMPLES;
  if (table.records.length < fewest) {
    throw new EvaluationError(`there are ${table.records.length} payload records, ${fewest} are needed.`);
  }
  const most = numberParameter(parameters, 'max_samples') ?? table.records.length;
  return {
    baseline: trainingRows(cluster, subscription.id) ?? table.rows(table.records.slice(0, fewest)),
    current: table.rows(table.records.slice(-most)),
    properties: assetProperties(subscription),
  };
}

/** The mean over all features that both samples have. */
function featureDrift(samples: Samples): number | null {
  const drifts = samples.properties.features
    .map(feature => columnDrift(samples, rows => columnOf(rows, feature)))
    .filter(drift => drift !== null);
  return drifts.length === 0 ? null : mean(drifts);
}

function columnDrift({ baseline, current }: Samples, pick: (rows: Rows) => Json[] | undefined): number | null {
  const [before, now] = [pick(baseline), pick(current)];
  return before === undefined || now === undefined ? null : distance(before, now);
}

function meanConfidence(rows: Rows, properties: AssetProperties): number | null {
  const found = confidences(rows, properties);
  return found === undefined ? null : mean(found);
}

/** The probability of the class that won, of each row. */
function confidences(rows: Rows, { probabilityField }: AssetProperties): number[] | undefined {
  const found = columnOf(rows, probabilityField)
    ?.filter(value => Array.isArray(value))
    .map(probabilities => Math.max(...probabilities.map(Number)));
  return found === undefined || found.length === 0 ? undefined : found;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
