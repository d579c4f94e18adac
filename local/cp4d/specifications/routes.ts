import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { forbidden, invalid, notFound } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { objectBody, optionalObject, optionalText, pathParameter, query, requiredText } from '../request.ts';
import { activeSpace, requestedSpace } from '../sign-in/access.ts';
import { HARDWARE_SPECIFICATIONS, hardwareJson } from './hardware.ts';
import { allSpecifications, findSpecification } from './model-types.ts';
import { lifeCycleState, type PackageExtension, type SoftwareSpecification } from './software.ts';

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
    const specification = requested(cluster, request);
    if (specification.spaceId === undefined) {
      throw forbidden(`'${specification.name}' belongs to the platform and cannot be deleted.`);
    }
    requestedSpace(cluster, request, 'editor');
    cluster.state.softwareSpecifications.delete(specification.id);
    return reply.status(204).send();
  });
  app.get('/ml/v4/list/software_specifications', () => ({
    results: allSpecifications(cluster).map(specification => stateEntry(cluster, specification)),
  }));
  hardwareRoutes(app);
  packageExtensionRoutes(app, cluster);
}

function hardwareRoutes(app: FastifyInstance): void {
  app.get('/v2/hardware_specifications', request => {
    const name = query(request, 'name');
    const resources = HARDWARE_SPECIFICATIONS.filter(specification => name === undefined || specification.name === name);
    return { total_results: resources.length, resources: resources.map(hardwareJson) };
  });
  app.get('/v2/hardware_specifications/:id', request => {
    const id = pathParameter(request, 'id');
    const found = HARDWARE_SPECIFICATIONS.find(specification => specification.id === id);
    if (found === undefined) {
      throw notFound(`Hardware specification '${id}' does not exist.`);
    }
    return hardwareJson(found);
  });
}

function packageExtensionRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get('/v2/package_extensions', request => {
    const space = requestedSpace(cluster, request, 'viewer');
    const resources = [...cluster.state.packageExtensions.values()].filter(extension => extension.spaceId === space.id);
    return { total_results: resources.length, resources: resources.map(extensionJson) };
  });
  app.post('/v2/package_extensions', (request, reply) => {
    const body = objectBody(request);
    const space = activeSpace(cluster, request, optionalText(body, 'space_id'));
    const extension: PackageExtension = {
      id: randomUUID(),
      name: requiredText(body, 'name'),
      type: requiredText(body, 'type'),
      spaceId: space.id,
      createdAt: cluster.clock.now(),
    };
    cluster.state.packageExtensions.set(extension.id, extension);
    return reply.status(201).send(extensionJson(extension));
  });
}

function visible(cluster: Cluster, request: FastifyRequest): SoftwareSpecification[] {
  const spaceId = query(request, 'space_id') === undefined ? undefined : requestedSpace(cluster, request, 'viewer').id;
  return allSpecifications(cluster, spaceId);
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

function extensionJson(extension: PackageExtension): JsonObject {
  return {
    metadata: {
      name: extension.name,
      asset_id: extension.id,
      asset_type: 'package_extension',
      space_id: extension.spaceId,
      created_at: timestamp(extension.createdAt),
    },
    entity: { package_extension: { type: extension.type, href: `/v2/asset_files/package_extension/${extension.id}` } },
  };
}
