import { badRequest } from './errors.ts';

const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d+)?\s*(Z|[+-]?\d{2}:?\d{2})?)?$/;

/** A moment in any of the spellings that clients send: with T or a blank, with Z, an offset, or no zone (then UTC). */
export function parseTime(text: string): number {
  const [, day, time = '00:00', fraction = '', zone = 'Z'] = FORM.exec(text.trim()) ?? [];
  // A plus that was not escaped arrives as a blank.
  const offset = /^\d/.test(zone) ? `+${zone}` : zone;
  const moment = Date.parse(`${day}T${time}${fraction.slice(0, 4)}${offset}`);
  if (day === undefined || Number.isNaN(moment)) {
    throw badRequest(`'${text}' is not a time such as 2026-03-04T02:40:44Z.`);
  }
  return moment;
}
