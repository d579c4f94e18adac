import { assetProperties } from '../../subscriptions/asset-properties.ts';
import type { Evaluation, EvaluationInput } from '../evaluation.ts';
import { recordsOf } from '../../records/data-set.ts';
import { binaryMetrics, confusionMatrix, confusionMatrixJson, multiclassMetrics } from './classification.ts';
import { judgedRows } from './feedback.ts';
import { regressionMetrics } from './regression.ts';

const ORIGINAL = [{ id: 'model_type', value: 'original' }];

/** Compares what the model says with what happened. */
export function evaluateQuality(input: EvaluationInput): Evaluation {
  const { problemType, labelColumn } = assetProperties(input.subscription);
  const rows = judgedRows(input);
  const recordsProcessed = recordsOf(input.cluster, input.dataSet).records.length;
  if (problemType === 'regression') {
    const metrics = regressionMetrics(rows);
    return { groups: [{ metrics, tags: ORIGINAL }], result: { metrics }, sources: [], recordsProcessed };
  }
  const matrix = confusionMatrix(rows);
  const isBinary = problemType === 'binary' && matrix.labels.length === 2;
  const metrics = isBinary ? binaryMetrics(matrix, rows) : multiclassMetrics(matrix, rows);
  const href = `/v2/data_sets/${input.dataSet.id}/records`;
  const filter = `${labelColumn}:eq:{actual},_original_prediction:eq:{predicted}`;
  return {
    groups: [{ metrics, tags: ORIGINAL }],
    result: {
      metrics,
      confusion_matrix: {
        ...confusionMatrixJson(matrix),
        feedback_records_href: href,
        feedback_records_filter_href: `${href}?filter=${filter}&order=record_timestamp:desc`,
      },
    },
    sources: [
      {
        id: 'confusion_matrix_1',
        type: 'confusion_matrix',
        metric_ids: Object.keys(metrics),
        data: { labels: matrix.labels, values: matrix.values },
      },
    ],
    recordsProcessed,
  };
}
