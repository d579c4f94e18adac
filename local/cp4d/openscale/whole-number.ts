import { badRequest } from './errors.ts';

/** A query parameter that is a whole number from 0. */
export function wholeNumber(text: string | undefined, name: string, otherwise: number): number {
  if (text === undefined) {
    return otherwise;
  }
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) {
    throw badRequest(`The ${name} must be a whole number from 0, not '${text}'.`);
  }
  return number;
}
