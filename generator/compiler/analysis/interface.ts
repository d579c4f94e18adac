import { documentationOf, tagNodeOf, tagOf } from '../adapter/documentation.ts';
import { ts } from '../adapter/project.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shapeOfStep, undocumented, unfitDefault, unfitParameter } from '../diagnostics/catalogue.ts';
import { groovyType, isNothing } from '../types.ts';
import { isValueOf, readDefault } from './defaults.ts';

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
  parameters: ParameterInterface[];
}

export type ParameterKind = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'reference' | 'any';
export type PlainValue = string | number | boolean | null | PlainValue[] | { [name: string]: PlainValue };

export interface ParameterInterface {
  name: string;
  kind: ParameterKind;
  required: boolean;
  default?: PlainValue;
  /** The only texts that are allowed. */
  values?: string[];
  unit?: string;
  says: string;
}

/** Reads a step's interface off its function; mistakes go into `diagnostics`. */
export function interfaceOf(
  declaration: ts.FunctionDeclaration,
  checker: ts.TypeChecker,
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
  const properties = parameters === undefined ? [] : checker.getTypeAtLocation(parameters).getProperties();
  const description = documentation?.text ?? '';
  return {
    name,
    summary: description.split(/(?<=\.)\s/, 1)[0]!.replaceAll('\n', ' '),
    description,
    returns: tagOf(documentation, 'returns'),
    throws: (documentation?.tags ?? []).filter((tag) => tag.name === 'throws').map((tag) => tag.text),
    examples: (documentation?.tags ?? []).filter((tag) => tag.name === 'example').map((tag) => tag.text),
    block: body !== undefined,
    parameters: properties.flatMap((property) => parameterOf(property, checker, diagnostics)),
  };
}

function parameterOf(property: ts.Symbol, checker: ts.TypeChecker, diagnostics: Diagnostic[]): ParameterInterface[] {
  const node = property.valueDeclaration;
  if (node === undefined || !ts.isPropertySignature(node)) {
    return [];
  }
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
  if (given !== undefined && (fallback === undefined || !isValueOf(fallback, type, checker))) {
    diagnostics.push(unfitDefault(tagNodeOf(node, 'default') ?? node.name, given, checker.typeToString(checker.getNonNullableType(type))));
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

function kindOf(type: ts.Type, checker: ts.TypeChecker): ParameterKind | undefined {
  const parts = (type.isUnion() ? type.types : [type]).filter((part) => !isNothing(part));
  const kinds = new Set(parts.map((part) => groovyType(part, checker)));
  if (kinds.size === 2 && kinds.has('String') && kinds.has('Map')) {
    return 'reference';
  }
  if (kinds.size !== 1) {
    return kinds.has('Closure') ? undefined : 'any';
  }
  const kindOfGroovy: Partial<Record<string, ParameterKind>> = {
    String: 'text',
    Number: 'number',
    boolean: 'boolean',
    List: 'list',
    Map: 'map',
    def: 'any',
  };
  return kindOfGroovy[[...kinds][0]!];
}

function allowedTexts(type: ts.Type): string[] | undefined {
  const parts = (type.isUnion() ? type.types : [type]).filter((part) => !isNothing(part));
  return parts.length > 0 && parts.every((part) => part.isStringLiteral())
    ? parts.map((part) => (part as ts.StringLiteralType).value)
    : undefined;
}

const UNITS = ['Seconds', 'Minutes', 'Hours', 'Days', 'Megabytes'];

/** The unit stands in the parameter's name: `timeoutMinutes`. */
function unitOf(name: string): string | undefined {
  return UNITS.find((unit) => name.endsWith(unit))?.toLowerCase();
}
