import { randomBytes } from 'node:crypto';
import type { JsonObject } from './json.ts';

/** A request that CP4D refuses: becomes an answer with this status, code and text. */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The request itself is wrong. */
export const invalid = (message: string, code = 'invalid_request_entity'): ServiceError => new ServiceError(400, code, message);

/** The object named in the request does not exist. */
export const notFound = (message: string, code = 'not_found'): ServiceError => new ServiceError(404, code, message);

/** The object is in a state, or has dependants, that forbid the request. */
export const conflict = (message: string, code = 'conflict'): ServiceError => new ServiceError(409, code, message);

/** The caller is known but has no right to do this. */
export const forbidden = (message: string, code = 'authorization_rejected'): ServiceError => new ServiceError(403, code, message);

/** The caller is not known: token missing, wrong or expired. */
export const unauthenticated = (message: string): ServiceError => new ServiceError(401, 'authentication_token_not_valid', message);

/** The error body of WML and of the platform services. */
export function errorBody(error: ServiceError): JsonObject {
  return {
    trace: newTrace(),
    errors: [{ code: error.code, message: error.message }],
    status_code: String(error.status),
  };
}

/** An id under which the cluster's logs would show the failed request. */
export function newTrace(): string {
  return randomBytes(16).toString('hex');
}
