import type { Query } from '../network/client.ts';
import type { Call } from './call.ts';
import { scopeQuery } from './scope.ts';

/** The date of the interface that every WML call names. */
export const API_VERSION = '2020-09-01';

/** The query parameters of every WML call: where, and which interface. */
export async function mlQuery(call: Call): Promise<Query> {
  return { version: API_VERSION, ...(await scopeQuery(call)) };
}
