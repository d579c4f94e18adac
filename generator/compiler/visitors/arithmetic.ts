import { ts } from '../adapter/project.ts';
import { rangeOf } from '../analysis/range.ts';
import { inLanguageModule } from '../builtins/runtime.ts';
import { division, unsuitableOperand } from '../diagnostics/catalogue.ts';
import { binary, literal } from '../groovy/build.ts';
import type { Expression } from '../groovy/tree.ts';
import { inWords, isNumber, mayBeNothing } from '../types.ts';
import type { Context } from './visitor.ts';

/**
 * `a + b`, `a - b`. JavaScript's numbers have no limit at 2,147,483,647, Groovy's Integer wraps there. So what is not
 * known to stay small is counted in longs, which one long operand brings about: `minutes + 1L`, `0L + a + b`.
 */
export function sum(node: ts.BinaryExpression, operator: '+' | '-', context: Context): Expression {
  const left = number(node.left, operator, context);
  const right = number(node.right, operator, context);
  if (rangeOf(node, context.checker) !== undefined || isLong(left) || isLong(right)) {
    return binary(left, operator, right);
  }
  if (isWholeLiteral(right)) {
    return binary(left, operator, long(right));
  }
  return isWholeLiteral(left) ? binary(long(left), operator, right) : binary(binary(literal('0L'), '+', left), operator, right);
}

/** Up to this factor no whole number of JavaScript gets too large for a long. */
const SMALL_FACTOR = 1000;

/** `minutes * 60L`; a product of two numbers of any size is too large for a long too. */
export function product(node: ts.BinaryExpression, context: Context): Expression {
  const left = number(node.left, '*', context);
  const right = number(node.right, '*', context);
  if (rangeOf(node, context.checker) !== undefined) {
    return binary(left, '*', right);
  }
  const isSmall = isWholeLiteral(right) && Math.abs(Number(right.text)) <= SMALL_FACTOR;
  return isSmall && left.kind !== 'binary' ? binary(left, '*', long(right)) : inLanguageModule('product', [left, right]);
}

/** What a number is changed by, `total += …`: counted in longs, unless the variable is known to stay small. */
export function amount(node: ts.Expression, operator: string, context: Context): Expression {
  const value = number(node, operator, context);
  if (isLong(value)) {
    return value;
  }
  return isWholeLiteral(value) ? long(value) : binary(literal('0L'), '+', value);
}

/** `-a`; the smallest Integer has no opposite. */
export function negated(node: ts.Expression, context: Context): Expression {
  const operand = number(node, '-', context);
  if (operand.kind === 'literal') {
    return literal(operand.text.startsWith('-') ? operand.text.slice(1) : `-${operand.text}`);
  }
  const isSmall = rangeOf(node, context.checker) !== undefined;
  return isSmall ? { kind: 'prefix', operator: '-', operand } : binary(literal('0L'), '-', operand);
}

/** `a % 3`: by a number that is written there and is not 0. */
export function remainder(node: ts.BinaryExpression, context: Context): Expression {
  const [left, right] = [number(node.left, '%', context), number(node.right, '%', context)];
  if (!ts.isNumericLiteral(node.right) || Number(node.right.text) === 0) {
    context.report(division(node, '%'));
  }
  return binary(left, '%', right);
}

export function number(node: ts.Expression, operator: string, context: Context): Expression {
  const type = context.checker.getTypeAtLocation(node);
  if (!isNumber(type, context.checker) || mayBeNothing(type)) {
    context.report(unsuitableOperand(node, operator, inWords(type, context.checker)));
  }
  return context.value(node);
}

function isWholeLiteral(node: Expression): node is Extract<Expression, { kind: 'literal' }> {
  return node.kind === 'literal' && /^-?\d+$/.test(node.text);
}

/** Whether what an expression gives is a Long or a Double for sure: it says so, or has an operand that does. */
function isLong(node: Expression): boolean {
  if (node.kind === 'binary') {
    return isLong(node.left) || isLong(node.right);
  }
  return node.kind === 'literal' && /\d[Ld]$/.test(node.text);
}

function long(node: Extract<Expression, { kind: 'literal' }>): Expression {
  return literal(`${node.text}L`);
}
