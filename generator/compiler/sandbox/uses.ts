import type { Call, Expression, Script } from '../groovy/tree.ts';

/** Something that a Groovy file does and that the sandbox has a say in. */
export interface Use {
  kind: 'call' | 'new' | 'property' | 'operator';
  /** The receiver's name, where it is one; an empty text where it is an expression. Nothing for a call without receiver. */
  receiver?: string;
  name: string;
  /** How many arguments a call has, a closure behind it included. */
  arguments: number;
  /** The line it stands on: of the source for what was generated, of the file itself for what was written by hand. */
  line: number;
}

/** All uses in a script, with the lines of its source. */
export function usesIn(script: Script): Use[] {
  const found: Use[] = [];
  visit([script.fields, script.methods], 0, found);
  return found;
}

function visit(node: unknown, line: number, found: Use[]): void {
  if (typeof node !== 'object' || node === null) {
    return;
  }
  const own = 'source' in node ? ((node as { source?: { first: number } }).source?.first ?? line) : line;
  if ('kind' in node) {
    found.push(...usesOf(node as Expression, own));
  }
  Object.values(node).forEach((part) => visit(part, own, found));
}

function usesOf(node: Expression | { kind: 'assignment'; operator: string }, line: number): Use[] {
  switch (node.kind) {
    case 'call':
      return [{ kind: 'call', receiver: node.receiver && nameOf(node.receiver), name: node.name, arguments: argumentsOf(node), line }];
    case 'new':
      return [{ kind: 'new', name: node.type, arguments: node.arguments.length, line }];
    case 'property':
      return [{ kind: 'property', receiver: nameOf(node.receiver), name: node.name, arguments: 0, line }];
    case 'index':
      return [{ kind: 'operator', name: '[]', arguments: 2, line }];
    case 'binary':
    case 'prefix':
    case 'postfix':
    case 'assignment':
      return [{ kind: 'operator', name: node.operator, arguments: 2, line }];
    default:
      return [];
  }
}

function nameOf(node: Expression): string {
  return node.kind === 'name' ? node.name : '';
}

/** Named arguments are one map. */
function argumentsOf(node: Call): number {
  return node.arguments.length + (node.named === undefined ? 0 : 1) + (node.block === undefined ? 0 : 1);
}
