import { ts } from '../adapter/project.ts';
import { rangeOf } from '../analysis/range.ts';
import { inLanguageModule } from '../builtins/runtime.ts';
import { notFilledIn } from '../diagnostics/catalogue.ts';
import { literal, nothing, numeral, text, unconverted } from '../groovy/build.ts';
import type { Expression } from '../groovy/tree.ts';
import { groovyType, inWords, isNumber, mayBeNothing } from '../types.ts';
import type { Context, ExpressionVisitor } from './visitor.ts';

/** `'it'` and a template without values: text in single quotes, where `$` means nothing. */
export const textLiteral: ExpressionVisitor<ts.StringLiteralLike> = (node) => text(node.text);

/** `15`, `0.8d`. */
export const numberLiteral: ExpressionVisitor<ts.NumericLiteral> = (node) => numeral(Number(node.text));

export const trueLiteral: ExpressionVisitor = () => literal('true');
export const falseLiteral: ExpressionVisitor = () => literal('false');
export const nullLiteral: ExpressionVisitor = () => nothing;

/** `` `a ${b}` `` becomes `"a ${b}"`. Lists, maps and nothing look different when filled in, so they are refused. */
export const template: ExpressionVisitor<ts.TemplateExpression> = (node, context) => {
  const parts: (string | Expression)[] = [node.head.text];
  for (const { expression, literal: behind } of node.templateSpans) {
    refuseUnfit(expression, context);
    parts.push(filledIn(expression, context), behind.text);
  }
  const written = parts.filter((part) => part !== '');
  const [only] = written;
  const isText = written.length === 1 && typeof only === 'object' && only.kind === 'call' && only.name === 'textOf';
  return isText ? only : { kind: 'template', parts: written };
};

/** Java writes `1.0` and `1.0E-5`; so only a number that is whole for sure is filled in as it is. */
function filledIn(node: ts.Expression, context: Context): Expression {
  const value = context.value(node);
  const isPlain = !isNumber(context.checker.getTypeAtLocation(node), context.checker) || rangeOf(node, context.checker) !== undefined;
  return isPlain ? unconverted(value) : inLanguageModule('textOf', [value]);
}

function refuseUnfit(node: ts.Expression, context: Context): void {
  const type = context.checker.getTypeAtLocation(node);
  const fits = ['String', 'Number', 'boolean'].includes(groovyType(type, context.checker));
  if (!fits || mayBeNothing(type)) {
    context.report(notFilledIn(node, inWords(type, context.checker)));
  }
}
