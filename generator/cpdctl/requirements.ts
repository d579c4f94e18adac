import type { Command, Flag } from './model.ts';
import { compareVersions } from './versions.ts';

/** Flags of which one must be given; no second one beside it when `exclusive`. */
export interface Alternatives {
  flags: Flag[];
  exclusive: boolean;
}

/** What a call must give so that every release from `minimum` on takes it. */
export interface Requirements {
  required: Set<string>;
  alternatives: Alternatives[];
}

/** The flag exists in that release. */
export function isSupported(flag: Flag, release: string): boolean {
  return flag.since === undefined || compareVersions(flag.since, release) <= 0;
}

/**
 * Reads the requirements off a command. Of a group only the flags that the minimum has count: where those are
 * one, that one is required.
 */
export function requirementsOf(command: Command, minimum: string): Requirements {
  const supported = command.flags.filter(flag => isSupported(flag, minimum));
  const required = new Set(supported.filter(flag => isRequired(flag, minimum)).map(flag => flag.name));
  const alternatives: Alternatives[] = [];
  for (const group of groupsOf(command)) {
    const flags = group.names.flatMap(name => supported.filter(flag => flag.name === name));
    const [only, second] = flags;
    if (only && !second) required.add(only.name);
    else if (only && !flags.some(flag => required.has(flag.name))) addOnce(alternatives, { flags, exclusive: group.exclusive });
  }
  return { required, alternatives };
}

function isRequired(flag: Flag, minimum: string): boolean {
  const once = flag.requiredUntil !== undefined && compareVersions(flag.requiredUntil, minimum) > 0;
  return flag.required === true || once;
}

function groupsOf(command: Command): { names: string[]; exclusive: boolean }[] {
  const exact = command.rules.flatMap(rule => (rule.rule === 'exactly-one' && !rule.when ? [{ names: rule.of, exclusive: true }] : []));
  return [...exact, ...scopeGroup(command), ...command.requiredOneOf.map(names => ({ names, exclusive: false }))];
}

function scopeGroup({ scope, rules }: Command): { names: string[]; exclusive: boolean }[] {
  if (scope?.rule === 'exactly-one') return [{ names: scope.of, exclusive: true }];
  if (scope?.rule !== 'one-required') return [];
  const onlyOne = rules.some(rule => rule.rule === 'at-most-one' && scope.of.every(id => rule.of.includes(id)));
  return [{ names: scope.of, exclusive: onlyOne }];
}

function addOnce(alternatives: Alternatives[], further: Alternatives): void {
  const known = alternatives.some(one => one.flags.length === further.flags.length && one.flags.every(flag => further.flags.includes(flag)));
  if (!known) alternatives.push(further);
}
