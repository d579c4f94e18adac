import { method, name } from '../groovy/build.ts';
import type { Builtin, BuiltinType } from './builtin.ts';

function ofTwo(member: 'min' | 'max', says: string): Builtin {
  return {
    member,
    signature: '(first: number, second: number): number',
    says,
    where: 'anywhere',
    groovy: ({ arguments: given }) => method(name('Math'), member, given),
    sandbox: [`staticMethod java.lang.Math ${member} int int`, `staticMethod java.lang.Math ${member} double double`],
    samples: [`Math.${member}(2, 3)`, `Math.${member}(-1, 0)`],
  };
}

/** Whole numbers. */
export const mathType: BuiltinType = {
  name: 'Math',
  declaration: 'Math',
  namespace: 'Math',
  members: [ofTwo('min', 'The smaller of two numbers.'), ofTwo('max', 'The larger of two numbers.')],
};
