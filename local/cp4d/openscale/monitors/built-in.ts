import type { Json, JsonObject } from '../../json.ts';

type Direction = 'increasing' | 'decreasing' | 'unknown';

const metric = (name: string, direction: Direction = 'unknown', limit?: ['lower_limit' | 'upper_limit', number]): JsonObject => ({
  id: idOf(name),
  name,
  expected_direction: direction,
  thresholds: limit === undefined ? [] : [{ type: limit[0], default: limit[1] }],
});

const tag = (name: string): JsonObject => ({ id: idOf(name), name, required: false });

const definition = (name: string, metrics: JsonObject[], tags: JsonObject[], more: JsonObject = {}): JsonObject => ({
  name,
  metrics,
  tags,
  managed_by: 'system',
  monitor_runtime: { type: 'service' },
  ...more,
});

const hours = (count: number): Json => ({
  repeat_interval: count,
  repeat_unit: 'hour',
  start_time: { type: 'relative', delay: count, delay_unit: 'hour' },
  repeat_type: 'hour',
  status: 'enabled',
});

/** The id of a definition, metric or tag is its name in lower case, with `_` between the words. */
export function idOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

const QUALITY = [
  metric('Area under ROC', 'increasing', ['lower_limit', 0.8]),
  metric('Area under PR', 'increasing'),
  metric('Accuracy', 'increasing'),
  metric('True positive rate', 'increasing'),
  metric('False positive rate', 'decreasing'),
  metric('Recall', 'increasing'),
  metric('Precision', 'increasing'),
  { ...metric('F1-Measure', 'increasing'), id: 'f1_measure' },
  metric('Log loss', 'decreasing'),
  metric('Brier score', 'decreasing'),
  metric('Matthews correlation coefficient', 'increasing'),
  metric('Label skew'),
  metric('Gini coefficient', 'increasing'),
  metric('Weighted true positive rate', 'increasing'),
  metric('Weighted false positive rate', 'decreasing'),
  metric('Weighted recall', 'increasing'),
  metric('Weighted precision', 'increasing'),
  { ...metric('Weighted F1-Measure', 'increasing'), id: 'weighted_f_measure' },
  { ...metric('Proportion explained variance', 'increasing'), id: 'explained_variance' },
  metric('Mean absolute error', 'decreasing'),
  metric('Mean squared error', 'decreasing'),
  { ...metric('R squared', 'increasing'), id: 'r2' },
  { ...metric('Root of mean squared error', 'decreasing'), id: 'root_mean_squared_error' },
];

/** What the service can watch without being taught. */
export const BUILT_IN = new Map<string, JsonObject>(
  Object.entries({
    quality: definition('Quality', QUALITY, [tag('Model type')], {
      applies_to: { problem_type: ['binary', 'multiclass', 'regression'], target_type: ['subscription'] },
      schedule: hours(1),
    }),
    fairness: definition(
      'Fairness',
      [
        metric('Fairness value', 'increasing', ['lower_limit', 80]),
        metric('Disparate impact', 'increasing'),
        metric('Statistical parity difference'),
      ],
      [tag('Feature'), tag('Fairness metric type'), tag('Feature value')],
      { applies_to: { target_type: ['subscription'] }, schedule: hours(1) },
    ),
    drift: definition(
      'Drift',
      [
        metric('Drift magnitude', 'decreasing', ['upper_limit', 0.05]),
        metric('Predicted accuracy', 'increasing'),
        metric('Data drift magnitude', 'decreasing', ['upper_limit', 0.05]),
      ],
      [],
      { applies_to: { target_type: ['subscription'] }, schedule: hours(3) },
    ),
    drift_v2: definition(
      'Drift v2',
      [
        metric('Confidence drift score', 'decreasing', ['upper_limit', 0.05]),
        metric('Prediction drift score', 'decreasing', ['upper_limit', 0.05]),
        metric('Feature drift score', 'decreasing', ['upper_limit', 0.05]),
        metric('Input metadata drift score', 'decreasing'),
        metric('Output metadata drift score', 'decreasing'),
        metric('Embedding drift score', 'decreasing'),
      ],
      [],
      { applies_to: { target_type: ['subscription'] }, schedule: hours(24) },
    ),
    explainability: definition('Explainability', [metric('Global explanation stability', 'increasing')], [], {
      applies_to: { target_type: ['subscription'] },
      schedule: hours(168),
    }),
    performance: definition('Performance', [metric('Record count', 'increasing')], [], { schedule: hours(1) }),
    model_health: definition(
      'Model health',
      [metric('Total records'), metric('Maximum payload size'), metric('Median API throughput')],
      [],
      { schedule: hours(1) },
    ),
    mrm: definition(
      'Model risk management monitoring',
      ['Tests run', 'Tests passed', 'Tests failed', 'Tests skipped', 'Fairness score', 'Quality score', 'Drift score'].map(name =>
        metric(name),
      ),
      [],
    ),
    data_health: definition('Data Health', [metric('Records processed')], []),
    generative_ai_quality: definition('Generative AI Quality', [metric('ROUGE score', 'increasing')], []),
  }),
);
