/**
 * A sequence of step calls, as data: it is run in Node, and written out as a Jenkinsfile for the CPS engine. A block
 * step has the calls inside it; a parameter may be what an earlier call returned.
 */
export interface StepUse {
  step: string;
  parameters: Record<string, unknown>;
  body?: StepUse[];
  /** Whether the program goes on when the call fails; its result is then the error's text, `{ error: … }`. */
  attempted?: boolean;
}

/** Stands in parameters for what the n-th call (from 0, in the order in which they end) returned. */
export interface EarlierResult {
  resultOf: number;
}

export function isEarlierResult(value: unknown): value is EarlierResult {
  return typeof value === 'object' && value !== null && 'resultOf' in value;
}
