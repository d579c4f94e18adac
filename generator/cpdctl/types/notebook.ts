// Generated from generator/cpdctl/groups/notebook.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields, AssetFields } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { OnlyInProject, OnlyInSpace } from '../scopes.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends NotebookCommands {}
}

/** The commands of `cpdctl notebook`. */
export interface NotebookCommands {
  'notebook create': { flags: NotebookCreateFlags; prints: 'object'; fields: AssetFields };
  'notebook delete': { flags: NotebookDeleteFlags; prints: 'object'; fields: AnyFields };
  'notebook revert': { flags: NotebookRevertFlags; prints: 'object'; fields: AnyFields };
  'notebook update': { flags: NotebookUpdateFlags; prints: 'object'; fields: AnyFields };
  'notebook version create': { flags: NotebookVersionCreateFlags; prints: 'object'; fields: AnyFields };
  'notebook version delete': { flags: NotebookVersionDeleteFlags; prints: 'object'; fields: AnyFields };
  'notebook version get': { flags: NotebookVersionGetFlags; prints: 'object'; fields: AnyFields };
  'notebook version list': { flags: NotebookVersionListFlags; prints: 'rows'; fields: AnyFields };
  'notebook version update': { flags: NotebookVersionUpdateFlags; prints: 'object'; fields: AnyFields };
}

export type NotebookCreateFlags = NotebookCreateOwnFlags & (OnlyInProject<'give exactly one of --project-id, --space-id'> | OnlyInSpace<'give exactly one of --project-id, --space-id'>) & (NotebookCreateWithRuntime<'give exactly one of --runtime, --compute'> | NotebookCreateWithCompute<'give exactly one of --runtime, --compute'>);

export interface NotebookCreateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  'file-reference': string;
  kernel?: JsonObject;
  'kernel-display-name'?: Refused<'--kernel-display-name needs cpdctl 1.6.17'>;
  'kernel-language'?: Refused<'--kernel-language needs cpdctl 1.6.17'>;
  'kernel-name'?: Refused<'--kernel-name needs cpdctl 1.6.17'>;
  name: string;
  'originates-from'?: JsonObject;
  'originates-from-type'?: Refused<'--originates-from-type needs cpdctl 1.6.17'>;
  'runtime-environment'?: Refused<'--runtime-environment needs cpdctl 1.6.17'>;
  'runtime-spark-monitoring-enabled'?: Refused<'--runtime-spark-monitoring-enabled needs cpdctl 1.6.17'>;
}

interface NotebookCreateWithRuntime<Advice extends string> {
  runtime: JsonObject;
  compute?: Refused<Advice>;
}

interface NotebookCreateWithCompute<Advice extends string> {
  compute: string;
  runtime?: Refused<Advice>;
}

export interface NotebookDeleteFlags {
  'notebook-id': string;
}

export interface NotebookRevertFlags {
  'notebook-id': string;
  source?: string;
}

export interface NotebookUpdateFlags {
  compute?: string;
  environment?: string;
  kernel?: JsonObject;
  'kernel-display-name'?: Refused<'--kernel-display-name needs cpdctl 1.6.17'>;
  'kernel-language'?: Refused<'--kernel-language needs cpdctl 1.6.17'>;
  'kernel-name'?: Refused<'--kernel-name needs cpdctl 1.6.17'>;
  'notebook-id': string;
  schedule?: string;
  shares?: JsonObject;
  'shares-gist'?: Refused<'--shares-gist needs cpdctl 1.6.17'>;
  'shares-github'?: Refused<'--shares-github needs cpdctl 1.6.17'>;
  'shares-public'?: Refused<'--shares-public needs cpdctl 1.6.17'>;
  'spark-monitoring-enabled'?: boolean;
}

export interface NotebookVersionCreateFlags {
  'notebook-id': string;
}

export interface NotebookVersionDeleteFlags {
  'notebook-id': string;
  'version-id': string;
}

export interface NotebookVersionGetFlags {
  'notebook-id': string;
  'version-id': string;
}

export interface NotebookVersionListFlags {
  'notebook-id': string;
}

export interface NotebookVersionUpdateFlags {
  kernel?: JsonObject;
  'kernel-display-name'?: Refused<'--kernel-display-name needs cpdctl 1.6.17'>;
  'kernel-language'?: Refused<'--kernel-language needs cpdctl 1.6.17'>;
  'kernel-name'?: Refused<'--kernel-name needs cpdctl 1.6.17'>;
  'notebook-id': string;
  schedule?: string;
  'version-id': string;
}
