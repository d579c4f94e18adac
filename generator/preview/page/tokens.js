import { element } from './dom.js';

/** @import { Token } from '../code.ts' */

/** @typedef {Token & { isWrong?: boolean }} MarkedToken */

/**
 * Code as it is put on the page.
 *
 * @param {MarkedToken[]} tokens
 */
export function coloured(tokens) {
  return tokens.map(({ text, kind, isWrong = false }) => {
    const classes = [...(kind === undefined ? [] : [`token-${kind}`]), ...(isWrong ? ['wrong'] : [])];
    return classes.length === 0 ? text : element('span', { class: classes.join(' ') }, text);
  });
}
