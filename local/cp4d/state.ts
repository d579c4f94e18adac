import type { Asset } from './assets/asset.ts';
import type { Deployment } from './deployments/deployment.ts';
import type { DeploymentJob } from './jobs/job.ts';
import type { Model } from './models/model.ts';
import type { ScheduledEvent } from './scheduler.ts';
import type { IssuedToken, User } from './sign-in/users.ts';
import type { Space } from './spaces/space.ts';
import type { PackageExtension, SoftwareSpecification } from './specifications/software.ts';

/** Everything the cluster knows. Each member is a map from id to plain data, so that one rule saves them all. */
export interface State {
  users: Map<string, User>;
  tokens: Map<string, IssuedToken>;
  spaces: Map<string, Space>;
  softwareSpecifications: Map<string, SoftwareSpecification>;
  packageExtensions: Map<string, PackageExtension>;
  models: Map<string, Model>;
  deployments: Map<string, Deployment>;
  assets: Map<string, Asset>;
  jobs: Map<string, DeploymentJob>;
  events: Map<string, ScheduledEvent>;
  /** The key that signs tokens, so that they survive a restart. */
  secrets: Map<string, string>;
}

/** A cluster nobody has used yet. */
export function emptyState(): State {
  return {
    users: new Map(),
    tokens: new Map(),
    spaces: new Map(),
    softwareSpecifications: new Map(),
    packageExtensions: new Map(),
    models: new Map(),
    deployments: new Map(),
    assets: new Map(),
    jobs: new Map(),
    events: new Map(),
    secrets: new Map(),
  };
}

/** The state as plain JSON. */
export function stateToJson(state: State): Record<string, [string, unknown][]> {
  return Object.fromEntries(Object.entries(state).map(([name, map]: [string, Map<string, unknown>]) => [name, [...map]]));
}

/** Fills an empty state from what `stateToJson` gave. */
export function restoreState(state: State, json: Record<string, [string, unknown][]>): void {
  for (const [name, map] of Object.entries(state) as [string, Map<string, unknown>][]) {
    for (const [id, value] of json[name] ?? []) {
      map.set(id, value);
    }
  }
}
