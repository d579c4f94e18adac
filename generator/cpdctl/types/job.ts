// Generated from generator/cpdctl/groups/job.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields, AssetFields, JobRunFields } from '../fields.ts';
import type { JobDefinition, JobRun, JsonArray, JsonObject, JsonPatchOperation } from '../json.ts';
import type { InProject, InSpace } from '../scopes.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends JobCommands {}
}

/** The commands of `cpdctl job`. */
export interface JobCommands {
  'job bulk-delete': { flags: Refused<'job bulk-delete needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'job create': { flags: JobCreateFlags; prints: 'object'; fields: AssetFields };
  'job delete': { flags: JobDeleteFlags; prints: 'object'; fields: AnyFields };
  'job get': { flags: JobGetFlags; prints: 'object'; fields: AssetFields };
  'job list': { flags: JobListFlags; prints: 'rows'; fields: AssetFields };
  'job run cancel': { flags: JobRunCancelFlags; prints: 'object'; fields: AnyFields };
  'job run create': { flags: JobRunCreateFlags; prints: 'object'; fields: JobRunFields };
  'job run delete': { flags: JobRunDeleteFlags; prints: 'object'; fields: AnyFields };
  'job run download-results': { flags: JobRunDownloadResultsFlags; prints: 'object'; fields: AnyFields };
  'job run get': { flags: JobRunGetFlags; prints: 'object'; fields: JobRunFields };
  'job run list': { flags: JobRunListFlags; prints: 'rows'; fields: JobRunFields };
  'job run logs': { flags: JobRunLogsFlags; prints: 'object'; fields: AnyFields };
  'job run pause': { flags: JobRunPauseFlags; prints: 'object'; fields: AnyFields };
  'job run resume': { flags: JobRunResumeFlags; prints: 'object'; fields: AnyFields };
  'job run update': { flags: JobRunUpdateFlags; prints: 'object'; fields: AnyFields };
  /** Ends when the run is completed, failed or canceled; read the state afterwards. */
  'job run wait': { flags: JobRunWaitFlags; prints: 'object'; fields: JobRunFields };
  'job serving-name': { flags: JobServingNameFlags; prints: 'object'; fields: AnyFields };
  'job update': { flags: JobUpdateFlags; prints: 'object'; fields: AnyFields };
}

export type JobCreateFlags = JobCreateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobCreateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: JobDefinition;
  'job-asset-ref'?: Refused<'--job-asset-ref needs cpdctl 1.6.17'>;
  'job-asset-ref-type'?: Refused<'--job-asset-ref-type needs cpdctl 1.6.17'>;
  'job-configuration'?: Refused<'--job-configuration needs cpdctl 1.6.17'>;
  'job-description'?: Refused<'--job-description needs cpdctl 1.6.17'>;
  'job-job-parameters'?: Refused<'--job-job-parameters needs cpdctl 1.6.17'>;
  'job-name'?: Refused<'--job-name needs cpdctl 1.6.17'>;
  'job-parameter-sets'?: Refused<'--job-parameter-sets needs cpdctl 1.6.17'>;
  'job-retention-policy'?: Refused<'--job-retention-policy needs cpdctl 1.6.17'>;
  'job-schedule'?: Refused<'--job-schedule needs cpdctl 1.6.17'>;
  'job-schedule-info'?: Refused<'--job-schedule-info needs cpdctl 1.6.17'>;
  'job-serving-name'?: Refused<'--job-serving-name needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobDeleteFlags = JobDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobGetFlags = JobGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobListFlags = JobListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobListOwnFlags {
  'asset-ref'?: string;
  'asset-ref-type'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  limit?: number;
  next?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunCancelFlags = JobRunCancelOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunCancelOwnFlags {
  body: JsonObject;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunCreateFlags = JobRunCreateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunCreateOwnFlags {
  /** Returns at once. Older than the reference says, which lists it since 1.8.145. */
  async?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  /** May be {}. */
  'job-run': JobRun;
  'job-run-configuration'?: Refused<'--job-run-configuration needs cpdctl 1.6.17'>;
  'job-run-description'?: Refused<'--job-run-description needs cpdctl 1.6.17'>;
  'job-run-job-parameters'?: Refused<'--job-run-job-parameters needs cpdctl 1.6.17'>;
  'job-run-name'?: Refused<'--job-run-name needs cpdctl 1.6.17'>;
  'job-run-parameter-sets'?: Refused<'--job-run-parameter-sets needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunDeleteFlags = JobRunDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunDownloadResultsFlags = JobRunDownloadResultsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunDownloadResultsOwnFlags {
  'cpd-scope'?: string;
  outputs: string;
  /** @default true */
  progress?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunGetFlags = JobRunGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunListFlags = JobRunListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunListOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  limit?: number;
  next?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  /** Such as Completed, Failed, Canceled, Starting, Running, Queued, Canceling, Paused, Resuming, CompletedWithWarnings, CompletedWithErrors. */
  states?: string[];
}

export type JobRunLogsFlags = JobRunLogsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunLogsOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunPauseFlags = JobRunPauseOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunPauseOwnFlags {
  body: JsonObject;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunResumeFlags = JobRunResumeOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunResumeOwnFlags {
  body: JsonObject;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunUpdateFlags = JobRunUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunUpdateOwnFlags {
  body: JsonArray;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type JobRunWaitFlags = JobRunWaitOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobRunWaitOwnFlags {
  'cpd-scope'?: string;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  run?: Refused<'--run needs cpdctl 1.8.145'>;
  'run-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface JobServingNameFlags {
  name: string;
}

export type JobUpdateFlags = JobUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface JobUpdateOwnFlags {
  body?: JsonPatchOperation[];
  configuration?: JsonObject;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}
