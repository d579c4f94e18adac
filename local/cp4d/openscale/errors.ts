import { newTrace, ServiceError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { InjectedFailure } from '../scheduler.ts';

/** Why an object of OpenScale is in the state `error`. */
export type Failure = { trace: string; errors: { code: string; message: string }[] };

/** A failure as a status shows it; none when the failure was told to be silent. */
export function failureOf({ code = 'AIQCS0500E', message, silent = false }: InjectedFailure): Failure | undefined {
  return silent ? undefined : { trace: newTrace(), errors: [{ code, message }] };
}

/** The error body of OpenScale. Where no code of the real service is known, the code ends in the status. */
export function openScaleErrorBody(error: ServiceError): JsonObject {
  const code = error.code.startsWith('AIQ') ? error.code : `AIQCS0${error.status}E`;
  return { trace: newTrace(), errors: [{ code, message: error.message }] };
}

/** The request itself is wrong. */
export const badRequest = (message: string, code = 'AIQCS0400E'): ServiceError => new ServiceError(400, code, message);

/** The object named in the request does not exist. */
export const unknown = (type: string, id: string): ServiceError =>
  new ServiceError(404, 'AIQCS0404E', `The ${type} with id '${id}' does not exist.`);
