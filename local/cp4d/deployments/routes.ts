import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { injectedOutcome } from '../control/faults.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { patched, patchedMembers } from '../json-patch.ts';
import { page, type PagingRule } from '../paging.ts';
import { arrayBody, objectBody, optionalObject, optionalText, optionalTexts, origin, pathParameter, query } from '../request.ts';
import { activeSpace, caller, hasRole, requestedSpace } from '../sign-in/access.ts';
import { hardwareUse } from '../specifications/hardware.ts';
import type { Role } from '../spaces/space.ts';
import {
  changeAsset,
  createDeployment,
  deploymentJson,
  deploymentServingAs,
  servable,
  type Deployment,
  type DeploymentAttributes,
  type ServedAsset,
} from './deployment.ts';

const PAGING: PagingRule = { maximum: 200, links: 'absolute' };

/** Deployments of models. */
export function deploymentRoutes(app: FastifyInstance, cluster: Cluster): void {
  const shown = (request: FastifyRequest, deployment: Deployment): JsonObject =>
    deploymentJson(deployment, servingOrigin(cluster, request));
  app.get('/ml/v4/deployments', (request, reply) => {
    if (query(request, 'conflict') === 'true') {
      return answerConflict(cluster, reply, query(request, 'serving_name') ?? '');
    }
    return page(
      request,
      deploymentsWanted(cluster, request),
      deployment => deployment.id,
      deployment => shown(request, deployment),
      PAGING,
    );
  });
  app.post('/ml/v4/deployments', (request, reply) => reply.status(202).send(shown(request, deploymentFrom(cluster, request))));
  app.get('/ml/v4/deployments/:id', request => shown(request, deploymentFor(cluster, request, 'viewer')));
  app.patch('/ml/v4/deployments/:id', (request, reply) => {
    const deployment = deploymentFor(cluster, request, 'editor');
    const patch = arrayBody(request);
    const assetChanges = patchedMembers(patch).includes('asset');
    patchDeployment(cluster, deployment, patch, request);
    deployment.modifiedAt = cluster.clock.now();
    return reply.status(assetChanges ? 202 : 200).send(shown(request, deployment));
  });
  app.delete('/ml/v4/deployments/:id', (request, reply) => {
    const deployment = deploymentFor(cluster, request, 'editor');
    cluster.scheduler.cancel(deployment.id);
    cluster.state.deployments.delete(deployment.id);
    return reply.status(204).send();
  });
}

function deploymentFrom(cluster: Cluster, request: FastifyRequest): Deployment {
  const body = objectBody(request);
  const space = activeSpace(cluster, request, optionalText(body, 'space_id'));
  const asset = assetFrom(body['asset']);
  servable(cluster, space.id, asset);
  return createDeployment(cluster, space.id, caller(request).uid, asset, newAttributes(cluster, space.id, body), injectedOutcome(request));
}

function servingOrigin(cluster: Cluster, request: FastifyRequest): string {
  return cluster.settings.serviceHost === undefined ? origin(request) : `https://${cluster.settings.serviceHost}`;
}

function answerConflict(cluster: Cluster, reply: FastifyReply, servingName: string): FastifyReply {
  checkServingNameFree(cluster, servingName);
  return reply.status(204).send();
}

function deploymentFor(cluster: Cluster, request: FastifyRequest, role: Role): Deployment {
  const space = requestedSpace(cluster, request, role);
  const id = pathParameter(request, 'id');
  const deployment = cluster.state.deployments.get(id);
  if (deployment === undefined || deployment.spaceId !== space.id) {
    throw notFound(`Deployment with id '${id}' does not exist.`, 'deployment_does_not_exist');
  }
  return deployment;
}

function deploymentsWanted(cluster: Cluster, request: FastifyRequest): Deployment[] {
  const spaces =
    query(request, 'space_id') === undefined
      ? [...cluster.state.spaces.values()].filter(space => hasRole(space, caller(request), 'viewer'))
      : [requestedSpace(cluster, request, 'viewer')];
  const tags = query(request, 'tag.value')?.split(',') ?? [];
  const wanted = (parameter: string, value: unknown): boolean => [undefined, value].includes(query(request, parameter));
  return [...cluster.state.deployments.values()].filter(
    deployment =>
      spaces.some(space => space.id === deployment.spaceId) &&
      wanted('asset_id', deployment.asset.id) &&
      wanted('name', deployment.attributes.name) &&
      wanted('serving_name', deployment.attributes.parameters?.['serving_name']) &&
      wanted('state', deployment.state) &&
      wanted('type', 'model') &&
      tags.every(tag => deployment.attributes.tags?.includes(tag)),
  );
}

function assetFrom(asset: Json | undefined): ServedAsset {
  const { id, rev } = isObject(asset) ? asset : {};
  if (typeof id !== 'string') {
    throw invalid("Invalid request entity: 'asset.id' is missing.");
  }
  if (rev !== undefined && rev !== null && typeof rev !== 'string') {
    throw invalid("Invalid request entity: 'asset.rev' must be text.");
  }
  return { id, rev: rev ?? undefined };
}

function newAttributes(cluster: Cluster, spaceId: string, body: JsonObject): DeploymentAttributes {
  const kinds = (['online', 'batch'] as const).filter(kind => body[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    throw invalid("Invalid request entity: a deployment of a model is either 'online' or 'batch'.");
  }
  const parameters = optionalObject(optionalObject(body, kind) ?? {}, 'parameters');
  if (parameters?.['serving_name'] !== undefined) {
    checkServingNameFree(cluster, parameters['serving_name']);
  }
  const hardware = hardwareUse(cluster, spaceId, body['hardware_spec']);
  if (kind === 'batch' && hardware === undefined) {
    throw invalid("Invalid request entity: 'hardware_spec' is missing. A batch deployment needs one.");
  }
  return {
    ...commonAttributes(body),
    kind,
    parameters,
    hardware: hardware ?? (kind === 'online' ? hardwareUse(cluster, spaceId, { name: 'S' }) : undefined),
  };
}

function commonAttributes(body: JsonObject): Pick<DeploymentAttributes, 'name' | 'description' | 'tags' | 'custom'> {
  return {
    name: optionalText(body, 'name'),
    description: optionalText(body, 'description'),
    tags: optionalTexts(body, 'tags'),
    custom: optionalObject(body, 'custom'),
  };
}

function checkServingNameFree(cluster: Cluster, servingName: Json, own?: Deployment): void {
  if (typeof servingName !== 'string' || !/^[a-z0-9_]{3,36}$/.test(servingName)) {
    throw invalid("Invalid request entity: 'serving_name' must be 3 to 36 lower-case letters, digits or underscores.");
  }
  const taken = deploymentServingAs(cluster, servingName);
  if (taken !== undefined && taken !== own) {
    throw conflict(`The serving name '${servingName}' is taken by deployment '${taken.id}'.`, 'serving_name_conflict');
  }
}

/** A change of asset starts work and must come alone; everything else is there at once. */
function patchDeployment(cluster: Cluster, deployment: Deployment, patch: Json[], request: FastifyRequest): void {
  const { name, description, tags, custom, kind, parameters, hardware } = deployment.attributes;
  const asset: JsonObject = { ...deployment.asset };
  const changed = patched(
    { name, description, tags, custom: custom ?? {}, asset, hardware_spec: hardware && { ...hardware }, [kind]: { parameters } },
    patch,
  );
  if (patchedMembers(patch).includes('asset')) {
    if (patchedMembers(patch).length > 1) {
      throw invalid("Invalid request entity: '/asset' cannot be patched together with other fields.");
    }
    const wanted = assetFrom(changed['asset']);
    servable(cluster, deployment.spaceId, wanted);
    changeAsset(cluster, deployment, wanted, injectedOutcome(request));
    return;
  }
  const newParameters = optionalObject(optionalObject(changed, kind) ?? {}, 'parameters');
  if (newParameters?.['serving_name'] !== undefined) {
    checkServingNameFree(cluster, newParameters['serving_name'], deployment);
  }
  deployment.attributes = {
    ...commonAttributes(changed),
    kind,
    parameters: newParameters,
    hardware: hardwareUse(cluster, deployment.spaceId, changed['hardware_spec']),
  };
}
