import { isObject, type Json, type JsonObject } from '../../json.ts';
import { recordsOf } from '../records/data-set.ts';
import { assetProperties } from '../subscriptions/asset-properties.ts';
import { EvaluationError, numberParameter, type Evaluation, type EvaluationInput, type MetricGroup } from './evaluation.ts';
import { columnOf, newestPayload } from './payload.ts';

/** A feature, and which of its values make up the groups that are compared. */
interface WatchedFeature {
  feature: string;
  majority: Json[];
  minority: Json[];
}

const DEFAULT_FEWEST = 1;

/** How much rarer a group gets the favourable outcome than the majority does; the fairness value is in percent. */
export function evaluateFairness(input: EvaluationInput): Evaluation {
  const { parameters } = input;
  const recordsProcessed = recordsOf(input.cluster, input.dataSet).records.length;
  const fewest = numberParameter(parameters, 'min_records') ?? DEFAULT_FEWEST;
  if (recordsProcessed < fewest) {
    const message = `Some fairness metrics could not be computed: there are ${recordsProcessed} records, ${fewest} are needed.`;
    return { groups: [], result: {}, sources: [], recordsProcessed, warning: { code: 'AIQFM6016', message } };
  }
  const payload = newestPayload(input, numberParameter(parameters, 'max_records'));
  const predicted = columnOf(payload, assetProperties(input.subscription).predictionField);
  if (predicted === undefined) {
    throw new EvaluationError('the payload has no column with predictions.');
  }
  const favourable = outcomes(predicted, list(parameters, 'favourable_class'));
  const groups = watchedFeatures(parameters).flatMap(watched => {
    const values = columnOf(payload, watched.feature);
    if (values === undefined) {
      throw new EvaluationError(`the payload has no column '${watched.feature}'.`);
    }
    return watched.minority.map(group => comparison(watched, values, favourable, group));
  });
  return { groups, result: { metrics: groups.map(({ metrics, tags }) => ({ ...metrics, tags })) }, sources: [], recordsProcessed };
}

function comparison({ feature, majority }: WatchedFeature, values: Json[], favourable: boolean[], group: Json): MetricGroup {
  const minorityRate = favourableRate(values, favourable, [group]);
  const majorityRate = favourableRate(values, favourable, majority);
  const isComparable = minorityRate !== null && majorityRate !== null;
  const impact = isComparable && majorityRate > 0 ? minorityRate / majorityRate : null;
  return {
    metrics: {
      fairness_value: impact === null ? null : impact * 100,
      disparate_impact: impact,
      statistical_parity_difference: isComparable ? minorityRate - majorityRate : null,
    },
    tags: [
      { id: 'feature', value: feature },
      { id: 'fairness_metric_type', value: 'fairness' },
      { id: 'feature_value', value: Array.isArray(group) ? group.join('-') : String(group) },
    ],
  };
}

/** Null for a group that nobody belongs to. */
function favourableRate(values: Json[], favourable: boolean[], group: Json[]): number | null {
  const members = favourable.filter((_outcome, index) => belongs(values[index] ?? null, group));
  return members.length === 0 ? null : members.filter(Boolean).length / members.length;
}

/** A group is made of values, and of ranges `[from, to]`. */
function belongs(value: Json, group: Json[]): boolean {
  return group.some(item =>
    Array.isArray(item) ? Number(value) >= Number(item[0]) && Number(value) <= Number(item[1]) : String(item) === String(value),
  );
}

function outcomes(predicted: Json[], favourable: Json[]): boolean[] {
  return predicted.map(prediction => belongs(prediction, favourable));
}

function watchedFeatures(parameters: JsonObject): WatchedFeature[] {
  const features = list(parameters, 'features')
    .filter(isObject)
    .map(item => ({ feature: String(item['feature']), majority: list(item, 'majority'), minority: list(item, 'minority') }));
  if (features.length === 0 || list(parameters, 'favourable_class').length === 0) {
    throw new EvaluationError("the parameters name no 'features' or no 'favourable_class'.");
  }
  return features;
}

function list(object: JsonObject, member: string): Json[] {
  const value = object[member];
  return Array.isArray(value) ? value : [];
}
