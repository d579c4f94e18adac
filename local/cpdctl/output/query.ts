import { compile, search } from '@jmespath-community/jmespath';
import { isObject, type Json } from '../../cp4d/json.ts';
import { Failure } from '../failure.ts';

/** The functions of the JMESPath that cpdctl has; the library here knows more. */
const FUNCTIONS = new Set(
  'abs avg ceil contains ends_with floor join keys length map max max_by merge min min_by not_null reverse sort sort_by starts_with sum to_array to_number to_string type values'.split(
    ' ',
  ),
);
const NEWER_SYNTAX = new Set(['LetExpression', 'Variable', 'Ternary', 'Unary', 'Arithmetic', 'Root']);

/** What a JMESPath expression finds; a path that is not there gives null. */
export function jmesQuery(expression: string, value: Json): Json {
  try {
    refuseNewer(compile(expression));
    return (search(value as never, expression) ?? null) as Json;
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`Error processing the JMESPath query '${expression}':`, (error as Error).message);
  }
}

function refuseNewer(node: unknown): void {
  if (Array.isArray(node)) {
    node.forEach(refuseNewer);
  } else if (isObject(node)) {
    if (node['type'] === 'Function' && !FUNCTIONS.has(String(node['name']))) {
      throw new Failure(`Error processing the JMESPath query: unknown function: ${String(node['name'])}`);
    }
    if (NEWER_SYNTAX.has(String(node['type']))) {
      throw new Failure('Error processing the JMESPath query: SyntaxError: invalid token');
    }
    Object.entries(node)
      .filter(([member]) => !(node['type'] === 'Literal' && member === 'value'))
      .forEach(([, member]) => refuseNewer(member));
  }
}
