import { applyPatch, type Operation } from 'rfc6902';
import { invalid } from './errors.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** Applies a JSON patch to a copy of what may be changed, all of it or nothing. */
export function patched(changeable: JsonObject, patch: Json[]): JsonObject {
  const operations = patch.map(operation => checked(operation, changeable));
  const copy = structuredClone(changeable);
  const failed = firstFailure(copy, operations);
  if (failed !== undefined) {
    throw invalid(`The JSON patch cannot be applied: ${failed.message || failed.name}.`);
  }
  return copy;
}

/** Most failures are handed back; a member that would be put into a text is thrown. */
function firstFailure(copy: JsonObject, operations: Operation[]): Error | undefined {
  try {
    return applyPatch(copy, operations).find(error => error !== null) ?? undefined;
  } catch (error) {
    return error as Error;
  }
}

/** The first part of each path a patch writes to. */
export function patchedMembers(patch: Json[]): string[] {
  return [...new Set(patch.map(operation => (isObject(operation) ? (String(operation['path']).split('/')[1] ?? '') : '')))];
}

/** Only known members may be written: the copy alone would take any. */
function checked(operation: Json, changeable: JsonObject): Operation {
  if (!isObject(operation) || typeof operation['op'] !== 'string' || typeof operation['path'] !== 'string') {
    throw invalid('Each operation of a JSON patch needs an op and a path.');
  }
  const [, member] = operation['path'].split('/');
  if (member === undefined || !Object.hasOwn(changeable, member)) {
    throw invalid(
      `The path '${operation['path']}' cannot be patched; known here: ${Object.keys(changeable)
        .map(key => `/${key}`)
        .join(', ')}.`,
    );
  }
  if (['add', 'replace', 'test'].includes(operation['op']) && operation['value'] === undefined) {
    throw invalid(`The operation '${operation['op']}' at '${operation['path']}' has no value.`);
  }
  return operation as unknown as Operation;
}
