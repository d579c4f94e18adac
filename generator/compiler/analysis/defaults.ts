import { ts } from '../adapter/project.ts';
import { isNothing } from '../types.ts';
import type { PlainValue } from './interface.ts';

/** The value that a `@default` says, as TypeScript writes it: `'online'`, `15`, `['a']`. Nothing for what is no plain value. */
export function readDefault(text: string): PlainValue | undefined {
  const file = ts.createSourceFile('default.ts', `(${text}\n)`, ts.ScriptTarget.Latest);
  const [only, ...others] = file.statements;
  const isAlone = only !== undefined && others.length === 0 && ts.isExpressionStatement(only) && ts.isParenthesizedExpression(only.expression);
  return isAlone && only.getEnd() === file.text.length ? valueOf((only.expression as ts.ParenthesizedExpression).expression) : undefined;
}

function valueOf(node: ts.Expression): PlainValue | undefined {
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  if (ts.isNumericLiteral(node)) {
    return Number(node.text);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand)) {
    return -Number(node.operand.text);
  }
  if (ts.isArrayLiteralExpression(node)) {
    return allPlain(node.elements.map(valueOf));
  }
  if (ts.isObjectLiteralExpression(node)) {
    return mapOf(node);
  }
  return WORDS.get(node.kind);
}

const WORDS = new Map<ts.SyntaxKind, PlainValue>([
  [ts.SyntaxKind.TrueKeyword, true],
  [ts.SyntaxKind.FalseKeyword, false],
  [ts.SyntaxKind.NullKeyword, null],
]);

function mapOf(node: ts.ObjectLiteralExpression): PlainValue | undefined {
  const entries = node.properties.map((property) => {
    const isPlain = ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name));
    return isPlain ? { name: property.name.text, value: valueOf(property.initializer) } : undefined;
  });
  const values = allPlain(entries.map((entry) => entry?.value));
  return values === undefined ? undefined : Object.fromEntries(entries.map((entry, position) => [entry!.name, values[position]!]));
}

function allPlain(values: (PlainValue | undefined)[]): PlainValue[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** Whether a value is one of a type's: its texts, its elements, its entries, to any depth. */
export function isValueOf(value: PlainValue, type: ts.Type, checker: ts.TypeChecker): boolean {
  return (type.isUnion() ? type.types : [type]).some((part) => isValueOfPart(value, part, checker));
}

function isValueOfPart(value: PlainValue, type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.flags & ts.TypeFlags.Unknown) {
    return true;
  }
  if (value === null) {
    return isNothing(type);
  }
  if (Array.isArray(value)) {
    const element = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
    return element !== undefined && value.every((item) => isValueOf(item, element, checker));
  }
  if (typeof value === 'object') {
    return (type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(type) && hasEntries(value, type, checker);
  }
  if (type.isStringLiteral() || type.isNumberLiteral()) {
    return type.value === value;
  }
  return (type.flags & SCALARS[typeof value as 'string' | 'number' | 'boolean']) !== 0 && !isOtherBoolean(value, type, checker);
}

const SCALARS = { string: ts.TypeFlags.String, number: ts.TypeFlags.Number, boolean: ts.TypeFlags.BooleanLike };

/** A boolean is the union of the types `true` and `false`. */
function isOtherBoolean(value: PlainValue, type: ts.Type, checker: ts.TypeChecker): boolean {
  return (type.flags & ts.TypeFlags.BooleanLiteral) !== 0 && checker.typeToString(type) !== String(value);
}

function hasEntries(value: { [name: string]: PlainValue }, type: ts.Type, checker: ts.TypeChecker): boolean {
  const missing = type.getProperties().some((property) => !(property.flags & ts.SymbolFlags.Optional) && !(property.name in value));
  return !missing && Object.entries(value).every(([name, inner]) => {
    const property = type.getProperty(name);
    const declared = property === undefined ? type.getStringIndexType() : checker.getTypeOfSymbol(property);
    return declared !== undefined && isValueOf(inner, declared, checker);
  });
}
