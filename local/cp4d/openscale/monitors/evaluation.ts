import type { Cluster } from '../../cluster.ts';
import type { JsonObject } from '../../json.ts';
import type { InjectedFailure } from '../../scheduler.ts';
import type { Resource } from '../resource.ts';

/** Numbers that belong together, under the tags that tell them from others. */
export interface MetricGroup {
  /** By the id of the metric; null where it cannot be computed. */
  metrics: Record<string, number | null>;
  tags: { id: string; value: string }[];
}

/** What an evaluation found. */
export interface Evaluation {
  groups: MetricGroup[];
  /** What the run shows as the result of its operator. */
  result: JsonObject;
  /** What a single measurement shows besides its values. */
  sources: JsonObject[];
  recordsProcessed: number;
  /** The run finishes, but says this. */
  warning?: InjectedFailure;
}

/** What an evaluation works on. */
export interface EvaluationInput {
  cluster: Cluster;
  monitor: Resource;
  subscription: Resource;
  dataSet: Resource;
  /** Of the monitor, and over them those of the run. */
  parameters: JsonObject;
}

export type Evaluator = (input: EvaluationInput) => Evaluation;

/** The evaluation cannot be done: the run ends in `error`. */
export class EvaluationError extends Error {
  constructor(
    message: string,
    readonly code = 'AIQMM0002E',
  ) {
    super(message);
  }
}

/** A parameter that is a number. */
export function numberParameter(parameters: JsonObject, name: string): number | undefined {
  const value = parameters[name];
  return typeof value === 'number' ? value : undefined;
}
