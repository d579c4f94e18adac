// Generated from generator/cpdctl/groups/space.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields, SpaceFields } from '../fields.ts';
import type { JsonArray, JsonObject, JsonPatchOperation, SpaceMember, SpaceStage } from '../json.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends SpaceCommands {}
}

/** The commands of `cpdctl space`. */
export interface SpaceCommands {
  'space create': { flags: SpaceCreateFlags; prints: 'object'; fields: SpaceFields };
  'space delete': { flags: SpaceDeleteFlags; prints: 'object'; fields: AnyFields };
  'space get': { flags: SpaceGetFlags; prints: 'object'; fields: SpaceFields };
  'space get-pipeline-settings': { flags: Refused<'space get-pipeline-settings needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'space list': { flags?: SpaceListFlags; prints: 'rows'; fields: SpaceFields };
  'space member create': { flags: SpaceMemberCreateFlags; prints: 'object'; fields: AnyFields };
  'space member delete': { flags: SpaceMemberDeleteFlags; prints: 'object'; fields: AnyFields };
  'space member get': { flags: SpaceMemberGetFlags; prints: 'object'; fields: AnyFields };
  'space member list': { flags: SpaceMemberListFlags; prints: 'rows'; fields: AnyFields };
  'space member update': { flags: SpaceMemberUpdateFlags; prints: 'object'; fields: AnyFields };
  'space update': { flags: SpaceUpdateFlags; prints: 'object'; fields: SpaceFields };
  'space update-pipeline-settings': { flags: Refused<'space update-pipeline-settings needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'space wait': { flags: SpaceWaitFlags; prints: 'object'; fields: SpaceFields };
}

export interface SpaceCreateFlags {
  /** Returns at once. Older than the reference says, which lists it since 1.8.145. */
  async?: boolean;
  /** Only on the cloud. */
  compute?: JsonArray;
  description?: string;
  generator?: string;
  name: string;
  settings?: Refused<'--settings needs cpdctl 1.6.104'>;
  'settings-access-restrictions'?: Refused<'--settings-access-restrictions needs cpdctl 1.6.104'>;
  'settings-folders'?: Refused<'--settings-folders needs cpdctl 1.6.104'>;
  stage?: SpaceStage;
  'stage-name'?: Refused<'--stage-name needs cpdctl 1.6.17'>;
  'stage-production'?: Refused<'--stage-production needs cpdctl 1.6.17'>;
  storage?: JsonObject;
  'storage-delegated'?: Refused<'--storage-delegated needs cpdctl 1.6.17'>;
  'storage-plan-id'?: Refused<'--storage-plan-id needs cpdctl 1.6.104'>;
  'storage-properties'?: Refused<'--storage-properties needs cpdctl 1.8.145'>;
  'storage-resource-crn'?: Refused<'--storage-resource-crn needs cpdctl 1.6.17'>;
  tags?: string[];
  type?: Refused<'--type needs cpdctl 1.4.84'>;
}

export interface SpaceDeleteFlags {
  async?: Refused<'--async needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface SpaceGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  include?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface SpaceListFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'bss-account-id'?: string;
  'compute-crn'?: string;
  id?: string;
  include?: string;
  /** @default 100 */
  limit?: number;
  member?: string;
  /** Only together with member. Such as admin, editor, viewer. */
  roles?: string;
  start?: string;
  /** Part of a name; compare exactly afterwards. */
  'sub-name'?: string;
  tags?: string;
  'total-count'?: boolean;
  type?: Refused<'--type needs cpdctl 1.4.84'>;
}

export interface SpaceMemberCreateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  members: SpaceMember[];
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface SpaceMemberDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'member-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface SpaceMemberGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'member-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface SpaceMemberListFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  role?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  start?: string;
  state?: string;
  'total-count'?: boolean;
  type?: string;
}

export interface SpaceMemberUpdateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'json-patch'?: JsonPatchOperation[];
  'member-id': string;
  /** Such as viewer, editor, admin. */
  role: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  /** Such as active, pending. */
  state?: string;
}

export interface SpaceUpdateFlags {
  compute?: JsonArray;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  'json-patch'?: JsonPatchOperation[];
  name?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  'stage-name'?: string;
}

export interface SpaceWaitFlags {
  'cpd-scope'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}
