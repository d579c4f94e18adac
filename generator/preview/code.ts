import highlighter from 'highlight.js/lib/core';
import groovy from 'highlight.js/lib/languages/groovy';
import typescript from 'highlight.js/lib/languages/typescript';

highlighter.registerLanguage('groovy', groovy);
highlighter.registerLanguage('typescript', typescript);

/** A piece of code, and what it is: `keyword`, `string`, `comment`, … */
export interface Token {
  text: string;
  kind?: string;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#x27;': "'" };

/** Code as tokens, so that whoever shows it puts text in place and never HTML. */
export function tokensOf(code: string, language: 'groovy' | 'typescript'): Token[] {
  const html = highlighter.highlight(code, { language }).value;
  const open: (string | undefined)[] = [];
  const tokens: Token[] = [];
  for (const [piece, classes] of html.matchAll(/<span class="([^"]*)">|<\/span>|[^<]+/g)) {
    if (classes !== undefined) {
      open.push(classes.split(' ')[0]!.replace('hljs-', ''));
    } else if (piece === '</span>') {
      open.pop();
    } else {
      tokens.push({ text: piece.replaceAll(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity), kind: open.at(-1) });
    }
  }
  return tokens;
}

/** The tokens of each line. */
export function linesOf(code: string, language: 'groovy' | 'typescript'): Token[][] {
  const lines: Token[][] = [[]];
  for (const { text, kind } of tokensOf(code.trimEnd(), language)) {
    text.split('\n').forEach((part, position) => {
      if (position > 0) {
        lines.push([]);
      }
      if (part !== '') {
        lines.at(-1)!.push({ text: part, kind });
      }
    });
  }
  return lines;
}
