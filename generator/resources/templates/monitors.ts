import type { Template, TemplateDefinition } from './template.ts';

/** `parameters` and `thresholds` are the author's, on top of these. */
function monitor(kind: string, parameters: Template): TemplateDefinition {
  return {
    request: 'POST /v2/monitor_instances',
    body: {
      data_mart_id: '${dataMart}',
      monitor_definition_id: kind,
      target: { target_type: 'subscription', target_id: '${subscription}' },
      parameters,
      thresholds: '${thresholds}',
    },
    placeholders: { dataMart: 'string', subscription: 'string', thresholds: 'array' },
    required: ['data_mart_id', 'monitor_definition_id', 'target', 'target.target_type', 'target.target_id'],
    fixed: ['monitor_definition_id', 'target.target_type', 'target.target_id'],
  };
}

export const monitorQuality = monitor('quality', { min_feedback_data_size: 10 });

export const monitorFairness = monitor('fairness', { min_records: 100 });

export const monitorDrift = monitor('drift', { min_samples: 100, drift_threshold: 0.1, train_drift_model: false, enable_model_drift: false, enable_data_drift: true });

export const monitorExplainability = monitor('explainability', { enabled: true });
