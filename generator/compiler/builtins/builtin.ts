import type { Range } from '../analysis/range.ts';
import type { Expression } from '../groovy/tree.ts';
import type { Rule } from '../sandbox/rules.ts';

/** A built-in member that a step may use. The table of them makes the steps' `lib.d.ts`, the checks, the docs and the tests. */
export interface Builtin {
  member: string;
  /** What stands behind the name in the interface: `(): string`. */
  signature: string;
  says: string;
  /** `data`: only in a function that reaches no pipeline step, because the CPS engine gets it wrong or may not save it. */
  where: 'anywhere' | 'data';
  /** How many parameters its callback may have; one where nothing is said. */
  callbackParameters?: number;
  /** The argument that must be written as a text without `$`. */
  plainText?: number;
  /** The argument that must be no list, though its type allows one. */
  mapOnly?: number;
  groovy(use: BuiltinUse): Expression;
  /** Which rules of the sandbox allow what is emitted; none for operators and for the language's own Groovy. */
  sandbox: Rule[];
  /** Expressions whose value must be the same in Node and as Groovy. */
  samples: string[];
}

export interface BuiltinUse {
  receiver: Expression;
  arguments: Expression[];
  /** Reached with `?.`. */
  safe: boolean;
  /** Between what each argument lies, where that is known. */
  ranges: (Range | undefined)[];
}

/** One interface of the steps' library of types. */
export interface BuiltinType {
  /** `Array` */
  name: string;
  /** `Array<T>` */
  declaration: string;
  members: Builtin[];
  /** A value of that name through which the members are reached: `Object.keys`. */
  namespace?: string;
}
