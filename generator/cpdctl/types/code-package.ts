// Generated from generator/cpdctl/groups/code-package.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields } from '../fields.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends CodePackageCommands {}
}

/** The commands of `cpdctl code-package`. */
export interface CodePackageCommands {
  'code-package create': { flags: CodePackageCreateFlags; prints: 'object'; fields: AnyFields };
  'code-package delete': { flags: CodePackageDeleteFlags; prints: 'object'; fields: AnyFields };
  'code-package get': { flags: CodePackageGetFlags; prints: 'object'; fields: AnyFields };
  'code-package list': { flags?: CodePackageListFlags; prints: 'object'; fields: AnyFields };
  'code-package promote': { flags: CodePackagePromoteFlags; prints: 'object'; fields: AnyFields };
  'code-package revision create': { flags: CodePackageRevisionCreateFlags; prints: 'object'; fields: AnyFields };
  'code-package revision delete': { flags: CodePackageRevisionDeleteFlags; prints: 'object'; fields: AnyFields };
  'code-package revision get': { flags: CodePackageRevisionGetFlags; prints: 'object'; fields: AnyFields };
  'code-package revision list': { flags: CodePackageRevisionListFlags; prints: 'object'; fields: AnyFields };
}

export interface CodePackageCreateFlags {
  'cpd-scope'?: string;
  description?: string;
  'file-reference'?: string;
  'json-file-reference'?: string;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface CodePackageDeleteFlags {
  'code-package-id': string;
  'cpd-scope'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface CodePackageGetFlags {
  'code-package-id': string;
  'cpd-scope'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface CodePackageListFlags {
  'cpd-scope'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface CodePackagePromoteFlags {
  'code-package-id': string;
  'cpd-scope'?: string;
  description?: string;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
  'revision-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface CodePackageRevisionCreateFlags {
  'code-package-id': string;
  'commit-message'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface CodePackageRevisionDeleteFlags {
  'code-package-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'revision-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface CodePackageRevisionGetFlags {
  'code-package-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'revision-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface CodePackageRevisionListFlags {
  'code-package-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}
