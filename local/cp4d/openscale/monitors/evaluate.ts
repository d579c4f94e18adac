import type { Cluster } from '../../cluster.ts';
import type { JsonObject } from '../../json.ts';
import type { Resource } from '../resource.ts';
import { evaluateModelHealth, evaluatePerformance } from './counts.ts';
import { evaluateDrift, evaluateDriftV2 } from './drift/drift.ts';
import { EvaluationError, type Evaluation, type Evaluator } from './evaluation.ts';
import { evaluateFairness } from './fairness.ts';
import { definitionOf, evaluatedDataSet, targetOf } from './monitor.ts';
import { evaluateQuality } from './quality/quality.ts';

const EVALUATORS = new Map<string, Evaluator>([
  ['quality', evaluateQuality],
  ['fairness', evaluateFairness],
  ['drift', evaluateDrift],
  ['drift_v2', evaluateDriftV2],
  ['performance', evaluatePerformance],
  ['model_health', evaluateModelHealth],
]);

/** Evaluates what a monitor watches. */
export function evaluate(cluster: Cluster, monitor: Resource, parameters: JsonObject): Evaluation {
  const evaluator = EVALUATORS.get(definitionOf(monitor));
  if (evaluator === undefined) {
    throw new EvaluationError('the service does not compute the metrics of this monitor; they are to be posted as measurements.');
  }
  const subscription = targetOf(cluster, monitor);
  const dataSet = evaluatedDataSet(cluster, monitor);
  if (subscription === undefined || dataSet === undefined) {
    throw new EvaluationError('there is no subscription with records to evaluate.');
  }
  return evaluator({ cluster, monitor, subscription, dataSet, parameters });
}
