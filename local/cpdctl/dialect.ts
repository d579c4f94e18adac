import type { Command } from '../../generator/cpdctl/catalogue.ts';
import type { Vocabulary } from './arguments.ts';
import type { Call, Outcome } from './commands/call.ts';
import type { Session } from './network/session.ts';

/** A generation of cpdctl: the words it knows, and what they do. */
export interface Dialect extends Vocabulary {
  /** The help of a command, a group, or of all; undefined when the words name none of these. */
  helpFor(words: string[]): string | undefined;
  /** How a command is used. */
  usage(command: Command | undefined): string;
  /** The `config` commands; they do not talk to the service. */
  configurationCommands: Record<string, (call: Call) => Outcome>;
  serviceCommands: Record<string, (call: Call) => Promise<Outcome>>;
  /** Which cluster a call talks to, and as whom. */
  openSession(call: Call): Session;
}
