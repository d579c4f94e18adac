import { ts } from '../adapter/project.ts';
import { notInLanguage, throwRefused, unsuitableOperand } from '../diagnostics/catalogue.ts';
import { run, unconverted } from '../groovy/build.ts';
import type { Statement } from '../groovy/tree.ts';
import { groovyType, inWords, isNumber } from '../types.ts';
import type { Context, StatementVisitor } from './visitor.ts';

/** `const name = …` becomes `String name = …`: a declared type makes a String of a filled-in text. */
export const variables: StatementVisitor<ts.VariableStatement> = (node, context) =>
  node.declarationList.declarations.map((declaration) => variable(declaration, context));

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
  [ts.SyntaxKind.EqualsToken]: '=',
  [ts.SyntaxKind.PlusEqualsToken]: '+=',
  [ts.SyntaxKind.MinusEqualsToken]: '-=',
};

export function effect(node: ts.Expression, context: Context): Statement {
  if (ts.isBinaryExpression(node) && COMPOUND[node.operatorToken.kind] !== undefined) {
    const operator = COMPOUND[node.operatorToken.kind]!;
    return { kind: 'assignment', target: context.value(node.left), operator, value: context.value(node.right) };
  }
  if (ts.isPostfixUnaryExpression(node)) {
    const type = context.checker.getTypeAtLocation(node.operand);
    const operator = ts.tokenToString(node.operator)!;
    if (!isNumber(type, context.checker)) {
      context.report(unsuitableOperand(node.operand, operator, inWords(type, context.checker)));
    }
    return run({ kind: 'postfix', operator, operand: context.value(node.operand) });
  }
  if (!ts.isCallExpression(node)) {
    context.report(notInLanguage(node, 'an expression whose value nobody takes'));
  }
  return run(context.value(node));
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
