import type { Cluster } from '../cluster.ts';
import { createDeployment, servable, type Deployment } from '../deployments/deployment.ts';
import { invalid } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { commitRevision, createModel, modelAttributes, storeContent, type Model } from '../models/model.ts';
import { addUser, type Realm, type User } from '../sign-in/users.ts';
import { plantOpenScale, type OpenScaleSeed, type SeededOpenScale } from '../openscale/seed.ts';
import { membersFrom } from '../spaces/members.ts';
import { createSpace, type Role, type Space } from '../spaces/space.ts';
import { named } from './named.ts';

/** Objects that a test wants to find in place. Spaces and models are referred to by name or id. */
export interface Seed extends OpenScaleSeed {
  users?: SeedUser[];
  /** Who may sign in where OpenScale has a host of its own. */
  openScaleUsers?: SeedUser[];
  spaces?: (string | SeedSpace)[];
  models?: SeedModel[];
  deployments?: SeedDeployment[];
}

export interface SeedUser {
  username: string;
  password?: string;
  apiKeys?: string[];
  role?: User['role'];
  uid?: string;
}

export interface SeedSpace {
  name: string;
  description?: string;
  tags?: string[];
  stage?: JsonObject;
  /** Further members, by their numeric user id. */
  members?: { id: string; role: Role; type?: string }[];
  /** Who made it and is its admin; `admin` if absent. */
  owner?: string;
  state?: Space['state'];
}

export interface SeedModel {
  space: string;
  name: string;
  type?: string;
  softwareSpecification?: string;
  description?: string;
  tags?: string[];
  custom?: JsonObject;
  labelColumn?: string;
  /** The archive as base64. */
  archive?: string;
  /** How many revisions are made of it. */
  revisions?: number;
}

export interface SeedDeployment {
  space: string;
  model: string;
  rev?: string;
  name?: string;
  description?: string;
  tags?: string[];
  custom?: JsonObject;
  servingName?: string;
  kind?: 'online' | 'batch';
  state?: Deployment['state'];
}

/** What a seed made. */
export interface Seeded extends SeededOpenScale {
  users: { username: string; uid: string }[];
  spaces: SeededObject[];
  models: SeededObject[];
  deployments: SeededObject[];
}

export interface SeededObject {
  id: string;
  name?: string;
}

/** Puts objects into the state, ready at once. */
export function plant(cluster: Cluster, seed: Seed): Seeded {
  const users = (seed.users ?? []).map(user => plantUser(cluster, user));
  seed.openScaleUsers?.forEach(user => plantUser(cluster.openScaleRealm, user));
  const spaces = (seed.spaces ?? []).map(space => plantSpace(cluster, typeof space === 'string' ? { name: space } : space));
  const models = (seed.models ?? []).map(model => plantModel(cluster, model));
  const deployments = (seed.deployments ?? []).map(deployment => plantDeployment(cluster, deployment));
  return {
    users: users.map(({ username, uid }) => ({ username, uid })),
    spaces: spaces.map(({ id, name }) => ({ id, name })),
    models: models.map(({ id, attributes }) => ({ id, name: attributes.name })),
    deployments: deployments.map(({ id, attributes }) => ({ id, name: attributes.name })),
    ...plantOpenScale(cluster, seed),
  };
}

function plantUser(realm: Realm, user: SeedUser): User {
  return addUser(realm, { password: 'password', apiKeys: [], role: 'User', ...user });
}

function plantSpace(cluster: Cluster, { owner = 'admin', state = 'active', ...wanted }: SeedSpace): Space {
  const creator = cluster.state.users.get(owner);
  if (creator === undefined) {
    throw invalid(`The seed names the user '${owner}', who does not exist.`);
  }
  const space = createSpace(cluster, creator, { tags: [], type: 'cpd', ...wanted, members: membersFrom(cluster, wanted.members) });
  cluster.scheduler.cancel(space.id);
  space.state = state;
  return space;
}

function plantModel(cluster: Cluster, wanted: SeedModel): Model {
  const space = named(cluster.state.spaces, 'space', wanted.space, candidate => candidate.name);
  const { name, type = 'scikit-learn_1.3', softwareSpecification = 'runtime-24.1-py3.11', description, tags, custom, labelColumn } = wanted;
  const attributes = modelAttributes(
    cluster,
    { name, type, software_spec: { name: softwareSpecification }, description, tags, custom, label_column: labelColumn },
    space.id,
  );
  const model = createModel(cluster, space.id, space.creatorId, attributes);
  if (wanted.archive !== undefined) {
    storeContent(cluster, model, Buffer.from(wanted.archive, 'base64'));
  }
  for (let count = 0; count < (wanted.revisions ?? 0); count += 1) {
    commitRevision(cluster, model);
  }
  return model;
}

/** The work of loading is done at once, unless a state other than ready is wanted. */
function plantDeployment(cluster: Cluster, wanted: SeedDeployment): Deployment {
  const space = named(cluster.state.spaces, 'space', wanted.space, candidate => candidate.name);
  const model = named(
    cluster.state.models,
    'model',
    wanted.model,
    candidate => candidate.attributes.name,
    candidate => candidate.spaceId === space.id,
  );
  const { kind = 'online', name, description, tags, custom, servingName, state = 'ready' } = wanted;
  const asset = { id: model.id, rev: wanted.rev };
  servable(cluster, space.id, asset);
  const parameters = servingName === undefined ? undefined : { serving_name: servingName };
  const deployment = createDeployment(cluster, space.id, space.creatorId, asset, { name, description, tags, custom, kind, parameters });
  cluster.scheduler.cancel(deployment.id);
  if (state === 'ready' || state === 'failed') {
    cluster.scheduler.after(
      0,
      'deployment loaded',
      deployment.id,
      state === 'failed' ? { message: 'The deployment was put into the state failed.' } : undefined,
    );
    cluster.scheduler.settle();
  } else {
    deployment.state = state;
  }
  return deployment;
}
