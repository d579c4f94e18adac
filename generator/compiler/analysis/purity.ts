import { ts } from '../adapter/project.ts';
import { calleeOf, declarationOf, isInternal, moduleName } from './callee.ts';

/**
 * Which functions can reach a pipeline step. Jenkins may stop and resume a program there, so such a function is run by
 * the CPS engine with its limits; every other one is plain data work, emitted with `@NonCPS`.
 */
export interface Purity {
  reachesStep(declaration: ts.FunctionDeclaration): boolean;
  /** How it gets there, as names: `['call', 'spacesNamed', 'sh']`. */
  pathToStep(declaration: ts.FunctionDeclaration): string[];
}

interface Reach {
  /** The names of what is called on the way: functions, and at the end a Jenkins step or a block parameter. */
  path: string[];
  next?: ts.FunctionDeclaration;
}

/** Works out what it is asked for: a function's calls are read when somebody gets there, and then once. */
export function analysePurity(checker: ts.TypeChecker): Purity {
  const calls = new Map<ts.FunctionDeclaration, Reach[]>();
  const callsOf = (declaration: ts.FunctionDeclaration): Reach[] => {
    const found = calls.get(declaration) ?? callsIn(declaration, checker);
    calls.set(declaration, found);
    return found;
  };
  return {
    reachesStep: (declaration) => shortestPath(declaration, callsOf).length > 0,
    pathToStep: (declaration) => shortestPath(declaration, callsOf),
  };
}

export function functionsOf(file: ts.SourceFile): ts.FunctionDeclaration[] {
  return file.statements.filter(ts.isFunctionDeclaration);
}

function callsIn(declaration: ts.FunctionDeclaration, checker: ts.TypeChecker): Reach[] {
  const found: Reach[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && !isOfValue(node, checker)) {
      const callee = calleeOf(node, checker);
      if (callee.kind === 'jenkins' || callee.kind === 'block') {
        found.push({ path: [callee.name] });
      } else if (callee.kind === 'function') {
        found.push({ path: [callee.name], next: callee.declaration });
      }
    }
    if (ts.isCallExpression(node)) {
      found.push(...namedCallbacks(node, checker));
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return isStep(declaration) ? [...found, { path: ['the check of its parameters'] }] : found;
}

/** `names.map(stored)` calls `stored`, though it is only named there. */
function namedCallbacks(node: ts.CallExpression, checker: ts.TypeChecker): Reach[] {
  const declarations = node.arguments.filter(ts.isIdentifier).map((argument) => declarationOf(argument, checker));
  return declarations
    .filter((declaration) => declaration !== undefined && ts.isFunctionDeclaration(declaration))
    .map((next) => ({ path: [next.name?.text ?? ''], next }));
}

/** A method of a value is a built-in one and reaches nothing; to find out which it is would take the value's type. */
function isOfValue({ expression }: ts.CallExpression, checker: ts.TypeChecker): boolean {
  if (!ts.isPropertyAccessExpression(expression)) {
    return false;
  }
  const receiver = ts.isIdentifier(expression.expression) ? checker.getSymbolAtLocation(expression.expression) : undefined;
  return receiver === undefined || (receiver.flags & (ts.SymbolFlags.Alias | ts.SymbolFlags.Namespace)) === 0;
}

/** A step's own function begins with a look at the settings, whatever else it does. */
function isStep(declaration: ts.FunctionDeclaration): boolean {
  const module = moduleName(declaration.getSourceFile());
  return !isInternal(module) && declaration.name?.text === module;
}

/** From a function outwards until a step is called; empty when none is. */
function shortestPath(declaration: ts.FunctionDeclaration, callsOf: (declaration: ts.FunctionDeclaration) => Reach[]): string[] {
  const seen = new Set([declaration]);
  const open = [...callsOf(declaration)];
  for (const { path, next } of open) {
    if (next === undefined) {
      return path;
    }
    if (!seen.has(next)) {
      seen.add(next);
      open.push(...callsOf(next).map((reach) => ({ ...reach, path: [...path, ...reach.path] })));
    }
  }
  return [];
}
