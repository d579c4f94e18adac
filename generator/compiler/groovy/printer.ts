import { block, expression, parameterList, statementLines } from './code.ts';
import { leading, trailing } from './comments.ts';
import { group, layOut, newline, traced, type Document, type LaidOut } from './layout.ts';
import type { Field, Method, Script, Statement } from './tree.ts';

const WIDTH = 120;

/** The members of a script, without the file's frame: fields, then methods, in the order of the source; spans count from its first line. */
export function printScript(script: Script): LaidOut {
  const members = [...script.fields.map(field), ...script.methods.map(method)];
  const separated = members.flatMap((member, position) => (position === 0 ? [member] : [newline, newline, member]));
  return layOut(separated, WIDTH);
}

/** Statements alone, as a fixture or a message shows them. */
export function printStatements(statements: Statement[]): string {
  return layOut(statementLines(statements), WIDTH).text;
}

function field(node: Field): Document {
  return traced(
    node.source,
    leading(node.comments, node.documentation),
    ['@Field static final ', node.type, ' ', node.name, ' = ', expression(node.value)],
    trailing(node.comments),
  );
}

function method(node: Method): Document {
  const visibility = node.private ? 'private ' : '';
  return traced(
    node.source,
    leading(node.comments, node.documentation),
    node.nonCps ? ['@NonCPS', newline] : '',
    group(visibility, node.returnType, ' ', node.name, parameterList(node.parameters)),
    ' ',
    block(node.body),
    trailing(node.comments),
  );
}
