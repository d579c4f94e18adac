import type { FastifyRequest } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { forbidden, invalid, notFound, unauthenticated } from '../errors.ts';
import { query } from '../request.ts';
import type { Role, Space } from '../spaces/space.ts';
import { userOfToken, type Realm, type User } from './users.ts';

const RANK: Record<Role, number> = { viewer: 1, editor: 2, admin: 3 };

const callers = new WeakMap<FastifyRequest, User>();

/** Finds out who sent a request. */
export async function authenticate(realm: Realm, request: FastifyRequest): Promise<void> {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    throw unauthenticated('Failed to authenticate the request: it carries no bearer token. Sign in first.');
  }
  callers.set(request, await userOfToken(realm, token));
}

/** The user who sent a request. */
export function caller(request: FastifyRequest): User {
  const user = callers.get(request);
  if (user === undefined) {
    throw new Error(`${request.method} ${request.url} is served without sign-in, but asks for its caller.`);
  }
  return user;
}

/** Whether a user has at least that role in a space. */
export function hasRole(space: Space, user: User, role: Role): boolean {
  return space.members.some(member => member.id === user.uid && RANK[member.role] >= RANK[role]);
}

/** Refuses a caller who lacks a role in a space. */
export function requireRole(request: FastifyRequest, space: Space, role: Role): void {
  const user = caller(request);
  if (!hasRole(space, user, role)) {
    throw forbidden(`User '${user.username}' must be ${role} of space '${space.id}' to do this.`);
  }
}

/** The space a WML or asset request works in, from its query or, for a POST, from its body. */
export function requestedSpace(cluster: Cluster, request: FastifyRequest, role: Role, fromBody?: string): Space {
  const id = query(request, 'space_id') ?? fromBody;
  const project = query(request, 'project_id') ?? query(request, 'catalog_id');
  if (id === undefined && project !== undefined) {
    throw notFound(`There is no project or catalog '${project}': this cluster keeps assets in deployment spaces only.`);
  }
  if (id === undefined) {
    throw invalid('Invalid request: space_id or project_id is required.');
  }
  const space = cluster.state.spaces.get(id);
  if (space === undefined) {
    throw notFound(`Failed to fetch space details : '/v2/spaces/${id}' for the current user.`, 'space_validation_failure');
  }
  requireRole(request, space, role);
  return space;
}

/** The space in which something new is made; it must be ready for it. */
export function activeSpace(cluster: Cluster, request: FastifyRequest, fromBody?: string): Space {
  const space = requestedSpace(cluster, request, 'editor', fromBody);
  if (space.state !== 'active') {
    throw invalid(`Space '${space.id}' is not active but ${space.state}.`, 'space_validation_failure');
  }
  return space;
}

/** WML wants the date of the interface in every call. */
export function requireVersion(request: FastifyRequest): void {
  const version = query(request, 'version');
  if (version === undefined) {
    throw invalid("Invalid request: the query parameter 'version' is missing.");
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(version)) {
    throw invalid(`Invalid request: the version '${version}' is not a date like 2020-09-01.`);
  }
}
