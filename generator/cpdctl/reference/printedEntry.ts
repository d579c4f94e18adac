import type { CommandEntry, FlagEntry } from '../groupFile.ts';
import type { FlagKind, Scope } from '../model.ts';
import type { PrintedCommand, PrintedFlag } from './readReference.ts';

const KINDS: Record<string, FlagKind> = {
  'string': 'string',
  '': 'bool',
  'bool': 'bool',
  'int': 'int',
  'int32': 'int',
  'int64': 'int',
  'uint': 'int',
  'float32': 'float',
  'float64': 'float',
  '[]string': 'list',
  'stringSlice': 'list',
  'stringArray': 'list',
  'stringToString': 'map',
  'io.ReadCloser': 'file',
  'strfmt.DateTime': 'datetime',
};

const CONTAINERS = ['space-id', 'project-id', 'catalog-id', 'account-id', 'bss-account-id'];

/** Last words of commands that change nothing on the server. */
const READING = /^(get|list|search|version|wait|download|find|head|logs|current|discover|compute-predictions)$|^(get|list|download)-/;

/** The kind of a printed type; whatever is no plain type is the name of a JSON model. */
export function kindOf(type: string): FlagKind {
  return KINDS[type] ?? 'json';
}

/** The values a description allows. */
export function allowedValues(text: string): string[] | undefined {
  const list = /Allowable (?:values|list items) are: ([^.]*)\./.exec(text)?.[1];
  return list?.split(',').map(value => value.trim());
}

/** The description calls the flag deprecated. */
export function isDeprecated(flag: PrintedFlag | undefined): boolean {
  return /\(DEPRECATED/i.test(flag?.text ?? '');
}

/** What is required of a flag, as far as the reference says it. */
export function requiredOf(flag: string, { usage, flags }: PrintedCommand): boolean | 'one-of' | 'unknown' {
  if (usage.oneOf.some(group => group.includes(flag))) return 'one-of';
  if (usage.flags.has(flag)) return usage.flags.get(flag) === true;
  if (!usage.placeholder && usage.flags.size > 0) return false;
  return /Required\.\s*(?:$|Provide |The |Allowable )/.test(flags.find(({ name }) => name === flag)?.text ?? '') || 'unknown';
}

/** A command that the catalogue does not have yet. */
export function newCommand(command: PrintedCommand, release: string): CommandEntry {
  const names = flagNames(command);
  const scope = scopeOf(command, names);
  return {
    since: release,
    ...(READING.test(command.path.split(' ').at(-1) ?? '') && { reads: true }),
    ...(command.usage.positionals.length > 0 && { positionals: command.usage.positionals }),
    ...(scope && { scope }),
    ...(command.usage.oneOf.length > 0 && { requiredOneOf: command.usage.oneOf }),
    flags: Object.fromEntries(names.map(name => [name, newFlag(name, command)])),
  };
}

/** A flag that the catalogue does not have yet. */
export function newFlag(name: string, command: PrintedCommand, release?: string): FlagEntry {
  const printed = command.flags.find(flag => flag.name === name);
  const required = requiredOf(name, command);
  const values = allowedValues(printed?.text ?? '');
  const excluded = exclusionsOf(name, command);
  const parent = excluded.find(other => name.startsWith(`${other}-`) && kindIn(other, command) === 'json');
  const others = excluded.filter(other => other !== parent && !(other.startsWith(`${name}-`) && kindIn(name, command) === 'json'));
  return {
    kind: kindIn(name, command),
    ...(required !== false && { required }),
    ...(release && { since: release }),
    ...(printed?.short && { short: printed.short }),
    ...(values && { values }),
    ...defaultOf(printed),
    ...(parent && { fieldOf: parent }),
    ...(others.length > 0 && { exclusiveWith: others }),
    ...(/^string(Slice|Array|ToString)$/.test(printed?.type ?? '') && { repeatable: true }),
    ...(/begins with a @/.test(printed?.text ?? '') && { acceptsFile: true }),
    ...(isDeprecated(printed) && { deprecated: true }),
  };
}

/** The flags of the option list, and those that only the usage line names. */
export function flagNames({ usage, flags }: PrintedCommand): string[] {
  return [...new Set([...flags.map(flag => flag.name), ...usage.flags.keys()])];
}

/** A flag that stands in the usage line only is a text, until somebody knows better. */
function kindIn(name: string, { flags }: PrintedCommand): FlagKind {
  return kindOf(flags.find(flag => flag.name === name)?.type ?? 'string');
}

function exclusionsOf(name: string, { usage }: PrintedCommand): string[] {
  return [...(usage.exclusive.get(name) ?? [])].sort();
}

/** False, 0 and empty stand for "not sent", the largest number for "no limit". */
function defaultOf(printed: PrintedFlag | undefined): { default?: string | number | boolean } {
  const text = /The default value is ([^ ]+)\./.exec(printed?.text ?? '')?.[1];
  if (text === undefined || /^(false|0|\[\]|9223372036854775807)$/.test(text)) return {};
  return { default: text === 'true' ? true : /^\d+$/.test(text) ? Number(text) : text };
}

function scopeOf(command: PrintedCommand, names: string[]): Scope | undefined {
  const of = CONTAINERS.filter(id => names.includes(id));
  if (of.length === 0) return undefined;
  if (of.some(id => [true, 'one-of'].includes(requiredOf(id, command)))) return { of, rule: 'required' };
  const text = command.flags.filter(flag => of.includes(flag.name)).map(flag => flag.text).join(' ');
  if (/not more than one/.test(text)) return { of, rule: 'exactly-one' };
  return { of, rule: /is required|must be/.test(text) ? 'one-required' : 'undocumented' };
}
