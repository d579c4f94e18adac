import { randomUUID } from 'node:crypto';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { newTrace, notFound } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { revisionOf, type Model } from '../models/model.ts';
import { loadedModel } from '../predictions/loaded-models.ts';
import { ModelFormatError } from '../predictions/portable-model.ts';
import type { InjectedFailure } from '../scheduler.ts';
import type { Space } from '../spaces/space.ts';
import type { HardwareUse } from '../specifications/hardware.ts';

/** Which model, and which revision of it, a deployment serves. */
export interface ServedAsset {
  id: string;
  rev?: string;
}

/** What a caller says of a deployment. */
export interface DeploymentAttributes {
  name?: string;
  description?: string;
  tags?: string[];
  custom?: JsonObject;
  kind: 'online' | 'batch';
  parameters?: JsonObject;
  hardware?: HardwareUse;
}

/** A model that is served. */
export interface Deployment {
  id: string;
  spaceId: string;
  ownerId: string;
  createdAt: number;
  modifiedAt: number;
  attributes: DeploymentAttributes;
  asset: ServedAsset;
  state: 'initializing' | 'updating' | 'ready' | 'failed';
  message?: string;
  failure?: { trace: string; code: string; message: string };
  /** The archive that answers at this moment; stays the old one while, and after, a change of asset fails. */
  servedDigest?: string;
}

const FEWEST_SECONDS_TO_LOAD = 20;

/** Starts to serve a model. */
export function createDeployment(
  cluster: Cluster,
  spaceId: string,
  ownerId: string,
  asset: ServedAsset,
  attributes: DeploymentAttributes,
  failure?: InjectedFailure,
): Deployment {
  const now = cluster.clock.now();
  const deployment: Deployment = {
    id: randomUUID(),
    spaceId,
    ownerId,
    createdAt: now,
    modifiedAt: now,
    attributes,
    asset,
    state: 'initializing',
  };
  cluster.state.deployments.set(deployment.id, deployment);
  cluster.scheduler.after(secondsToLoad(cluster), 'deployment loaded', deployment.id, failure);
  return deployment;
}

/** Starts to serve another model or revision; until it is loaded the old one answers. */
export function changeAsset(cluster: Cluster, deployment: Deployment, asset: ServedAsset, failure?: InjectedFailure): void {
  deployment.asset = asset;
  deployment.state = 'updating';
  deployment.failure = undefined;
  deployment.message = undefined;
  cluster.scheduler.cancel(deployment.id);
  cluster.scheduler.after(secondsToLoad(cluster), 'deployment loaded', deployment.id, failure);
}

/** Between 20 and 40 seconds, the same in every run: it depends on how many deployments there are. */
function secondsToLoad(cluster: Cluster): number {
  return FEWEST_SECONDS_TO_LOAD + ((cluster.state.deployments.size * 7) % 20);
}

/** How deployments change by themselves. */
export function deploymentEvents(cluster: Cluster): void {
  cluster.scheduler.on('deployment loaded', ({ subject, at, failure }) => {
    const deployment = cluster.state.deployments.get(subject);
    if (deployment !== undefined) {
      finishLoading(cluster, deployment, failure);
      deployment.modifiedAt = at;
    }
  });
}

function finishLoading(cluster: Cluster, deployment: Deployment, injected?: InjectedFailure): void {
  const updating = deployment.state === 'updating';
  const reason = injected?.message ?? loadingProblem(cluster, deployment);
  if (reason === undefined) {
    deployment.state = 'ready';
    deployment.message = updating ? 'The asset of the deployment was patched successfully.' : 'The deployment is successful.';
    return;
  }
  deployment.state = 'failed';
  deployment.failure = { trace: newTrace(), code: injected?.code ?? 'model_deployment_failed', message: reason };
}

/** Loads the wanted archive and serves it, or says why that is not possible. */
function loadingProblem(cluster: Cluster, deployment: Deployment): string | undefined {
  const model = cluster.state.models.get(deployment.asset.id);
  const content = model && (revisionOf(model, deployment.asset.rev) ?? model).content;
  if (content === undefined) {
    return `Model '${deployment.asset.id}' has no content that could be loaded. Upload its archive first.`;
  }
  try {
    loadedModel(cluster, content.digest);
  } catch (error) {
    if (error instanceof ModelFormatError) {
      return `The model could not be loaded through joblib: ${error.message}. Check that it was packed as a .tar.gz archive and trained with the library versions of its software specification.`;
    }
    throw error;
  }
  deployment.servedDigest = content.digest;
  return undefined;
}

/** A deployment by its id or serving name, with its space. */
export function findDeployment(cluster: Cluster, idOrServingName: string): { deployment: Deployment; space: Space } {
  const deployment = cluster.state.deployments.get(idOrServingName) ?? deploymentServingAs(cluster, idOrServingName);
  const space = deployment && cluster.state.spaces.get(deployment.spaceId);
  if (deployment === undefined || space === undefined) {
    throw notFound(`Deployment with id '${idOrServingName}' does not exist.`, 'deployment_does_not_exist');
  }
  return { deployment, space };
}

/** The deployment that took a serving name; names are unique in the whole cluster because they stand alone in the scoring address. */
export function deploymentServingAs(cluster: Cluster, servingName: string): Deployment | undefined {
  return [...cluster.state.deployments.values()].find(deployment => deployment.attributes.parameters?.['serving_name'] === servingName);
}

/** A deployment as an answer shows it; `origin` is the address its scoring URLs begin with. */
export function deploymentJson(deployment: Deployment, origin: string): JsonObject {
  const { name, description, tags, custom, kind, parameters, hardware } = deployment.attributes;
  return {
    metadata: {
      id: deployment.id,
      name,
      description,
      tags,
      owner: deployment.ownerId,
      space_id: deployment.spaceId,
      created_at: timestamp(deployment.createdAt),
      modified_at: timestamp(deployment.modifiedAt),
    },
    entity: {
      name,
      description,
      asset: { id: deployment.asset.id, rev: deployment.asset.rev },
      space_id: deployment.spaceId,
      deployed_asset_type: 'model',
      [kind]: parameters === undefined ? {} : { parameters },
      hardware_spec: hardware && { ...hardware },
      custom: custom ?? {},
      status: statusJson(deployment, origin),
    },
    system:
      kind === 'online'
        ? {
            warnings: [
              { id: 'Deprecated', message: 'online_url is deprecated and goes away in a later release. Use serving_urls instead.' },
            ],
          }
        : undefined,
  };
}

function statusJson(deployment: Deployment, origin: string): JsonObject {
  const { state, message, failure, attributes } = deployment;
  const addresses = [deployment.id, attributes.parameters?.['serving_name']]
    .filter(name => typeof name === 'string')
    .map(name => `${origin}/ml/v4/deployments/${name}/predictions`);
  const online = attributes.kind === 'online' && {
    online_url: { url: addresses[0] },
    serving_urls: addresses,
    inference: addresses.map(url => ({ url })),
  };
  return {
    state,
    ...online,
    message: message === undefined ? undefined : { level: 'info', text: message },
    failure: failure && { trace: failure.trace, errors: [{ code: failure.code, message: failure.message }] },
  };
}

/** The revision of a model that a deployment may serve; refuses one that does not exist. */
export function servable(cluster: Cluster, spaceId: string, asset: ServedAsset): Model {
  const model = cluster.state.models.get(asset.id);
  if (model === undefined || model.spaceId !== spaceId) {
    throw notFound(`Asset '${asset.id}' does not exist in space '${spaceId}'. A deployment serves a model of its own space.`);
  }
  revisionOf(model, asset.rev);
  return model;
}
