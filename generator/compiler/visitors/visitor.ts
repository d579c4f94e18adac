import type { ts } from '../adapter/project.ts';
import type { CommentBook } from '../comments.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Comments, Expression, Statement } from '../groovy/tree.ts';

/** Makes the Groovy of one kind of TypeScript node. */
export type ExpressionVisitor<Node extends ts.Node = ts.Node> = (node: Node, context: Context) => Expression;
export type StatementVisitor<Node extends ts.Node = ts.Node> = (node: Node, context: Context) => Statement[];

/** What a visitor can ask and say while one module is compiled. */
export interface Context {
  readonly checker: ts.TypeChecker;
  readonly comments: CommentBook;
  /** The module's name; its functions are called without a prefix. */
  readonly module: string;
  /** How the function that is being compiled gets to a pipeline step; empty for a data function. */
  readonly pathToStep: string[];
  /** Whether Groovy makes a String of what `return` gives, as it does in a data function that is declared to. */
  readonly returnsString: boolean;

  /** The Groovy of an expression, as a value that can be stored: a filled-in text is made a String. */
  value(node: ts.Expression): Expression;
  /** The Groovy of an expression that must be a boolean. */
  condition(node: ts.Expression): Expression;
  statements(block: ts.Statement): Statement[];
  /** The statements of a `case`, of which a block in braces may be one. */
  statementsOfCase(statements: readonly ts.Statement[]): Statement[];
  comment(node: ts.Node): Comments | undefined;

  report(diagnostic: Diagnostic): void;
  /** Says that the file names this class. */
  use(className: string): void;
  /** Takes a name for the rest of the block; Groovy refuses a second declaration further in. */
  declare(name: ts.BindingName): string;
  inClosure<Result>(work: () => Result): Result;
  inBlock<Result>(work: () => Result): Result;
}
