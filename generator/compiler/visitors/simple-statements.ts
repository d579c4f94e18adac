import { ts } from '../adapter/project.ts';
import { rangeOf } from '../analysis/range.ts';
import { notInLanguage, throwRefused, unsuitableOperand } from '../diagnostics/catalogue.ts';
import { binary, literal, method, run, unconverted } from '../groovy/build.ts';
import type { Expression, Statement } from '../groovy/tree.ts';
import { groovyType, inWords, isNumber, isText, mayBeNothing } from '../types.ts';
import { amount } from './arithmetic.ts';
import { META_CLASS } from './names.ts';
import type { Context, StatementVisitor } from './visitor.ts';

/** `const name = …` becomes `String name = …`: a declared type makes a String of a filled-in text. */
export const variables: StatementVisitor<ts.VariableStatement> = (node, context) => {
  refuseVar(node.declarationList, context);
  return node.declarationList.declarations.map((declaration) => variable(declaration, context));
};

/** A `var` belongs to the whole function, and keeps its value from one turn of a loop to the next. */
export function refuseVar(list: ts.VariableDeclarationList, context: Context): void {
  if ((list.flags & ts.NodeFlags.BlockScoped) === 0) {
    context.report(notInLanguage(list, '`var`', 'Write const or let.'));
  }
}

export function variable(node: ts.VariableDeclaration, context: Context): Statement {
  const type = groovyType(context.checker.getTypeAtLocation(node.name), context.checker);
  const initial = node.initializer;
  const value = initial === undefined ? undefined : context.value(initial);
  const declared = value !== undefined && type === 'String' ? unconverted(value) : value;
  return { kind: 'declaration', type: type === 'void' ? 'def' : type, name: context.declare(node.name), value: declared };
}

/** A call, an assignment, or a count up or down. */
export const expressionStatement: StatementVisitor<ts.ExpressionStatement> = (node, context) => [
  effect(node.expression, context),
];

const COMPOUND: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.PlusEqualsToken]: '+=',
  [ts.SyntaxKind.MinusEqualsToken]: '-=',
};

export function effect(node: ts.Expression, context: Context): Statement {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return assignment(node, context);
  }
  const operator = ts.isBinaryExpression(node) ? COMPOUND[node.operatorToken.kind] : undefined;
  if (ts.isBinaryExpression(node) && operator !== undefined) {
    return changed(context.value(node.left), operator, change(node, operator, context));
  }
  if (ts.isPostfixUnaryExpression(node)) {
    return count(node, context);
  }
  if (!ts.isCallExpression(node)) {
    context.report(notInLanguage(node, 'an expression whose value nobody takes'));
  }
  return run(context.value(node));
}

/** An entry whose name is computed is put: `map['metaClass'] = 1` would set a property that every map of Groovy has. */
function assignment(node: ts.BinaryExpression, context: Context): Statement {
  const target = context.value(node.left);
  const value = context.value(node.right);
  return isPut(target) ? run(method(target.receiver, 'put', [target.key, value])) : { kind: 'assignment', target, operator: '=', value };
}

type Index = Extract<Expression, { kind: 'index' }>;

function isPut(target: Expression): target is Index {
  return target.kind === 'index' && !(target.key.kind === 'text' && target.key.value !== META_CLASS);
}

/** `map[name] += 1` puts an entry too, where receiver and name can be written twice. */
function changed(target: Expression, operator: string, value: Expression): Statement {
  return isPut(target) && isPath(target.receiver) && isPath(target.key)
    ? run(method(target.receiver, 'put', [target.key, binary(target, operator.charAt(0), value)]))
    : { kind: 'assignment', target, operator, value };
}

function isPath(node: Expression): boolean {
  return node.kind === 'name' || node.kind === 'text' || (node.kind === 'property' && isPath(node.receiver));
}

/** `text += 'more'`, `total += 2`. */
function change(node: ts.BinaryExpression, operator: string, context: Context): Expression {
  const types = [node.left, node.right].map((side) => context.checker.getTypeAtLocation(side));
  if (operator === '+=' && types.every((type) => isText(type, context.checker) && !mayBeNothing(type))) {
    return unconverted(context.value(node.right));
  }
  if (!isNumber(types[0]!, context.checker) || mayBeNothing(types[0]!)) {
    context.report(unsuitableOperand(node.left, operator, inWords(types[0]!, context.checker)));
  }
  return amount(node.right, operator, context);
}

/** `i++`; what is not known to stay small is counted in longs. */
function count(node: ts.PostfixUnaryExpression, context: Context): Statement {
  const type = context.checker.getTypeAtLocation(node.operand);
  const operator = ts.tokenToString(node.operator)!;
  if (!isNumber(type, context.checker) || mayBeNothing(type)) {
    context.report(unsuitableOperand(node.operand, operator, inWords(type, context.checker)));
  }
  const operand = context.value(node.operand);
  return rangeOf(node.operand, context.checker) === undefined
    ? changed(operand, operator === '++' ? '+=' : '-=', literal('1L'))
    : run({ kind: 'postfix', operator, operand });
}

/** A filled-in text is made a String: under CPS a method's declared type converts nothing. */
export const returnStatement: StatementVisitor<ts.ReturnStatement> = ({ expression }, context) => {
  if (expression === undefined) {
    return [{ kind: 'return' }];
  }
  const value = context.value(expression);
  return [{ kind: 'return', value: context.returnsString ? unconverted(value) : value }];
};

export const breakStatement: StatementVisitor<ts.BreakStatement> = (node, context) => jump(node, 'break', context);
export const continueStatement: StatementVisitor<ts.ContinueStatement> = (node, context) => jump(node, 'continue', context);

function jump(node: ts.BreakOrContinueStatement, kind: 'break' | 'continue', context: Context): Statement[] {
  if (node.label !== undefined) {
    context.report(notInLanguage(node.label, 'a label', 'Move the inner loop into a function and return from it.'));
  }
  return [{ kind }];
}

export const throwStatement: StatementVisitor<ts.ThrowStatement> = (node, context) => {
  context.report(throwRefused(node));
  return [];
};
