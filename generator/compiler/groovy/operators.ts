import type { Expression } from './tree.ts';

/** How tightly an operator binds, as in Groovy's grammar: higher binds tighter. */
const BINDING: Record<string, number> = {
  '?:': 1,
  '||': 2,
  '&&': 3,
  '==': 6,
  '!=': 6,
  '<': 7,
  '<=': 7,
  '>': 7,
  '>=': 7,
  in: 7,
  instanceof: 7,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '%': 10,
};
export const TERNARY_BINDING = BINDING['?:']!;
export const PREFIX_BINDING = 11;
export const POSTFIX_BINDING = 12;

/** `a + (b + c)` needs its parentheses: with texts among numbers the order of `+` matters. */
const ASSOCIATIVE = new Set(['&&', '||']);

export function bindingOfOperator(operator: string): { left: number; right: number } {
  const binding = BINDING[operator]!;
  if (operator === '?:') {
    // A ternary on its left would take it for its own last part.
    return { left: binding + 1, right: binding };
  }
  return { left: binding, right: ASSOCIATIVE.has(operator) ? binding : binding + 1 };
}

/** How tightly the outermost operator of an expression binds; what has none binds as tightly as a name. */
export function bindingOf(node: Expression): number {
  switch (node.kind) {
    case 'binary':
      return BINDING[node.operator]!;
    case 'ternary':
      return TERNARY_BINDING;
    case 'prefix':
      return PREFIX_BINDING;
    case 'literal':
      return node.text.startsWith('-') ? PREFIX_BINDING : POSTFIX_BINDING;
    default:
      return POSTFIX_BINDING;
  }
}
