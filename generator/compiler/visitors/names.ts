import { ts } from '../adapter/project.ts';
import { builtinMember, declarationOf } from '../analysis/callee.ts';
import { builtin } from '../builtins/table.ts';
import { functionAsValue } from '../diagnostics/catalogue.ts';
import { index, name, nothing, property } from '../groovy/build.ts';
import type { ExpressionVisitor } from './visitor.ts';

/** A local variable, a parameter or a constant. Functions are called, not passed around. */
export const identifier: ExpressionVisitor<ts.Identifier> = (node, context) => {
  if (node.text === 'undefined') {
    return nothing;
  }
  const declaration = declarationOf(node, context.checker);
  if (declaration !== undefined && ts.isFunctionDeclaration(declaration)) {
    context.report(functionAsValue(node));
  }
  return name(node.text);
};

/** `list.length` comes from the table of built-in members; every other property is an entry of a map. */
export const propertyAccess: ExpressionVisitor<ts.PropertyAccessExpression> = (node, context) => {
  const safe = node.questionDotToken !== undefined;
  const receiver = context.value(node.expression);
  const member = builtinMember(node.name, context.checker);
  if (member === undefined) {
    return property(receiver, node.name.text, safe);
  }
  const found = builtin(member.receiver, member.member);
  if (!found.signature.startsWith(':')) {
    context.report(functionAsValue(node.name));
    return nothing;
  }
  return found.groovy({ receiver, arguments: [], safe });
};

/** `map[key]` and `list[position]`. */
export const elementAccess: ExpressionVisitor<ts.ElementAccessExpression> = (node, context) =>
  index(context.value(node.expression), context.value(node.argumentExpression));

/** What only the type checker sees: `x as T`, `x!`, `(x)`. Parentheses come back where Groovy needs them. */
export const transparent: ExpressionVisitor<
  ts.AsExpression | ts.NonNullExpression | ts.ParenthesizedExpression | ts.SatisfiesExpression
> = (node, context) => context.value(node.expression);
