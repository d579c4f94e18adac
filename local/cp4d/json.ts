/** What travels in a request or an answer. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object; members that are undefined are left out when it is written. */
export interface JsonObject {
  [member: string]: Json | undefined;
}

/** Tells an object from every other kind of JSON value. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
