import { ts } from '../adapter/project.ts';
import { declarationOf } from '../analysis/callee.ts';
import { loopVariableKept, notInLanguage } from '../diagnostics/catalogue.ts';
import { closure, run } from '../groovy/build.ts';
import type { Context, ExpressionVisitor } from './visitor.ts';

/** `(item) => item.name` becomes `{ item -> item.name }`. Its parameters are not typed: Groovy would convert. */
export const arrowFunction: ExpressionVisitor<ts.ArrowFunction> = (node, context) =>
  context.inClosure(() => {
    const parameters = node.parameters.map((parameter) => {
      refuseUnusualParameter(parameter, context);
      return { name: context.declare(parameter.name) };
    });
    if (!runsAtOnce(node)) {
      refuseLoopVariables(node, context);
    }
    const body = ts.isBlock(node.body) ? context.statements(node.body) : [run(context.value(node.body))];
    return closure(parameters, body);
  });

/** JavaScript fills in a default for undefined, Groovy only for what is left out. */
export function refuseUnusualParameter(node: ts.ParameterDeclaration, context: Context): void {
  if (node.initializer !== undefined) {
    context.report(notInLanguage(node, 'a default value of a parameter', `Make it optional (${node.name.getText()}?: …), and write: ${node.name.getText()} ?? …`));
  }
  if (node.dotDotDotToken !== undefined) {
    context.report(notInLanguage(node, 'a rest parameter', 'Take a list.'));
  }
}

/** A callback that is given to a call is run before the call ends; anything else may be run after the loop went on. */
function runsAtOnce(node: ts.ArrowFunction): boolean {
  const call = node.parent;
  const isKept = ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'push';
  return ts.isCallExpression(call) && !isKept;
}

/** JavaScript makes a new variable for each turn of a loop, Groovy has one for all of them. */
function refuseLoopVariables(node: ts.ArrowFunction, context: Context): void {
  const visit = (part: ts.Node): void => {
    const declaration = ts.isIdentifier(part) ? declarationOf(part, context.checker) : undefined;
    if (declaration !== undefined && isOfLoop(declaration) && ts.findAncestor(node, (outer) => outer === declaration.parent.parent) !== undefined) {
      context.report(loopVariableKept(part, part.getText()));
    }
    ts.forEachChild(part, visit);
  };
  visit(node.body);
}

function isOfLoop(declaration: ts.Declaration): boolean {
  const owner = declaration.parent.parent;
  return ts.isVariableDeclaration(declaration) && (ts.isForStatement(owner) || ts.isForOfStatement(owner));
}
