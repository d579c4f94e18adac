import type { Cluster } from '../cluster.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { patched } from '../json-patch.ts';
import type { Member, Role, Space } from './space.ts';

/** The members somebody lists, each checked; users must exist. */
export function membersFrom(cluster: Cluster, members: Json | undefined): Member[] {
  if (members === undefined || members === null) {
    return [];
  }
  if (!Array.isArray(members)) {
    throw invalid("Invalid request entity: 'members' must be a list.");
  }
  return members.map(member => memberFrom(cluster, member));
}

function memberFrom(cluster: Cluster, member: Json): Member {
  const { id, role, type = 'user', state = 'active' } = isObject(member) ? member : {};
  if (typeof id !== 'string' || !isRole(role) || !isMemberType(type)) {
    throw invalid('Each member needs an id, a role (admin, editor or viewer) and a type (user, group or service).');
  }
  if (type === 'user' && ![...cluster.state.users.values()].some(user => user.uid === id)) {
    throw invalid(`There is no user with the id '${id}'. Members are named by their numeric user id.`);
  }
  return { id, role, type, state: String(state) };
}

/** Adds members; one who is a member already is refused. */
export function addMembers(space: Space, members: Member[]): void {
  const known = members.find(member => space.members.some(other => other.id === member.id));
  if (known !== undefined) {
    throw conflict(`'${known.id}' is a member of space '${space.id}' already.`);
  }
  space.members.push(...members);
}

/** The member with that id. */
export function memberOf(space: Space, id: string): Member {
  const member = space.members.find(candidate => candidate.id === id);
  if (member === undefined) {
    throw notFound(`'${id}' is not a member of space '${space.id}'.`);
  }
  return member;
}

/** Changes a member's role or state. */
export function patchMember(space: Space, member: Member, patch: Json[]): void {
  const { role, state } = patched({ role: member.role, state: member.state }, patch);
  if (!isRole(role) || typeof state !== 'string') {
    throw invalid('The role of a member is admin, editor or viewer.');
  }
  keepAnAdmin(space, member, role);
  Object.assign(member, { role, state });
}

/** Takes a member out. */
export function removeMember(space: Space, member: Member): void {
  keepAnAdmin(space, member);
  space.members = space.members.filter(other => other !== member);
}

function keepAnAdmin(space: Space, member: Member, role?: Role): void {
  const others = space.members.filter(other => other !== member && other.role === 'admin');
  if (member.role === 'admin' && role !== 'admin' && others.length === 0) {
    throw invalid(`'${member.id}' is the only admin of space '${space.id}'; make somebody else admin first.`);
  }
}

/** A member as an answer shows it. */
export function memberJson({ id, role, type, state }: Member): JsonObject {
  return { id, role, type, state };
}

function isRole(value: unknown): value is Role {
  return value === 'admin' || value === 'editor' || value === 'viewer';
}

function isMemberType(value: unknown): value is Member['type'] {
  return value === 'user' || value === 'group' || value === 'service';
}
