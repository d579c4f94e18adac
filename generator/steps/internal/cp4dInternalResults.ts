import { echo } from '#jenkins';
import type { Session } from './cp4dInternalSession.ts';
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

/** What a step did to one thing. */
export interface Deed {
  kind: string;
  id: string;
  name: string;
  outcome: Outcome;
  space: SpaceName;
}

/** The result of a step, which it also says in the console: `wmlDeploy: created deployment 'digits' in space 'test'`. */
export function told(session: Session, step: string, deed: Deed, details: string): Result {
  const outcome = session.dryRun && deed.outcome !== 'unchanged' ? 'planned' : deed.outcome;
  const place = deed.kind === 'space' ? '' : ` in space '${deed.space.name}'`;
  echo(`${step}: ${outcome} ${deed.kind} '${deed.name}'${place}${details === '' ? '' : ` (${details})`}`);
  return { ...deed, outcome, dryRun: session.dryRun };
}
