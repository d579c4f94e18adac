/**
 * The Groovy that a step becomes, as a tree. Only shapes that the CPS engine and the sandbox take are here: what has
 * no node cannot be emitted.
 */

/** Where in the TypeScript a piece of Groovy comes from: one-based lines, inclusive. */
export interface SourceLines {
  first: number;
  last: number;
}

/** The author's comments, each with its delimiters, as they stood around a node. */
export interface Comments {
  before: string[];
  after?: string;
}

export type Expression =
  | { kind: 'text'; value: string }
  | { kind: 'template'; parts: (string | Expression)[] }
  | { kind: 'literal'; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'property'; receiver: Expression; name: string; safe: boolean }
  | { kind: 'index'; receiver: Expression; key: Expression }
  | Call
  | { kind: 'new'; type: string; arguments: Expression[] }
  | ClosureExpression
  | { kind: 'list'; elements: ListElement[] }
  | { kind: 'map'; entries: MapEntry[] }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'prefix'; operator: string; operand: Expression }
  | { kind: 'postfix'; operator: string; operand: Expression }
  | { kind: 'ternary'; condition: Expression; whenTrue: Expression; whenFalse: Expression };

export interface Call {
  kind: 'call';
  receiver?: Expression;
  safe: boolean;
  name: string;
  /** `named` is printed as `a: 1, b: 2` without brackets, before everything else. */
  named?: MapEntry[];
  arguments: Expression[];
  /** A closure behind the parentheses. */
  block?: ClosureExpression;
}

export interface ClosureExpression {
  kind: 'closure';
  parameters: Parameter[];
  body: Statement[];
}

export interface ListElement {
  value: Expression;
  comments?: Comments;
}

export interface MapEntry {
  /** A plain key; `computed` is a key in parentheses. */
  key: string | { computed: Expression };
  value: Expression;
  comments?: Comments;
  source?: SourceLines;
}

export interface Parameter {
  type?: string;
  name: string;
  default?: Expression;
}

export type Statement = StatementShape & { comments?: Comments; source?: SourceLines };

export type StatementShape =
  | { kind: 'expression'; expression: Expression }
  | { kind: 'declaration'; type: string; name: string; value?: Expression }
  | { kind: 'assignment'; target: Expression; operator: string; value: Expression }
  | { kind: 'return'; value?: Expression }
  | { kind: 'if'; condition: Expression; then: Statement[]; otherwise?: Statement[] }
  | { kind: 'forIn'; type: string; name: string; list: Expression; body: Statement[] }
  | { kind: 'for'; declaration?: Statement; condition: Expression; update?: Statement; body: Statement[] }
  | { kind: 'while'; condition: Expression; body: Statement[] }
  | { kind: 'try'; body: Statement[]; catches: CatchClause[]; finally?: Statement[] }
  | { kind: 'switch'; value: Expression; cases: SwitchCase[] }
  | { kind: 'throw'; value: Expression }
  | { kind: 'break' }
  | { kind: 'continue' }
  | { kind: 'comments' };

export interface CatchClause {
  type: string;
  name: string;
  body: Statement[];
}

export interface SwitchCase {
  /** No value: `default`. */
  value?: Expression;
  body: Statement[];
}

export interface Field {
  name: string;
  type: string;
  value: Expression;
  documentation?: string;
  comments?: Comments;
  source?: SourceLines;
}

export interface Method {
  name: string;
  nonCps: boolean;
  private: boolean;
  returnType: string;
  parameters: Parameter[];
  body: Statement[];
  documentation?: string;
  comments?: Comments;
  source?: SourceLines;
}

/** One `vars/*.groovy` file. */
export interface Script {
  imports: string[];
  fields: Field[];
  methods: Method[];
}
