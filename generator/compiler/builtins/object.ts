import { binary, name } from '../groovy/build.ts';
import type { BuiltinType } from './builtin.ts';
import { inLanguageModule } from './runtime.ts';

/** What can be asked of a map, in JavaScript's order: names that are whole numbers first, then as they were added. */
export const objectType: BuiltinType = {
  name: 'ObjectConstructor',
  declaration: 'ObjectConstructor',
  namespace: 'Object',
  members: [
    {
      member: 'keys',
      signature: '(map: object): string[]',
      says: 'The names of the entries: those that are whole numbers first, by their size, then the others as they were added.',
      where: 'anywhere',
      mapOnly: 0,
      groovy: ({ arguments: given }) => inLanguageModule('keys', given),
      sandbox: [],
      samples: ["Object.keys({ b: 1, 'a-c': 2 })", 'Object.keys({})', "Object.keys({ b: 1, '10': 2, '9': 3 })"],
    },
    {
      member: 'values',
      signature: '<Value>(map: { [name: string]: Value }): Value[]',
      says: 'The values of the entries, in the same order.',
      where: 'anywhere',
      groovy: ({ arguments: given }) => inLanguageModule('values', given),
      sandbox: [],
      samples: ['Object.values({ b: 1, a: 2 })'],
    },
  ],
};

/** `Array.isArray(x)`. */
export const arrayNamespace: BuiltinType = {
  name: 'ArrayConstructor',
  declaration: 'ArrayConstructor',
  namespace: 'Array',
  members: [
    {
      member: 'isArray',
      signature: '(value: unknown): value is unknown[]',
      says: 'Whether the value is a list.',
      where: 'anywhere',
      groovy: ({ arguments: given }) => binary(given[0]!, 'instanceof', name('List')),
      sandbox: [],
      samples: ['Array.isArray([])', 'Array.isArray({})', "Array.isArray('x')"],
    },
  ],
};
