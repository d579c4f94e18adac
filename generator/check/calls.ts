import type { StepInterface } from '../compiler/analysis/interface.ts';
import { remarksOnArguments } from './arguments.ts';
import { remark, type Remark } from './finding.ts';
import { isSlipOf, nearest } from './nearMiss.ts';
import { remarksOnOldStep } from './oldNames.ts';
import type { Call } from './reader.ts';

/** Beginnings of names that the library keeps for itself. */
const OWN_NAME = /^(cp4d|wml|wos|mlops|withCp4d)[A-Z]/;
const INTERNAL = /^cp4dInternal[A-Z]/;

/** What calls are held against. */
export interface Library {
  /** How messages call its version: `v2.0.0`, or `this version`. */
  version: string;
  steps: Record<string, StepInterface>;
  /** Steps of another version; who calls one of these means ours. */
  otherSteps: string[];
}

/** Remarks on a call; none when it is nobody's business here. */
export function remarksOnCall(call: Call, library: Library, source: string, settled: (step: string) => string[]): Remark[] {
  const { name, method } = call;
  if (INTERNAL.test(name)) {
    return [remark(call, 'internal-module', `${name} is no part of the library's contract`, 'call a step instead', 'warning')];
  }
  if (method !== null && method !== 'call') {
    return [];
  }
  const step = Object.hasOwn(library.steps, name) ? library.steps[name] : undefined;
  if (step === undefined) {
    return unknown(call, library);
  }
  const ofName = remarksOnOldStep(call, step);
  const isRemoved = ofName.some(({ severity }) => severity === 'error');
  return isRemoved ? ofName : [...ofName, ...remarksOnArguments({ step, call, source, settled: settled(name) })];
}

/**
 * A step of another version, or a slip of the pen, is a mistake. A name that only begins as ours do may belong to
 * somebody else's library, and any other name does.
 */
function unknown(call: Call, { steps, otherSteps, version }: Library): Remark[] {
  const known = Object.keys(steps);
  const near = nearest(call.name, known);
  const isSlip = call.method === null && near !== undefined && isSlipOf(call.name, near);
  const isOurs = otherSteps.includes(call.name);
  if (!isSlip && !isOurs && !OWN_NAME.test(call.name)) {
    return [];
  }
  const fix = near !== undefined && (isSlip || OWN_NAME.test(call.name)) ? `did you mean '${near}'?` : undefined;
  const severity = isSlip || isOurs ? 'error' : 'warning';
  return [remark(call, 'unknown-step', `${call.name}: there is no such step in ${version}`, fix, severity)];
}
