import { isMap } from '#language';
import { isId } from './cp4dInternalText.ts';

/** Something on the server: its name, its id, or the map that an earlier step returned. `{ name: … }` forces a name. */
export type Reference = string | { id?: string; name?: string };

/** A reference, read: an id, or a name to look for. */
export interface Target {
  id?: string;
  name?: string;
}

export function targetOf(reference: Reference): Target {
  if (isMap(reference)) {
    return reference as Target;
  }
  const text = reference as string;
  return isId(text) ? { id: text } : { name: text };
}

/** What an error calls it: `'credit-risk'`, or its id. */
export function shownTarget(target: Target): string {
  return target.name == null ? `${target.id ?? ''}` : `'${target.name}'`;
}
