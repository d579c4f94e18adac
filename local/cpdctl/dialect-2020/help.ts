import type { Command, Flag } from '../../../generator/cpdctl/catalogue.ts';
import { COMMANDS_OF_2020, GLOBAL_FLAGS } from './catalogue.ts';

/** Names of commands stand in a column at least this wide. */
const NAME_WIDTH = 11;

/** The help of a command, a group, or of all; undefined when the words name none of these. */
export function helpFor(words: string[]): string | undefined {
  const path = words.join(' ');
  const command = COMMANDS_OF_2020.find(candidate => candidate.path === path);
  if (command !== undefined) {
    return `${command.note}\n\n${usage(command)}`;
  }
  const below = COMMANDS_OF_2020.filter(candidate => path === '' || candidate.path.startsWith(`${path} `));
  return below.length === 0 ? undefined : groupHelp(words, below);
}

/** How a command is used. */
export function usage(command: Command | undefined): string {
  const path = command?.path.split(' ') ?? [];
  const line =
    command === undefined
      ? ['[command]']
      : [
          ...path,
          ...command.positionals.map(({ name }) => name.toUpperCase()),
          ...command.flags.filter(({ required }) => required === true).flatMap(({ name }) => [`--${name}`, name.toUpperCase()]),
        ];
  return `Usage:\n  ${['cpdctl', ...line].join(' ')}\n\n${flagSections(path.at(-1) ?? 'cpdctl', command?.flags ?? [])}`;
}

function groupHelp(words: string[], below: Command[]): string {
  const name = ['cpdctl', ...words].join(' ');
  const listed = subcommands(words, below);
  const width = Math.max(NAME_WIDTH, ...listed.map(([word]) => word.length));
  return [
    title(words),
    '',
    'Usage:',
    `  ${name} [command]`,
    '',
    'Available Commands:',
    ...listed.map(([word, about]) => `  ${word.padEnd(width)} ${about}`),
    '',
    flagSections(words.at(-1) ?? 'cpdctl', []),
    `Use "${name} [command] --help" for more information about a command.`,
    '',
  ].join('\n');
}

function title(words: string[]): string {
  const resource = words.at(-1) ?? '';
  return resource === ''
    ? 'IBM Cloud Pak for Data Command Line Interface (a stand-in for tests)'
    : `Commands for ${capitalised(resource)} resource`;
}

/** The next words after a group, each with what it says of itself. */
function subcommands(words: string[], below: Command[]): [string, string][] {
  const found = new Map<string, string>();
  for (const { path, note } of below) {
    const [word = '', ...rest] = path.split(' ').slice(words.length);
    found.set(word, rest.length === 0 ? (note ?? '') : `Commands for ${capitalised(word)} resource`);
  }
  return [...found];
}

function flagSections(name: string, own: Flag[]): string {
  const help: Flag = { name: 'help', short: 'h', kind: 'bool', required: false, note: `help for ${name}` };
  const global = GLOBAL_FLAGS.filter(flag => flag.name !== 'help' && !flag.topLevelOnly);
  return `Flags:\n${flagLines([...own, help])}\n\nGlobal Flags:\n${flagLines(global)}\n`;
}

/** Flags as the library for command lines in Go shows them: what they mean stands in one column. */
function flagLines(flags: Flag[]): string {
  const left = flags.map(({ short, name, kind }) =>
    `${short === undefined ? '      ' : `  -${short}, `}--${name}${kind === 'bool' ? '' : ' string'}`,
  );
  const width = Math.max(...left.map(text => text.length));
  return left.map((text, index) => `${text.padEnd(width)}   ${flags[index]?.note ?? ''}`).join('\n').trimEnd();
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
