import { tokensOf } from '../preview/code.ts';

/** ANSI colours by what a piece of code is. */
const COLOURS: Record<string, string> = {
  keyword: '35',
  string: '32',
  comment: '90',
  number: '33',
  literal: '33',
  title: '34',
  meta: '36',
};

/** Groovy with colours for a terminal. */
export function highlighted(code: string): string {
  return tokensOf(code, 'groovy').map(({ text, kind }) => coloured(text, COLOURS[kind ?? ''])).join('');
}

function coloured(text: string, colour: string | undefined): string {
  return colour === undefined ? text : `\u001b[${colour}m${text}\u001b[39m`;
}
