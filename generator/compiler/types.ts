import { ts } from './adapter/project.ts';
import { DECLARATIONS } from './analysis/callee.ts';

/** How values of a TypeScript type are declared in Groovy. `def` where several kinds are possible. */
export type GroovyType = 'String' | 'boolean' | 'Boolean' | 'Number' | 'List' | 'Map' | 'Closure' | 'void' | 'def';

export function groovyType(declared: ts.Type, checker: ts.TypeChecker): GroovyType {
  const type = checker.getBaseConstraintOfType(declared) ?? declared;
  const parts = type.isUnion() ? type.types : [type];
  const present = parts.filter((part) => !isNothing(part));
  const kinds = new Set(present.map((part) => kindOf(part, checker)));
  if (kinds.size !== 1) {
    return present.length === 0 && parts.every((part) => part.flags & VOID) ? 'void' : 'def';
  }
  const [kind] = kinds;
  return kind === 'boolean' && present.length < parts.length ? 'Boolean' : kind!;
}

const VOID = ts.TypeFlags.Void | ts.TypeFlags.Never | ts.TypeFlags.Undefined;
const NOTHING = VOID | ts.TypeFlags.Null;

export function isNothing(type: ts.Type): boolean {
  return (type.flags & NOTHING) !== 0;
}

/** Whether a value of the type can be null or undefined. */
export function mayBeNothing(type: ts.Type): boolean {
  return (type.isUnion() ? type.types : [type]).some(isNothing);
}

function kindOf(type: ts.Type, checker: ts.TypeChecker): GroovyType {
  if (type.flags & ts.TypeFlags.StringLike || isTextWithMark(type)) {
    return 'String';
  }
  if (type.flags & ts.TypeFlags.BooleanLike) {
    return 'boolean';
  }
  if (type.flags & ts.TypeFlags.NumberLike) {
    return 'Number';
  }
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    return 'List';
  }
  if (type.getCallSignatures().length > 0) {
    return 'Closure';
  }
  if (isOfJenkins(type)) {
    return 'def';
  }
  const isParameter = (type.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.Conditional | ts.TypeFlags.IndexedAccess)) !== 0;
  return type.flags & ts.TypeFlags.Object || (type.isIntersection() && !isParameter) ? 'Map' : 'def';
}

/** What a Jenkins step makes, such as a credentials binding, is an object of Jenkins and no map. */
function isOfJenkins(type: ts.Type): boolean {
  const declaration = type.symbol?.declarations?.[0];
  return declaration !== undefined && declaration.getSourceFile().fileName.endsWith(`/${DECLARATIONS.jenkins}`);
}

/** `string & { … }`: text that carries a mark for the type checker alone. */
function isTextWithMark(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => (part.flags & ts.TypeFlags.StringLike) !== 0);
}

export function isText(type: ts.Type, checker: ts.TypeChecker): boolean {
  return groovyType(type, checker) === 'String';
}

export function isBoolean(type: ts.Type, checker: ts.TypeChecker): boolean {
  return groovyType(type, checker) === 'boolean';
}

export function isNumber(type: ts.Type, checker: ts.TypeChecker): boolean {
  return groovyType(type, checker) === 'Number';
}

/** A type in the words of a step's author. */
export function inWords(type: ts.Type, checker: ts.TypeChecker): string {
  const words: Record<GroovyType, string> = {
    String: 'a text',
    boolean: 'a boolean',
    Boolean: 'a boolean',
    Number: 'a number',
    List: 'a list',
    Map: 'a map',
    Closure: 'a function',
    void: 'nothing',
    def: `of type ${checker.typeToString(type)}`,
  };
  return words[groovyType(type, checker)] + (type.isUnion() && mayBeNothing(type) ? ' or nothing' : '');
}
