import { ts } from '../compiler/adapter/project.ts';
import { documentationOf } from '../compiler/adapter/documentation.ts';
import type { ParameterInterface, StepInterface } from '../compiler/analysis/interface.ts';
import { TEMPLATES } from '../resources/templates/index.ts';

/** A JSON schema, or a part of one. */
export interface Schema {
  [keyword: string]: unknown;
}

/** Takes its parameters from its environment, not from `steps`. */
const WITHOUT_ENTRY = 'withCp4d';

/**
 * The JSON schema of `cp4d-mlops.json`, read off the type of the settings; `steps` knows the parameters of each step.
 *
 * @param source text of the module that declares `Settings`
 */
export function settingsSchema(source: string, steps: StepInterface[]): Schema {
  const file = ts.createSourceFile('settings.ts', source, ts.ScriptTarget.ES2022, true);
  const settings = new Types(file).named('Settings');
  const properties = settings['properties'] as Record<string, Schema>;
  properties['steps'] = { ...properties['steps'], ...stepsSchema(steps) };
  properties['templates'] = { ...properties['templates'], propertyNames: { enum: Object.keys(TEMPLATES) } };
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Settings of cp4d-mlops', ...settings };
}

/** Turns the types that a module declares into schemas. */
class Types {
  constructor(private readonly file: ts.SourceFile) {}

  /** The schema of an interface or of a type of that name. */
  named(name: string): Schema {
    for (const statement of this.file.statements) {
      if (ts.isInterfaceDeclaration(statement) && statement.name.text === name) {
        return this.ofMembers(statement.members);
      }
      if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name) {
        return this.of(statement.type);
      }
    }
    throw new Error(`The settings name a type '${name}' that their module does not declare: no schema can be made of it.`);
  }

  private of(node: ts.TypeNode): Schema {
    if (ts.isTypeReferenceNode(node)) {
      return this.named(node.typeName.getText());
    }
    if (ts.isTypeLiteralNode(node)) {
      return this.ofMembers(node.members);
    }
    if (ts.isArrayTypeNode(node)) {
      return { type: 'array', items: this.of(node.elementType) };
    }
    if (ts.isUnionTypeNode(node)) {
      return ofUnion(node.types.map((type) => this.of(type)));
    }
    return ts.isLiteralTypeNode(node) ? { enum: [JSON.parse(node.getText().replaceAll("'", '"'))] } : ofKeyword(node);
  }

  /** What is not declared is a mistake, but for maps: `{ [name: string]: … }`. */
  private ofMembers(members: ts.NodeArray<ts.TypeElement>): Schema {
    const index = members.find(ts.isIndexSignatureDeclaration);
    const properties = members.filter(ts.isPropertySignature).map((member): [string, Schema] => {
      const description = documentationOf(member)?.text.replaceAll(/\s+/g, ' ');
      return [member.name.getText(), { ...(description === undefined ? {} : { description }), ...this.of(member.type!) }];
    });
    return {
      type: 'object',
      ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
      additionalProperties: index === undefined ? false : this.of(index.type),
    };
  }
}

/** Literals together are one list of values. */
function ofUnion(parts: Schema[]): Schema {
  const values = parts.map((part) => part['enum']);
  return values.every(Array.isArray) ? { enum: values.flat() } : { anyOf: parts };
}

const KEYWORDS: Partial<Record<ts.SyntaxKind, Schema>> = {
  [ts.SyntaxKind.StringKeyword]: { type: 'string' },
  [ts.SyntaxKind.NumberKeyword]: { type: 'number' },
  [ts.SyntaxKind.BooleanKeyword]: { type: 'boolean' },
  [ts.SyntaxKind.UnknownKeyword]: {},
};

function ofKeyword(node: ts.TypeNode): Schema {
  const schema = KEYWORDS[node.kind];
  if (schema === undefined) {
    throw new Error(`The settings have a type '${node.getText()}', for which there is no schema.`);
  }
  return schema;
}

function stepsSchema(steps: StepInterface[]): Schema {
  const entries = steps.filter(({ name }) => name !== WITHOUT_ENTRY).map(({ name, summary, parameters }): [string, Schema] => {
    const properties = Object.fromEntries(parameters.map((parameter) => [parameter.name, ofParameter(parameter)]));
    return [name, { description: summary, type: 'object', properties, additionalProperties: false }];
  });
  return { properties: Object.fromEntries(entries), additionalProperties: false };
}

const KINDS: Record<ParameterInterface['kind'], Schema> = {
  text: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  list: { type: 'array' },
  map: { type: 'object' },
  reference: { anyOf: [{ type: 'string' }, { type: 'object', anyOf: [{ required: ['id'] }, { required: ['name'] }] }] },
  any: {},
};

function ofParameter({ kind, says, values, unit, default: fallback }: ParameterInterface): Schema {
  return {
    description: says.replaceAll(/\s+/g, ' '),
    ...KINDS[kind],
    ...(values === undefined ? {} : { enum: values }),
    ...(unit === undefined ? {} : { exclusiveMinimum: 0 }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}
