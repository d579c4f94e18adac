import { randomUUID } from 'node:crypto';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import type { Json, JsonObject } from '../json.ts';
import type { InjectedFailure } from '../scheduler.ts';
import type { State } from '../state.ts';
import { failureOf, type Failure } from './errors.ts';

/** An object of OpenScale; what callers said of it, and what the service added, stands in `entity`. */
export interface Resource {
  id: string;
  /** The service instance it belongs to: the first part of its path. */
  instance: string;
  createdAt: number;
  createdBy: string;
  modifiedAt?: number;
  modifiedBy?: string;
  entity: JsonObject;
  state: 'preparing' | 'active' | 'error' | 'deleting';
  failure?: Failure;
}

/** What sets one type of object apart from the others. */
export interface ResourceKind {
  /** Name of the list, in paths and in answers. */
  list: string;
  /** Name of one, in CRNs and messages. */
  type: string;
  objects(state: State): Map<string, Resource>;
  /** Query parameters that filter the list, each with the path of the member it compares, or what finds the value. */
  filters: Record<string, string | ((cluster: Cluster, resource: Resource) => Json | undefined)>;
  /** Members of the entity that a JSON patch may write. */
  patchable: string[];
  /** Absent where there is nothing to prepare: such an object is there at once, goes at once, and shows no status. */
  secondsToPrepare?: number;
  /** Whether it must still wait for something else when its time has come. */
  waits?(cluster: Cluster, resource: Resource): boolean;
  /** Why it cannot become active. */
  problem?(cluster: Cluster, resource: Resource): InjectedFailure | undefined;
  /** Follows once it is active. */
  activated?(cluster: Cluster, resource: Resource): void;
  /** Follows once it is gone. */
  gone?(cluster: Cluster, resource: Resource): void;
  /** The entity as answers show it, where that differs from what is kept. */
  shown?(cluster: Cluster, resource: Resource): JsonObject;
}

/** What a new object begins with. */
export interface NewResource {
  id?: string;
  instance: string;
  createdBy: string;
  entity: JsonObject;
  /** How its preparation is told to end. */
  failure?: InjectedFailure;
}

/** Stands in `created_by` of what the service makes by itself. */
export const SERVICE_ITSELF = 'internal-service';

const SECONDS_TO_GO = 4;
const SECONDS_BETWEEN_LOOKS = 3;

/** Adds an object, which is prepared from now on. */
export function createResource(cluster: Cluster, kind: ResourceKind, wanted: NewResource): Resource {
  const { id = randomUUID(), instance, createdBy, entity, failure } = wanted;
  const state = kind.secondsToPrepare === undefined ? 'active' : 'preparing';
  const resource: Resource = { id, instance, createdAt: cluster.clock.now(), createdBy, entity, state };
  kind.objects(cluster.state).set(id, resource);
  if (kind.secondsToPrepare !== undefined) {
    cluster.scheduler.after(kind.secondsToPrepare, `${kind.type} prepared`, id, failure);
  }
  return resource;
}

/** Begins to delete an object; one that has a status is listed until it is gone. */
export function deleteResource(cluster: Cluster, kind: ResourceKind, resource: Resource): void {
  if (kind.secondsToPrepare === undefined) {
    dropResource(cluster, kind, resource);
    return;
  }
  resource.state = 'deleting';
  cluster.scheduler.cancel(resource.id);
  cluster.scheduler.after(SECONDS_TO_GO, `${kind.type} gone`, resource.id);
}

/** Deletes an object at once, as happens to what belongs to one that goes. */
export function dropResource(cluster: Cluster, kind: ResourceKind, resource: Resource): void {
  cluster.scheduler.cancel(resource.id);
  kind.objects(cluster.state).delete(resource.id);
  kind.gone?.(cluster, resource);
}

/** Notes who changed an object, and when. */
export function touch(cluster: Cluster, resource: Resource, by: string): void {
  resource.modifiedAt = cluster.clock.now();
  resource.modifiedBy = by;
}

/** How objects of a kind change by themselves. */
export function resourceEvents(cluster: Cluster, kind: ResourceKind): void {
  const objects = kind.objects(cluster.state);
  cluster.scheduler.on(`${kind.type} prepared`, ({ subject, failure }) => {
    const resource = objects.get(subject);
    if (resource === undefined) {
      return;
    }
    if (kind.waits?.(cluster, resource)) {
      cluster.scheduler.after(SECONDS_BETWEEN_LOOKS, `${kind.type} prepared`, subject, failure);
      return;
    }
    finishPreparation(cluster, kind, resource, failure ?? kind.problem?.(cluster, resource));
  });
  cluster.scheduler.on(`${kind.type} gone`, ({ subject }) => {
    const resource = objects.get(subject);
    if (resource !== undefined) {
      dropResource(cluster, kind, resource);
    }
  });
}

function finishPreparation(cluster: Cluster, kind: ResourceKind, resource: Resource, failure?: InjectedFailure): void {
  resource.state = failure === undefined ? 'active' : 'error';
  resource.failure = failure && failureOf(failure);
  touch(cluster, resource, SERVICE_ITSELF);
  if (failure === undefined) {
    kind.activated?.(cluster, resource);
  }
}

/** An object as an answer shows it. */
export function resourceJson(cluster: Cluster, kind: ResourceKind, resource: Resource): JsonObject {
  return {
    metadata: metadataJson(resource, kind.type, `/v2/${kind.list}/${resource.id}`),
    entity: {
      ...(kind.shown?.(cluster, resource) ?? resource.entity),
      status: kind.secondsToPrepare === undefined ? undefined : { state: resource.state, failure: resource.failure },
    },
  };
}

/** The metadata of any object. */
export function metadataJson(
  object: Pick<Resource, 'id' | 'instance' | 'createdAt' | 'createdBy' | 'modifiedAt' | 'modifiedBy'>,
  type: string,
  url: string,
): JsonObject {
  return {
    id: object.id,
    crn: `crn:v1:bluemix:public:aiopenscale:us-south:a/na:${object.instance}:${type}:${object.id}`,
    url,
    created_at: timestamp(object.createdAt),
    created_by: object.createdBy,
    modified_at: object.modifiedAt === undefined ? undefined : timestamp(object.modifiedAt),
    modified_by: object.modifiedBy,
  };
}
