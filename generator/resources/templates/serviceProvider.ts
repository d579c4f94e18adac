import type { Template } from './template.ts';

/** Body of `POST /v2/service_providers`: Watson Machine Learning on the same cluster needs no credentials of its own. */
export const serviceProvider = {
  name: '${name}',
  service_type: 'watson_machine_learning',
  credentials: {},
  deployment_space_id: '${space}',
  operational_space_id: '${stage}',
} satisfies Template;
