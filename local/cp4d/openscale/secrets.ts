import { randomUUID } from 'node:crypto';
import { isObject, type Json, type JsonObject } from '../json.ts';

/** What answers show in place of credentials; the same as before when they were not given anew. */
export function asSecret(credentials: Json | undefined): JsonObject {
  const id = isObject(credentials) ? credentials['secret_id'] : undefined;
  return { secret_id: typeof id === 'string' ? id : randomUUID() };
}
