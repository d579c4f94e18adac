import type { Command } from '../../generator/cpdctl/catalogue.ts';
import type { Json } from '../cp4d/json.ts';

/** Something cpdctl says after the word FAILED. */
export class Failure extends Error {
  constructor(...lines: string[]) {
    super(lines.join('\n'));
  }
}

/** The service refused; cpdctl shows the error body as a table. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly body: Json,
  ) {
    super(`The service answered ${status}.`);
  }
}

/** The command line is wrong; cpdctl says why, shows how the command is used, and says it again. */
export class UsageFailure extends Error {
  constructor(
    message: string,
    readonly command: Command | undefined,
  ) {
    super(message);
  }
}

/** The answer could not be read, or none came. */
export function noAnswer(reason: string): Failure {
  return new Failure('Error processing the response received, most likely an error response:', reason);
}
