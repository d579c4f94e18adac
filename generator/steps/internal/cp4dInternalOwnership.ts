import type { JsonObject, JsonValue } from '#cpdctl/json';

/**
 * The key under `custom` of models and deployments where this library keeps what it must know again.
 * @contract server key
 */
const KEY = 'cp4d-mlops';
/** Of that record; another number is another layout. @contract server layout */
const LAYOUT = 1;

/**
 * What is ours on the server, because builds are discarded: it says what the content is, and what made it.
 * @contract server record
 */
export interface Ownership {
  /** Of this record; a newer library reads what an older one wrote. */
  layout: number;
  /** SHA-256 of the content that was uploaded. */
  digest?: string;
  /** Of a model the revision that holds that content, of a deployment the one that is served. */
  revision?: string;
  /** Of a deployment: the model that is served. */
  model?: string;
  /** Of a deployment: what was served before, the way back. */
  previous?: { model: string; revision: string | null };
}

/** The record as a value of the flag `--custom`, beside what others keep there. */
export function custom(existing: JsonObject | null | undefined, record: { [field: string]: JsonValue }): JsonObject {
  return { ...(existing ?? {}), [KEY]: { layout: LAYOUT, ...record } };
}

/** The record of a `custom` that was read; nothing when something else made the object. */
export function ownershipIn(found: JsonObject | null | undefined): Ownership | undefined {
  return found == null ? undefined : (found[KEY] as unknown as Ownership | undefined);
}
