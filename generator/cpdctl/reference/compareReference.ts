import type { CommandEntry, FlagEntry } from '../groupFile.ts';
import { allowedValues, flagNames, isDeprecated, kindOf, newCommand, newFlag, requiredOf } from './printedEntry.ts';
import type { PrintedCommand, PrintedFlag } from './readReference.ts';

/** One difference between the catalogue and a reference. */
export interface Change {
  kind: 'new command' | 'command gone' | 'new flag' | 'flag gone' | 'requirement' | 'type' | 'values' | 'deprecated';
  command: string;
  flag?: string;
  /** The change as a sentence. */
  text: string;
}

/** Brings the entry of one command up to what a reference prints, and says what changed. */
export function compareCommand(printed: PrintedCommand, entry: CommandEntry | undefined, release: string): { entry: CommandEntry; changes: Change[] } {
  if (!entry) {
    const fresh = newCommand(printed, release);
    return { entry: fresh, changes: [{ kind: 'new command', command: printed.path, text: `new command${fresh.reads ? ' (reads only, by its name)' : ''}` }] };
  }
  const names = flagNames(printed);
  const gone = Object.keys(entry.flags).filter(name => !names.includes(name));
  const compared = names.map(name => ({ name, ...compareFlag(name, printed, entry, release) }));
  const requiredOneOf = groupsAfter(printed, entry, gone);
  const { requiredOneOf: _, ...rest } = entry;
  return {
    entry: { ...rest, ...(requiredOneOf.length > 0 && { requiredOneOf }), flags: withoutGone(compared, gone) },
    changes: [
      ...gone.map(flag => ({ kind: 'flag gone' as const, command: printed.path, flag, text: 'is gone' })),
      ...compared.flatMap(({ changes }) => changes),
    ],
  };
}

function withoutGone(compared: { name: string; flag: FlagEntry }[], gone: string[]): Record<string, FlagEntry> {
  const cleaned = compared.map(({ name, flag }) => {
    const { exclusiveWith, fieldOf, ...rest } = flag;
    const others = exclusiveWith?.filter(other => !gone.includes(other)) ?? [];
    return [name, { ...rest, ...(fieldOf && !gone.includes(fieldOf) && { fieldOf }), ...(others.length > 0 && { exclusiveWith: others }) }] as const;
  });
  return Object.fromEntries(cleaned);
}

/** A reference may print fewer groups than are known, so a group goes only when a flag of it does. */
function groupsAfter(printed: PrintedCommand, entry: CommandEntry, gone: string[]): string[][] {
  const known = (entry.requiredOneOf ?? []).filter(group => !group.some(name => gone.includes(name)));
  const fresh = printed.usage.oneOf.filter(group => !known.some(old => old.some(name => group.includes(name))));
  return [...known, ...fresh];
}

function compareFlag(name: string, printed: PrintedCommand, entry: CommandEntry, release: string): { flag: FlagEntry; changes: Change[] } {
  const change = (kind: Change['kind'], text: string): Change => ({ kind, command: printed.path, flag: name, text });
  const old = Object.hasOwn(entry.flags, name) ? entry.flags[name] : undefined;
  if (!old) {
    const flag = newFlag(name, printed, release);
    return { flag, changes: [change('new flag', `is new (${flag.kind}, ${requirementText(flag.required ?? false)})`)] };
  }
  const found = printed.flags.find(flag => flag.name === name);
  const required = requirementAfter(name, printed, entry);
  const differences = [typeAfter(old, found), requirementDifference(old, required, release), valuesAfter(old, found), deprecationAfter(old, found)];
  const real = differences.filter(difference => difference !== undefined);
  return { flag: Object.assign({}, old, ...real.map(({ fields }) => fields)), changes: real.map(({ kind, text }) => change(kind, text)) };
}

/** What is different in a flag, and the fields it changes; an undefined one is taken away. */
interface Difference {
  kind: Change['kind'];
  text: string;
  fields: Partial<FlagEntry>;
}

function typeAfter(old: FlagEntry, found: PrintedFlag | undefined): Difference | undefined {
  const kind = found ? kindOf(found.type) : old.kind;
  if (kind === old.kind || isPrintedAsText(kind, old)) return undefined;
  return { kind: 'type', text: `was ${old.kind} and is now ${kind}`, fields: { kind } };
}

function requirementDifference(old: FlagEntry, required: FlagEntry['required'] | false, release: string): Difference | undefined {
  const before = old.required ?? false;
  if (required === before) return undefined;
  const ended = before === true && required === false && { requiredUntil: release };
  const text = `was ${requirementText(before)} and is now ${requirementText(required ?? false)}`;
  return { kind: 'requirement', text, fields: { required: required || undefined, ...ended } };
}

function valuesAfter(old: FlagEntry, found: PrintedFlag | undefined): Difference | undefined {
  const values = allowedValues(found?.text ?? '');
  if (!values || sameSet(values, old.values ?? old.knownValues)) return undefined;
  const text = `allows ${values.join(', ')}${old.values ? ` instead of ${old.values.join(', ')}` : ' only'}`;
  return { kind: 'values', text, fields: { values, knownValues: undefined } };
}

function deprecationAfter(old: FlagEntry, found: PrintedFlag | undefined): Difference | undefined {
  if (old.deprecated || !isDeprecated(found)) return undefined;
  return { kind: 'deprecated', text: 'is deprecated', fields: { deprecated: true } };
}

/** References since 2026 print lists, and some files and JSON values, as string. */
function isPrintedAsText(kind: string, old: FlagEntry): boolean {
  return kind === 'string' && ['list', 'file', 'json', 'map', 'datetime'].includes(old.kind);
}

/** Where the usage line is a placeholder nothing is learnt; where it names one flag of a known group, the group stays. */
function requirementAfter(name: string, printed: PrintedCommand, entry: CommandEntry): true | false | 'one-of' | 'unknown' {
  const old = entry.flags[name]?.required ?? false;
  const now = requiredOf(name, printed);
  const group = entry.requiredOneOf?.find(names => names.includes(name));
  const groupStays = group?.every(member => flagNames(printed).includes(member));
  if (old === 'one-of' && now !== 'one-of') return groupStays ? old : now;
  return now === 'unknown' ? old : now;
}

function requirementText(required: boolean | 'one-of' | 'unknown'): string {
  if (required === 'one-of') return 'one of several of which one is required';
  return required === 'unknown' ? 'not known to be required' : required ? 'required' : 'optional';
}

function sameSet(left: string[], right: string[] | undefined): boolean {
  return right !== undefined && left.length === right.length && left.every(value => right.includes(value));
}
