import { batch } from '../internal/cp4dInternalBatch.ts';
import { attempting, awaiting, cpdctlOrder, cpdctlText, outcomeOf, type Call } from '../internal/cp4dInternalCalls.ts';
import { deploymentById, deploymentsBeside, deploymentsNamed, failureIn, onlyDeployment, type DeploymentSummary } from '../internal/cp4dInternalDeployments.ts';
import { keptOf } from '../internal/cp4dInternalDuplicates.ts';
import { isPlaceholder, placeholder } from '../internal/cp4dInternalDryRun.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { requireUnclear } from '../internal/cp4dInternalFailures.ts';
import { modelsMeant, newestRevision, onlyModel, type ServedModel } from '../internal/cp4dInternalModels.ts';
import { custom, ownershipIn } from '../internal/cp4dInternalOwnership.ts';
import { rememberDeployment } from '../internal/cp4dInternalHints.ts';
import { spaceOf } from '../internal/cp4dInternalPlace.ts';
import { targetOf, type Reference } from '../internal/cp4dInternalReferences.ts';
import { told, type Outcome, type Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import type { SpaceName } from '../internal/cp4dInternalSpaces.ts';

export interface WmlDeployParameters {
  /** Name of the deployment, unique within its space. */
  name: string;
  /** Model to serve: its name, its id, or what wmlStoreModel returned. */
  model: Reference;
  /** How the model is served: at once, request by request, or by jobs. @default 'online' */
  type?: 'online' | 'batch';
  /** Hardware specification of a batch deployment; an online one is given the cluster's usual hardware. @default 'S' */
  hardwareSpec?: string;
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
  /** Minutes to wait until the deployment is ready. @default 15 */
  timeoutMinutes?: number;
}

/** A deployment, as this step returns it. */
export interface WmlDeployment extends Result {
  /** Where it is scored; null for a batch deployment. */
  scoringUrl: string | null;
  /** Id of the model that is served. */
  model: string;
  /** Revision of the model that is served; null for a model that has none. */
  revision: string | null;
}

/**
 * Serves a model. Makes the deployment, or moves the existing one of that name to the model's current revision, and
 * waits until it is ready and serves that very revision.
 *
 * @returns the deployment: kind, id, name, outcome (created, updated or unchanged), space, scoringUrl, model, revision
 * @throws configuration when there is no such model, or names are not unique
 * @throws model when the deployment does not become ready; the message says what is served now
 * @example wmlDeploy(name: 'credit-risk', model: 'credit-risk')
 */
export function wmlDeploy(parameters: WmlDeployParameters): WmlDeployment {
  return inSession(() => {
    const session = currentSession();
    const space = spaceOf('wmlDeploy', session, parameters.space);
    return deploy(session, space, parameters, ATTEMPTS);
  });
}

const ATTEMPTS = 3;

function deploy(session: Session, space: SpaceName, parameters: WmlDeployParameters, attempts: number): WmlDeployment {
  const found = lookFor(session, space, parameters);
  const existing = onlyDeployment('wmlDeploy', parameters.name, found.deployments);
  if (existing == null) {
    return create(session, space, parameters, found.model, attempts);
  }
  const isCurrent = existing.model === found.model.id && existing.revision === found.model.revision;
  if (isCurrent && existing.state === 'ready') {
    return deployed(session, space, parameters, existing, 'unchanged');
  }
  return isCurrent && existing.state !== 'failed'
    ? awaitReady(session, space, parameters, existing.id, found.model)
    : move(session, space, parameters, existing, found.model);
}

interface Found {
  model: ServedModel;
  deployments: DeploymentSummary[];
}

/** What wmlStoreModel returned says the revision itself; of anything else the server is asked. */
function lookFor(session: Session, space: SpaceName, parameters: WmlDeployParameters): Found {
  const deployments = deploymentsNamed(space, parameters.name);
  const target = targetOf(parameters.model) as { id?: string; name?: string; revision?: string };
  if (target.id != null && target.revision != null) {
    const found = batch(session, `wmlDeploy: look for the deployment '${parameters.name}'`, { deployments });
    return { model: { id: target.id, revision: target.revision }, deployments: found.deployments };
  }
  const models = modelsMeant(space, target);
  const found = batch(session, `wmlDeploy: look for the deployment '${parameters.name}' and its model`, { models, deployments });
  const model = onlyModel('wmlDeploy', session, space, target, found.models);
  const known = ownershipIn(model.custom)?.revision;
  const revision = known ?? newestRevision('wmlDeploy', session, space, model.id);
  return { model: { id: model.id, revision }, deployments: found.deployments };
}

function create(session: Session, space: SpaceName, parameters: WmlDeployParameters, model: ServedModel, attempts: number): WmlDeployment {
  const name = parameters.name;
  const doing = `wmlDeploy: create the deployment '${name}'`;
  const first = creation(space, parameters, model);
  const made = batch(session, doing, {
    created: attempting(first),
    seen: awaiting(deploymentsBeside(outcomeOf('created'), space, name), `the deployment '${name}'`, ['ready', 'failed'], parameters.timeoutMinutes!, { those: [planned(model)] }),
  });
  if (made.created.code !== 0) {
    requireUnclear(doing, first, made.created, attempts - 1);
    return deploy(session, space, parameters, attempts - 1);
  }
  const id = made.created.output.trim();
  const own = made.seen.those.find((one) => one.id === id);
  const deployment = own ?? { ...planned(model), id, state: 'not known: it is not listed by that name any more' };
  requireReady(name, model, deployment);
  if (keptOf(id, made.seen.those) === id) {
    return deployed(session, space, parameters, deployment, 'created');
  }
  // Another build made a deployment of that name a moment earlier: that one stays.
  batch(session, `wmlDeploy: remove the second deployment '${name}'`, {
    removed: cpdctlOrder({ command: 'ml deployment delete', flags: { 'space-id': space.id, 'deployment-id': id } }),
  });
  return deploy(session, space, parameters, attempts);
}

function creation(space: SpaceName, parameters: WmlDeployParameters, model: ServedModel): Call<string> {
  const flags = { 'space-id': space.id, name: parameters.name, asset: asset(model), custom: custom(null, record(model)), async: true };
  if (parameters.type === 'batch') {
    const hardware = { name: parameters.hardwareSpec!, num_nodes: 1 };
    return cpdctlText({ command: 'ml deployment create', flags: { ...flags, batch: {}, 'hardware-spec': hardware } }, 'metadata.id');
  }
  return cpdctlText({ command: 'ml deployment create', flags: { ...flags, online: {} } }, 'metadata.id');
}

/** CP4D takes a change of the asset alone; what was served before is written down once the new revision is. */
function move(session: Session, space: SpaceName, parameters: WmlDeployParameters, existing: DeploymentSummary, model: ServedModel): WmlDeployment {
  const name = parameters.name;
  const deployment = { 'space-id': space.id, 'deployment-id': existing.id };
  const previous = { model: existing.model ?? '', revision: existing.revision };
  const moved = batch(session, `wmlDeploy: move the deployment '${name}' to another revision`, {
    order: cpdctlOrder({ command: 'ml deployment update', flags: { ...deployment, asset: asset(model) } }),
    deployment: served(space, name, existing.id, model, parameters.timeoutMinutes!),
    record: cpdctlOrder({ command: 'ml deployment update', flags: { ...deployment, custom: custom(existing.custom, { ...record(model), previous }) } }),
  });
  requireReady(name, model, moved.deployment);
  return deployed(session, space, parameters, moved.deployment, 'updated');
}

/** Somebody has just made or moved it. */
function awaitReady(session: Session, space: SpaceName, parameters: WmlDeployParameters, id: string, model: ServedModel): WmlDeployment {
  const name = parameters.name;
  const waited = batch(session, `wmlDeploy: wait for the deployment '${name}'`, { deployment: served(space, name, id, model, parameters.timeoutMinutes!) });
  requireReady(name, model, waited.deployment);
  return deployed(session, space, parameters, waited.deployment, 'unchanged');
}

function served(space: SpaceName, name: string, id: unknown, model: ServedModel, minutes: number): Call<DeploymentSummary> {
  return awaiting(deploymentById(space, id), `the deployment '${name}'`, ['ready', 'failed'], minutes, planned(model));
}

/** What a dry run is handed for a deployment that it does not make. */
function planned(model: ServedModel): DeploymentSummary {
  return { id: placeholder(), name: null, created: null, state: 'ready', model: model.id, revision: model.revision, failure: null, custom: null };
}

function asset(model: ServedModel): { id: string; rev?: string } {
  const revision = model.revision;
  return revision == null ? { id: model.id } : { id: model.id, rev: revision };
}

function record(model: ServedModel): { model: string; revision: string | null } {
  return { model: model.id, revision: model.revision };
}

/** A deployment may fail, or be put back by CP4D to what it served before. */
function requireReady(name: string, model: ServedModel, deployment: DeploymentSummary): void {
  if (deployment.state === 'ready' && deployment.model === model.id && deployment.revision === model.revision) {
    return;
  }
  const revision = deployment.revision ?? 'without a number';
  fail({
    category: 'model',
    what: deployment.state === 'ready' ? `wmlDeploy: the deployment '${name}' does not serve the new revision` : `wmlDeploy: the deployment '${name}' did not become ready`,
    during: `waiting for revision ${model.revision ?? 'without a number'} of the model ${model.id}`,
    says: failureIn(deployment),
    now: deployment.state === 'ready' ? `revision ${revision} of the model ${deployment.model ?? ''} is served` : `its state is ${deployment.state ?? 'unknown'}`,
    attempt: 'look at the model archive, its type and its software specification; wmlStoreModel stores another one',
  });
}

function deployed(session: Session, space: SpaceName, parameters: WmlDeployParameters, deployment: DeploymentSummary, outcome: Outcome): WmlDeployment {
  if (!session.dryRun) {
    rememberDeployment(space, parameters.name, deployment.id);
  }
  const deed = { kind: 'deployment', id: deployment.id, name: parameters.name, outcome, space };
  return {
    ...told(session, 'wmlDeploy', deed, `revision ${deployment.revision ?? 'without a number'}`),
    // The address that CP4D itself names may be one inside the cluster.
    scoringUrl: parameters.type === 'online' && !isPlaceholder(deployment.id) ? `${session.url}/ml/v4/deployments/${deployment.id}/predictions` : null,
    model: deployment.model ?? '',
    revision: deployment.revision,
  };
}
