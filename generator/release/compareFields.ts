import type { FieldInterface, Fields, ValueKind } from '../compiler/analysis/fields.ts';
import type { Change } from './levels.ts';

/** Whether authors write a value, as in the settings, or read it, as in a result. What may come in must not become less, what comes out not more. */
export type Direction = 'written' | 'read';

/** Values that can be compared: of a field, and of a parameter. */
export type Comparable = Pick<FieldInterface, 'kind' | 'values' | 'form'>;

/** How two versions of some fields differ. */
export function compareFields(before: Fields, now: Fields, direction: Direction, label: (path: string) => string): Change[] {
  const known = Object.entries(before).flatMap(([path, field]): Change[] => {
    const same = now[path];
    return same === undefined ? [{ level: 'major', text: `${label(path)} is gone` }] : compareField(field, same, direction, label(path));
  });
  const added = Object.keys(now).filter((path) => before[path] === undefined);
  return [...known, ...added.map((path) => additionOf(now[path]!, direction, label(path)))];
}

function additionOf(field: FieldInterface, direction: Direction, label: string): Change {
  const isDemanded = direction === 'written' && field.optional !== true;
  return isDemanded ? { level: 'major', text: `${label} is new, and must be there` } : { level: 'minor', text: `${label} is new` };
}

function compareField(before: FieldInterface, now: FieldInterface, direction: Direction, label: string): Change[] {
  return [...compareValues(before, now, direction, label), ...comparePresence(before.optional === true, now.optional === true, direction, label)];
}

function comparePresence(before: boolean, now: boolean, direction: Direction, label: string): Change[] {
  if (before === now) {
    return [];
  }
  if (direction === 'read') {
    return [now ? { level: 'major', text: `${label} may be missing now` } : { level: 'minor', text: `${label} is always there now` }];
  }
  return [now ? { level: 'minor', text: `${label} may be left out now` } : { level: 'major', text: `${label} must be there now` }];
}

/** How what a value can be differs: its kind, and the values that are allowed. */
export function compareValues(before: Comparable, now: Comparable, direction: Direction, label: string): Change[] {
  if (before.kind !== now.kind) {
    const isWider = direction === 'written' && takes(now.kind, before.kind) && now.values === undefined;
    return [{ level: isWider ? 'minor' : 'major', text: `${label} is ${KINDS[now.kind]} now, not ${KINDS[before.kind]}` }];
  }
  if (before.values === undefined || now.values === undefined) {
    return [...compareFreedom(before, now, direction, label), ...compareForms(before.form, now.form, direction, label)];
  }
  const [gone, added] = [without(before.values, now.values), without(now.values, before.values)];
  return [
    ...(gone.length === 0 ? [] : [{ level: 'major' as const, text: `${label} is no longer ${listed(gone)}` }]),
    ...(added.length === 0 ? [] : [{ level: 'minor' as const, text: `${label} can be ${listed(added)} too` }]),
  ];
}

/** One of the two allows certain values alone. */
function compareFreedom(before: Comparable, now: Comparable, direction: Direction, label: string): Change[] {
  if (before.values === now.values) {
    return [];
  }
  const isNarrowed = now.values !== undefined;
  const text = isNarrowed ? `${label} is one of ${listed(now.values!)} now, and nothing else` : `${label} can be anything now, not only ${listed(before.values!)}`;
  return [{ level: isNarrowed === (direction === 'written') ? 'major' : 'minor', text }];
}

/** What a text looks like. */
function compareForms(before: string | undefined, now: string | undefined, direction: Direction, label: string): Change[] {
  if (before === now) {
    return [];
  }
  const isSafe = (direction === 'read' ? before : now) === undefined;
  const text = now === undefined ? `${label} can look otherwise now than ${before!}` : `${label} looks like ${now} now${before === undefined ? '' : `, not ${before}`}`;
  return [{ level: isSafe ? 'minor' : 'major', text }];
}

/** Whether a parameter of one kind takes every value of another. */
function takes(kind: ValueKind, other: ValueKind): boolean {
  return kind === 'any' || (kind === 'reference' && other === 'text');
}

const KINDS: Record<ValueKind, string> = {
  text: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  list: 'a list',
  map: 'a map',
  reference: 'a name, an id or a result',
  any: 'any value',
};

/** How two lists of names differ. */
export function compareNames(before: string[], now: string[], label: (name: string) => string): Change[] {
  return [
    ...without(before, now).map((name): Change => ({ level: 'major', text: `${label(String(name))} is gone` })),
    ...without(now, before).map((name): Change => ({ level: 'minor', text: `${label(String(name))} is new` })),
  ];
}

type Value = string | number | boolean;

function without(values: Value[], others: Value[]): Value[] {
  return values.filter((value) => !others.includes(value));
}

function listed(values: Value[]): string {
  return values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(', ');
}
