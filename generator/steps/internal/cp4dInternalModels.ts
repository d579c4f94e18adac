import type { JsonObject } from '#cpdctl/json';
import { numberIn } from '#language';
import { batch } from './cp4dInternalBatch.ts';
import { cpdctlCall, pausing, type Call } from './cp4dInternalCalls.ts';
import { placeholder } from './cp4dInternalDryRun.ts';
import { fail } from './cp4dInternalErrors.ts';
import { ownershipIn } from './cp4dInternalOwnership.ts';
import { shownTarget, type Target } from './cp4dInternalReferences.ts';
import type { Session } from './cp4dInternalSession.ts';
import type { SpaceName } from './cp4dInternalSpaces.ts';

/** A model as the server lists it. */
export interface ModelSummary {
  id: string;
  name: string | null;
  created: string | null;
  type: string | null;
  softwareSpec: string | null;
  custom: JsonObject | null;
}

/** A model as a deployment serves it. */
export interface ServedModel {
  id: string;
  /** Null for a model that has no revision. */
  revision: string | null;
}

/** The models of a space that have exactly this name. */
export function modelsNamed(space: SpaceName, name: string): Call<ModelSummary[]> {
  return modelsWhere(space, { 'metadata.name': name });
}

/** The models of a space that a reference means: those of that name, or the one with that id. */
export function modelsMeant(space: SpaceName, target: Target): Call<ModelSummary[]> {
  const id = target.id;
  return id == null ? modelsNamed(space, target.name ?? '') : modelsWhere(space, { 'metadata.id': id });
}

function modelsWhere(space: SpaceName, where: { [path: string]: string }): Call<ModelSummary[]> {
  return cpdctlCall({ command: 'ml model list', flags: { 'space-id': space.id, 'all-pages': true }, where, query: FIELDS });
}

/**
 * The only model of a list.
 *
 * @throws when there are several, which the message lists, or none; in a dry run it may be one that is only planned
 */
export function onlyModel(step: string, session: Session, space: SpaceName, target: Target, listed: ModelSummary[]): ModelSummary {
  const models = settled(step, session, space, target, listed, LOOKS);
  if (models.length === 0 && session.dryRun) {
    return { id: placeholder(), name: target.name ?? null, created: null, type: null, softwareSpec: null, custom: null };
  }
  if (models.length === 0) {
    fail({
      category: 'configuration',
      what: `${step}: there is no model ${shownTarget(target)} in space '${space.name}'`,
      attempt: 'store it first with wmlStoreModel',
    });
  }
  if (models.length > 1) {
    fail({
      category: 'configuration',
      what: `${step}: ${models.length} models are named ${shownTarget(target)}: ${models.map((model) => model.id).join(', ')}`,
      attempt: 'delete those that are not wanted, or pass the id of the one you mean',
    });
  }
  return models[0];
}

const LOOKS = 3;
const PAUSE_SECONDS = 5;

/**
 * The models of a list without those that another build is making at this moment. Two builds may make one of the same
 * name; the second is removed as soon as that is seen, which is waited for.
 */
function settled(step: string, session: Session, space: SpaceName, target: Target, models: ModelSummary[], looks: number): ModelSummary[] {
  const whole = models.filter((model) => !isBeingMade(model));
  const meant = whole.length === 0 ? models : whole;
  if (meant.length <= 1 || looks === 0) {
    return meant;
  }
  const again = batch(session, `${step}: look again whether there is one model ${shownTarget(target)}`, { pause: pausing(PAUSE_SECONDS), models: modelsMeant(space, target) });
  return settled(step, session, space, target, again.models, looks - 1);
}

/** This library notes the revision with the content when that is there. */
function isBeingMade(model: ModelSummary): boolean {
  const ownership = ownershipIn(model.custom);
  return ownership != null && ownership.revision == null;
}

/** The newest revision of a model that another tool made, where there is one. */
export function newestRevision(step: string, session: Session, space: SpaceName, id: string): string | null {
  const listed = batch(session, `${step}: look for the model's revisions`, {
    revisions: cpdctlCall({
      command: 'ml model list-revisions',
      flags: { 'space-id': space.id, 'model-id': id, 'all-pages': true },
      query: { revision: 'metadata.rev' },
    }),
  });
  return highest(listed.revisions.map((row) => row.revision));
}

function highest(revisions: (string | null)[]): string | null {
  let found: string | null = null;
  let most = 0;
  for (const revision of revisions) {
    const number = numberIn(revision ?? '');
    if (revision != null && number != null && number > most) {
      found = revision;
      most = number;
    }
  }
  return found;
}

const FIELDS = {
  id: 'metadata.id',
  name: 'metadata.name',
  created: 'metadata.created_at',
  type: 'entity.type',
  softwareSpec: 'entity.software_spec.name',
  custom: 'entity.custom',
} as const;

/** All models of a space. */
export function modelsIn(space: SpaceName): Call<ModelSummary[]> {
  return modelsWhere(space, {});
}
