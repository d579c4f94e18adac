import type { Dialect } from '../dialect.ts';
import { findCommand, GLOBAL_FLAGS } from './catalogue.ts';
import { CONFIGURATION_COMMANDS, openSession } from './configuration.ts';
import { helpFor, usage } from './help.ts';
import { SPACE_COMMANDS } from './spaces.ts';
import { WML_COMMANDS } from './wml.ts';
import { WOS_COMMANDS } from './wos.ts';

/** The last release taken for one of 2020. Their numbers are not those of the public releases, which begin after it. */
export const LAST_OF_2020 = '1.0.0';

/** cpdctl as it was in autumn 2020, the only one with commands for Watson OpenScale. */
export const DIALECT_OF_2020: Dialect = {
  globalFlags: GLOBAL_FLAGS,
  findCommand,
  helpFor,
  usage,
  configurationCommands: CONFIGURATION_COMMANDS,
  serviceCommands: { ...SPACE_COMMANDS, ...WML_COMMANDS, ...WOS_COMMANDS },
  openSession,
};
