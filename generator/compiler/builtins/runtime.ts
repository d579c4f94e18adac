import { method, name } from '../groovy/build.ts';
import type { Expression } from '../groovy/tree.ts';

/** The Groovy file with what the language needs and Groovy or the sandbox does not have. */
export const LANGUAGE_MODULE = 'cp4dInternalLanguage';

/** A call of one of its methods. */
export function inLanguageModule(member: string, values: Expression[]): Expression {
  return method(name(LANGUAGE_MODULE), member, values);
}
