import { documentationOf, tagOf } from '../adapter/documentation.ts';
import { ts } from '../adapter/project.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shapeOfStep, undocumented, unfitDefault, unfitParameter } from '../diagnostics/catalogue.ts';
import { deprecationOf, requireHandingOn, type Deprecation, type Release, type Replacement } from './deprecation.ts';
import { allowedValues, fieldsOf, kindOf, takesNothing, type Fields, type ValueKind } from './fields.ts';

/** What a step takes and gives: the one description from which its run-time check, help, docs and schema are made. */
export interface StepInterface {
  name: string;
  /** The first sentence, and all of the text. */
  summary: string;
  description: string;
  returns?: string;
  throws: string[];
  examples: string[];
  /** Whether a block of steps stands behind the parameters: `withCp4d(…) { … }`. */
  block: boolean;
  /** Of a step that has a new name. */
  deprecated?: Replacement;
  parameters: ParameterInterface[];
  /** The fields of what it returns; nothing where that can be anything. */
  result?: Fields;
}

export type ParameterKind = ValueKind;
export type PlainValue = string | number | boolean | null | PlainValue[] | { [name: string]: PlainValue };

export interface ParameterInterface {
  name: string;
  kind: ParameterKind;
  required: boolean;
  default?: PlainValue;
  /** The only texts that are allowed. */
  values?: string[];
  unit?: string;
  /** Its old names. */
  aliases?: Alias[];
  says: string;
}

/** An old name of a parameter. */
export interface Alias extends Deprecation {
  name: string;
}

/** Reads a step's interface off its function; mistakes go into `diagnostics`. */
export function interfaceOf(
  declaration: ts.FunctionDeclaration,
  checker: ts.TypeChecker,
  release: Release,
  diagnostics: Diagnostic[],
): StepInterface {
  const name = declaration.name?.text ?? '';
  const documentation = documentationOf(declaration);
  if (documentation === undefined) {
    diagnostics.push(undocumented(declaration.name ?? declaration, `the step ${name}`));
  }
  const [parameters, body] = declaration.parameters;
  if (parameters?.name.getText() !== 'parameters' || (body !== undefined && body.name.getText() !== 'body')) {
    diagnostics.push(shapeOfStep(declaration.name ?? declaration));
  }
  const taken = parameters === undefined ? undefined : checker.getTypeAtLocation(parameters);
  const description = documentation?.text ?? '';
  return {
    name,
    summary: description.split(/(?<=\.)\s/, 1)[0]!.replaceAll('\n', ' '),
    description,
    returns: tagOf(documentation, 'returns'),
    throws: (documentation?.tags ?? []).filter((tag) => tag.name === 'throws').map((tag) => tag.text),
    examples: (documentation?.tags ?? []).filter((tag) => tag.name === 'example').map((tag) => tag.text),
    block: body !== undefined,
    deprecated: taken === undefined ? undefined : deprecationOfStep(declaration, taken, release, diagnostics),
    parameters: taken === undefined ? [] : parametersOf(taken, checker, release, diagnostics),
    result: resultOf(declaration, checker),
  };
}

function deprecationOfStep(declaration: ts.FunctionDeclaration, taken: ts.Type, { version, steps }: Release, diagnostics: Diagnostic[]): Replacement | undefined {
  const known = [...steps].filter((step) => step !== declaration.name?.text);
  const deprecated = deprecationOf({ node: declaration, isNever: takesNothing(taken), known }, version, diagnostics);
  if (deprecated !== undefined) {
    requireHandingOn(declaration, deprecated, diagnostics);
  }
  return deprecated;
}

/** The parameters that a type declares; old names stand with the new ones. */
function parametersOf(taken: ts.Type, checker: ts.TypeChecker, { version }: Release, diagnostics: Diagnostic[]): ParameterInterface[] {
  const declared = taken.getProperties().flatMap((property) => {
    const node = property.valueDeclaration;
    return node !== undefined && ts.isPropertySignature(node) ? [{ property, node }] : [];
  });
  const isOld = (node: ts.Node): boolean => tagOf(documentationOf(node), 'deprecated') !== undefined;
  const parameters = declared.filter(({ node }) => !isOld(node)).flatMap(({ property, node }) => parameterOf(property, node, checker, diagnostics));
  const known = parameters.map(({ name }) => name);
  for (const { property, node } of declared.filter((one) => isOld(one.node))) {
    const isNever = takesNothing(checker.getTypeOfSymbol(property));
    const replacement = deprecationOf({ node, isNever, known }, version, diagnostics);
    if (replacement !== undefined) {
      const { use, ...deprecation } = replacement;
      (parameters.find(({ name }) => name === use)!.aliases ??= []).push({ name: property.name, ...deprecation });
    }
  }
  return parameters;
}

/** What a block step returns is what its body does, and may be anything. */
function resultOf(declaration: ts.FunctionDeclaration, checker: ts.TypeChecker): Fields | undefined {
  const signature = checker.getSignatureFromDeclaration(declaration);
  const type = signature === undefined ? undefined : checker.getReturnTypeOfSignature(signature);
  return type === undefined || kindOf(type, checker) === 'any' ? undefined : fieldsOf(type, checker);
}

function parameterOf(property: ts.Symbol, node: ts.PropertySignature, checker: ts.TypeChecker, diagnostics: Diagnostic[]): ParameterInterface[] {
  const documentation = documentationOf(node);
  if (documentation === undefined) {
    diagnostics.push(undocumented(node.name, `the parameter ${property.name}`));
  }
  const type = checker.getTypeOfSymbol(property);
  const kind = kindOf(type, checker);
  if (kind === undefined) {
    diagnostics.push(unfitParameter(node.name, property.name, checker.typeToString(type)));
    return [];
  }
  const given = tagOf(documentation, 'default');
  const values = allowedTexts(type);
  const fallback = given === undefined ? undefined : readDefault(given);
  if (given !== undefined && (fallback === undefined || !fits(fallback, kind, values))) {
    diagnostics.push(unfitDefault(node.name, given, values === undefined ? `a ${kind}` : `one of ${values.join(', ')}`));
  }
  return [
    {
      name: property.name,
      kind,
      required: (property.flags & ts.SymbolFlags.Optional) === 0,
      default: fallback,
      values,
      unit: unitOf(property.name),
      says: documentation?.text ?? '',
    },
  ];
}

/** `'online'`, `15`, `true`, `['a']`: a literal as the JSDoc writes it. */
function readDefault(text: string): PlainValue | undefined {
  try {
    return JSON.parse(text.replace(/^'(.*)'$/s, (_, inner: string) => JSON.stringify(inner))) as PlainValue;
  } catch {
    return undefined;
  }
}

function fits(value: PlainValue, kind: ParameterKind, values: string[] | undefined): boolean {
  if (values !== undefined) {
    return typeof value === 'string' && values.includes(value);
  }
  const kindOfValue = Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : typeof value === 'string' ? 'text' : typeof value;
  return kind === 'any' || kind === kindOfValue || (kind === 'reference' && kindOfValue === 'text');
}

function allowedTexts(type: ts.Type): string[] | undefined {
  const values = allowedValues(type);
  return values?.every((value) => typeof value === 'string') ? values : undefined;
}

const UNITS = ['Seconds', 'Minutes', 'Hours', 'Days', 'Megabytes'];

/** The unit stands in the parameter's name: `timeoutMinutes`. */
function unitOf(name: string): string | undefined {
  return UNITS.find((unit) => name.endsWith(unit))?.toLowerCase();
}
