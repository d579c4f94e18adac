import { ts } from '../adapter/project.ts';
import { groovyType, isNothing } from '../types.ts';

/** What a value can be, as far as the contract goes. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'reference' | 'any';

/** One field of something that is read or written: a step's result, the settings, a record on the server. */
export interface FieldInterface {
  kind: ValueKind;
  /** The only values there are. */
  values?: (string | number | boolean)[];
  /** What a text looks like, with `${string}` where anything may stand. */
  form?: string;
  /** Whether it may be missing or null. */
  optional?: true;
}

/** Fields by their paths: `space.id`; `*` stands for any name, `[]` for any element. */
export type Fields = Record<string, FieldInterface>;

/** The kind of a type, or nothing when no value of it can be handed over. */
export function kindOf(type: ts.Type, checker: ts.TypeChecker): ValueKind | undefined {
  const kinds = new Set(presentParts(type).map((part) => groovyType(part, checker)));
  if (kinds.size === 2 && kinds.has('String') && kinds.has('Map')) {
    return 'reference';
  }
  if (kinds.size !== 1) {
    return kinds.has('Closure') ? undefined : 'any';
  }
  const kindOfGroovy: Partial<Record<string, ValueKind>> = {
    String: 'text',
    Number: 'number',
    boolean: 'boolean',
    List: 'list',
    Map: 'map',
    def: 'any',
  };
  return kindOfGroovy[[...kinds][0]!];
}

/** The texts or numbers that a type allows, when it allows only certain ones. */
export function allowedValues(type: ts.Type): (string | number)[] | undefined {
  const parts = presentParts(type);
  return parts.length > 0 && parts.every((part) => part.isStringLiteral() || part.isNumberLiteral())
    ? parts.map((part) => (part as ts.StringLiteralType | ts.NumberLiteralType).value)
    : undefined;
}

/** What the texts of a type look like, when all of them have one form: `cp4d-mlops ${string}`. */
export function formOf(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const [part, ...others] = presentParts(type);
  const isForm = part !== undefined && others.length === 0 && (part.flags & ts.TypeFlags.TemplateLiteral) !== 0;
  return isForm ? checker.typeToString(part, undefined, WHOLE).replaceAll('`', '') : undefined;
}

/** Not shortened, and not only the name of the type. */
const WHOLE = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;

/** Whether no value fits: `never`, with or without `undefined`. */
export function takesNothing(type: ts.Type): boolean {
  return presentParts(type).length === 0;
}

function presentParts(type: ts.Type): ts.Type[] {
  return (type.isUnion() ? type.types : [type]).filter((part) => !isNothing(part));
}

/** Takes a type apart into its fields. A map of any names and a list go on with what they hold. */
export function fieldsOf(type: ts.Type, checker: ts.TypeChecker, path = ''): Fields {
  return new FieldReader(checker).read({ path, type, optional: false });
}

interface Place {
  path: string;
  type: ts.Type;
  optional: boolean;
}

class FieldReader {
  /** The types around the current one: one that holds itself is not read again. */
  private readonly around: ts.Type[] = [];

  constructor(private readonly checker: ts.TypeChecker) {}

  read(place: Place): Fields {
    const inner = this.partsOf(place);
    if (inner === undefined || this.around.includes(place.type)) {
      return leaf(place, kindOf(place.type, this.checker) ?? 'any', formOf(place.type, this.checker));
    }
    this.around.push(place.type);
    const fields = inner.map((part) => this.read(part));
    this.around.pop();
    return Object.assign({}, ...fields) as Fields;
  }

  private partsOf({ path, type, optional }: Place): Place[] | undefined {
    const kind = kindOf(type, this.checker);
    const present = presentParts(type);
    const mayBeMissing = optional || hasNothing(type);
    if (kind === 'list') {
      const element = this.checker.getIndexTypeOfType(present[0]!, ts.IndexKind.Number);
      return element === undefined ? undefined : [{ path: `${path}[]`, type: element, optional: mayBeMissing }];
    }
    if (kind !== 'map' || present.length !== 1) {
      return undefined;
    }
    const any = this.checker.getIndexTypeOfType(present[0]!, ts.IndexKind.String);
    const places = present[0]!.getProperties().map((property) => this.placeOf(property, path, mayBeMissing));
    const all = any === undefined ? places : [...places, { path: joined(path, '*'), type: any, optional: mayBeMissing }];
    return all.length === 0 ? undefined : all;
  }

  private placeOf(property: ts.Symbol, path: string, optional: boolean): Place {
    const mayBeMissing = optional || (property.flags & ts.SymbolFlags.Optional) !== 0;
    return { path: joined(path, property.name), type: this.checker.getTypeOfSymbol(property), optional: mayBeMissing };
  }
}

/** The fields of a JSON value; each has the one value that stands there. */
export function valueFields(value: unknown, path = ''): Fields {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    const isList = Array.isArray(value);
    const parts = Object.entries(value).map(([name, inner]) => valueFields(inner, isList ? `${path}[${name}]` : joined(path, name)));
    return Object.assign({}, ...parts) as Fields;
  }
  switch (typeof value) {
    case 'string':
      return { [path]: { kind: 'text', values: [value] } };
    case 'number':
      return { [path]: { kind: 'number', values: [value] } };
    case 'boolean':
      return { [path]: { kind: 'boolean', values: [value] } };
    default:
      return { [path]: { kind: value === null ? 'any' : Array.isArray(value) ? 'list' : 'map' } };
  }
}

function leaf({ path, type, optional }: Place, kind: ValueKind, form?: string): Fields {
  // The checker's own order depends on what else is compiled.
  const values = allowedValues(type)?.toSorted();
  const says = { ...(values === undefined ? {} : { values }), ...(form === undefined ? {} : { form }) };
  return { [path]: { kind, ...says, ...(optional || hasNothing(type) ? { optional: true } : {}) } };
}

function hasNothing(type: ts.Type): boolean {
  return type.isUnion() && type.types.some(isNothing);
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
