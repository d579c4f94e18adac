import { ts } from './project.ts';

/** A JSDoc comment, read. */
export interface Documentation {
  /** The comment as the author wrote it, delimiters included. */
  comment: string;
  /** The text before the first tag. */
  text: string;
  tags: { name: string; text: string }[];
}

/** The JSDoc comment that stands nearest above a declaration. */
export function documentationOf(node: ts.Node): Documentation | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  if (comment === undefined) {
    return undefined;
  }
  const tags = (comment.tags ?? []).map((tag) => ({ name: tag.tagName.text, text: plain(ts.getTextOfJSDocComment(tag.comment)) }));
  return { comment: comment.getText(), text: plain(ts.getTextOfJSDocComment(comment.comment)), tags };
}

export function tagOf(documentation: Documentation | undefined, name: string): string | undefined {
  return documentation?.tags.find((tag) => tag.name === name)?.text;
}

/** The tag itself, for a message about it. */
export function tagNodeOf(node: ts.Node, name: string): ts.JSDocTag | undefined {
  return ts.getJSDocTags(node).find((tag) => tag.tagName.text === name);
}

function plain(text: string | undefined): string {
  return (text ?? '').trim();
}
