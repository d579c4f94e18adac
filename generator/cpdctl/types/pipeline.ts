// Generated from generator/cpdctl/groups/pipeline.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields } from '../fields.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends PipelineCommands {}
}

/** The commands of `cpdctl pipeline`. */
export interface PipelineCommands {
  'pipeline cleanup delete-artifacts': { flags: Refused<'pipeline cleanup delete-artifacts needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline cleanup delete-cache': { flags: Refused<'pipeline cleanup delete-cache needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline commit': { flags: Refused<'pipeline commit needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline compile': { flags: Refused<'pipeline compile needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'pipeline copy': { flags: Refused<'pipeline copy needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline delete': { flags: Refused<'pipeline delete needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline get': { flags: Refused<'pipeline get needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline get-template': { flags: Refused<'pipeline get-template needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline list': { flags: Refused<'pipeline list needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run get': { flags: Refused<'pipeline run get needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run get-artifact': { flags: Refused<'pipeline run get-artifact needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run get-log': { flags: Refused<'pipeline run get-log needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run get-logs': { flags: Refused<'pipeline run get-logs needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run get-status': { flags: Refused<'pipeline run get-status needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run list': { flags: Refused<'pipeline run list needs cpdctl 1.8.153'>; prints: 'object'; fields: AnyFields };
  'pipeline run list-parameter': { flags: Refused<'pipeline run list-parameter needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run migrate-cache': { flags: Refused<'pipeline run migrate-cache needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run task-result get': { flags: Refused<'pipeline run task-result get needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run task-result head': { flags: Refused<'pipeline run task-result head needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline run task-result list': { flags: Refused<'pipeline run task-result list needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline store-logs': { flags: Refused<'pipeline store-logs needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'pipeline upload': { flags: Refused<'pipeline upload needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline validate': { flags: Refused<'pipeline validate needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline version delete': { flags: Refused<'pipeline version delete needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline version get': { flags: Refused<'pipeline version get needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline version get-template': { flags: Refused<'pipeline version get-template needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline version get-template-format': { flags: Refused<'pipeline version get-template-format needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline version list': { flags: Refused<'pipeline version list needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'pipeline version upload': { flags: Refused<'pipeline version upload needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
}
