import { findCommand, GLOBAL_FLAGS } from '../../generator/cpdctl/catalogue.ts';
import { ASSET_COMMANDS } from './commands/assets.ts';
import { ATTACHMENT_COMMANDS } from './commands/attachments.ts';
import { DEPLOYMENT_COMMANDS } from './commands/deployments.ts';
import { ENVIRONMENT_COMMANDS } from './commands/environments.ts';
import { MODEL_COMMANDS } from './commands/models.ts';
import { scopeProfile } from './commands/scope.ts';
import { SPACE_COMMANDS } from './commands/spaces.ts';
import { CONFIGURATION_COMMANDS } from './configuration/commands.ts';
import type { Dialect } from './dialect.ts';
import { helpFor, usage } from './help.ts';
import { openSession } from './network/session.ts';

/** cpdctl as the catalogue describes it. */
export const CURRENT: Dialect = {
  globalFlags: GLOBAL_FLAGS,
  findCommand: words => findCommand(words)?.command,
  helpFor,
  usage,
  configurationCommands: CONFIGURATION_COMMANDS,
  serviceCommands: {
    ...SPACE_COMMANDS,
    ...MODEL_COMMANDS,
    ...DEPLOYMENT_COMMANDS,
    ...ENVIRONMENT_COMMANDS,
    ...ASSET_COMMANDS,
    ...ATTACHMENT_COMMANDS,
  },
  openSession: call =>
    openSession({
      configurationFlag: call.configurationFlag,
      profile: call.text('profile') ?? scopeProfile(call.text('cpd-scope') ?? process.env['CPD_SCOPE']),
      context: call.text('context'),
    }),
};
