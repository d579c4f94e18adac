import { ts } from './adapter/project.ts';
import type { Comments } from './groovy/tree.ts';

/** Hands each comment of a file to the node it belongs to, and knows which ones nobody took. */
export class CommentBook {
  private readonly taken = new Set<number>();

  constructor(private readonly file: ts.SourceFile) {}

  /** The comments above a node (but not its documentation) and the one behind it, on its line. */
  around(node: ts.Node): Comments | undefined {
    const documentation = new Set(ts.getJSDocCommentsAndTags(node).map((comment) => comment.pos));
    const before = this.take(ts.getLeadingCommentRanges(this.text, node.getFullStart()), documentation);
    const after = this.take(ts.getTrailingCommentRanges(this.text, this.behind(node)));
    return before.length + after.length === 0 ? undefined : { before, after: after.length === 0 ? undefined : after.join(' ') };
  }

  /** The comments on the line of an opening brace. */
  behindBrace(block: ts.Block): string[] {
    return this.take(ts.getTrailingCommentRanges(this.text, block.getStart(this.file) + 1));
  }

  /** The comments between the last statement of a block and its closing brace. */
  beforeBrace(block: ts.Block): string[] {
    const end = block.getEnd() - 1;
    const start = block.statements.at(-1)?.getEnd() ?? block.getStart(this.file) + 1;
    return this.take(ts.getLeadingCommentRanges(this.text.slice(0, end), start));
  }

  /** A node's documentation is taken over whole. */
  takeDocumentation(node: ts.Node): void {
    ts.getJSDocCommentsAndTags(node).forEach((comment) => this.taken.add(comment.pos));
  }

  /** The places of comments inside a node that nobody took. */
  left(node: ts.Node): { file: ts.SourceFile; pos: number; end: number }[] {
    if (!/\/[/*]/.test(this.text.slice(node.getFullStart(), node.getEnd()))) {
      return [];
    }
    const found = new Map<number, { pos: number; end: number }>();
    const visit = (part: ts.Node): void => {
      const ranges = [
        ...(ts.getLeadingCommentRanges(this.text, part.getFullStart()) ?? []),
        ...(ts.getTrailingCommentRanges(this.text, part.getEnd()) ?? []),
      ];
      ranges.filter((range) => range.pos >= node.getFullStart() && range.end <= node.getEnd()).forEach((range) => found.set(range.pos, range));
      part.getChildren(this.file).forEach(visit);
    };
    visit(node);
    const lost = [...found.values()].filter((range) => !this.taken.has(range.pos));
    return lost.map(({ pos, end }) => ({ file: this.file, pos, end }));
  }

  private get text(): string {
    return this.file.text;
  }

  private behind(node: ts.Node): number {
    return /[,;]/.test(this.text.charAt(node.getEnd())) ? node.getEnd() + 1 : node.getEnd();
  }

  private take(ranges: ts.CommentRange[] | undefined, except: Set<number> = new Set()): string[] {
    const own = (ranges ?? []).filter((range) => !except.has(range.pos) && !this.taken.has(range.pos));
    own.forEach((range) => this.taken.add(range.pos));
    return own.map((range) => this.text.slice(range.pos, range.end));
  }
}
