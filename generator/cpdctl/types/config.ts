// Generated from generator/cpdctl/groups/config.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields } from '../fields.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends ConfigCommands {}
}

/** The commands of `cpdctl config`. */
export interface ConfigCommands {
  'config profile current': { flags?: ConfigProfileCurrentFlags; prints: 'object'; fields: AnyFields };
  'config profile get': { arguments: [name: string]; flags?: ConfigProfileGetFlags; prints: 'object'; fields: AnyFields };
  'config profile list': { flags?: ConfigProfileListFlags; prints: 'object'; fields: AnyFields };
  'config profile set': { arguments: [name: string]; flags?: ConfigProfileSetFlags; prints: 'object'; fields: AnyFields };
  'config profile unset': { arguments: [name: string]; flags?: ConfigProfileUnsetFlags; prints: 'object'; fields: AnyFields };
  'config profile use': { arguments: [profileName: string]; flags?: ConfigProfileUseFlags; prints: 'object'; fields: AnyFields };
  'config user get': { arguments: [name: string]; flags?: ConfigUserGetFlags; prints: 'object'; fields: AnyFields };
  'config user list': { flags?: ConfigUserListFlags; prints: 'object'; fields: AnyFields };
  'config user set': { arguments: [name: string]; flags?: ConfigUserSetFlags; prints: 'object'; fields: AnyFields };
  'config user unset': { arguments: [name: string]; flags?: ConfigUserUnsetFlags; prints: 'object'; fields: AnyFields };
}

export interface ConfigProfileCurrentFlags {}

export interface ConfigProfileGetFlags {}

export interface ConfigProfileListFlags {}

export interface ConfigProfileSetFlags {
  apikey?: string;
  'auth-id'?: Refused<'--auth-id needs cpdctl 1.8.145'>;
  'auth-scope'?: Refused<'--auth-scope needs cpdctl 1.8.145'>;
  env?: Refused<'--env needs cpdctl 1.8.145'>;
  /** May stand without a value; give one only as --ibmcloud=DIR. */
  ibmcloud?: string;
  password?: string;
  region?: string;
  /** A file that holds a bearer token; nobody refreshes it. */
  'token-file'?: string;
  url?: string;
  user?: string;
  username?: string;
}

export interface ConfigProfileUnsetFlags {}

export interface ConfigProfileUseFlags {}

export interface ConfigUserGetFlags {}

export interface ConfigUserListFlags {}

export interface ConfigUserSetFlags {
  apikey?: string;
  'auth-id'?: Refused<'--auth-id needs cpdctl 1.8.145'>;
  'auth-scope'?: Refused<'--auth-scope needs cpdctl 1.8.145'>;
  password?: string;
  'token-file'?: string;
  username?: string;
}

export interface ConfigUserUnsetFlags {}
