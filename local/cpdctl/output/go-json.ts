import { isObject, type Json } from '../../cp4d/json.ts';

const ESCAPED: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** JSON as Go writes it: two blanks, keys sorted, and no character that HTML could take for its own. */
export function goJson(value: Json): string {
  return JSON.stringify(sorted(value), null, 2).replaceAll(/[<>&\u2028\u2029]/g, character => ESCAPED[character] ?? character);
}

/** A copy with all keys in order. */
export function sorted(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (!isObject(value)) {
    return value;
  }
  const keys = Object.keys(value).filter(key => value[key] !== undefined);
  return Object.fromEntries(keys.sort((a, b) => (a < b ? -1 : 1)).map(key => [key, sorted(value[key] ?? null)]));
}
