// Generated from generator/cpdctl/groups/project.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields, ProjectFields } from '../fields.ts';
import type { JsonArray, JsonObject, ProjectMember } from '../json.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends ProjectCommands {}
}

/** The commands of `cpdctl project`. */
export interface ProjectCommands {
  /** Prints only the location; the id of the project is its last segment. */
  'project create': { flags: ProjectCreateFlags; prints: 'object'; fields: AnyFields };
  'project delete': { flags: ProjectDeleteFlags; prints: 'object'; fields: AnyFields };
  'project get': { flags: ProjectGetFlags; prints: 'object'; fields: ProjectFields };
  'project get-pipeline-settings': { flags: Refused<'project get-pipeline-settings needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'project list': { flags?: ProjectListFlags; prints: 'rows'; fields: ProjectFields };
  'project member create': { flags: ProjectMemberCreateFlags; prints: 'object'; fields: AnyFields };
  'project member delete': { flags: ProjectMemberDeleteFlags; prints: 'object'; fields: AnyFields };
  'project member get': { flags: ProjectMemberGetFlags; prints: 'object'; fields: AnyFields };
  'project member list': { flags: ProjectMemberListFlags; prints: 'object'; fields: AnyFields };
  'project member update': { flags: ProjectMemberUpdateFlags; prints: 'object'; fields: AnyFields };
  'project storage update': { flags: Refused<'project storage update needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'project tag create': { flags: Refused<'project tag create needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'project tag delete': { flags: Refused<'project tag delete needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'project tag list': { flags: Refused<'project tag list needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'project tag update': { flags: Refused<'project tag update needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'project update': { flags: ProjectUpdateFlags; prints: 'object'; fields: AnyFields };
  'project update-pipeline-settings': { flags: Refused<'project update-pipeline-settings needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
}

export interface ProjectCreateFlags {
  compute?: JsonArray;
  description?: string;
  'enforce-members'?: boolean;
  name: string;
  public?: boolean;
  /** On Cloud Pak for Data { "type": "assetfiles", "guid": a new UUID }; older references call it required, newer releases take storage-type. */
  storage?: JsonObject;
  'storage-delegated'?: Refused<'--storage-delegated needs cpdctl 1.6.17'>;
  'storage-guid'?: Refused<'--storage-guid needs cpdctl 1.6.17'>;
  'storage-plan-id'?: Refused<'--storage-plan-id needs cpdctl 1.6.17'>;
  'storage-properties'?: Refused<'--storage-properties needs cpdctl 1.6.17'>;
  'storage-resource-crn'?: Refused<'--storage-resource-crn needs cpdctl 1.6.17'>;
  'storage-type'?: Refused<'--storage-type needs cpdctl 1.6.17'>;
  tags?: string[];
  /** Such as watson_visual_recognition, jupyter_notebooks, dashboards, streams_designer, spss_modeler, experiments, data_refinery. */
  tools?: string[];
  type?: Refused<'--type needs cpdctl 1.6.17'>;
  'verify-unique-name'?: Refused<'--verify-unique-name needs cpdctl 1.6.17'>;
}

export interface ProjectDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
}

export interface ProjectGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Such as name, fields, members, tags, settings, integrations, storage, credentials, everything, nothing. */
  include?: string[];
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
}

export interface ProjectListFlags {
  bookmark?: string;
  'bss-account-id'?: string;
  'cpdaas-include-permissions'?: Refused<'--cpdaas-include-permissions needs cpdctl 1.6.17'>;
  guids?: string[];
  /** Such as name, fields, members, tags, settings, everything, nothing. */
  include?: string[];
  limit?: number;
  /** Such as exact, keyword. */
  match?: string;
  member?: string;
  name?: string;
  /** Such as admin, editor, viewer. */
  roles?: string[];
  /** @deprecated */
  skip?: number;
  'tag-names'?: Refused<'--tag-names needs cpdctl 1.6.104'>;
  type?: Refused<'--type needs cpdctl 1.6.17'>;
}

export interface ProjectMemberCreateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'cpdaas-include-permissions'?: Refused<'--cpdaas-include-permissions needs cpdctl 1.6.17'>;
  members: ProjectMember[];
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
}

export interface ProjectMemberDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
  'user-names': string[];
}

export interface ProjectMemberGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
  'resolve-groups'?: boolean;
  'user-name': string;
}

export interface ProjectMemberListFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
  /** Such as admin, editor, viewer. */
  roles?: string[];
  'user-names'?: string[];
}

export interface ProjectMemberUpdateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'cpdaas-include-permissions'?: Refused<'--cpdaas-include-permissions needs cpdctl 1.6.17'>;
  members: JsonArray;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
}

export interface ProjectUpdateFlags {
  catalog?: JsonObject;
  'catalog-guid'?: Refused<'--catalog-guid needs cpdctl 1.6.17'>;
  'catalog-public'?: Refused<'--catalog-public needs cpdctl 1.6.17'>;
  compute?: JsonArray;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
  public?: boolean;
  /** Such as jupyter_notebooks, watson_visual_recognition, dashboards, streams_designer, spss_modeler, experiments, data_refinery. */
  tools?: string[];
  type?: Refused<'--type needs cpdctl 1.6.17'>;
}
