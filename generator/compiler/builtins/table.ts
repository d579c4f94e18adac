import { arrayType } from './array.ts';
import type { Builtin, BuiltinType } from './builtin.ts';
import { mathType } from './math.ts';
import { arrayNamespace, objectType } from './object.ts';
import { stringType } from './string.ts';

/** Everything built in that a step may use. What is not here fails in the editor already. */
export const BUILTIN_TYPES: BuiltinType[] = [stringType, arrayType, arrayNamespace, objectType, mathType];

/** The steps' library of types is made of the table, so what it declares is there. */
export function builtin(receiver: string, member: string): Builtin {
  const type = BUILTIN_TYPES.find(({ name }) => name === receiver);
  const found = type?.members.find((one) => one.member === member);
  if (found === undefined) {
    throw new Error(`${receiver}.${member} is declared, and missing in the table of builtins`);
  }
  return found;
}
