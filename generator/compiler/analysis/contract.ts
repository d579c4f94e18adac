import { documentationOf } from '../adapter/documentation.ts';
import { ts } from '../adapter/project.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { unknownSection } from '../diagnostics/catalogue.ts';
import { fieldsOf, formOf, type Fields } from './fields.ts';

/** Parts of the contract that are lists of names, and parts that are fields with their types. */
const NAMES = ['errorCategories', 'archive', 'junit', 'variables', 'files'] as const;
const FIELDS = ['settings', 'server', 'archived'] as const;

export type NameSection = (typeof NAMES)[number];
export type FieldSection = (typeof FIELDS)[number];

/** What one declaration decides of the contract besides its step. */
export type ContractEntry = { section: NameSection; names: string[] } | { section: FieldSection; fields: Fields };

/**
 * What a module decides of the contract: each declaration that says so, `@contract archive`. A type of texts gives the
 * names, an interface or a constant fields; what stands behind the section comes before each.
 */
export function contractIn(file: ts.SourceFile, checker: ts.TypeChecker, diagnostics: Diagnostic[]): ContractEntry[] {
  const declared = file.statements.flatMap((statement) => {
    const tags = (documentationOf(statement)?.tags ?? []).filter((tag) => tag.name === 'contract');
    const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]! : statement;
    return tags.flatMap(({ text }) => entryOf(declaration, text, checker, diagnostics));
  });
  return [...declared, { section: 'variables', names: variablesIn(file) }];
}

/** The environment variables by which a controller or a Jenkinsfile tells the library something; `CP4D_MLOPS_…` are its own. */
function variablesIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (part: ts.Node): void => {
    if (ts.isPropertyAccessExpression(part) && isEnvironment(part.expression) && /^CP4D_(?!MLOPS_)/.test(part.name.text)) {
      found.push(part.name.text);
    }
    ts.forEachChild(part, visit);
  };
  visit(node);
  return found;
}

function isEnvironment(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === 'env';
}

function entryOf(declaration: ts.Node, tag: string, checker: ts.TypeChecker, diagnostics: Diagnostic[]): ContractEntry[] {
  const [section = '', path = ''] = tag.split(/\s+/);
  const type = checker.getTypeAtLocation(declaration);
  const names = NAMES.find((one) => one === section);
  if (names !== undefined) {
    return [{ section: names, names: textsOf(type, checker).map((name) => (path === '' ? name : `${path} ${name}`)) }];
  }
  const fields = FIELDS.find((one) => one === section);
  if (fields !== undefined) {
    return [{ section: fields, fields: fieldsOf(type, checker, path) }];
  }
  diagnostics.push(unknownSection(declaration, section, [...NAMES, ...FIELDS]));
  return [];
}

/** Texts as they are, and with `${string}` where anything may stand. */
function textsOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.map((part) => (part.isStringLiteral() ? part.value : (formOf(part, checker) ?? '${string}')));
}
