import { ts } from '../adapter/project.ts';
import { calleeOf, isInternal, moduleName } from './callee.ts';

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
  /** The name of what is called on the way: a Jenkins step, a block parameter, or another function. */
  through: string;
  next?: ts.FunctionDeclaration;
}

export function analysePurity(files: ts.SourceFile[], checker: ts.TypeChecker): Purity {
  const calls = new Map<ts.FunctionDeclaration, Reach[]>();
  for (const declaration of files.flatMap(functionsOf)) {
    calls.set(declaration, callsIn(declaration, checker));
  }
  const reaching = spread(calls);
  return {
    reachesStep: (declaration) => reaching.has(declaration),
    pathToStep: (declaration) => path(declaration, reaching),
  };
}

export function functionsOf(file: ts.SourceFile): ts.FunctionDeclaration[] {
  return file.statements.filter(ts.isFunctionDeclaration);
}

function callsIn(declaration: ts.FunctionDeclaration, checker: ts.TypeChecker): Reach[] {
  const found: Reach[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = calleeOf(node, checker);
      if (callee.kind === 'jenkins' || callee.kind === 'block') {
        found.push({ through: callee.name });
      } else if (callee.kind === 'function') {
        found.push({ through: callee.name, next: callee.declaration });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return isStep(declaration) ? [...found, { through: 'the check of its parameters' }] : found;
}

/** A step's own function begins with a look at the settings, whatever else it does. */
function isStep(declaration: ts.FunctionDeclaration): boolean {
  const module = moduleName(declaration.getSourceFile());
  return !isInternal(module) && declaration.name?.text === module;
}

/** From the functions that call a step outwards, until nothing is added. */
function spread(calls: Map<ts.FunctionDeclaration, Reach[]>): Map<ts.FunctionDeclaration, Reach> {
  const reaching = new Map<ts.FunctionDeclaration, Reach>();
  let before = -1;
  while (reaching.size !== before) {
    before = reaching.size;
    for (const [declaration, reaches] of calls) {
      const way = reaches.find(({ next }) => next === undefined || reaching.has(next));
      if (way !== undefined && !reaching.has(declaration)) {
        reaching.set(declaration, way);
      }
    }
  }
  return reaching;
}

function path(declaration: ts.FunctionDeclaration, reaching: Map<ts.FunctionDeclaration, Reach>): string[] {
  const way = reaching.get(declaration);
  if (way === undefined) {
    return [];
  }
  return way.next === undefined ? [way.through] : [way.through, ...path(way.next, reaching)];
}
