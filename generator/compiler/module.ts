import { documentationOf } from './adapter/documentation.ts';
import { ts } from './adapter/project.ts';
import { isInternal, moduleName } from './analysis/callee.ts';
import { contractIn, type ContractEntry } from './analysis/contract.ts';
import type { Release } from './analysis/deprecation.ts';
import { interfaceOf, type StepInterface } from './analysis/interface.ts';
import { functionsOf, type Purity } from './analysis/purity.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { anyRefused, constantNotPlain, exportRefused, importRefused, nameTaken, notInLanguage, reservedWord, stepMissing, strayComment, topLevelRefused } from './diagnostics/catalogue.ts';
import { isReserved } from './groovy/texts.ts';
import type { Field, Method, Parameter, Script, SourceLines } from './groovy/tree.ts';
import { map, nothing } from './groovy/build.ts';
import { checkedParameters, tableOf } from './specification.ts';
import { Translator } from './translator.ts';
import { groovyType } from './types.ts';
import { refuseUnusualParameter } from './visitors/closures.ts';

/** One module, compiled: the Groovy of its `vars/*.groovy`, and its interface when it is a step. */
export interface CompiledModule {
  name: string;
  /** The source file. */
  path: string;
  script: Script;
  /** Nothing for an internal module, which is outside the contract. */
  step?: StepInterface;
  /** What else of the contract is decided here. */
  contract: ContractEntry[];
  diagnostics: Diagnostic[];
}

export function compileModule(file: ts.SourceFile, checker: ts.TypeChecker, purity: Purity, release: Release): CompiledModule {
  const name = moduleName(file);
  const translator = new Translator(file, name, checker);
  const isStep = !isInternal(name);
  const functions = functionsOf(file);
  const main = functions.find((declaration) => declaration.name?.text === name && isExported(declaration));
  if (isStep && main === undefined) {
    translator.report(stepMissing(file.statements[0] ?? file.endOfFileToken, name));
  }
  file.statements.forEach((statement) => checkTopLevel(statement, translator));
  refuseAny(file, translator);
  const step = isStep && main !== undefined ? interfaceOf(main, checker, release, translator.diagnostics) : undefined;
  const fields = file.statements.filter(ts.isVariableStatement).flatMap((statement) => constants(statement, translator));
  const methods = functions.map((declaration) => method(declaration, declaration === main, step, purity, translator));
  const specification = step === undefined || main === undefined ? [] : [tableOf(step, parameterLines(main, translator))];
  return {
    name,
    path: file.fileName,
    script: { imports: importsFor(translator, fields.length + specification.length > 0), fields: [...specification, ...fields], methods },
    step,
    contract: contractIn(file, checker, translator.diagnostics),
    diagnostics: translator.diagnostics,
  };
}

/** Where each parameter of a step is declared, of those declared in its own file. */
function parameterLines(main: ts.FunctionDeclaration, translator: Translator): Map<string, SourceLines> {
  const [parameters] = main.parameters;
  const properties = parameters === undefined ? [] : translator.checker.getTypeAtLocation(parameters).getProperties();
  const own = properties.flatMap(({ name, valueDeclaration }) =>
    valueDeclaration === undefined || valueDeclaration.getSourceFile() !== main.getSourceFile() ? [] : [[name, translator.linesOf(valueDeclaration)] as const],
  );
  return new Map(own);
}

function importsFor(translator: Translator, hasFields: boolean): string[] {
  return [...(hasFields ? ['groovy.transform.Field'] : []), ...translator.classes].sort();
}

const TYPES_ONLY = [ts.SyntaxKind.InterfaceDeclaration, ts.SyntaxKind.TypeAliasDeclaration];
const STEP_IMPORTS = /^(#jenkins|#language|#cpdctl(\/json)?|\.{1,2}\/.*\.ts)$/;

function checkTopLevel(node: ts.Statement, translator: Translator): void {
  if (ts.isImportDeclaration(node)) {
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
    if (!STEP_IMPORTS.test(specifier)) {
      translator.report(importRefused(node.moduleSpecifier, specifier));
    }
    refuseOtherNames(node, translator);
    return;
  }
  if (ts.isVariableStatement(node) && isExported(node)) {
    translator.report(exportRefused(node, 'a constant'));
  }
  if (!ts.isVariableStatement(node) && !ts.isFunctionDeclaration(node) && !TYPES_ONLY.includes(node.kind)) {
    translator.report(topLevelRefused(node));
  }
}

/** Groovy knows a function by the one name that it has. Types leave nothing behind, so they may have others. */
function refuseOtherNames({ importClause }: ts.ImportDeclaration, translator: Translator): void {
  if (importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) {
    return;
  }
  const { name, namedBindings } = importClause;
  const elements = namedBindings !== undefined && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
  const renamed = elements.filter((element) => !element.isTypeOnly && element.propertyName !== undefined);
  const whole = namedBindings !== undefined && ts.isNamespaceImport(namedBindings) ? [namedBindings] : [];
  for (const node of [...(name === undefined ? [] : [name]), ...whole, ...renamed]) {
    translator.report(notInLanguage(node, 'an import under another name', 'Import it by its own name: import { sh } from …'));
  }
}

function refuseAny(node: ts.Node, translator: Translator): void {
  if (node.kind === ts.SyntaxKind.AnyKeyword) {
    translator.report(anyRefused(node));
  }
  ts.forEachChild(node, (child) => refuseAny(child, translator));
}

/** `const SUMMARY = { … }` becomes `@Field static final Map SUMMARY = [ … ]`. */
function constants(statement: ts.VariableStatement, translator: Translator): Field[] {
  const comments = translator.comments.around(statement);
  translator.comments.takeDocumentation(statement);
  translator.pathToStep = [];
  return statement.declarationList.declarations.map((declaration, position) => {
    const value = declaration.initializer;
    if (value === undefined || !isPlainData(value) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) {
      translator.report(constantNotPlain(declaration));
    }
    return {
      name: translator.inBlock(() => translator.declare(declaration.name)),
      type: groovyType(translator.checker.getTypeAtLocation(declaration.name), translator.checker),
      value: value === undefined ? map([]) : translator.value(value),
      documentation: position === 0 ? documentationOf(statement)?.comment : undefined,
      comments: position === 0 ? comments : undefined,
      source: translator.linesOf(declaration),
    };
  });
}

function isPlainData(node: ts.Expression): boolean {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isPrefixUnaryExpression(node)) {
    return isPlainData(ts.isPrefixUnaryExpression(node) ? node.operand : node.expression);
  }
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.every(isPlainData);
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((property) => ts.isPropertyAssignment(property) && isPlainData(property.initializer));
  }
  return ts.isLiteralExpression(node) || [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(node.kind);
}

function method(
  declaration: ts.FunctionDeclaration,
  isMain: boolean,
  step: StepInterface | undefined,
  purity: Purity,
  translator: Translator,
): Method {
  const comments = translator.comments.around(declaration);
  translator.comments.takeDocumentation(declaration);
  const publicStep = isMain ? step : undefined;
  return translator.inBlock(() => {
    refuseTakenName(declaration, isMain, translator);
    if (declaration.body === undefined) {
      translator.report(notInLanguage(declaration, 'a function without a body, such as one of several signatures,', 'Give it one signature that takes all of them.'));
    }
    const returnType = returnTypeOf(declaration, translator);
    translator.pathToStep = purity.pathToStep(declaration);
    translator.returnsString = returnType === 'String' && translator.pathToStep.length === 0;
    const parameters = declaration.parameters.map((parameter) => methodParameter(parameter, publicStep !== undefined, translator));
    const body = declaration.body === undefined ? [] : translator.statements(declaration.body);
    translator.comments.left(declaration.body ?? declaration).forEach((comment) => translator.report(strayComment(comment)));
    return {
      name: isMain ? 'call' : (declaration.name?.text ?? ''),
      nonCps: !purity.reachesStep(declaration),
      private: !isExported(declaration),
      returnType,
      parameters,
      body: publicStep === undefined ? body : [checkedParameters(publicStep), ...body],
      documentation: documentationOf(declaration)?.comment,
      comments,
      source: translator.linesOf(declaration),
    };
  });
}

/** Methods that every script has. */
const OF_EVERY_SCRIPT = new Set(
  ('call run print println printf sleep wait notify notifyAll evaluate invokeMethod getProperty setProperty getBinding ' +
    'setBinding getMetaClass setMetaClass getClass toString equals hashCode').split(' '),
);

/** Methods with one parameter that Groovy gives to everything; for null, and in closures, it may take them instead. */
const OF_EVERY_OBJECT = new Set(
  ('addShutdownHook any asType collect each eachWithIndex every find findAll findIndexOf findIndexValues findLastIndexOf ' +
    'findResult getAt grep hasProperty identity inject is isCase main metaClass respondsTo split sprintf use').split(' '),
);

function refuseTakenName(declaration: ts.FunctionDeclaration, isMain: boolean, translator: Translator): void {
  const name = declaration.name?.text ?? '';
  if (OF_EVERY_OBJECT.has(name) && declaration.parameters.length === 1) {
    translator.report(nameTaken(declaration.name ?? declaration, name, 'every object of Groovy'));
  }
  if (OF_EVERY_SCRIPT.has(name) && !isMain) {
    translator.report(nameTaken(declaration.name ?? declaration, name, 'every Groovy script'));
  }
  if (isReserved(name)) {
    translator.report(reservedWord(declaration.name ?? declaration, name));
  }
}

/** A step can be called without parentheses: its map of parameters is empty then. */
function methodParameter(node: ts.ParameterDeclaration, ofStep: boolean, translator: Translator): Parameter {
  const declared = groovyType(translator.checker.getTypeAtLocation(node), translator.checker);
  // An old name that is refused takes nothing in TypeScript, and in Groovy what it is given, to refuse it.
  const type = ofStep && declared === 'void' ? 'Map' : declared;
  const name = translator.declare(node.name);
  refuseUnusualParameter(node, translator);
  const optional = node.questionToken === undefined ? undefined : nothing;
  const fallback = ofStep && type === 'Map' ? map([]) : optional;
  return { type: type === 'def' ? undefined : type, name, default: fallback };
}

function returnTypeOf(declaration: ts.FunctionDeclaration, translator: Translator): string {
  const signature = translator.checker.getSignatureFromDeclaration(declaration);
  return signature === undefined ? 'def' : groovyType(signature.getReturnType(), translator.checker);
}

function isExported(node: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
