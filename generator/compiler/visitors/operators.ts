import { ts } from '../adapter/project.ts';
import { comparisonWithNothing, division, fallbackNotPath, looseEquality, notInLanguage } from '../diagnostics/catalogue.ts';
import { binary, name, not, nothing, ternary, unconverted } from '../groovy/build.ts';
import type { Expression } from '../groovy/tree.ts';
import { isText, mayBeNothing } from '../types.ts';
import { negated, number, product, remainder, sum } from './arithmetic.ts';
import { refuseUnlike } from './comparisons.ts';
import type { Context, ExpressionVisitor } from './visitor.ts';

/**
 * `condition ? whenTrue : whenFalse` is the same in Groovy once the condition is a boolean; Groovy's truth
 * (an empty list is false) is not JavaScript's, so anything else is refused.
 */
export const conditional: ExpressionVisitor<ts.ConditionalExpression> = (node, context) =>
  ternary(context.condition(node.condition), context.value(node.whenTrue), context.value(node.whenFalse));

/** `!done`, `-1`. */
export const prefix: ExpressionVisitor<ts.PrefixUnaryExpression> = (node, context) => {
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    return not(context.condition(node.operand));
  }
  if (node.operator === ts.SyntaxKind.MinusToken) {
    return negated(node.operand, context);
  }
  return refused(node, `the operator ${ts.tokenToString(node.operator) ?? ''} here`, context);
};

export const binaryOperator: ExpressionVisitor<ts.BinaryExpression> = (node, context) => {
  const operator = node.operatorToken.getText();
  switch (operator) {
    case '&&':
    case '||':
      return binary(context.condition(node.left), operator, context.condition(node.right));
    case '??':
      return fallback(node, context);
    case '==':
    case '!=':
      return withNothing(node, operator, context);
    case '===':
    case '!==':
      return equality(node, operator === '===' ? '==' : '!=', context);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return order(node, operator, context);
    case '+':
      return areTexts(node, context) ? joined(node, context) : sum(node, '+', context);
    case '-':
      return sum(node, '-', context);
    case '*':
      return product(node, context);
    case '%':
      return remainder(node, context);
    case '/':
      context.report(division(node, '/'));
      return nothing;
    default:
      return refused(node.operatorToken, `the operator ${operator} here`, context);
  }
};

/** `a.b ?? c` becomes `a.b != null ? a.b : c`: Groovy's `?:` would also replace an empty text, a zero and false. */
function fallback(node: ts.BinaryExpression, context: Context): Expression {
  const [last, ...earlier] = alternatives(node).reverse();
  return earlier.reduce((rest, alternative) => {
    if (!isPath(alternative)) {
      context.report(fallbackNotPath(alternative));
    }
    const value = context.value(alternative);
    return ternary(binary(value, '!=', nothing), value, rest);
  }, context.value(last!));
}

/** `a ?? b ?? c` from left to right. */
function alternatives(node: ts.Expression): ts.Expression[] {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
    ? [...alternatives(node.left), node.right]
    : [node];
}

function isPath(node: ts.Expression): boolean {
  if (ts.isNonNullExpression(node) || ts.isPropertyAccessExpression(node)) {
    return isPath(node.expression);
  }
  if (ts.isElementAccessExpression(node)) {
    return isPath(node.expression) && (ts.isLiteralExpression(node.argumentExpression) || isPath(node.argumentExpression));
  }
  return ts.isIdentifier(node);
}

function withNothing(node: ts.BinaryExpression, operator: '==' | '!=', context: Context): Expression {
  if (!isNothingLiteral(node.right)) {
    context.report(looseEquality(node.operatorToken, `${operator}=`));
  }
  return binary(context.value(node.left), operator, context.value(node.right));
}

function isNothingLiteral(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
}

function equality(node: ts.BinaryExpression, operator: '==' | '!=', context: Context): Expression {
  if (ts.isTypeOfExpression(node.left) && ts.isStringLiteral(node.right)) {
    return kindTest(node.left, node.right, operator, context);
  }
  if (isNothingLiteral(node.right) || isNothingLiteral(node.left)) {
    context.report(comparisonWithNothing(node.operatorToken, operator));
  }
  refuseUnlike(node.left, node.right, context);
  return binary(context.value(node.left), operator, context.value(node.right));
}

const CLASSES: Record<string, string> = { string: 'CharSequence', number: 'Number', boolean: 'Boolean' };

/** `typeof x === 'string'` becomes `x instanceof CharSequence`: a Jenkinsfile may hand over a filled-in text. */
function kindTest(left: ts.TypeOfExpression, right: ts.StringLiteral, operator: '==' | '!=', context: Context): Expression {
  const className = CLASSES[right.text];
  if (className === undefined) {
    return refused(right, `typeof … === '${right.text}'`, context, "isMap(x) of '#language', Array.isArray(x), or x == null");
  }
  const test = binary(context.value(left.expression), 'instanceof', name(className));
  return operator === '==' ? test : not(test);
}

/** Two numbers, or two texts: Java orders texts as JavaScript does, by their UTF-16 units. */
function order(node: ts.BinaryExpression, operator: string, context: Context): Expression {
  const side = (part: ts.Expression): Expression => (areTexts(node, context) ? context.value(part) : number(part, operator, context));
  return binary(side(node.left), operator, side(node.right));
}

function joined(node: ts.BinaryExpression, context: Context): Expression {
  return binary(context.value(node.left), '+', unconverted(context.value(node.right)));
}

function areTexts(node: ts.BinaryExpression, context: Context): boolean {
  const types = [node.left, node.right].map((side) => context.checker.getTypeAtLocation(side));
  return types.every((type) => isText(type, context.checker) && !mayBeNothing(type));
}

function refused(node: ts.Node, what: string, context: Context, instead?: string): Expression {
  context.report(notInLanguage(node, what, instead));
  return nothing;
}
