import type { TemplateDefinition } from './template.ts';

/** Watson Machine Learning on the same cluster needs no credentials of its own. */
export const serviceProvider: TemplateDefinition = {
  request: 'POST /v2/service_providers',
  body: {
    name: '${name}',
    service_type: 'watson_machine_learning',
    credentials: {},
    deployment_space_id: '${space}',
    operational_space_id: '${stage}',
  },
  placeholders: { name: 'string', space: 'string', stage: 'string' },
  required: ['name', 'service_type', 'credentials', 'deployment_space_id'],
  fixed: ['name', 'service_type', 'deployment_space_id'],
};
