import { ts } from '../adapter/project.ts';
import { closure, run } from '../groovy/build.ts';
import type { ExpressionVisitor } from './visitor.ts';

/** `(item) => item.name` becomes `{ item -> item.name }`. Its parameters are not typed: Groovy would convert. */
export const arrowFunction: ExpressionVisitor<ts.ArrowFunction> = (node, context) =>
  context.inClosure(() => {
    const parameters = node.parameters.map((parameter) => ({ name: context.declare(parameter.name) }));
    const body = ts.isBlock(node.body) ? context.statements(node.body) : [run(context.value(node.body))];
    return closure(parameters, body);
  });
