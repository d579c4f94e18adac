import { batch } from './cp4dInternalBatch.ts';
import { isOf2020 } from './cp4dInternalDialect.ts';
import { placeholder } from './cp4dInternalDryRun.ts';
import { fail } from './cp4dInternalErrors.ts';
import { targetOf, type Reference } from './cp4dInternalReferences.ts';
import type { Session } from './cp4dInternalSession.ts';
import { fetching, listIn } from './cp4dInternalRest.ts';
import { isActive, rememberedSpace, rememberSpace, spacesNamed, stateOf, untilActive, type SpaceName, type SpaceSummary } from './cp4dInternalSpaces.ts';

/**
 * The space a step works in: the one it was told, else the session's.
 *
 * @throws when none was told, none has that name, or several have
 */
export function spaceOf(step: string, session: Session, reference: Reference | null | undefined): SpaceName {
  const own = session.space;
  if (reference == null && own != null) {
    return own;
  }
  const target = targetOf(reference ?? session.spaceName ?? {});
  if (target.id != null) {
    return { id: target.id, name: target.name ?? target.id };
  }
  const name = target.name;
  if (name == null) {
    fail({ category: 'configuration', what: `${step}: no space was told`, attempt: "pass space: '…', to the step or to withCp4d" });
  }
  if (own != null && own.name === name) {
    return own;
  }
  const known = rememberedSpace(session, name);
  if (known != null) {
    return known;
  }
  const space = onlySpace(step, session, name, spacesOf(step, session, name), MINUTES_UNTIL_ACTIVE);
  rememberSpace(session, space);
  return space;
}

/** The cpdctl of 2020 lists one page of all spaces only, so that the request does what its command cannot. */
function spacesOf(step: string, session: Session, name: string): SpaceSummary[] {
  const doing = `${step}: look for the space '${name}'`;
  if (!isOf2020(session.release)) {
    return batch(session, doing, { spaces: spacesNamed(name) }).spaces;
  }
  const asked = batch(session, doing, { spaces: fetching([{ method: 'GET', path: 'cp4d:/v2/spaces?limit=100', named: name }]) });
  const listed = listIn(asked.spaces[0], 'resources') as { metadata: { id: string; created_at?: string }; entity: { name: string } }[];
  return listed
    .filter((space) => space.entity.name === name)
    .map((space) => ({ id: space.metadata.id, name: space.entity.name, created: space.metadata.created_at ?? null, state: null }));
}

/** How long a step waits for a space that another build, or one that was aborted, has made a moment ago. */
const MINUTES_UNTIL_ACTIVE = 10;

/**
 * The only space of a list, once it is active.
 *
 * @throws when there is more than one, or none; in a dry run it may be one that is only planned
 */
export function onlySpace(step: string, session: Session, name: string, spaces: SpaceSummary[], minutes: number): SpaceName {
  if (spaces.length === 0 && session.dryRun) {
    return { id: placeholder(), name };
  }
  if (spaces.length === 0) {
    fail({ category: 'configuration', what: `${step}: there is no space named '${name}'`, attempt: `cp4dSpace(name: '${name}', create: true)` });
  }
  if (spaces.length > 1) {
    fail({
      category: 'configuration',
      what: `${step}: ${spaces.length} spaces are named '${name}': ${spaces.map((space) => space.id).join(', ')}`,
      attempt: 'pass the id of the one you mean',
    });
  }
  return activeSpace(step, session, spaces[0], minutes);
}

/**
 * A space of a list, once it is active.
 *
 * @throws when it does not become active
 */
export function activeSpace(step: string, session: Session, space: SpaceSummary, minutes: number): SpaceName {
  const found = { id: space.id, name: space.name };
  if (isActive(space)) {
    return found;
  }
  const seen = batch(session, `${step}: wait for the space '${space.name}'`, { space: untilActive(stateOf(found), space.name, minutes, {}) });
  requireActive(step, space.name, seen.space.state);
  return found;
}

/** @throws when the state that a space has come to is another */
export function requireActive(step: string, name: string, state: string | null | undefined): void {
  if (state !== 'active') {
    fail({ category: 'server', what: `${step}: the space '${name}' did not become active`, now: `its state is ${state ?? 'unknown'}` });
  }
}
