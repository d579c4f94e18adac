import { ts } from '../adapter/project.ts';
import { rangeOfVariable } from '../analysis/range.ts';
import { defaultNotLast, notInLanguage } from '../diagnostics/catalogue.ts';
import { name } from '../groovy/build.ts';
import type { CatchClause, Statement } from '../groovy/tree.ts';
import { groovyType } from '../types.ts';
import { refuseUnlike } from './comparisons.ts';
import { effect, refuseVar, variable } from './simple-statements.ts';
import type { Context, StatementVisitor } from './visitor.ts';

export const ifStatement: StatementVisitor<ts.IfStatement> = (node, context) => [
  {
    kind: 'if',
    condition: context.condition(node.expression),
    then: context.statements(node.thenStatement),
    otherwise: node.elseStatement === undefined ? undefined : context.statements(node.elseStatement),
  },
];

/** `for (const item of items)` becomes `for (Map item in items)`. */
export const forOf: StatementVisitor<ts.ForOfStatement> = (node, context) => {
  const list = context.value(node.expression);
  return context.inBlock(() => {
    const declaration = loopVariable(node.initializer, context);
    const type = declaration === undefined ? 'def' : groovyType(context.checker.getTypeAtLocation(declaration.name), context.checker);
    const variableName = declaration === undefined ? '' : context.declare(declaration.name);
    return [{ kind: 'forIn', type, name: variableName, list, body: context.statements(node.statement) }];
  });
};

function loopVariable(node: ts.ForInitializer, context: Context): ts.VariableDeclaration | undefined {
  if (ts.isVariableDeclarationList(node)) {
    refuseVar(node, context);
    return node.declarations[0];
  }
  context.report(notInLanguage(node, 'a loop variable declared elsewhere', 'for (const item of items)'));
  return undefined;
}

/** `for (let i = 0; i < n; i++)` with an `int`: ranges cannot be saved, so Groovy's `0..<n` is not used. */
export const forLoop: StatementVisitor<ts.ForStatement> = (node, context) =>
  context.inBlock(() => {
    const { initializer, condition, incrementor } = node;
    const single = initializer !== undefined && ts.isVariableDeclarationList(initializer) && initializer.declarations.length === 1;
    if (!single || condition === undefined || incrementor === undefined) {
      context.report(notInLanguage(node, 'a for loop without one variable, a condition and a step', 'while (condition) { … }'));
      return [];
    }
    refuseVar(initializer, context);
    const counter = variable(initializer.declarations[0]!, context);
    const isCounter = rangeOfVariable(initializer.declarations[0]!, context.checker) !== undefined;
    const declaration: Statement = counter.kind === 'declaration' && isCounter ? { ...counter, type: 'int' } : counter;
    const update = effect(incrementor, context);
    return [{ kind: 'for', declaration, condition: context.condition(condition), update, body: context.statements(node.statement) }];
  });

export const whileLoop: StatementVisitor<ts.WhileStatement> = (node, context) => [
  { kind: 'while', condition: context.condition(node.expression), body: context.statements(node.statement) },
];

const INTERRUPTION = 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException';

/** An abort is an exception too; in a function that reaches a step it passes through every catch. */
export const tryStatement: StatementVisitor<ts.TryStatement> = (node, context) => [
  {
    kind: 'try',
    body: context.statements(node.tryBlock),
    catches: node.catchClause === undefined ? [] : catches(node.catchClause, context),
    finally: node.finallyBlock === undefined ? undefined : context.statements(node.finallyBlock),
  },
];

function catches(node: ts.CatchClause, context: Context): CatchClause[] {
  const caught = context.inBlock((): CatchClause => {
    const variableName = node.variableDeclaration === undefined ? unusedName('ignored', node) : context.declare(node.variableDeclaration.name);
    return { type: 'Exception', name: variableName, body: context.statements(node.block) };
  });
  if (context.pathToStep.length === 0) {
    return [caught];
  }
  context.use(INTERRUPTION);
  const interruption = unusedName('interruption', node);
  const rethrow: Statement[] = [{ kind: 'throw', value: name(interruption) }];
  return [{ type: 'FlowInterruptedException', name: interruption, body: rethrow }, caught];
}

/** A name for what is caught that its function does not have; in a catch within another one, one more. */
function unusedName(wanted: string, node: ts.CatchClause): string {
  const inFunction = ts.findAncestor(node, ts.isFunctionDeclaration);
  const words = new Set(inFunction?.getText().match(/[\w$]+/g));
  let outer = 0;
  for (let at: ts.Node = node.parent; at !== inFunction && at !== undefined; at = at.parent) {
    outer += ts.isCatchClause(at) ? 1 : 0;
  }
  const numbered = (number: number): string => (number === 0 ? wanted : `${wanted}${number + 1}`);
  const free = [...Array(words.size + outer + 1).keys()].map(numbered).filter((one) => !words.has(one));
  return free[outer] ?? wanted;
}

/** Groovy moves a `default` that stands before a case behind it, and asks of a case whether it contains the value. */
export const switchStatement: StatementVisitor<ts.SwitchStatement> = (node, context) => {
  const { clauses } = node.caseBlock;
  clauses.slice(0, -1).filter(ts.isDefaultClause).forEach((clause) => context.report(defaultNotLast(clause)));
  clauses.filter(ts.isCaseClause).forEach((clause) => refuseUnlike(node.expression, clause.expression, context));
  const cases = clauses.map((clause) => ({
    value: ts.isCaseClause(clause) ? context.value(clause.expression) : undefined,
    body: context.inBlock(() => context.statementsOfCase(clause.statements)),
  }));
  return [{ kind: 'switch', value: context.value(node.expression), cases }];
};
