import { batch } from '../internal/cp4dInternalBatch.ts';
import { anyCpdctlCall } from '../internal/cp4dInternalCalls.ts';
import { currentSession, inSession } from '../internal/cp4dInternalSession.ts';

export interface CpdctlParameters {
  /** Command as IBM's reference writes it, without the program's name: `space list`. */
  command: string;
  /** Flags by their names in IBM's reference. A map or a list of maps becomes JSON, a list of texts a list with commas. */
  flags?: { [flag: string]: unknown };
  /** What of the answer is wanted, in JMESPath. Without it all of it. */
  query?: string;
}

/**
 * Runs one command of cpdctl in the session. It has a time limit, and its error text does not get lost.
 *
 * @returns the answer as maps and lists; null when there is none
 * @throws authentication, infrastructure or server, with the command's own words, when it fails
 * @example cpdctl(command: 'environment software-specification list', query: 'resources[].metadata.name')
 */
export function cpdctl(parameters: CpdctlParameters): unknown {
  return inSession(() => {
    const asked = anyCpdctlCall(parameters.command, parameters.flags ?? {}, parameters.query);
    const answers = batch(currentSession(), `cpdctl ${parameters.command}`, { asked });
    return answers.asked;
  });
}
