import { LANGUAGE_FUNCTIONS } from './language.ts';
import type { Builtin } from './builtin.ts';
import { BUILTIN_TYPES } from './table.ts';

const START = '<!-- built-in members: made of generator/compiler/builtins -->';
const END = '<!-- end of built-in members -->';

/** The page docs/language.md with its table of built-in members made anew. */
export function withBuiltins(page: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) {
    throw new Error(`docs/language.md has lost its markers '${START}' and '${END}'; put them back around the table.`);
  }
  return `${page.slice(0, start)}${START}\n${table()}\n${page.slice(end)}`;
}

function table(): string {
  const ofTypes = BUILTIN_TYPES.flatMap(({ name, namespace, members }) => members.map((member) => row(namespace ?? name, member)));
  const ofLanguage = LANGUAGE_FUNCTIONS.map((member) => row("'#language'", member));
  return ['| of | member | what it is | where |', '| --- | --- | --- | --- |', ...ofTypes, ...ofLanguage].join('\n');
}

function row(of: string, { member, signature, says, where }: Builtin): string {
  const place = where === 'data' ? 'data functions' : 'anywhere';
  return `| ${of} | \`${member}${signature.replaceAll('|', '\\|')}\` | ${says} | ${place} |`;
}
