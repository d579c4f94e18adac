import type { ParameterInterface } from '../compiler/analysis/interface.ts';
import type { Rule } from './finding.ts';
import { nearest } from './nearMiss.ts';
import type { Entry, Value } from './reader.ts';

/** What is wrong with a value, in the words in which the step would refuse it. */
export interface Refusal {
  rule: Rule;
  problem: string;
  fix?: string;
}

/** Holds a value against what a parameter takes. What only the running script knows is not judged. */
export function refusalOf(parameter: ParameterInterface, value: Value, source: string): Refusal | undefined {
  switch (parameter.kind) {
    case 'text':
      return ofText(parameter, value, source);
    case 'number':
      return ofNumber(parameter, value, source);
    case 'boolean':
      return ofBoolean(parameter, value, source);
    case 'list':
      return isKnown(value) && value.kind !== 'list' ? wrongType(`${shown(value, source)} is not a list`) : undefined;
    case 'map':
      return isKnown(value) && value.kind !== 'map' ? wrongType(`${shown(value, source)} is not a map`) : undefined;
    case 'reference':
      return value.kind === 'map' ? ofResult(value.entries) : ofText(parameter, value, source);
    case 'any':
      return undefined;
  }
}

function ofText({ required, values }: ParameterInterface, value: Value, source: string): Refusal | undefined {
  if (value.kind !== 'text') {
    return isKnown(value) && value.kind !== 'computedText' ? wrongType(`${shown(value, source)} is not a text`) : undefined;
  }
  if (required && value.value === '') {
    return { rule: 'value-not-allowed', problem: 'is empty' };
  }
  if (value.value.includes('\u0000')) {
    return { rule: 'value-not-allowed', problem: 'holds a NUL character, which no command line can carry' };
  }
  if (values === undefined || values.includes(value.value)) {
    return undefined;
  }
  const problem = `${shown(value, source)} is not one of ${values.map((one) => `'${one}'`).join(', ')}`;
  return { rule: 'value-not-allowed', problem, fix: meant(value.value, values) };
}

/** Texts of Jenkins' own parameters that are numbers. */
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

function ofNumber(parameter: ParameterInterface, value: Value, source: string): Refusal | undefined {
  const isNumber = value.kind === 'number' || (value.kind === 'text' && NUMBER.test(value.value));
  if (!isNumber) {
    const isJudged = isKnown(value) && value.kind !== 'computedText';
    return isJudged ? wrongType(`${shown(value, source)} is not a number${meaning(parameter)}`) : undefined;
  }
  const isTooSmall = parameter.unit !== undefined && Number(value.value) <= 0;
  return isTooSmall ? { rule: 'value-not-allowed', problem: `${shown(value, source)} is not more than 0${meaning(parameter)}` } : undefined;
}

function ofBoolean(parameter: ParameterInterface, value: Value, source: string): Refusal | undefined {
  if (value.kind === 'text') {
    return ['true', 'false'].includes(value.value) ? undefined : wrongType(`${shown(value, source)} is neither true nor false`);
  }
  const isJudged = isKnown(value) && value.kind !== 'boolean' && value.kind !== 'computedText';
  return isJudged ? wrongType(`${shown(value, source)} is neither true nor false${meaning(parameter)}`) : undefined;
}

/** The map that an earlier step returned; an entry whose name is computed may be what it needs. */
function ofResult(entries: Entry[]): Refusal | undefined {
  const isNamed = entries.some(({ name, value }) => name === null || (['id', 'name'].includes(name) && value.kind !== 'null'));
  return isNamed ? undefined : wrongType('this map has neither an id nor a name');
}

function isKnown({ kind }: Value): boolean {
  return kind !== 'unknown' && kind !== 'spread';
}

function wrongType(problem: string): Refusal {
  return { rule: 'wrong-type', problem };
}

function meaning({ unit, default: fallback }: ParameterInterface): string {
  const notes = [...(unit === undefined ? [] : [unit]), ...(fallback == null ? [] : [`default ${JSON.stringify(fallback)}`])];
  return notes.length === 0 ? '' : ` (${notes.join(', ')})`;
}

const LONGEST = 60;

/** A value in a message: a text in quotes, anything else as the Jenkinsfile has it. */
function shown(value: Value, source: string): string {
  const text = value.kind === 'text' ? `'${value.value}'` : 'value' in value ? value.value : pieceOf(source, value).replaceAll(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function pieceOf(source: string, { line, column, endLine, endColumn }: Value): string {
  const lines = source.split(/\r\n|\r|\n/).slice(line - 1, endLine);
  return lines.map((text, i) => text.slice(i === 0 ? column - 1 : 0, i === lines.length - 1 ? endColumn - 1 : undefined)).join('\n');
}

/** `did you mean 'online'?` */
export function meant(written: string, candidates: string[]): string | undefined {
  const near = nearest(written, candidates);
  return near === undefined ? undefined : `did you mean '${near}'?`;
}
