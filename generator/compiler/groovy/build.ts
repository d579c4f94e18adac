import type { Call, ClosureExpression, Expression, ListElement, MapEntry, Parameter, Statement } from './tree.ts';

/** Short names for the nodes that visitors make most. */
export const text = (value: string): Expression => ({ kind: 'text', value });
export const literal = (value: string): Expression => ({ kind: 'literal', text: value });
/**
 * A number: whole ones as they are, decimals as a double, which counts as JavaScript does. Groovy's own decimals are
 * exact to any length.
 */
export function numeral(value: number): Expression {
  return literal(Number.isSafeInteger(value) ? String(value) : `${value}d`.replace('e+', 'e'));
}

export const nothing: Expression = literal('null');
export const name = (value: string): Expression => ({ kind: 'name', name: value });

export function property(receiver: Expression, propertyName: string, safe = false): Expression {
  return { kind: 'property', receiver, name: propertyName, safe };
}

export function index(receiver: Expression, key: Expression): Expression {
  return { kind: 'index', receiver, key };
}

export function binary(left: Expression, operator: string, right: Expression): Expression {
  return { kind: 'binary', operator, left, right };
}

export function not(operand: Expression): Expression {
  return { kind: 'prefix', operator: '!', operand };
}

export function ternary(condition: Expression, whenTrue: Expression, whenFalse: Expression): Expression {
  return { kind: 'ternary', condition, whenTrue, whenFalse };
}

export function list(...values: Expression[]): Expression {
  return { kind: 'list', elements: values.map((value): ListElement => ({ value })) };
}

export function map(entries: MapEntry[]): Expression {
  return { kind: 'map', entries };
}

/** A call on a receiver; a closure as last argument stands behind the parentheses. */
export function method(receiver: Expression | undefined, methodName: string, values: Expression[] = [], safe = false): Call {
  const last = values.at(-1);
  const block = last?.kind === 'closure' ? last : undefined;
  return { kind: 'call', receiver, safe, name: methodName, arguments: block ? values.slice(0, -1) : values, block };
}

/** A filled-in text as it is, where Groovy makes a String of it: a declared String, an argument of a Jenkins step. */
export function unconverted(node: Expression): Expression {
  if (node.kind === 'ternary') {
    return ternary(node.condition, unconverted(node.whenTrue), unconverted(node.whenFalse));
  }
  if (node.kind === 'map') {
    return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: unconverted(entry.value) })) };
  }
  if (node.kind === 'list') {
    return { ...node, elements: node.elements.map((element) => ({ ...element, value: unconverted(element.value) })) };
  }
  const isConversion = node.kind === 'call' && node.name === 'toString' && node.receiver?.kind === 'template';
  return isConversion ? node.receiver! : node;
}

export function closure(parameters: Parameter[], body: Statement[]): ClosureExpression {
  return { kind: 'closure', parameters, body };
}

export function run(expression: Expression): Statement {
  return { kind: 'expression', expression };
}
