import type { Command, Flag } from './model.ts';

/** A flag as it stands in a file: without its name, and without what is the usual case. */
export type FlagEntry = Omit<Flag, 'name' | 'required'> & { required?: true | 'one-of' | 'unknown' };

/** A command as it stands in a file; what follows from its flags and its name is left out. */
export type CommandEntry = Pick<Command, 'since' | 'scope' | 'output' | 'formerly' | 'note'> &
  Partial<Pick<Command, 'reads' | 'positionals' | 'requiredOneOf' | 'rules'>> & { flags: Record<string, FlagEntry> };

/** generator/cpdctl/groups/<group>.json */
export interface GroupFile {
  group: string;
  commands: Record<string, CommandEntry>;
}

const COMMAND_KEYS = ['since', 'reads', 'output', 'note', 'formerly', 'positionals', 'scope', 'requiredOneOf'] as const satisfies (keyof CommandEntry)[];

const FLAG_KEYS = [
  'kind', 'required', 'requiredUntil', 'since', 'short', 'values', 'knownValues', 'default', 'fieldOf', 'exclusiveWith', 'repeatable',
  'valueOptional', 'acceptsFile', 'deprecated', 'shape', 'note',
] as const satisfies (keyof FlagEntry)[];

/** The commands of a group's file with everything spelt out. */
export function commandsFrom(file: GroupFile): Command[] {
  return Object.entries(file.commands).map(([path, entry]) => commandFrom(path, entry));
}

function commandFrom(path: string, entry: CommandEntry): Command {
  const flags = Object.entries(entry.flags).map(([name, flag]) => flagFrom(name, flag, entry.flags));
  return {
    path,
    reads: false,
    positionals: [],
    requiredOneOf: [],
    rules: [],
    ...entry,
    flags,
    ...(/ wait$/.test(path) && { waits: true }),
    ...('async' in entry.flags && { async: true }),
    ...('all-pages' in entry.flags && { allPages: true }),
    ...('limit' in entry.flags && { limit: true }),
  };
}

function flagFrom(name: string, entry: FlagEntry, siblings: CommandEntry['flags']): Flag {
  const excluding = Object.keys(siblings).filter(sibling => siblings[sibling]?.fieldOf === name || siblings[sibling]?.exclusiveWith?.includes(name));
  const excluded = new Set([...(entry.exclusiveWith ?? []), ...(entry.fieldOf ? [entry.fieldOf] : []), ...excluding]);
  return { name, required: false, ...entry, ...(excluded.size > 0 && { exclusiveWith: [...excluded] }) };
}

/** The text of a group's file: commands and flags in alphabetical order, each flag and each rule on a line of its own. */
export function groupText(file: GroupFile): string {
  const commands = block(file.commands, 4, command => commandText(command));
  return `{\n  "group": ${JSON.stringify(file.group)},\n  "commands": ${commands}\n}\n`;
}

function commandText(entry: CommandEntry): string {
  const { rules, flags } = entry;
  const lines = COMMAND_KEYS.filter(key => entry[key] !== undefined).map(key => `"${key}": ${inline(entry[key])}`);
  if (rules) lines.push(`"rules": [\n${rules.map(rule => `        ${inline(rule)}`).join(',\n')}\n      ]`);
  lines.push(`"flags": ${block(flags, 8, flagText)}`);
  return `{\n${lines.map(line => `      ${line}`).join(',\n')}\n    }`;
}

function flagText(flag: FlagEntry): string {
  return inline(Object.fromEntries(FLAG_KEYS.filter(key => flag[key] !== undefined).map(key => [key, flag[key]])));
}

/** An object with each entry on a line, indented by so many blanks. */
function block<Entry>(entries: Record<string, Entry>, indent: number, text: (entry: Entry) => string): string {
  const lines = Object.keys(entries).sort().map(key => `${' '.repeat(indent)}${JSON.stringify(key)}: ${text(entries[key] as Entry)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${' '.repeat(indent - 2)}}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${inline(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
