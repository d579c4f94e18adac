import { echo } from '#jenkins';
import type { SpaceName } from './cp4dInternalSpaces.ts';

/** What a step did: made it, changed it, found it as it should be, removed it, or only said what it would do. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'deleted' | 'planned';

/** What every step returns; each adds fields of its own. */
export interface Result {
  /** What it is: space, model, deployment, … */
  kind: string;
  id: string;
  name: string;
  outcome: Outcome;
  space: SpaceName;
  /** Whether nothing was written because the session is a dry run. */
  dryRun: boolean;
}

/** Says in the console what a step did: `wmlDeploy: created deployment 'digits' in space 'test'`. */
export function tell(step: string, result: Result, details: string): void {
  const place = result.kind === 'space' ? '' : ` in space '${result.space.name}'`;
  echo(`${step}: ${result.outcome} ${result.kind} '${result.name}'${place}${details === '' ? '' : ` (${details})`}`);
}
