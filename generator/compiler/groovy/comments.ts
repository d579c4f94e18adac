import { join, newline, type Document } from './layout.ts';
import type { Comments } from './tree.ts';

/** The comments before a node, each on lines of its own; its documentation stands nearest to it. */
export function leading(comments: Comments | undefined, documentation?: string): Document {
  const all = [...(comments?.before ?? []), ...(documentation === undefined ? [] : [documentation])];
  return all.map((comment) => [commentLines(comment), newline]);
}

/** Keeps a block comment's inner alignment: stars one blank behind the opening slash, other lines behind its star. */
export function commentLines(comment: string): Document {
  const [first, ...others] = readable(comment).split('\n').map((line) => line.trim());
  return join(newline, [first!, ...others.map((line) => (line.startsWith('*') ? ` ${line}` : `   ${line}`))]);
}

/** The comment behind a node, on its line. */
export function trailing(comments: Comments | undefined): Document {
  return comments?.after === undefined ? '' : [' ', readable(comments.after)];
}

/** Groovy takes a backslash before a `u` for the beginning of a character's number, in comments too. */
function readable(comment: string): string {
  return comment.replaceAll(/\\+(?=u)/g, (signs) => (signs.length % 2 === 0 ? signs : `${signs}\\`));
}
