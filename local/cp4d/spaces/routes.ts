import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { invalid, notFound } from '../errors.ts';
import { injectedOutcome } from '../control/faults.ts';
import type { JsonObject } from '../json.ts';
import { patched } from '../json-patch.ts';
import { page, type PagingRule } from '../paging.ts';
import { arrayBody, objectBody, optionalText, optionalTexts, pathParameter, query, requiredText } from '../request.ts';
import { caller, hasRole, requireRole } from '../sign-in/access.ts';
import { addMembers, memberJson, memberOf, membersFrom, patchMember, removeMember } from './members.ts';
import { createSpace, deleteSpace, spaceJson, type NewSpace, type Role, type Space } from './space.ts';

const PAGING: PagingRule = { limit: 100, maximum: 200, links: 'path' };
const LONGEST_NAME = 100;

/** Deployment spaces and their members. */
export function spaceRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get('/v2/spaces', request => page(request, spacesWanted(cluster, request), space => space.id, spaceJson, PAGING));
  app.post('/v2/spaces', (request, reply) => {
    const space = createSpace(cluster, caller(request), newSpace(cluster, objectBody(request)), injectedOutcome(request));
    return reply.status(202).send(spaceJson(space));
  });
  app.get('/v2/spaces/:id', request => spaceJson(spaceFor(cluster, request, 'viewer')));
  app.patch('/v2/spaces/:id', request => {
    const space = spaceFor(cluster, request, 'admin');
    patchSpace(space, request);
    space.updatedAt = cluster.clock.now();
    return spaceJson(space);
  });
  app.delete('/v2/spaces/:id', (request, reply) => {
    deleteSpace(cluster, spaceFor(cluster, request, 'admin'));
    return reply.status(202).send();
  });
  memberRoutes(app, cluster);
}

function memberRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get('/v2/spaces/:id/members', request => {
    const wanted = spaceFor(cluster, request, 'viewer').members.filter(member =>
      (['role', 'type', 'state'] as const).every(property => [undefined, member[property]].includes(query(request, property))),
    );
    return page(request, wanted, member => member.id, memberJson, PAGING);
  });
  app.post('/v2/spaces/:id/members', request => {
    const space = spaceFor(cluster, request, 'admin');
    const members = membersFrom(cluster, objectBody(request)['members']);
    addMembers(space, members);
    return { resources: members.map(memberJson) };
  });
  app.get('/v2/spaces/:id/members/:member', request =>
    memberJson(memberOf(spaceFor(cluster, request, 'viewer'), pathParameter(request, 'member'))),
  );
  app.patch('/v2/spaces/:id/members/:member', request => {
    const space = spaceFor(cluster, request, 'admin');
    const member = memberOf(space, pathParameter(request, 'member'));
    patchMember(space, member, arrayBody(request));
    return memberJson(member);
  });
  app.delete('/v2/spaces/:id/members/:member', (request, reply) => {
    const space = spaceFor(cluster, request, 'admin');
    removeMember(space, memberOf(space, pathParameter(request, 'member')));
    return reply.status(204).send();
  });
}

function spaceFor(cluster: Cluster, request: FastifyRequest, role: Role): Space {
  const id = pathParameter(request, 'id');
  const space = cluster.state.spaces.get(id);
  if (space === undefined) {
    throw notFound(`Space '${id}' does not exist.`, 'SPACES0023E');
  }
  requireRole(request, space, role);
  return space;
}

/** A caller only sees the spaces they are a member of. */
function spacesWanted(cluster: Cluster, request: FastifyRequest): Space[] {
  const tags = query(request, 'tags')?.split(',') ?? [];
  const ids = query(request, 'id')?.split(',');
  const [name, part, type, member] = ['name', 'sub_name', 'type', 'member'].map(parameter => query(request, parameter));
  const roles = query(request, 'roles')?.split(',');
  return [...cluster.state.spaces.values()].filter(
    space =>
      hasRole(space, caller(request), 'viewer') &&
      (name === undefined || space.name === name) &&
      (part === undefined || space.name.toLowerCase().includes(part.toLowerCase())) &&
      (type === undefined || space.type === type) &&
      (ids === undefined || ids.includes(space.id)) &&
      (member === undefined ||
        space.members.some(candidate => candidate.id === member && (roles === undefined || roles.includes(candidate.role)))) &&
      tags.every(tag => space.tags.includes(tag)),
  );
}

function newSpace(cluster: Cluster, body: JsonObject): NewSpace {
  return {
    name: checkedName(requiredText(body, 'name')),
    description: optionalText(body, 'description'),
    tags: optionalTexts(body, 'tags') ?? [],
    type: optionalText(body, 'type') ?? 'cpd',
    stage: body['stage'],
    settings: body['settings'],
    members: membersFrom(cluster, body['members']),
  };
}

function patchSpace(space: Space, request: FastifyRequest): void {
  const { name, description, tags, compute, stage, settings } = space;
  const changed = patched({ name, description, tags, compute, stage, settings }, arrayBody(request));
  space.name = checkedName(requiredText(changed, 'name'));
  space.description = optionalText(changed, 'description');
  space.tags = optionalTexts(changed, 'tags') ?? [];
  space.compute = changed['compute'] ?? [];
  space.stage = changed['stage'];
  space.settings = changed['settings'];
}

function checkedName(name: string): string {
  if (name.length > LONGEST_NAME) {
    throw invalid(`The name of a space has at most ${LONGEST_NAME} characters, this one ${name.length}.`);
  }
  return name;
}
