import { ts } from '../adapter/project.ts';
import { notFilledIn } from '../diagnostics/catalogue.ts';
import { literal, nothing, text, unconverted } from '../groovy/build.ts';
import type { Expression } from '../groovy/tree.ts';
import { groovyType, inWords, isNothing } from '../types.ts';
import type { Context, ExpressionVisitor } from './visitor.ts';

/** `'it'` and a template without values: text in single quotes, where `$` means nothing. */
export const textLiteral: ExpressionVisitor<ts.StringLiteralLike> = (node) => text(node.text);

/** `15` and `0.8` are the same in Groovy (an Integer, a BigDecimal). */
export const numberLiteral: ExpressionVisitor<ts.NumericLiteral> = (node) => literal(node.text);

export const trueLiteral: ExpressionVisitor = () => literal('true');
export const falseLiteral: ExpressionVisitor = () => literal('false');
export const nullLiteral: ExpressionVisitor = () => nothing;

/** `` `a ${b}` `` becomes `"a ${b}"`. Lists, maps and nothing look different when filled in, so they are refused. */
export const template: ExpressionVisitor<ts.TemplateExpression> = (node, context) => {
  const parts: (string | Expression)[] = [node.head.text];
  for (const { expression, literal: behind } of node.templateSpans) {
    refuseUnfit(expression, context);
    parts.push(unconverted(context.value(expression)), behind.text);
  }
  return { kind: 'template', parts: parts.filter((part) => part !== '') };
};

function refuseUnfit(node: ts.Expression, context: Context): void {
  const type = context.checker.getTypeAtLocation(node);
  const fits = ['String', 'Number', 'boolean'].includes(groovyType(type, context.checker));
  const mayBeNothing = (type.isUnion() ? type.types : [type]).some(isNothing);
  if (!fits || mayBeNothing) {
    context.report(notFilledIn(node, inWords(type, context.checker)));
  }
}
