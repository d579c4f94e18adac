import { error } from '#jenkins';
import { isMap, numberIn, plain, toJson } from '#language';
import { currentStage, renamed, warn, type Deprecation } from './cp4dInternalDeprecations.ts';
import { stepSettings } from './cp4dInternalSettings.ts';
import { nearest } from './cp4dInternalText.ts';

/** What a step says of one of its parameters; `kind` is text, number, boolean, list, map, reference or any. */
interface ParameterRow {
  kind: string;
  required?: boolean;
  values?: string[];
  default?: unknown;
  unit?: string;
  /** Old names of the parameter. */
  aliases?: { [name: string]: Deprecation };
}

interface Specification {
  [parameter: string]: ParameterRow;
}

interface Given {
  [parameter: string]: unknown;
}

interface Checked {
  values: Given;
  problems: string[];
}

/** A value as a parameter takes it, or what is wrong with it. */
interface Taken {
  value?: unknown;
  problem?: string;
}

/**
 * Holds what a step was given against what it takes, and fills in the defaults. Jenkins' own parameters are texts, so a
 * text that is a number or a boolean is taken where one is meant.
 *
 * What is not told comes from the settings' entry for the step, then from the defaults.
 *
 * @returns the parameters
 * @throws when something is unknown, missing or of the wrong kind; one error names all of it
 */
export function check(step: string, specification: Specification, given: Given | null): Given {
  const ofSettings = renamed(specification, settingsOf(step));
  const ofCall = renamed(specification, given ?? {});
  warn(step, `steps.${step} of the settings`, ofSettings.accepted);
  warn(step, currentStage(), ofCall.accepted);
  const checked = examine(specification, { ...ofSettings.values, ...ofCall.values }, [...ofSettings.problems, ...ofCall.problems]);
  if (checked.problems.length > 0) {
    error(complaint(step, specification, checked.problems));
  }
  return checked.values;
}

/** What the settings say for the step; withCp4d has its own entry there, its environment. */
function settingsOf(step: string): Given {
  return step === 'withCp4d' ? {} : stepSettings(step);
}

function examine(specification: Specification, given: Given, ofOldNames: string[]): Checked {
  const problems = [...ofOldNames, ...unknownNames(specification, given)];
  const values: Given = {};
  for (const name of Object.keys(specification)) {
    const row = specification[name];
    const value = given[name];
    const taken = value == null ? fallback(row) : taking(row, value);
    if (taken.problem != null) {
      problems.push(`${name}: ${taken.problem}`);
    }
    if (taken.value != null) {
      values[name] = taken.value;
    }
  }
  return { values, problems };
}

function unknownNames(specification: Specification, given: Given): string[] {
  const known = Object.keys(specification);
  return Object.keys(given)
    .filter((name) => specification[name] == null)
    .map((name) => {
      const meant = nearest(name, known);
      return meant == null ? `${name}: there is no such parameter` : `${name}: there is no such parameter; did you mean '${meant}'?`;
    });
}

function fallback(row: ParameterRow): Taken {
  return row.required === true ? { problem: 'is missing' } : { value: row.default };
}

function taking(row: ParameterRow, value: unknown): Taken {
  switch (row.kind) {
    case 'text':
      return takingText(row, value);
    case 'number':
      return takingNumber(row, value);
    case 'boolean':
      return takingBoolean(row, value);
    case 'list':
      return Array.isArray(value) ? { value: plain(value) } : { problem: `${shown(value)} is not a list` };
    case 'map':
      return isMap(value) ? { value: plain(value) } : { problem: `${shown(value)} is not a map` };
    case 'reference':
      return takingReference(row, value);
    default:
      return { value: plain(value) };
  }
}

function takingText(row: ParameterRow, value: unknown): Taken {
  if (typeof value !== 'string') {
    return { problem: `${shown(value)} is not a text` };
  }
  const text = `${value}`;
  if (row.required === true && text === '') {
    return { problem: 'is empty' };
  }
  if (text.includes('\u0000')) {
    return { problem: 'holds a NUL character, which no command line can carry' };
  }
  if (row.values != null && !row.values.includes(text)) {
    return { problem: `${shown(text)} is not one of ${row.values.map((one) => `'${one}'`).join(', ')}` };
  }
  return { value: text };
}

function takingNumber(row: ParameterRow, value: unknown): Taken {
  const number = typeof value === 'string' ? numberIn(`${value}`) : value;
  if (typeof number !== 'number') {
    return { problem: `${shown(value)} is not a number${meaning(row)}` };
  }
  if (row.unit != null && number <= 0) {
    return { problem: `${shown(value)} is not more than 0${meaning(row)}` };
  }
  return { value: number };
}

function takingBoolean(row: ParameterRow, value: unknown): Taken {
  if (typeof value === 'string') {
    const text = `${value}`;
    return text === 'true' || text === 'false' ? { value: text === 'true' } : { problem: `${shown(text)} is neither true nor false` };
  }
  return typeof value === 'boolean' ? { value } : { problem: `${shown(value)} is neither true nor false${meaning(row)}` };
}

/** A name, an id, or the map that an earlier step returned. */
function takingReference(row: ParameterRow, value: unknown): Taken {
  if (!isMap(value)) {
    return takingText(row, value);
  }
  const named = value.id != null || value.name != null;
  return named ? { value: plain(value) } : { problem: 'this map has neither an id nor a name' };
}

function meaning(row: ParameterRow): string {
  const notes: string[] = [];
  if (row.unit != null) {
    notes.push(row.unit);
  }
  if (row.default != null) {
    notes.push(`default ${toJson(row.default)}`);
  }
  return notes.length === 0 ? '' : ` (${notes.join(', ')})`;
}

/** A value in an error: short, and a text in quotes. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : toJson(value);
  return text.length > 60 ? `${text.substring(0, 60)}…` : text;
}

function complaint(step: string, specification: Specification, problems: string[]): string {
  const count = problems.length === 1 ? '1 parameter needs' : `${problems.length} parameters need`;
  const lines = [`configuration: ${step}: ${count} your attention`, ...problems.map((problem) => `  ${problem}`)];
  return [...lines, `Usage: ${usage(step, specification)}`, 'Nothing was changed.'].join('\n');
}

function usage(step: string, specification: Specification): string {
  const parameters = Object.keys(specification).map((name) => {
    const row = specification[name];
    const kind = row.values == null ? row.kind : row.values.map((one) => `'${one}'`).join(' | ');
    return row.required === true ? `${name}: ${kind}` : `[${name}: ${kind}]`;
  });
  return `${step}(${parameters.join(', ')})`;
}
