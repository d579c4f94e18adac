import { ts } from './adapter/project.ts';
import { CommentBook } from './comments.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { conditionNotBoolean, notInLanguage, reservedWord, shadowed } from './diagnostics/catalogue.ts';
import { method, nothing } from './groovy/build.ts';
import { isReserved } from './groovy/texts.ts';
import type { Comments, Expression, SourceLines, Statement } from './groovy/tree.ts';
import { groovyType, inWords, isBoolean } from './types.ts';
import { EXPRESSIONS, STATEMENTS } from './visitors/table.ts';
import type { Context } from './visitors/visitor.ts';

/** Compiles the functions of one module; the state that its visitors share. */
export class Translator implements Context {
  readonly comments: CommentBook;
  readonly diagnostics: Diagnostic[] = [];
  readonly classes = new Set<string>();
  pathToStep: string[] = [];
  returnsString = false;
  private scopes: Set<string>[] = [];

  constructor(
    private readonly file: ts.SourceFile,
    readonly module: string,
    readonly checker: ts.TypeChecker,
  ) {
    this.comments = new CommentBook(file);
  }

  value(node: ts.Expression): Expression {
    const visitor = EXPRESSIONS.get(node.kind);
    if (visitor === undefined) {
      this.report(notInLanguage(node, describe(node)));
      return nothing;
    }
    const made = visitor(node, this);
    return made.kind === 'template' ? method(made, 'toString') : made;
  }

  condition(node: ts.Expression): Expression {
    const type = this.checker.getTypeAtLocation(node);
    if (!isBoolean(type, this.checker)) {
      this.report(conditionNotBoolean(node, inWords(type, this.checker), this.insteadOf(node, type)));
    }
    return this.value(node);
  }

  private insteadOf(node: ts.Expression, type: ts.Type): string {
    const text = node.getText(this.file);
    switch (groovyType(type, this.checker)) {
      case 'List':
      case 'String':
        return `Compare it: ${text}.length > 0, or ${text} != null`;
      case 'Boolean':
        return `Compare it: ${text} === true`;
      case 'Number':
        return `Compare it: ${text} !== 0`;
      default:
        return `Compare it: ${text} != null`;
    }
  }

  statements(block: ts.Statement): Statement[] {
    if (!ts.isBlock(block)) {
      return this.inBlock(() => this.statement(block));
    }
    return this.inBlock(() => {
      const first = remarks(this.comments.behindBrace(block));
      const inner = block.statements.flatMap((statement) => this.statement(statement));
      return [...first, ...inner, ...remarks(this.comments.beforeBrace(block))];
    });
  }

  statementsOfCase(statements: readonly ts.Statement[]): Statement[] {
    return statements.flatMap((statement) => (ts.isBlock(statement) ? this.statements(statement) : this.statement(statement)));
  }

  private statement(node: ts.Statement): Statement[] {
    const comments = this.comments.around(node);
    const visitor = STATEMENTS.get(node.kind);
    if (visitor === undefined) {
      this.report(notInLanguage(node, describe(node)));
      return [];
    }
    const [first, ...others] = visitor(node, this);
    const source = this.linesOf(node);
    return first === undefined ? [] : [{ ...first, comments, source }, ...others.map((other) => ({ ...other, source }))];
  }

  /** Where a node stands, its documentation included. */
  linesOf(node: ts.Node): SourceLines {
    const first = this.file.getLineAndCharacterOfPosition(node.getStart(this.file, true)).line + 1;
    return { first, last: this.file.getLineAndCharacterOfPosition(node.getEnd()).line + 1 };
  }

  comment(node: ts.Node): Comments | undefined {
    return this.comments.around(node);
  }

  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }

  use(className: string): void {
    this.classes.add(className);
  }

  declare(name: ts.BindingName): string {
    if (!ts.isIdentifier(name)) {
      this.report(notInLanguage(name, 'taking a value apart', 'Give it a name and use its fields.'));
      return '';
    }
    if (isReserved(name.text)) {
      this.report(reservedWord(name, name.text));
    }
    if (this.scopes.some((scope) => scope.has(name.text))) {
      this.report(shadowed(name, name.text));
    }
    this.scopes.at(-1)?.add(name.text);
    return name.text;
  }

  inClosure<Result>(work: () => Result): Result {
    const outside = this.returnsString;
    this.returnsString = false;
    try {
      return this.inBlock(work);
    } finally {
      this.returnsString = outside;
    }
  }

  inBlock<Result>(work: () => Result): Result {
    this.scopes.push(new Set());
    try {
      return work();
    } finally {
      this.scopes.pop();
    }
  }
}

function remarks(comments: string[]): Statement[] {
  return comments.length === 0 ? [] : [{ kind: 'comments', comments: { before: comments } }];
}

/** `class declaration`, `do statement`: a kind of syntax in words. */
function describe(node: ts.Node): string {
  const words = ts.SyntaxKind[node.kind].replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}
