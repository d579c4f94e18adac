import { commandsOf, GLOBAL_FLAGS, groups, type Command, type Flag } from '../../generator/cpdctl/catalogue.ts';
import { availableFlags } from './arguments.ts';
import { isKnown } from './version.ts';

const TYPES: Record<Flag['kind'], string> = {
  string: 'string',
  bool: '',
  int: 'int',
  float: 'float',
  json: 'json',
  file: 'file',
  list: 'strings',
  map: 'stringToString',
  datetime: 'time',
};

/** The help of a command, a group, or of all; undefined when the words name none of these. */
export function helpFor(words: string[]): string | undefined {
  if (words.length === 0) {
    return topHelp();
  }
  const path = words.join(' ');
  const commands = commandsOf(words[0] ?? '').filter(isKnown);
  const command = commands.find(candidate => candidate.path === path);
  if (command !== undefined) {
    return usage(command);
  }
  const below = commands.filter(candidate => candidate.path.startsWith(`${path} `));
  return below.length === 0 ? undefined : groupHelp(path, below);
}

/** How a command is used. */
export function usage(command: Command | undefined): string {
  const names =
    command === undefined ? '[command]' : [command.path, ...command.positionals.map(({ name }) => name.toUpperCase())].join(' ');
  const own = command?.flags.filter(isKnown) ?? [];
  const global = availableFlags(command, GLOBAL_FLAGS).filter(flag => !own.includes(flag));
  return [
    'Usage:',
    `  cpdctl ${names} [flags]`,
    '',
    ...(own.length === 0 ? [] : ['Flags:', ...own.map(flagLine), '']),
    'Global Flags:',
    ...global.map(flagLine),
    '',
  ].join('\n');
}

function topHelp(): string {
  return [
    'IBM Cloud Pak for Data Command Line Interface (a stand-in for tests)',
    '',
    'Usage:',
    '  cpdctl [command]',
    '',
    'Available Commands:',
    ...groups().map(group => `  ${group}`),
    '',
    'Flags:',
    ...availableFlags(undefined, GLOBAL_FLAGS).map(flagLine),
    '',
    'Use "cpdctl [command] --help" for more information about a command.',
    '',
  ].join('\n');
}

function groupHelp(path: string, below: Command[]): string {
  const next = new Set(below.map(command => command.path.slice(path.length + 1).split(' ')[0]));
  return [
    'Usage:',
    `  cpdctl ${path} [command]`,
    '',
    'Available Commands:',
    ...[...next].map(word => `  ${word}`),
    '',
    'Global Flags:',
    ...availableFlags(undefined, GLOBAL_FLAGS).map(flagLine),
    '',
    `Use "cpdctl ${path} [command] --help" for more information about a command.`,
    '',
  ].join('\n');
}

function flagLine(flag: Flag): string {
  const short = flag.short === undefined ? '      ' : `  -${flag.short}, `;
  return `${short}--${flag.name} ${TYPES[flag.kind]}`.trimEnd();
}
