import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { forbidden, invalid, notFound } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { objectBody, optionalObject, optionalText, pathParameter, query, requiredText } from '../request.ts';
import { activeSpace, caller, requestedSpace } from '../sign-in/access.ts';
import { addHardwareSpecification, hardwareJson, hardwareSpecifications, type HardwareSpecification } from './hardware.ts';
import { allSpecifications, findSpecification } from './model-types.ts';
import { packageExtension, packageExtensionRoutes } from './package-extensions.ts';
import { lifeCycleState, type SoftwareSpecification } from './software.ts';

/** Software and hardware specifications, and package extensions. */
export function specificationRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get('/v2/software_specifications', request => {
    const name = query(request, 'name');
    const resources = visible(cluster, request).filter(specification => name === undefined || specification.name === name);
    return { total_results: resources.length, resources: resources.map(specification => softwareJson(cluster, specification)) };
  });
  app.post('/v2/software_specifications', (request, reply) => reply.status(201).send(softwareJson(cluster, derive(cluster, request))));
  app.get('/v2/software_specifications/:id', request => softwareJson(cluster, requested(cluster, request)));
  app.delete('/v2/software_specifications/:id', (request, reply) => {
    cluster.state.softwareSpecifications.delete(ownSpecification(cluster, request).id);
    return reply.status(204).send();
  });
  app.get('/ml/v4/list/software_specifications', () => ({
    results: allSpecifications(cluster).map(specification => stateEntry(cluster, specification)),
  }));
  addedPackageRoutes(app, cluster);
  hardwareRoutes(app, cluster);
  packageExtensionRoutes(app, cluster);
}

function hardwareRoutes(app: FastifyInstance, cluster: Cluster): void {
  const path = '/v2/hardware_specifications';
  app.get(path, request => {
    const name = query(request, 'name');
    const all = hardwareSpecifications(cluster, spaceInView(cluster, request));
    const resources = all.filter(specification => name === undefined || specification.name === name);
    return { total_results: resources.length, resources: resources.map(hardwareJson) };
  });
  app.post(path, (request, reply) => {
    const body = objectBody(request);
    const space = activeSpace(cluster, request, optionalText(body, 'space_id'));
    const id = addHardwareSpecification(cluster, space.id, caller(request).uid, body);
    return reply.status(201).send(hardwareJson(hardwareWithId(cluster, id, space.id)));
  });
  app.get(`${path}/:id`, request => hardwareJson(hardwareWithId(cluster, pathParameter(request, 'id'), spaceInView(cluster, request))));
  app.delete(`${path}/:id`, (request, reply) => {
    const specification = hardwareWithId(cluster, pathParameter(request, 'id'), spaceInView(cluster, request));
    refusePlatform(specification);
    requestedSpace(cluster, request, 'editor');
    cluster.state.assets.delete(specification.id);
    return reply.status(204).send();
  });
}

function hardwareWithId(cluster: Cluster, id: string, spaceId: string | undefined): HardwareSpecification {
  const found = hardwareSpecifications(cluster, spaceId).find(specification => specification.id === id);
  if (found === undefined) {
    throw notFound(`Hardware specification '${id}' does not exist.`);
  }
  return found;
}

/** Specifications are also asked for without a space: then only the platform's are seen. */
function spaceInView(cluster: Cluster, request: FastifyRequest): string | undefined {
  return query(request, 'space_id') === undefined ? undefined : requestedSpace(cluster, request, 'viewer').id;
}

function refusePlatform({ name, spaceId }: { name: string; spaceId?: string }): void {
  if (spaceId === undefined) {
    throw forbidden(`'${name}' belongs to the platform and cannot be changed.`);
  }
}

/** Packages of an own specification come and go after it was made. */
function addedPackageRoutes(app: FastifyInstance, cluster: Cluster): void {
  const path = '/v2/software_specifications/:id/package_extensions/:extension';
  const others = (specification: SoftwareSpecification, id: string): string[] =>
    specification.packageExtensions.filter(other => other !== id);
  app.put(path, (request, reply) => {
    const specification = ownSpecification(cluster, request);
    const { id } = packageExtension(cluster, pathParameter(request, 'extension'), String(specification.spaceId));
    specification.packageExtensions = [...others(specification, id), id];
    return reply.status(204).send();
  });
  app.delete(path, (request, reply) => {
    const specification = ownSpecification(cluster, request);
    const id = pathParameter(request, 'extension');
    if (!specification.packageExtensions.includes(id)) {
      throw notFound(`The software specification '${specification.name}' has no package extension '${id}'.`);
    }
    specification.packageExtensions = others(specification, id);
    return reply.status(204).send();
  });
}

function ownSpecification(cluster: Cluster, request: FastifyRequest): SoftwareSpecification {
  const specification = requested(cluster, request);
  refusePlatform(specification);
  requestedSpace(cluster, request, 'editor');
  return specification;
}

function visible(cluster: Cluster, request: FastifyRequest): SoftwareSpecification[] {
  return allSpecifications(cluster, spaceInView(cluster, request));
}

function requested(cluster: Cluster, request: FastifyRequest): SoftwareSpecification {
  const id = pathParameter(request, 'id');
  const found = visible(cluster, request).find(specification => specification.id === id);
  if (found === undefined) {
    throw notFound(`Software specification '${id}' does not exist.`);
  }
  return found;
}

/** An own specification stands on one of the platform's and adds packages to it. */
function derive(cluster: Cluster, request: FastifyRequest): SoftwareSpecification {
  const body = objectBody(request);
  const space = activeSpace(cluster, request, optionalText(body, 'space_id'));
  const wanted = optionalObject(body, 'software_specification') ?? body;
  const base = optionalObject(wanted, 'base_software_specification') ?? {};
  const found = findSpecification(cluster, String(base['guid'] ?? base['id'] ?? base['name']));
  if (found === undefined) {
    throw invalid('Invalid request entity: the base software specification does not exist.');
  }
  const extensions = wanted['package_extensions'];
  const specification: SoftwareSpecification = {
    id: randomUUID(),
    name: requiredText(body, 'name'),
    description: optionalText(body, 'description'),
    type: 'derived',
    baseId: found.id,
    packageExtensions: Array.isArray(extensions)
      ? extensions.map(extension => String(isObject(extension) ? (extension['guid'] ?? extension['id']) : extension))
      : [],
    spaceId: space.id,
    createdAt: cluster.clock.now(),
  };
  cluster.state.softwareSpecifications.set(specification.id, specification);
  return specification;
}

function softwareJson(cluster: Cluster, specification: SoftwareSpecification): JsonObject {
  const state = lifeCycleState(specification, cluster.version);
  return {
    metadata: {
      name: specification.name,
      description: specification.description,
      asset_id: specification.id,
      asset_type: 'software_specification',
      href: `/v2/software_specifications/${specification.id}`,
      created_at: timestamp(specification.createdAt),
      space_id: specification.spaceId,
      life_cycle:
        state === 'supported' ? {} : { [state]: { since_version: specification[state] }, replacement_name: specification.replacement },
    },
    entity: {
      software_specification: {
        type: specification.type,
        display_name: specification.name,
        base_software_specification: specification.baseId === undefined ? undefined : { guid: specification.baseId },
        package_extensions: specification.packageExtensions.map(id => ({ metadata: { asset_id: id } })),
        software_configuration:
          specification.python === undefined ? undefined : { platform: { name: 'python', version: specification.python } },
      },
    },
  };
}

function stateEntry(cluster: Cluster, specification: SoftwareSpecification): JsonObject {
  return {
    id: specification.id,
    name: specification.name,
    state: lifeCycleState(specification, cluster.version),
    replacement: specification.replacement,
  };
}
