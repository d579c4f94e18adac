import { method, name } from '../groovy/build.ts';
import type { Builtin, BuiltinType } from './builtin.ts';
import { inLanguageModule } from './runtime.ts';

function ofTwo(member: 'min' | 'max', says: string): Builtin {
  return {
    member,
    signature: '(first: number, second: number): number',
    says,
    where: 'anywhere',
    // Java wants two numbers of one kind.
    groovy: ({ arguments: given, ranges }) =>
      ranges.every((range) => range !== undefined) ? method(name('Math'), member, given) : inLanguageModule(member, given),
    sandbox: [member === 'min' ? 'mathMin' : 'mathMax'],
    samples: [`Math.${member}(2, 3)`, `Math.${member}(-1, 0)`],
  };
}

export const mathType: BuiltinType = {
  name: 'Math',
  declaration: 'Math',
  namespace: 'Math',
  members: [ofTwo('min', 'The smaller of two numbers.'), ofTwo('max', 'The larger of two numbers.')],
};
