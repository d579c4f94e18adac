// Generated from generator/cpdctl/groups/find.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields } from '../fields.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends FindCommands {}
}

/** The commands of `cpdctl find`. */
export interface FindCommands {
  find: { flags?: FindFlags; prints: 'object'; fields: AnyFields };
}

export interface FindFlags {
  'asset-type'?: string;
  'cpd-path'?: Refused<'--cpd-path needs cpdctl 1.6.55'>;
  ignore?: boolean;
  /** Works with every command that prints JSON; the reference lists it here only. */
  'jmes-query'?: string;
  name?: string;
  /** @default "table" */
  output?: 'json' | 'yaml' | 'table';
  'resource-type'?: string;
  result?: boolean;
}
