import { basename } from 'node:path';
import { ts } from '../adapter/project.ts';

/** What a call calls. */
export type Callee =
  | { kind: 'jenkins'; name: string }
  | { kind: 'language'; name: string }
  | { kind: 'builtin'; receiver: string; member: string }
  | { kind: 'function'; declaration: ts.FunctionDeclaration; module: string; name: string }
  | { kind: 'block'; name: string }
  | { kind: 'unknown' };

/** Where the names stand that are no step's: what Jenkins offers, what the language offers, and the built-in types. */
export const DECLARATIONS = { jenkins: 'jenkins.d.ts', language: 'language.d.ts', builtins: 'lib.d.ts' };

export function calleeOf(call: ts.CallExpression, checker: ts.TypeChecker): Callee {
  const target = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  const declaration = declarationOf(target, checker);
  if (declaration === undefined) {
    return { kind: 'unknown' };
  }
  if (ts.isParameter(declaration) && ts.isIdentifier(declaration.name)) {
    return { kind: 'block', name: declaration.name.text };
  }
  const builtin = builtinOf(declaration);
  if (builtin !== undefined) {
    return { kind: 'builtin', ...builtin };
  }
  if (ts.isFunctionDeclaration(declaration) && declaration.name !== undefined) {
    return calledFunction(declaration, declaration.name.text);
  }
  return { kind: 'unknown' };
}

function calledFunction(declaration: ts.FunctionDeclaration, name: string): Callee {
  switch (basename(declaration.getSourceFile().fileName)) {
    case DECLARATIONS.jenkins:
      return { kind: 'jenkins', name };
    case DECLARATIONS.language:
      return { kind: 'language', name };
    default:
      return { kind: 'function', declaration, module: moduleName(declaration.getSourceFile()), name };
  }
}

/** The member of a built-in type that a property stands for, `String` and `trim`. */
export function builtinMember(name: ts.Node, checker: ts.TypeChecker): { receiver: string; member: string } | undefined {
  const declaration = declarationOf(name, checker);
  return declaration === undefined ? undefined : builtinOf(declaration);
}

function builtinOf(declaration: ts.Declaration): { receiver: string; member: string } | undefined {
  const owner = declaration.parent;
  if (basename(declaration.getSourceFile().fileName) !== DECLARATIONS.builtins || !ts.isInterfaceDeclaration(owner)) {
    return undefined;
  }
  const name = ts.getNameOfDeclaration(declaration);
  return name !== undefined && ts.isIdentifier(name) ? { receiver: owner.name.text, member: name.text } : undefined;
}

export function declarationOf(node: ts.Node, checker: ts.TypeChecker): ts.Declaration | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined) {
    return undefined;
  }
  const resolved = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return resolved.valueDeclaration ?? resolved.declarations?.[0];
}

/** `vars/<module>.groovy` is made from `<module>.ts`. */
export function moduleName(file: ts.SourceFile): string {
  return basename(file.fileName, '.ts');
}

/** What is not public is outside the contract. */
export function isInternal(module: string): boolean {
  return module.startsWith('cp4dInternal');
}
