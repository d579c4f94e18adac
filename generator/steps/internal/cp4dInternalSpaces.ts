import { batch, type BatchSession } from './cp4dInternalBatch.ts';
import { cpdctlCall, type Call } from './cp4dInternalCalls.ts';
import { fail } from './cp4dInternalErrors.ts';
import { targetOf, type Reference } from './cp4dInternalReferences.ts';

/** A deployment space as results name it. */
export interface SpaceName {
  id: string;
  name: string;
}

/** What finding a space needs of the session. */
export interface SpaceSession extends BatchSession {
  /** The session's own space, where it has one and it was found. */
  space?: SpaceName;
}

/** A space as the server lists it. */
export interface SpaceSummary {
  id: string;
  name: string;
  created: string | null;
}

/** CP4D looks for a part of the name; which spaces have exactly this one is decided on the agent. */
export function spacesNamed(name: string): Call<SpaceSummary[]> {
  return cpdctlCall({
    command: 'space list',
    flags: { 'sub-name': name, 'all-pages': true },
    where: { 'entity.name': name },
    query: { id: 'metadata.id', name: 'entity.name', created: 'metadata.created_at' },
  });
}

/**
 * The space a step works in: the one it was told, else the session's.
 *
 * @throws when none was told, none has that name, or several have
 */
export function spaceOf(step: string, session: SpaceSession, reference: Reference | null | undefined): SpaceName {
  const own = session.space;
  if (reference == null) {
    if (own == null) {
      fail({ category: 'configuration', what: `${step}: no space was told`, attempt: "pass space: '…', to the step or to withCp4d" });
    }
    return own;
  }
  const target = targetOf(reference);
  if (target.id != null) {
    return { id: target.id, name: target.name ?? target.id };
  }
  const name = target.name ?? '';
  if (own != null && own.name === name) {
    return own;
  }
  const found = batch(session, `${step}: look for the space '${name}'`, { spaces: spacesNamed(name) });
  return onlySpace(step, name, found.spaces);
}

/**
 * The only space of a list.
 *
 * @throws when there is none, or more than one
 */
export function onlySpace(step: string, name: string, spaces: SpaceSummary[]): SpaceName {
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
  return { id: spaces[0].id, name: spaces[0].name };
}
