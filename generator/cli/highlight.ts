import highlighter from 'highlight.js/lib/core';
import groovy from 'highlight.js/lib/languages/groovy';

highlighter.registerLanguage('groovy', groovy);

/** ANSI colours by what a piece of code is. */
const COLOURS: Record<string, string> = {
  keyword: '35',
  string: '32',
  comment: '90',
  number: '33',
  literal: '33',
  title: '34',
  meta: '36',
  subst: '39',
};
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#x27;': "'" };

/** Groovy with colours for a terminal. */
export function highlighted(code: string): string {
  const html = highlighter.highlight(code, { language: 'groovy' }).value;
  const open: string[] = [];
  const coloured = html.replaceAll(/<span class="([^"]*)">|<\/span>/g, (_, classes: string | undefined) => {
    if (classes === undefined) {
      open.pop();
    } else {
      open.push(COLOURS[classes.replace('hljs-', '').split(' ')[0]!] ?? '39');
    }
    return `\u001b[${open.at(-1) ?? '39'}m`;
  });
  return coloured.replaceAll(/&(lt|gt|amp|quot|#x27);/g, (entity) => ENTITIES[entity]!);
}
