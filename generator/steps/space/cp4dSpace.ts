import { batch } from '../internal/cp4dInternalBatch.ts';
import { awaiting, cpdctlCall, cpdctlOrder, cpdctlText, outcomeOf } from '../internal/cp4dInternalCalls.ts';
import { oldest } from '../internal/cp4dInternalDuplicates.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { tell, type Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import { onlySpace, spacesNamed, type SpaceName } from '../internal/cp4dInternalSpaces.ts';

export interface Cp4dSpaceParameters {
  /** Name of the space, compared exactly. */
  name: string;
  /** Whether the space is made when there is none of that name. @default false */
  create?: boolean;
  /** Description of a space that is made. */
  description?: string;
  /** Minutes to wait until a new space is active. @default 10 */
  timeoutMinutes?: number;
}

/**
 * Finds a deployment space by its exact name, or makes it when told to.
 *
 * @returns the space: kind, id, name, outcome (unchanged or created)
 * @throws configuration when there is none and `create` is not set, or when several have that name, which are listed
 * @example cp4dSpace(name: 'credit-risk-test', create: true)
 */
export function cp4dSpace(parameters: Cp4dSpaceParameters): Result {
  return inSession(() => {
    const session = currentSession();
    const name = parameters.name;
    const own = session.space;
    if (own != null && own.name === name) {
      return told(own, 'unchanged');
    }
    const found = batch(session, `cp4dSpace: look for the space '${name}'`, { spaces: spacesNamed(name) });
    if (found.spaces.length === 0 && parameters.create === true) {
      return create(session, parameters);
    }
    return told(onlySpace('cp4dSpace', name, found.spaces), 'unchanged');
  });
}

/** Names are not unique on the server: another build may have made a space of that name at the same moment. */
function create(session: Session, parameters: Cp4dSpaceParameters): Result {
  const name = parameters.name;
  const made = batch(session, `cp4dSpace: create the space '${name}'`, {
    id: cpdctlText(
      { command: 'space create', flags: { name, description: parameters.description, tags: ['cp4d-mlops'], async: true } },
      'metadata.id',
    ),
    ready: awaiting(
      cpdctlCall({ command: 'space get', flags: { 'space-id': outcomeOf('id') as string }, query: STATE }),
      `the space '${name}'`,
      ['active', 'error', 'failed'],
      parameters.timeoutMinutes!,
    ),
    spaces: spacesNamed(name),
  });
  if (made.ready.state !== 'active') {
    fail({ category: 'server', what: `cp4dSpace: the space '${name}' did not become active`, now: `its state is ${made.ready.state ?? 'unknown'}` });
  }
  const first = oldest(made.spaces);
  if (first.id === made.id) {
    return told({ id: made.id, name }, 'created');
  }
  batch(session, `cp4dSpace: remove the second space '${name}'`, {
    removed: cpdctlOrder({ command: 'space delete', flags: { 'space-id': made.id } }),
  });
  return told({ id: first.id, name }, 'unchanged');
}

const STATE = { state: 'entity.status.state' } as const;

function told(space: SpaceName, outcome: 'created' | 'unchanged'): Result {
  const result: Result = { kind: 'space', id: space.id, name: space.name, outcome, space, dryRun: false };
  tell('cp4dSpace', result, '');
  return result;
}
