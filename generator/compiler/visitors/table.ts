import { ts } from '../adapter/project.ts';
import { call } from './calls.ts';
import { arrowFunction } from './closures.ts';
import { arrayLiteral, objectLiteral } from './collections.ts';
import { forLoop, forOf, ifStatement, switchStatement, tryStatement, whileLoop } from './compound-statements.ts';
import { falseLiteral, nullLiteral, numberLiteral, template, textLiteral, trueLiteral } from './literals.ts';
import { elementAccess, identifier, propertyAccess, transparent } from './names.ts';
import { binaryOperator, conditional, prefix } from './operators.ts';
import {
  breakStatement,
  continueStatement,
  expressionStatement,
  returnStatement,
  throwStatement,
  variables,
} from './simple-statements.ts';
import type { ExpressionVisitor, StatementVisitor } from './visitor.ts';

const { SyntaxKind } = ts;

/** What each kind of expression becomes. A kind that is not here is not part of the language. */
export const EXPRESSIONS = new Map<ts.SyntaxKind, ExpressionVisitor>();

/** The same for statements. */
export const STATEMENTS = new Map<ts.SyntaxKind, StatementVisitor>();

function expression<Node extends ts.Node>(kind: ts.SyntaxKind, visitor: ExpressionVisitor<Node>): void {
  EXPRESSIONS.set(kind, (node, context) => visitor(node as Node, context));
}

function statement<Node extends ts.Node>(kind: ts.SyntaxKind, visitor: StatementVisitor<Node>): void {
  STATEMENTS.set(kind, (node, context) => visitor(node as Node, context));
}

expression(SyntaxKind.StringLiteral, textLiteral);
expression(SyntaxKind.NoSubstitutionTemplateLiteral, textLiteral);
expression(SyntaxKind.TemplateExpression, template);
expression(SyntaxKind.NumericLiteral, numberLiteral);
expression(SyntaxKind.TrueKeyword, trueLiteral);
expression(SyntaxKind.FalseKeyword, falseLiteral);
expression(SyntaxKind.NullKeyword, nullLiteral);
expression(SyntaxKind.ObjectLiteralExpression, objectLiteral);
expression(SyntaxKind.ArrayLiteralExpression, arrayLiteral);
expression(SyntaxKind.Identifier, identifier);
expression(SyntaxKind.PropertyAccessExpression, propertyAccess);
expression(SyntaxKind.ElementAccessExpression, elementAccess);
expression(SyntaxKind.AsExpression, transparent);
expression(SyntaxKind.SatisfiesExpression, transparent);
expression(SyntaxKind.NonNullExpression, transparent);
expression(SyntaxKind.ParenthesizedExpression, transparent);
expression(SyntaxKind.CallExpression, call);
expression(SyntaxKind.ArrowFunction, arrowFunction);
expression(SyntaxKind.ConditionalExpression, conditional);
expression(SyntaxKind.PrefixUnaryExpression, prefix);
expression(SyntaxKind.BinaryExpression, binaryOperator);

statement(SyntaxKind.VariableStatement, variables);
statement(SyntaxKind.ExpressionStatement, expressionStatement);
statement(SyntaxKind.ReturnStatement, returnStatement);
statement(SyntaxKind.IfStatement, ifStatement);
statement(SyntaxKind.ForOfStatement, forOf);
statement(SyntaxKind.ForStatement, forLoop);
statement(SyntaxKind.WhileStatement, whileLoop);
statement(SyntaxKind.TryStatement, tryStatement);
statement(SyntaxKind.SwitchStatement, switchStatement);
statement(SyntaxKind.BreakStatement, breakStatement);
statement(SyntaxKind.ContinueStatement, continueStatement);
statement(SyntaxKind.ThrowStatement, throwStatement);
