import type { ParameterInterface, StepInterface } from '../compiler/analysis/interface.ts';
import { remark, type Remark } from './finding.ts';
import { parameterNamed, remarksOnOldParameter } from './oldNames.ts';
import type { Call, Entry, Value } from './reader.ts';
import { meant, refusalOf } from './values.ts';

/** A call of a step, and what its check needs to know besides. */
export interface StepCall {
  step: StepInterface;
  call: Call;
  /** Text of the file. */
  source: string;
  /** Parameters that `cp4d-mlops.json` holds for the step. */
  settled: string[];
}

/** Holds the arguments of a call against what the step takes. */
export function remarksOnArguments(stepCall: StepCall): Remark[] {
  const { call, step } = stepCall;
  if (call.arguments.some(({ kind }) => kind === 'spread')) {
    return [];
  }
  const { parameters, problem } = partsOf(call.arguments, step);
  if (problem !== undefined) {
    return [remark(call, 'wrong-arguments', `${step.name}: ${problem}`, `write ${usage(step)}`)];
  }
  if (parameters?.kind === 'map') {
    const { entries } = parameters;
    return [...entries.flatMap((entry) => remarksOnEntry(entry, entries, stepCall)), ...missing(entries, stepCall)];
  }
  return parameters === undefined || parameters.kind === 'null' ? missing([], stepCall) : [];
}

interface Parts {
  parameters?: Value;
  problem?: string;
}

/** The map of parameters, and whether the block stands where the step wants one; a variable may hold either. */
function partsOf(values: Value[], step: StepInterface): Parts {
  const last = values.at(-1);
  if (!step.block && last?.kind === 'block') {
    return { problem: 'it takes no block of steps' };
  }
  if (step.block && last?.kind !== 'block' && last?.kind !== 'unknown') {
    return { problem: 'it needs a block of steps' };
  }
  const [parameters, ...more] = step.block ? values.slice(0, -1) : values;
  const isFit = parameters === undefined || ['map', 'null', 'unknown'].includes(parameters.kind);
  return more.length === 0 && isFit ? { parameters } : { problem: 'it takes its parameters by name' };
}

function remarksOnEntry(entry: Entry, entries: Entry[], { step, source }: StepCall): Remark[] {
  const { name, value } = entry;
  if (name === null) {
    return [];
  }
  const parameter = parameterNamed(name, step);
  if (parameter === undefined) {
    const fix = meant(name, step.parameters.map((one) => one.name));
    return [remark(entry, 'unknown-parameter', `${step.name}: ${name}: there is no such parameter`, fix)];
  }
  // Null counts as left out.
  const refusal = value.kind === 'null' ? undefined : refusalOf(parameter, value, source);
  const ofValue = refusal === undefined ? [] : [remark(value, refusal.rule, `${step.name}: ${name}: ${refusal.problem}`, refusal.fix)];
  return [...remarksOnOldParameter(entry, parameter, step.name, entries), ...ofValue];
}

/** Nothing is missing that may be behind a computed name or in a spread map. */
function missing(entries: Entry[], { step, call, settled }: StepCall): Remark[] {
  if (entries.some(({ name }) => name === null)) {
    return [];
  }
  const names = [...settled, ...entries.filter(({ value }) => value.kind !== 'null').map(({ name }) => name)];
  const given = names.map((name) => parameterNamed(name, step)?.name);
  return step.parameters
    .filter(({ name, required }) => required && !given.includes(name))
    .map(({ name, says }) => remark(call, 'missing-parameter', `${step.name}: ${name}: is missing`, `add ${name}: … (${says.replaceAll(/\s+/g, ' ')})`));
}

function usage({ name, parameters, block }: StepInterface): string {
  const words = parameters.filter(({ required }) => required).map((parameter) => `${parameter.name}: ${example(parameter)}`);
  const call = words.length > 0 || !block ? `${name}(${words.join(', ')})` : name;
  return block ? `${call} { … }` : call;
}

function example({ kind, values }: ParameterInterface): string {
  const examples: Partial<Record<ParameterInterface['kind'], string>> = { text: "'…'", reference: "'…'", list: '[…]', map: '[…: …]' };
  return values === undefined ? (examples[kind] ?? '…') : `'${values[0]}'`;
}
