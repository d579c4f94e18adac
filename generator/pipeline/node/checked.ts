import type { StepInterface } from '../../compiler/analysis/interface.ts';
import { specificationOf } from '../../compiler/specification.ts';

type Check = (step: string, table: object, given: object) => Record<string, unknown>;

// No static imports: the steps are a program of their own, with its own library of types.
const internal = (name: string): string => new URL(`../../steps/internal/${name}.ts`, import.meta.url).href;
const { check } = (await import(internal('cp4dInternalParameters'))) as { check: Check };
const { handOn } = (await import(internal('cp4dInternalDeprecations'))) as { handOn: Check };

const known: Record<string, StepInterface> = {};

/** Says what the steps of this run take. */
export function knowSteps(steps: Record<string, StepInterface>): void {
  Object.assign(known, steps);
}

/** The parameters of a step, checked and with their defaults. */
export function checked(step: string, parameters: Record<string, unknown>): Record<string, unknown> {
  const { deprecated } = known[step]!;
  return deprecated === undefined ? check(step, specificationOf(known[step]!), parameters) : handOn(step, deprecated, parameters);
}
