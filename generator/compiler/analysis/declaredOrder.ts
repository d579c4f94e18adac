import { ts } from '../adapter/project.ts';
import { declarationOf } from './callee.ts';

/**
 * The texts of a union as its declaration lists them. The checker's own order depends on which text it met first in
 * any file, so it would change with what else is compiled.
 */
export function inDeclaredOrder(texts: string[], declared: ts.TypeNode | undefined, checker: ts.TypeChecker): string[] {
  const order = textsIn(declared, checker);
  return texts.toSorted((first, second) => order.indexOf(first) - order.indexOf(second) || (first < second ? -1 : 1));
}

function textsIn(node: ts.TypeNode | undefined, checker: ts.TypeChecker): string[] {
  if (node === undefined) {
    return [];
  }
  if (ts.isUnionTypeNode(node)) {
    return node.types.flatMap((part) => textsIn(part, checker));
  }
  if (ts.isParenthesizedTypeNode(node)) {
    return textsIn(node.type, checker);
  }
  if (ts.isTypeReferenceNode(node)) {
    const named = declarationOf(node.typeName, checker);
    return named !== undefined && ts.isTypeAliasDeclaration(named) ? textsIn(named.type, checker) : [];
  }
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? [node.literal.text] : [];
}
