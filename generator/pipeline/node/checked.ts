import type { StepInterface } from '../../compiler/analysis/interface.ts';
import { specificationOf } from '../../compiler/specification.ts';

type Check = (step: string, specification: object, given: object) => Record<string, unknown>;

// Not a static import: the steps are a program of their own, with its own library of types.
const parametersModule = new URL('../../steps/internal/cp4dInternalParameters.ts', import.meta.url).href;
const { check } = (await import(parametersModule)) as { check: Check };

const known: Record<string, StepInterface> = {};

/** Says what the steps of this run take. */
export function knowSteps(steps: Record<string, StepInterface>): void {
  Object.assign(known, steps);
}

/** The parameters of a step, checked and with their defaults. */
export function checked(step: string, parameters: Record<string, unknown>): Record<string, unknown> {
  return check(step, specificationOf(known[step]!), parameters);
}
