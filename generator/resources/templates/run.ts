import type { Template } from './template.ts';

/** Body of `POST /v2/monitor_instances/{id}/runs`. */
export const run = { triggered_by: 'user' } satisfies Template;
