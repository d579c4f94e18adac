import { commentLines, leading, trailing } from './comments.ts';
import { fold, group, indent, join, layOut, lines, newline, space, traced, type Document } from './layout.ts';
import { bindingOf, bindingOfOperator, POSTFIX_BINDING, PREFIX_BINDING, TERNARY_BINDING } from './operators.ts';
import { isMultiLine, propertyName, quoted, templatePart } from './texts.ts';
import type { Call, Comments, Expression, MapEntry, Parameter, Statement } from './tree.ts';

/** Statements and expressions as documents; one file, since closures hold statements. */
export function statementLines(statements: Statement[]): Document[] {
  return join(newline, statements.map(statement));
}

/** `{ … }` over several lines. */
export function block(body: Statement[]): Document {
  return body.length === 0 ? '{}' : ['{', lines(indent(newline, ...statementLines(body)), newline), '}'];
}

function statement(node: Statement): Document {
  if (node.kind === 'comments') {
    return join(newline, (node.comments?.before ?? []).map(commentLines));
  }
  return [leading(node.comments), traced(node.source, bare(node)), trailing(node.comments)];
}

function bare(node: Statement): Document {
  switch (node.kind) {
    case 'expression':
      return expression(node.expression);
    case 'declaration':
      return [node.type, ' ', node.name, node.value === undefined ? '' : [' = ', expression(node.value)]];
    case 'assignment':
      return [expression(node.target), ` ${node.operator} `, expression(node.value)];
    case 'return':
      return node.value === undefined ? 'return' : ['return ', expression(node.value)];
    case 'throw':
      return ['throw ', expression(node.value)];
    case 'break':
    case 'continue':
      return node.kind;
    case 'comments':
      return '';
    default:
      return compound(node);
  }
}

type Compound = Extract<Statement, { kind: 'if' | 'forIn' | 'for' | 'while' | 'try' | 'switch' }>;

function compound(node: Compound): Document {
  switch (node.kind) {
    case 'if':
      return conditional(node);
    case 'forIn':
      return ['for (', node.type, ' ', node.name, ' in ', operand(node.list, TERNARY_BINDING + 1), ') ', block(node.body)];
    case 'for':
      return [
        'for (',
        join('; ', [
          node.declaration === undefined ? '' : bare(node.declaration),
          expression(node.condition),
          node.update === undefined ? '' : bare(node.update),
        ]),
        ') ',
        block(node.body),
      ];
    case 'while':
      return ['while (', expression(node.condition), ') ', block(node.body)];
    case 'try':
      return guarded(node);
    case 'switch':
      return choice(node);
  }
}

function conditional(node: Extract<Statement, { kind: 'if' }>): Document {
  const head = [group('if (', indent(expression(node.condition)), ') '), block(node.then)];
  if (node.otherwise === undefined) {
    return head;
  }
  const only = node.otherwise.length === 1 ? node.otherwise[0] : undefined;
  const chained = only?.kind === 'if' && only.comments === undefined;
  return [head, ' else ', chained ? conditional(only) : block(node.otherwise)];
}

function guarded(node: Extract<Statement, { kind: 'try' }>): Document {
  const catches = node.catches.map((clause) => [` catch (${clause.type} ${clause.name}) `, block(clause.body)]);
  return ['try ', block(node.body), catches, node.finally === undefined ? '' : [' finally ', block(node.finally)]];
}

function choice(node: Extract<Statement, { kind: 'switch' }>): Document {
  const cases = node.cases.map((one) => {
    const label: Document = one.value === undefined ? 'default:' : ['case ', expression(one.value), ':'];
    return [label, one.body.length === 0 ? '' : indent(newline, ...statementLines(one.body))];
  });
  return ['switch (', expression(node.value), ') {', indent(newline, ...join(newline, cases)), newline, '}'];
}

export function expression(node: Expression): Document {
  switch (node.kind) {
    case 'text':
      return quoted(node.value);
    case 'template':
      return template(node.parts);
    case 'literal':
      return node.text;
    case 'name':
      return node.name;
    case 'property':
      return [operand(node.receiver, POSTFIX_BINDING), node.safe ? '?.' : '.', propertyName(node.name)];
    case 'index':
      return [operand(node.receiver, POSTFIX_BINDING), '[', expression(node.key), ']'];
    case 'call':
      return call(node);
    case 'new':
      return group('new ', node.type, argumentList(node.arguments.map(expression)));
    case 'closure':
      return closure(node.parameters, node.body);
    case 'list':
      return collection(node.elements.map(({ value, comments }) => element(expression(value), comments)), '[]');
    case 'map':
      return collection(node.entries.map((entry) => element(traced(entry.source, mapEntry(entry)), entry.comments)), '[:]');
    default:
      return operation(node);
  }
}

function operation(node: Extract<Expression, { kind: 'binary' | 'prefix' | 'postfix' | 'ternary' }>): Document {
  switch (node.kind) {
    case 'binary':
      return binary(node);
    case 'prefix':
      return [node.operator, operand(node.operand, PREFIX_BINDING)];
    case 'postfix':
      return [operand(node.operand, POSTFIX_BINDING), node.operator];
    case 'ternary': {
      const [condition, whenTrue] = [node.condition, node.whenTrue].map((part) => operand(part, TERNARY_BINDING + 1));
      return group(condition!, indent(space, '? ', whenTrue!, space, ': ', operand(node.whenFalse, TERNARY_BINDING)));
    }
  }
}

/** A line may break only behind an operator: before it, Groovy would see two statements. */
function binary(node: Extract<Expression, { kind: 'binary' }>): Document {
  const { left, right } = bindingOfOperator(node.operator);
  return group(operand(node.left, left), ` ${node.operator}`, indent(space, operand(node.right, right)));
}

function operand(node: Expression, binding: number): Document {
  const document = expression(node);
  return bindingOf(node) < binding ? ['(', document, ')'] : document;
}

function template(parts: (string | Expression)[]): Document {
  const multiLine = parts.some((part) => typeof part === 'string' && isMultiLine(`${part}.`));
  const quote = multiLine ? '"""' : '"';
  const inner = parts.map((part) => (typeof part === 'string' ? templatePart(part, multiLine) : `\${${onOneLine(part)}}`));
  return [quote, inner.join(''), quote];
}

function onOneLine(node: Expression): string {
  return layOut(expression(node), Infinity).text.trimEnd();
}

export function parameterList(parameters: Parameter[]): Document {
  return argumentList(parameters.map(parameter));
}

function parameter(node: Parameter): Document {
  const typed = node.type === undefined ? node.name : `${node.type} ${node.name}`;
  return node.default === undefined ? typed : [typed, ' = ', expression(node.default)];
}

function argumentList(documents: Document[]): Document {
  return documents.length === 0 ? '()' : ['(', indent(fold, join([',', space], documents)), fold, ')'];
}

/** A chain of calls breaks before each dot when it is long or holds a closure of several lines; `a.b(…)` alone does not. */
function call(node: Call): Document {
  const links: Call[] = [];
  let root: Expression = node;
  while (root.kind === 'call' && root.receiver !== undefined) {
    links.unshift(root);
    root = root.receiver;
  }
  if (links.length === 0) {
    return nameAndArguments(node);
  }
  const isShortRoot = root.kind === 'name' || root.kind === 'property' || (links.length === 1 && root.kind !== 'call');
  const attached = isShortRoot ? links.slice(0, 1) : [];
  const broken = links.slice(attached.length);
  const head = [operand(root, POSTFIX_BINDING), attached.map((link) => [dot(link), nameAndArguments(link)])];
  const separator = links.length > 1 && links.some(hasLongClosure) ? newline : fold;
  return group(head, indent(broken.map((link) => [separator, dot(link), nameAndArguments(link)])));
}

function hasLongClosure(node: Call): boolean {
  return node.block !== undefined && node.block.body.length > 1;
}

function dot(node: Call): string {
  return node.safe ? '?.' : '.';
}

/** The name, the arguments and the closure behind them. A closure alone needs no parentheses. */
function nameAndArguments(node: Call): Document {
  const documents = [...(node.named ?? []).map(mapEntry), ...node.arguments.map(expression)];
  const behind: Document = node.block === undefined ? '' : [' ', expression(node.block)];
  if (documents.length === 0 && node.block !== undefined) {
    return [propertyName(node.name), behind];
  }
  return [propertyName(node.name), hugged(node) ?? group(argumentList(documents)), behind];
}

/** A map, list or text as the only argument breaks inside its own brackets: `f([` … `])`. */
function hugged(node: Call): Document | undefined {
  const only = node.arguments.length === 1 && node.named === undefined ? node.arguments[0]! : undefined;
  const breaksItself = only !== undefined && ['map', 'list', 'text', 'template'].includes(only.kind);
  return breaksItself ? ['(', expression(only), ')'] : undefined;
}

function mapEntry(entry: MapEntry): Document {
  const key = typeof entry.key === 'string' ? propertyName(entry.key) : ['(', expression(entry.key.computed), ')'];
  return [key, ': ', expression(entry.value)];
}

/** On one line when it is one short statement. */
function closure(parameters: Parameter[], body: Statement[]): Document {
  const head: Document = parameters.length === 0 ? '' : [' ', join(', ', parameters.map(parameter)), ' ->'];
  const only = body.length === 1 ? body[0]! : undefined;
  if (only !== undefined && only.comments === undefined && (only.kind === 'expression' || only.kind === 'return')) {
    return group('{', head, indent(space, traced(only.source, bare(only))), space, '}');
  }
  return ['{', head, body.length === 0 ? ' }' : lines(indent(newline, ...statementLines(body)), newline, '}')];
}

interface Element {
  document: Document;
  comments?: Comments;
}

function element(document: Document, comments: Comments | undefined): Element {
  return { document, comments };
}

/** Elements with comments stand on lines of their own; others only when the line is full. */
function collection(elements: Element[], empty: string): Document {
  if (elements.length === 0) {
    return empty;
  }
  if (elements.some(({ comments }) => comments !== undefined)) {
    const rows = elements.map(({ document, comments }) => [leading(comments), document, ',', trailing(comments)]);
    return ['[', lines(indent(newline, join(newline, rows)), newline), ']'];
  }
  const separated = join([',', space], elements.map(({ document }) => document));
  return group('[', indent(fold, separated), fold, ']');
}
