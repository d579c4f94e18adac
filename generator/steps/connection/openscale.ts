import { batch } from '../internal/cp4dInternalBatch.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { fetching, sending } from '../internal/cp4dInternalRest.ts';
import { currentSession, inSession } from '../internal/cp4dInternalSession.ts';

export interface OpenscaleParameters {
  /** What is done. @default 'GET' */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path behind the instance, with its query: `/v2/subscriptions`. */
  path: string;
  /** What is sent: a map or a list, as JSON. */
  body?: unknown;
}

/** What OpenScale answered. */
export interface OpenScaleReply {
  status: number;
  /** Where what was made can be found, such as a store request; null when the server does not say it. */
  location: string | null;
  /** The answer as maps and lists. */
  body: unknown;
}

/**
 * Sends one request to Watson OpenScale's REST interface (version 2), with the session's token and time limit. What the
 * other `wos` steps do not cover can be done with it. What only reads is tried again when the trouble may pass.
 *
 * @returns the answer: status, location, body
 * @throws authentication, infrastructure or server, with the server's own words, when it is refused
 * @example openscale(path: '/v2/subscriptions')
 */
export function openscale(parameters: OpenscaleParameters): OpenScaleReply {
  return inSession(() => {
    requirePath(parameters.path);
    const request = { method: parameters.method!, path: parameters.path, body: parameters.body };
    const call = request.method === 'GET' ? fetching([request]) : sending([request]);
    const answers = batch(currentSession(), `openscale ${request.method} ${request.path}`, { asked: call });
    return answers.asked[0];
  });
}

/** A path stays below the instance, and is one line. */
function requirePath(path: string): void {
  const isOne = path.startsWith('/') && !path.includes('\n') && !path.includes('\r') && !path.includes(' ');
  if (!isOne) {
    fail({ category: 'configuration', what: `openscale: '${path}' is no path`, attempt: "begin it with /, and write a blank as %20: path: '/v2/subscriptions'" });
  }
}
