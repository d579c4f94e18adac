// Generated from generator/cpdctl/groups/completion.json. Change that file and run `npm run generate`.
import type { AnyFields } from '../fields.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends CompletionCommands {}
}

/** The commands of `cpdctl completion`. */
export interface CompletionCommands {
  'completion bash': { flags?: CompletionBashFlags; prints: 'object'; fields: AnyFields };
  'completion fish': { flags?: CompletionFishFlags; prints: 'object'; fields: AnyFields };
  'completion powershell': { flags?: CompletionPowershellFlags; prints: 'object'; fields: AnyFields };
  'completion zsh': { flags?: CompletionZshFlags; prints: 'object'; fields: AnyFields };
}

export interface CompletionBashFlags {
  'no-descriptions'?: boolean;
}

export interface CompletionFishFlags {
  'no-descriptions'?: boolean;
}

export interface CompletionPowershellFlags {
  'no-descriptions'?: boolean;
}

export interface CompletionZshFlags {
  'no-descriptions'?: boolean;
}
