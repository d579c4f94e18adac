import { monitorDrift, monitorExplainability, monitorFairness, monitorQuality } from './monitors.ts';
import { run } from './run.ts';
import { serviceProvider } from './serviceProvider.ts';
import { subscription } from './subscription.ts';
import type { TemplateDefinition } from './template.ts';

/** All bodies that steps send to OpenScale, by the names that `templates` of cp4d-mlops.json knows them by. */
export const TEMPLATES: Record<string, TemplateDefinition> = {
  subscription,
  'service-provider': serviceProvider,
  'monitor-quality': monitorQuality,
  'monitor-fairness': monitorFairness,
  'monitor-drift': monitorDrift,
  'monitor-explainability': monitorExplainability,
  run,
};
