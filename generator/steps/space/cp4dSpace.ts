import { batch } from '../internal/cp4dInternalBatch.ts';
import { attempting, cpdctlOrder, cpdctlText, outcomeOf } from '../internal/cp4dInternalCalls.ts';
import { keptOf } from '../internal/cp4dInternalDuplicates.ts';
import { requireUnclear } from '../internal/cp4dInternalFailures.ts';
import { activeSpace, onlySpace, requireActive } from '../internal/cp4dInternalPlace.ts';
import { told, type Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import { rememberedSpace, rememberSpace, spacesBeside, spacesNamed, untilActive, type SpaceName } from '../internal/cp4dInternalSpaces.ts';

export interface Cp4dSpaceParameters {
  /** Name of the space, compared exactly. */
  name: string;
  /** Whether the space is made when there is none of that name. @default false */
  create?: boolean;
  /** Description of a space that is made. */
  description?: string;
  /** Minutes to wait until a space is active that was made a moment ago. @default 10 */
  timeoutMinutes?: number;
}

/**
 * Finds a deployment space by its exact name, or makes it when told to.
 *
 * @returns the space: kind, id, name, outcome (unchanged or created)
 * @throws configuration when there is none and `create` is not set, or when several have that name, which are listed
 * @throws server when the space does not become active
 * @example cp4dSpace(name: 'credit-risk-test', create: true)
 */
export function cp4dSpace(parameters: Cp4dSpaceParameters): Result {
  return inSession(() => {
    const session = currentSession();
    const name = parameters.name;
    const own = session.space;
    if (own != null && own.name === name) {
      return found(session, own, 'unchanged');
    }
    // The sign-in has looked for it a moment ago.
    const isMissing = session.spaceIsMissing && session.spaceName === name && rememberedSpace(session, name) == null;
    return isMissing && parameters.create === true ? create(session, parameters, ATTEMPTS) : findOrCreate(session, parameters, ATTEMPTS);
  });
}

const ATTEMPTS = 3;

/** The tag of a space that this library made. @contract server spaceTag */
const TAG = 'cp4d-mlops';

function findOrCreate(session: Session, parameters: Cp4dSpaceParameters, attempts: number): Result {
  const name = parameters.name;
  const listed = batch(session, `cp4dSpace: look for the space '${name}'`, { spaces: spacesNamed(name) });
  if (listed.spaces.length === 0 && parameters.create === true) {
    return create(session, parameters, attempts);
  }
  return found(session, onlySpace('cp4dSpace', session, name, listed.spaces, parameters.timeoutMinutes!), 'unchanged');
}

/** Names are not unique on the server: another build may have made a space of that name at the same moment. */
function create(session: Session, parameters: Cp4dSpaceParameters, attempts: number): Result {
  const name = parameters.name;
  const doing = `cp4dSpace: create the space '${name}'`;
  const creation = cpdctlText(
    { command: 'space create', flags: { name, description: parameters.description, tags: [TAG], async: true } },
    'metadata.id',
  );
  const made = batch(session, doing, {
    created: attempting(creation),
    seen: untilActive(spacesBeside(outcomeOf('created'), name), name, parameters.timeoutMinutes!, { those: [] }),
  });
  if (made.created.code !== 0) {
    requireUnclear(doing, creation, made.created, attempts - 1);
    return findOrCreate(session, parameters, attempts - 1);
  }
  const id = made.created.output.trim();
  requireActive('cp4dSpace', name, made.seen.state);
  const kept = keptOf(id, made.seen.those);
  if (kept === id) {
    return found(session, { id, name }, 'created');
  }
  batch(session, `cp4dSpace: remove the second space '${name}'`, {
    removed: cpdctlOrder({ command: 'space delete', flags: { 'space-id': id } }),
  });
  const other = made.seen.those.find((space) => space.id === kept)!;
  return found(session, activeSpace('cp4dSpace', session, other, parameters.timeoutMinutes!), 'unchanged');
}

function found(session: Session, space: SpaceName, outcome: 'created' | 'unchanged'): Result {
  rememberSpace(session, space);
  return told(session, 'cp4dSpace', { kind: 'space', id: space.id, name: space.name, outcome, space }, '');
}
