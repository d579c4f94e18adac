import type { ts } from '../adapter/project.ts';
import { identityComparison, unlikeComparison } from '../diagnostics/catalogue.ts';
import { groovyType, inWords, isNothing } from '../types.ts';
import type { Context } from './visitor.ts';

/**
 * Both sides of `===`, or a value and the case of a `switch`, must be two texts, two numbers or two booleans. Groovy
 * takes a text of one character for its code: `'5' == 53` is true.
 */
export function refuseUnlike(left: ts.Expression, right: ts.Expression, context: Context): void {
  const types = [left, right].map((side) => context.checker.getTypeAtLocation(side));
  const kinds = types.map((type) => groovyType(type, context.checker).toLowerCase());
  const objects = [left, right].filter((_, side) => ['list', 'map', 'closure'].includes(kinds[side]!));
  for (const side of objects) {
    context.report(identityComparison(side, inWords(context.checker.getTypeAtLocation(side), context.checker)));
  }
  const isSafe = types.some(isNothing) || kinds.includes('boolean') || kinds[0] === kinds[1];
  if (objects.length === 0 && (!isSafe || kinds.every((kind) => kind === 'def'))) {
    context.report(unlikeComparison(left, inWords(types[0]!, context.checker), inWords(types[1]!, context.checker)));
  }
}
