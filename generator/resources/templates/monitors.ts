import type { Template } from './template.ts';

/** What all bodies of `POST /v2/monitor_instances` hold; `parameters` and `thresholds` are the author's, on top of these. */
function monitor(kind: string, parameters: Template): Template {
  return {
    data_mart_id: '${dataMart}',
    monitor_definition_id: kind,
    target: { target_type: 'subscription', target_id: '${subscription}' },
    parameters,
    thresholds: '${thresholds}',
  };
}

export const monitorQuality = monitor('quality', { min_feedback_data_size: 10 });

export const monitorFairness = monitor('fairness', { min_records: 100 });

export const monitorDrift = monitor('drift', { min_samples: 100, drift_threshold: 0.1, train_drift_model: false, enable_model_drift: false, enable_data_drift: true });

export const monitorExplainability = monitor('explainability', { enabled: true });
