import type { TemplateDefinition } from './template.ts';

export const run: TemplateDefinition = {
  request: 'POST /v2/monitor_instances/{id}/runs',
  body: { triggered_by: 'user' },
  placeholders: {},
  required: [],
  fixed: [],
};
