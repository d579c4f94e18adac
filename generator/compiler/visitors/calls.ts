import { ts } from '../adapter/project.ts';
import { calleeOf, declarationOf, moduleName, type Callee } from '../analysis/callee.ts';
import { rangeOf } from '../analysis/range.ts';
import type { Builtin, BuiltinUse } from '../builtins/builtin.ts';
import { languageFunction } from '../builtins/language.ts';
import { builtin } from '../builtins/table.ts';
import { functionAsValue, notInLanguage, onlyInDataFunction, replacementNotPlain, unfitCallback } from '../diagnostics/catalogue.ts';
import { closure, method, name, nothing, run, unconverted } from '../groovy/build.ts';
import type { Call, Expression } from '../groovy/tree.ts';
import { groovyType, isText } from '../types.ts';
import type { Context, ExpressionVisitor } from './visitor.ts';

export const call: ExpressionVisitor<ts.CallExpression> = (node, context) => {
  const callee = calleeOf(node, context.checker);
  if (node.questionDotToken !== undefined) {
    context.report(notInLanguage(node, 'a call of what may not be there', 'Look first: if (body != null) { … }'));
  }
  switch (callee.kind) {
    case 'jenkins':
      return withNamedArguments(method(undefined, callee.name, stepArguments(node, context)), node);
    case 'function':
      return functionCall(node, callee, context);
    case 'block':
      return method(undefined, callee.name, node.arguments.map((argument) => context.value(argument)));
    case 'language':
      return builtinCall(languageFunction(callee.name), callee.name, { receiver: nothing, safe: false }, node, context);
    case 'builtin':
      return builtinCall(builtin(callee.receiver, callee.member), callee.member, receiverOf(node, context), node, context);
    default:
      // What has no type at all has an error of TypeScript's own.
      if ((context.checker.getTypeAtLocation(node.expression).flags & ts.TypeFlags.Any) === 0) {
        context.report(notInLanguage(node.expression, 'calling this'));
      }
      return nothing;
  }
};

/**
 * The function named like its module is that module's `call`: `cpdctl(command: 'x')`. Others are its methods:
 * `cp4dInternalSpaces.spacesNamed('x')`, or `spacesNamed('x')` in the module itself. Where the parameter is declared a
 * text, Groovy makes a String of a filled-in one by itself.
 */
function functionCall(node: ts.CallExpression, callee: Extract<Callee, { kind: 'function' }>, context: Context): Expression {
  const values = node.arguments.map((argument, position) => {
    const parameter = callee.declaration.parameters[position];
    const value = context.value(argument);
    return parameter !== undefined && isText(context.checker.getTypeAtLocation(parameter), context.checker) ? unconverted(value) : value;
  });
  if (callee.name !== callee.module) {
    const receiver = callee.module === context.module ? undefined : name(callee.module);
    return method(receiver, callee.name, values);
  }
  const ownName = callee.module === context.module ? 'call' : callee.module;
  return withNamedArguments(method(undefined, ownName, values), node);
}

/** A map literal as the first argument of a step becomes named arguments, as a Jenkinsfile writes them. */
function withNamedArguments(made: Call, node: ts.CallExpression): Call {
  const first = made.arguments[0];
  const written = node.arguments[0];
  const isLiteral = first?.kind === 'map' && written !== undefined && ts.isObjectLiteralExpression(written);
  const named = isLiteral && first.entries.length > 0 && first.entries.every(({ key }) => typeof key === 'string');
  return named ? { ...made, named: first.entries, arguments: made.arguments.slice(1) } : made;
}

/** Jenkins makes a String of a filled-in text by itself. */
function stepArguments(node: ts.CallExpression, context: Context): Expression[] {
  return node.arguments.map((argument) => unconverted(context.value(argument)));
}

type Receiver = Pick<BuiltinUse, 'receiver' | 'safe'>;

function receiverOf(node: ts.CallExpression, context: Context): Receiver {
  const target = node.expression as ts.PropertyAccessExpression;
  return { receiver: context.value(target.expression), safe: ts.isOptionalChain(target) };
}

function builtinCall(
  found: Builtin,
  member: string,
  receiver: Receiver,
  node: ts.CallExpression,
  context: Context,
): Expression {
  if (found.where === 'data' && context.pathToStep.length > 0) {
    context.report(onlyInDataFunction(node.expression, member, context.pathToStep.join(' → ')));
  }
  const most = found.callbackParameters ?? 1;
  const values = node.arguments.map((argument) => callback(argument, member, most, context));
  const plainText = found.plainText === undefined ? undefined : values[found.plainText];
  if (plainText !== undefined && !(plainText.kind === 'text' && !plainText.value.includes('$'))) {
    context.report(replacementNotPlain(node.arguments[found.plainText!]!));
  }
  const map = found.mapOnly === undefined ? undefined : node.arguments[found.mapOnly];
  if (map !== undefined && groovyType(context.checker.getTypeAtLocation(map), context.checker) === 'List') {
    context.report(notInLanguage(map, `${member} of a list`, 'Count up to its length.'));
  }
  return found.groovy({ ...receiver, arguments: values, ranges: node.arguments.map((argument) => rangeOf(argument, context.checker)) });
}

/** An arrow function becomes a closure; a function's name becomes a closure that calls it. */
function callback(argument: ts.Expression, member: string, most: number, context: Context): Expression {
  if (ts.isArrowFunction(argument) && argument.parameters.length > most) {
    context.report(unfitCallback(argument, member, most));
  }
  const declaration = ts.isIdentifier(argument) ? declarationOf(argument, context.checker) : undefined;
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) {
    return context.value(argument);
  }
  // JavaScript hands the position over too, as a second value.
  if (declaration.parameters.length > most) {
    context.report(unfitCallback(argument, member, most));
  }
  const parameters = declaration.parameters.map((parameter) => parameter.name.getText());
  const module = moduleName(declaration.getSourceFile());
  const receiver = module === context.module ? undefined : name(module);
  const called = declaration.name?.text ?? '';
  if (called === module || declaration.getSourceFile().isDeclarationFile) {
    context.report(functionAsValue(argument));
  }
  return closure(parameters.map((parameter) => ({ name: parameter })), [run(method(receiver, called, parameters.map(name)))]);
}
