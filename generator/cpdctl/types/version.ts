// Generated from generator/cpdctl/groups/version.json. Change that file and run `npm run generate`.
import type { AnyFields } from '../fields.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends VersionCommands {}
}

/** The commands of `cpdctl version`. */
export interface VersionCommands {
  version: { flags?: VersionFlags; prints: 'object'; fields: AnyFields };
}

export interface VersionFlags {}
