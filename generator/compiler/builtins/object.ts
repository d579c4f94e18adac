import { binary, method, name } from '../groovy/build.ts';
import type { BuiltinType } from './builtin.ts';

const TO_LIST = 'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods toList java.util.Collection';

/** What can be asked of a map, in the order in which entries were added; as lists, which the engine can save. */
export const objectType: BuiltinType = {
  name: 'ObjectConstructor',
  declaration: 'ObjectConstructor',
  namespace: 'Object',
  members: [
    {
      member: 'keys',
      signature: '(map: object): string[]',
      says: 'The names of the entries. JavaScript moves names like `1` to the front, Groovy does not: do not use such names.',
      where: 'anywhere',
      groovy: ({ arguments: given }) => method(method(given[0], 'keySet'), 'toList'),
      sandbox: ['method java.util.Map keySet', TO_LIST],
      samples: ["Object.keys({ b: 1, 'a-c': 2 })", 'Object.keys({})'],
    },
    {
      member: 'values',
      signature: '<Value>(map: { [name: string]: Value }): Value[]',
      says: 'The values of the entries.',
      where: 'anywhere',
      groovy: ({ arguments: given }) => method(method(given[0], 'values'), 'toList'),
      sandbox: ['method java.util.Map values', TO_LIST],
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
