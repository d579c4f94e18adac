import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainValue, StepInterface } from '../compiler/analysis/interface.ts';
import { closure, literal, method, run, text } from '../compiler/groovy/build.ts';
import { printStatements } from '../compiler/groovy/printer.ts';
import type { Call, ClosureExpression, Statement } from '../compiler/groovy/tree.ts';
import { plain } from '../compiler/specification.ts';
import { ROOT } from '../output/files.ts';

/** A call of a step, as whole Jenkinsfiles that run as they stand. */
export interface Snippets {
  declarative: string;
  scripted: string;
}

/** The Jenkinsfiles that call a step with these parameters. */
export function snippetsOf(step: StepInterface, parameters: Record<string, PlainValue>): Snippets {
  const call = callOf(step, parameters);
  const stage = method(undefined, 'stage', [text(step.name), block(run(method(undefined, 'steps', [block(run(call))])))]);
  const stages = method(undefined, 'stages', [block(run(stage))]);
  const declarative = method(undefined, 'pipeline', [block(run(literal('agent any')), run(stages))]);
  const result: Statement = { kind: 'declaration', type: 'def', name: 'result', value: call };
  const scripted = method(undefined, 'node', [block(step.returns === undefined ? run(call) : result)]);
  return { declarative: jenkinsfile(declarative), scripted: jenkinsfile(scripted) };
}

function jenkinsfile(content: Call): string {
  return `@Library('${libraryVersion()}') _\n\n${printStatements([run(content)])}`;
}

/** The library by the branch that follows its major version. */
function libraryVersion(): string {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string; version: string };
  return `${name}@v${version.split('.')[0]!}`;
}

function callOf(step: StepInterface, parameters: Record<string, PlainValue>): Call {
  const named = Object.entries(parameters).map(([key, value]) => ({ key, value: plain(value) }));
  const body = step.block ? block(run(method(undefined, 'echo', [text('Your steps come here.')]))) : undefined;
  return { kind: 'call', safe: false, name: step.name, named, arguments: [], block: body };
}

/** `{ … }` over several lines. */
function block(...body: Statement[]): ClosureExpression {
  return closure([], body.map((statement) => ({ ...statement, comments: { before: [] } })));
}
