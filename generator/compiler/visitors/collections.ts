import { ts } from '../adapter/project.ts';
import { literalTooLong, notInLanguage } from '../diagnostics/catalogue.ts';
import { binary, list, map, text } from '../groovy/build.ts';
import type { Expression, ListElement, MapEntry } from '../groovy/tree.ts';
import { groovyType, mayBeNothing } from '../types.ts';
import { refuseNumberAsKey } from './names.ts';
import type { Context, ExpressionVisitor } from './visitor.ts';

/** What groovy-cps takes in one literal of a method that it transforms. */
const MOST_ENTRIES = 125;
const MOST_ELEMENTS = 250;

/** `{ a, 'b-c': 1, [key]: 2 }` becomes `[a: a, 'b-c': 1, (key): 2]`; a spread becomes a sum: `defaults + [a: 1]`. */
export const objectLiteral: ExpressionVisitor<ts.ObjectLiteralExpression> = (node, context) => {
  node.properties.filter(ts.isSpreadAssignment).forEach((spread) => refuseList(spread, context));
  return summed(node.properties, ts.isSpreadAssignment, map([]), context, (properties) => {
    refuseMoreThan(MOST_ENTRIES, properties.length, 'entries in one map', node, context);
    return map(properties.map((property) => entry(property, context)));
  });
};

/** JavaScript makes entries `0`, `1`, … of it. */
function refuseList(spread: ts.SpreadAssignment, context: Context): void {
  const type = context.checker.getNonNullableType(context.checker.getTypeAtLocation(spread.expression));
  if (groovyType(type, context.checker) === 'List') {
    context.report(notInLanguage(spread, 'a list spread into a map', 'Spread maps into maps, and lists into lists.'));
  }
}

/** `[...first, 'x']` becomes `first + ['x']`. */
export const arrayLiteral: ExpressionVisitor<ts.ArrayLiteralExpression> = (node, context) =>
  summed(node.elements, ts.isSpreadElement, list(), context, (elements) => {
    refuseMoreThan(MOST_ELEMENTS, elements.length, 'elements in one list', node, context);
    return {
      kind: 'list',
      elements: elements.map((element): ListElement => {
        const comments = context.comment(element);
        return { value: context.value(element), comments };
      }),
    };
  });

function refuseMoreThan(most: number, count: number, what: string, node: ts.Node, context: Context): void {
  if (count > most && context.pathToStep.length > 0) {
    context.report(literalTooLong(node, `there are ${count} ${what}`, most, context.pathToStep.join(' → ')));
  }
}

/** Runs of plain parts and the spread collections between them, added up from left to right. */
function summed<Part extends ts.Node, Spread extends Part & { expression: ts.Expression }>(
  parts: ts.NodeArray<Part>,
  isSpread: (node: ts.Node) => node is Spread,
  empty: Expression,
  context: Context,
  literalOf: (parts: Part[]) => Expression,
): Expression {
  const terms: Expression[] = [];
  let run: Part[] = [];
  const endRun = (): void => {
    if (run.length > 0) {
      terms.push(literalOf(run));
    }
    run = [];
  };
  for (const part of parts) {
    if (isSpread(part)) {
      endRun();
      terms.push(spreadValue(part.expression, empty, context));
    } else {
      run.push(part);
    }
  }
  endRun();
  const copied = terms.length === 1 && isSpread(parts[0]!) ? [empty, ...terms] : terms;
  return copied.length === 0 ? empty : copied.reduce((sum, term) => binary(sum, '+', term));
}

/** `{ ...nothing }` is an empty map in JavaScript. */
function spreadValue(node: ts.Expression, empty: Expression, context: Context): Expression {
  const value = context.value(node);
  return mayBeNothing(context.checker.getTypeAtLocation(node)) ? binary(value, '?:', empty) : value;
}

export function entry(property: ts.ObjectLiteralElementLike, context: Context): MapEntry {
  const comments = context.comment(property);
  if (ts.isShorthandPropertyAssignment(property)) {
    return { key: property.name.text, value: context.value(property.name), comments };
  }
  if (ts.isPropertyAssignment(property)) {
    return { key: keyOf(property.name, context), value: context.value(property.initializer), comments };
  }
  context.report(notInLanguage(property, 'a method in a map', 'Write a function of the module.'));
  return { key: '', value: text('') };
}

function keyOf(node: ts.PropertyName, context: Context): MapEntry['key'] {
  if (!ts.isComputedPropertyName(node)) {
    return node.text;
  }
  refuseNumberAsKey(node.expression, context);
  return { computed: context.value(node.expression) };
}
