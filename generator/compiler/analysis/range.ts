import { ts } from '../adapter/project.ts';
import { builtinMember, declarationOf } from './callee.ts';

/**
 * Between what a number certainly lies, where the compiler can tell that it is whole and small: a length, a position, a
 * counter. Such a number is an Integer in Groovy and never overflows; of any other one nothing is known.
 */
export interface Range {
  least: number;
  most: number;
}

/** No text or list is longer, and no counter gets further; far enough from the largest Integer to count on a little. */
const MOST_COUNTED = 2 ** 30;
const LARGEST_INTEGER = 2 ** 31 - 1;

export function rangeOf(node: ts.Expression, checker: ts.TypeChecker): Range | undefined {
  return new Ranges(checker).of(node);
}

/** The range of a declared variable: of what it begins with and of all that it is given later. */
export function rangeOfVariable(declaration: ts.VariableDeclaration, checker: ts.TypeChecker): Range | undefined {
  return new Ranges(checker).ofVariable(declaration);
}

class Ranges {
  /** Variables that are being looked at: one that is made of itself has no range. */
  private readonly open = new Set<ts.Declaration>();

  constructor(private readonly checker: ts.TypeChecker) {}

  of(node: ts.Expression): Range | undefined {
    if (ts.isNumericLiteral(node)) {
      return whole({ least: Number(node.text), most: Number(node.text) });
    }
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)) {
      return this.of(node.expression);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
      const range = this.of(node.operand);
      return range && whole({ least: -range.most, most: -range.least });
    }
    if (ts.isConditionalExpression(node)) {
      return either(this.of(node.whenTrue), this.of(node.whenFalse));
    }
    if (ts.isBinaryExpression(node)) {
      return combined(node.operatorToken.kind, this.of(node.left), this.of(node.right));
    }
    if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) {
      return this.ofMember(node);
    }
    const declaration = ts.isIdentifier(node) ? declarationOf(node, this.checker) : undefined;
    return declaration !== undefined && ts.isVariableDeclaration(declaration) ? this.ofVariable(declaration) : undefined;
  }

  private ofMember(node: ts.PropertyAccessExpression | ts.CallExpression): Range | undefined {
    const access = ts.isCallExpression(node) ? node.expression : node;
    const found = ts.isPropertyAccessExpression(access) ? builtinMember(access.name, this.checker) : undefined;
    switch (found?.member) {
      case 'length':
        return { least: 0, most: MOST_COUNTED };
      case 'indexOf':
      case 'lastIndexOf':
        return { least: -1, most: MOST_COUNTED };
      case 'min':
      case 'max':
        return found.receiver === 'Math' && ts.isCallExpression(node) ? this.ofExtreme(node.arguments) : undefined;
      default:
        return undefined;
    }
  }

  private ofExtreme(values: readonly ts.Expression[]): Range | undefined {
    return values.map((value) => this.of(value)).reduce(either);
  }

  ofVariable(declaration: ts.VariableDeclaration): Range | undefined {
    if (this.open.has(declaration)) {
      return undefined;
    }
    this.open.add(declaration);
    const changes = this.changesOf(declaration);
    const given = [...(declaration.initializer === undefined ? [] : [this.of(declaration.initializer)]), ...changes];
    this.open.delete(declaration);
    const range = given.length === 0 ? undefined : given.reduce(either);
    // What counts on from near the largest Integer soon gets behind it.
    return range === undefined || changes.length === 0 || isCountable(range) ? range : undefined;
  }

  private changesOf(declaration: ts.VariableDeclaration): (Range | undefined)[] {
    if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0) {
      return [];
    }
    const found: (Range | undefined)[] = [];
    const visit = (node: ts.Node): void => {
      const change = changeBy(node);
      if (change !== undefined && ts.isIdentifier(change.target) && declarationOf(change.target, this.checker) === declaration) {
        found.push(change.value === undefined ? change.range : this.of(change.value));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.findAncestor(declaration, ts.isFunctionDeclaration) ?? declaration.getSourceFile());
    return found;
  }
}

interface Change {
  target: ts.Expression;
  /** What is assigned; otherwise `range` says how far the change can lead. */
  value?: ts.Expression;
  range?: Range;
}

/** `x = …`, `x++`, `x--`, `x += …`. Counting by ones stays within reason, greater steps may not. */
function changeBy(node: ts.Node): Change | undefined {
  if (ts.isPostfixUnaryExpression(node)) {
    const isUp = node.operator === ts.SyntaxKind.PlusPlusToken;
    return { target: node.operand, range: isUp ? { least: MOST_COUNTED, most: MOST_COUNTED } : { least: -MOST_COUNTED, most: -MOST_COUNTED } };
  }
  if (!ts.isBinaryExpression(node)) {
    return undefined;
  }
  const operator = node.operatorToken.kind;
  const isAssignment = operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
  return isAssignment ? { target: node.left, value: operator === ts.SyntaxKind.EqualsToken ? node.right : undefined } : undefined;
}

function combined(operator: ts.SyntaxKind, left: Range | undefined, right: Range | undefined): Range | undefined {
  if (left === undefined || right === undefined) {
    return undefined;
  }
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      return whole({ least: left.least + right.least, most: left.most + right.most });
    case ts.SyntaxKind.MinusToken:
      return whole({ least: left.least - right.most, most: left.most - right.least });
    case ts.SyntaxKind.AsteriskToken:
      return product(left, right);
    case ts.SyntaxKind.PercentToken:
      return { least: Math.min(left.least, 0), most: Math.max(left.most, 0) };
    case ts.SyntaxKind.QuestionQuestionToken:
      return either(left, right);
    default:
      return undefined;
  }
}

function product(left: Range, right: Range): Range | undefined {
  const corners = [left.least, left.most].flatMap((first) => [first * right.least, first * right.most]);
  return whole({ least: Math.min(...corners), most: Math.max(...corners) });
}

function either(first: Range | undefined, second: Range | undefined): Range | undefined {
  return first && second && { least: Math.min(first.least, second.least), most: Math.max(first.most, second.most) };
}

function isCountable({ least, most }: Range): boolean {
  return least >= -MOST_COUNTED && most <= MOST_COUNTED;
}

function whole(range: Range): Range | undefined {
  const fits = [range.least, range.most].every((end) => Number.isInteger(end) && Math.abs(end) <= LARGEST_INTEGER);
  return fits ? range : undefined;
}
