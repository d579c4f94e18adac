import type { Asset } from './assets/asset.ts';
import type { Deployment } from './deployments/deployment.ts';
import type { DeploymentJob } from './jobs/job.ts';
import type { Model } from './models/model.ts';
import type { ExplanationTask } from './openscale/explanations.ts';
import type { MonitorArchive } from './openscale/monitors/drift/archive.ts';
import type { Measurement } from './openscale/monitors/measurement.ts';
import type { Run } from './openscale/monitors/run.ts';
import type { StoreRequest } from './openscale/records/store.ts';
import type { Resource } from './openscale/resource.ts';
import type { ScheduledEvent } from './scheduler.ts';
import type { IssuedToken, User } from './sign-in/users.ts';
import type { Space } from './spaces/space.ts';
import type { SoftwareSpecification } from './specifications/software.ts';

/** Everything the cluster knows. Each member is a map from id to plain data, so that one rule saves them all. */
export interface State {
  users: Map<string, User>;
  tokens: Map<string, IssuedToken>;
  spaces: Map<string, Space>;
  softwareSpecifications: Map<string, SoftwareSpecification>;
  models: Map<string, Model>;
  deployments: Map<string, Deployment>;
  assets: Map<string, Asset>;
  jobs: Map<string, DeploymentJob>;
  dataMarts: Map<string, Resource>;
  serviceProviders: Map<string, Resource>;
  subscriptions: Map<string, Resource>;
  dataSets: Map<string, Resource>;
  storeRequests: Map<string, StoreRequest>;
  monitorDefinitions: Map<string, Resource>;
  monitorInstances: Map<string, Resource>;
  monitorRuns: Map<string, Run>;
  /** How many records each monitor had evaluated in its last run. */
  processedRecords: Map<string, number>;
  measurements: Map<string, Measurement>;
  monitorArchives: Map<string, MonitorArchive>;
  explanationTasks: Map<string, ExplanationTask>;
  integratedSystems: Map<string, Resource>;
  /** Who may sign in where OpenScale has a host of its own. */
  openScaleUsers: Map<string, User>;
  openScaleTokens: Map<string, IssuedToken>;
  openScaleSecrets: Map<string, string>;
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
    models: new Map(),
    deployments: new Map(),
    assets: new Map(),
    jobs: new Map(),
    dataMarts: new Map(),
    serviceProviders: new Map(),
    subscriptions: new Map(),
    dataSets: new Map(),
    storeRequests: new Map(),
    monitorDefinitions: new Map(),
    monitorInstances: new Map(),
    monitorRuns: new Map(),
    processedRecords: new Map(),
    measurements: new Map(),
    monitorArchives: new Map(),
    explanationTasks: new Map(),
    integratedSystems: new Map(),
    openScaleUsers: new Map(),
    openScaleTokens: new Map(),
    openScaleSecrets: new Map(),
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
