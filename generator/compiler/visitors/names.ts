import { ts } from '../adapter/project.ts';
import { builtinMember, DECLARATIONS, declarationOf } from '../analysis/callee.ts';
import { rangeOf } from '../analysis/range.ts';
import { inLanguageModule } from '../builtins/runtime.ts';
import { builtin } from '../builtins/table.ts';
import { functionAsValue, notInLanguage, numberAsKey } from '../diagnostics/catalogue.ts';
import { index, method, name, nothing, property, text } from '../groovy/build.ts';
import type { Expression } from '../groovy/tree.ts';
import { groovyType, inWords, isText } from '../types.ts';
import type { Context, ExpressionVisitor } from './visitor.ts';

/** A local variable, a parameter or a constant. Functions are called, not passed around. */
export const identifier: ExpressionVisitor<ts.Identifier> = (node, context) => {
  if (node.text === 'undefined') {
    return nothing;
  }
  const declaration = declarationOf(node, context.checker);
  if (declaration === undefined && context.checker.getSymbolAtLocation(node)?.name === 'arguments') {
    context.report(notInLanguage(node, '`arguments`', 'Name the parameters.'));
  }
  if (declaration !== undefined && ts.isFunctionDeclaration(declaration)) {
    context.report(functionAsValue(node));
  }
  if (declaration !== undefined && isBody(declaration, context) && !isHandedOn(node)) {
    context.report(functionAsValue(node));
  }
  return name(node.text);
};

/** A function that a function of the module takes. */
function isBody(declaration: ts.Declaration, context: Context): boolean {
  const isParameter = ts.isParameter(declaration) && ts.isFunctionDeclaration(declaration.parent);
  return isParameter && groovyType(context.checker.getTypeAtLocation(declaration), context.checker) === 'Closure';
}

/** Given to a call, which runs it at once, or looked for: but not kept in a list, of which the caller would know nothing. */
function isHandedOn(node: ts.Identifier): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent)) {
    return ts.isBinaryExpression(parent) && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  }
  return !(ts.isPropertyAccessExpression(parent.expression) && parent.expression.name.text === 'push');
}

/**
 * `list.length` comes from the table of built-in members; every other property is an entry of a map. In `a?.b.c`
 * JavaScript looks at nothing behind an `a` that is nothing, so Groovy is given `a?.b?.c`.
 */
export const propertyAccess: ExpressionVisitor<ts.PropertyAccessExpression> = (node, context) => {
  const safe = ts.isOptionalChain(node);
  const receiver = context.value(node.expression);
  const member = builtinMember(node.name, context.checker);
  if (member === undefined) {
    return node.name.text === META_CLASS ? ofMap(receiver, text(META_CLASS), safe) : property(receiver, node.name.text, safe);
  }
  const found = builtin(member.receiver, member.member);
  if (!found.signature.startsWith(':')) {
    context.report(functionAsValue(node.name));
    return nothing;
  }
  return found.groovy({ receiver, arguments: [], safe, ranges: [] });
};

/** Groovy does not take this property of a map for an entry. */
export const META_CLASS = 'metaClass';

function ofMap(receiver: Expression, key: Expression, safe: boolean): Expression {
  return safe ? method(receiver, 'get', [key], true) : index(receiver, key);
}

/** `map[key]` and `list[position]`; of Jenkins' own objects, such as `env`, the sandbox allows properties alone. */
export const elementAccess: ExpressionVisitor<ts.ElementAccessExpression> = (node, context) => {
  const receiver = context.value(node.expression);
  const isOfJenkins = ts.isIdentifier(node.expression) && isDeclaredByJenkins(node.expression, context);
  if (isOfJenkins && ts.isStringLiteral(node.argumentExpression)) {
    return property(receiver, node.argumentExpression.text);
  }
  const key = context.value(node.argumentExpression);
  const listOrMap = context.checker.getNonNullableType(context.checker.getTypeAtLocation(node.expression));
  if (groovyType(listOrMap, context.checker) === 'List') {
    return element(receiver, key, node, context);
  }
  refuseNumberAsKey(node.argumentExpression, context);
  return ofMap(receiver, key, ts.isOptionalChain(node));
};

/** Groovy counts a position below 0 from the end; a position that may be one is looked at first. */
function element(list: Expression, position: Expression, node: ts.ElementAccessExpression, context: Context): Expression {
  const range = rangeOf(node.argumentExpression, context.checker);
  const isInFront = range !== undefined && range.least >= 0 && !ts.isOptionalChain(node);
  return isInFront ? index(list, position) : inLanguageModule('at', [list, position]);
}

/** JavaScript makes a text of a key that is a number, Groovy does not. */
export function refuseNumberAsKey(node: ts.Expression, context: Context): void {
  const type = context.checker.getTypeAtLocation(node);
  if (!isText(type, context.checker)) {
    context.report(numberAsKey(node, inWords(type, context.checker)));
  }
}

function isDeclaredByJenkins(node: ts.Identifier, context: Context): boolean {
  const file = declarationOf(node, context.checker)?.getSourceFile().fileName;
  return file?.endsWith(`/${DECLARATIONS.jenkins}`) ?? false;
}

/** What only the type checker sees: `x as T`, `x!`, `(x)`. Parentheses come back where Groovy needs them. */
export const transparent: ExpressionVisitor<
  ts.AsExpression | ts.NonNullExpression | ts.ParenthesizedExpression | ts.SatisfiesExpression
> = (node, context) => context.value(node.expression);
