import { randomUUID } from 'node:crypto';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { conflict } from '../errors.ts';
import type { Json, JsonObject } from '../json.ts';
import type { InjectedFailure } from '../scheduler.ts';
import type { User } from '../sign-in/users.ts';

export type Role = 'admin' | 'editor' | 'viewer';

/** Somebody who may use a space. */
export interface Member {
  id: string;
  role: Role;
  type: 'user' | 'group' | 'service';
  state: string;
}

/** A deployment space. */
export interface Space {
  id: string;
  name: string;
  description?: string;
  tags: string[];
  type: string;
  stage?: Json;
  settings?: Json;
  compute: Json;
  creatorId: string;
  createdAt: number;
  updatedAt: number;
  state: 'preparing' | 'active' | 'deleting' | 'error';
  failure?: InjectedFailure;
  members: Member[];
}

/** What a caller says of a space that is to be made. */
export type NewSpace = Pick<Space, 'name' | 'description' | 'tags' | 'type' | 'stage' | 'settings' | 'members'>;

const SECONDS_TO_PREPARE = 6;
const SECONDS_TO_DELETE = 10;

const COMPUTE: JsonObject[] = [
  {
    name: 'Watson Machine Learning',
    guid: '99999999-9999-9999-9999-999999999999',
    type: 'machine_learning',
    crn: 'crn:v1:cpd:private:pm-20:private:a/cpduser:99999999-9999-9999-9999-999999999999::',
  },
];

/** Starts to make a space; its creator is its first admin. */
export function createSpace(cluster: Cluster, creator: User, wanted: NewSpace, failure?: InjectedFailure): Space {
  const now = cluster.clock.now();
  const others = wanted.members.filter(member => member.id !== creator.uid);
  const space: Space = {
    ...wanted,
    id: randomUUID(),
    compute: structuredClone(COMPUTE),
    creatorId: creator.uid,
    createdAt: now,
    updatedAt: now,
    state: 'preparing',
    members: [{ id: creator.uid, role: 'admin', type: 'user', state: 'active' }, ...others],
  };
  cluster.state.spaces.set(space.id, space);
  cluster.scheduler.after(SECONDS_TO_PREPARE, 'space prepared', space.id, failure);
  return space;
}

/** Starts to delete a space that holds no deployment any more. */
export function deleteSpace(cluster: Cluster, space: Space): void {
  const deployments = [...cluster.state.deployments.values()].filter(deployment => deployment.spaceId === space.id);
  if (deployments.length > 0) {
    throw conflict(
      `Space '${space.id}' still holds ${deployments.length} deployment(s), the first is '${deployments[0]?.id}'. Delete them first.`,
    );
  }
  if (space.state === 'deleting') {
    return;
  }
  space.state = 'deleting';
  space.updatedAt = cluster.clock.now();
  cluster.scheduler.cancel(space.id);
  cluster.scheduler.after(SECONDS_TO_DELETE, 'space deleted', space.id);
}

/** How spaces change by themselves. */
export function spaceEvents(cluster: Cluster): void {
  cluster.scheduler.on('space prepared', ({ subject, at, failure }) => {
    const space = cluster.state.spaces.get(subject);
    if (space !== undefined) {
      space.state = failure === undefined ? 'active' : 'error';
      space.failure = failure;
      space.updatedAt = at;
    }
  });
  cluster.scheduler.on('space deleted', ({ subject }) => {
    cluster.state.spaces.delete(subject);
    for (const held of [cluster.state.models, cluster.state.assets, cluster.state.jobs, cluster.state.softwareSpecifications]) {
      removeFrom(held, subject);
    }
  });
}

function removeFrom(held: Map<string, { spaceId?: string }>, spaceId: string): void {
  for (const [id, item] of held) {
    if (item.spaceId === spaceId) {
      held.delete(id);
    }
  }
}

/** A space as an answer shows it. */
export function spaceJson(space: Space): JsonObject {
  return {
    metadata: {
      id: space.id,
      url: `/v2/spaces/${space.id}`,
      creator_id: space.creatorId,
      created_at: timestamp(space.createdAt),
      updated_at: timestamp(space.updatedAt),
    },
    entity: {
      name: space.name,
      description: space.description,
      tags: space.tags,
      scope: { bss_account_id: 'cpdaccount' },
      status: { state: space.state, failure: failureJson(space.failure) },
      compute: space.compute,
      stage: space.stage,
      settings: space.settings,
      members: space.members.map(({ id, role, type }) => ({ id, role, type })),
      type: space.type,
    },
  };
}

function failureJson(failure: InjectedFailure | undefined): JsonObject | undefined {
  return failure && { errors: [{ code: failure.code ?? 'space_preparation_failed', message: failure.message }] };
}
