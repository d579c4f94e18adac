import { randomUUID } from 'node:crypto';
import type { Cluster } from '../../cluster.ts';
import type { InjectedFailure } from '../../scheduler.ts';
import { failureOf, type Failure } from '../errors.ts';
import type { Resource } from '../resource.ts';
import { assetProperties } from '../subscriptions/asset-properties.ts';
import { recordsOf, subscriptionOf } from './data-set.ts';
import type { Batch } from './parse-rows.ts';

/** Records on their way into a data set. They count once the request is active. */
export interface StoreRequest {
  id: string;
  dataSetId: string;
  state: 'preparing' | 'active' | 'error';
  failure?: Failure;
  /** Until they are stored. */
  batches: Batch[];
  /** WML logs by itself; nobody asks for such a request. */
  ofWml?: boolean;
}

const SECONDS_TO_STORE = 4;
/** Keeps the memory of the simulation within bounds; no real limit is known. */
const MOST_RECORDS = 500_000;

/** Begins to store records. */
export function storeRecords(cluster: Cluster, dataSet: Resource, batches: Batch[], failure?: InjectedFailure): StoreRequest {
  return begin(cluster, { id: randomUUID(), dataSetId: dataSet.id, state: 'preparing', batches }, failure);
}

/** Begins to store what WML logs by itself. */
export function storeScoring(cluster: Cluster, payload: Resource, batches: Batch[]): void {
  begin(cluster, { id: randomUUID(), dataSetId: payload.id, state: 'preparing', batches, ofWml: true });
}

function begin(cluster: Cluster, request: StoreRequest, failure?: InjectedFailure): StoreRequest {
  cluster.state.storeRequests.set(request.id, request);
  cluster.scheduler.after(SECONDS_TO_STORE, 'records stored', request.id, failure);
  return request;
}

/** How records get into their data sets; `grown` is told of each that grew. */
export function storeEvents(cluster: Cluster, grown: (dataSet: Resource) => void): void {
  cluster.scheduler.on('records stored', ({ subject, at, failure }) => {
    const request = cluster.state.storeRequests.get(subject);
    const dataSet = cluster.state.dataSets.get(request?.dataSetId ?? '');
    if (request === undefined || dataSet === undefined) {
      cluster.state.storeRequests.delete(subject);
      return;
    }
    const reason = failure ?? overflow(cluster, dataSet, request.batches) ?? misfit(cluster, dataSet, request.batches);
    request.state = reason === undefined ? 'active' : 'error';
    request.failure = reason && failureOf(reason);
    if (reason === undefined) {
      putIn(cluster, dataSet, request.batches, at);
      grown(dataSet);
    }
    request.batches = [];
    if (request.ofWml) {
      cluster.state.storeRequests.delete(subject);
    }
  });
}

/** Puts records into a data set, where they count at once. */
export function putIn(cluster: Cluster, dataSet: Resource, batches: Batch[], now: number): void {
  const table = recordsOf(cluster, dataSet);
  const idColumn = dataSet.entity['type'] === 'payload_logging' ? 'scoring_id' : undefined;
  for (const batch of batches) {
    table.append(batch, batch.at ?? now, idColumn);
  }
}

function overflow(cluster: Cluster, dataSet: Resource, batches: Batch[]): InjectedFailure | undefined {
  const total = batches.reduce((sum, { values }) => sum + values.length, recordsOf(cluster, dataSet).records.length);
  return total > MOST_RECORDS ? { message: `A data set of this simulation holds at most ${MOST_RECORDS} records.` } : undefined;
}

/** Feedback needs every feature and the label. */
function misfit(cluster: Cluster, dataSet: Resource, batches: Batch[]): InjectedFailure | undefined {
  const subscription = subscriptionOf(cluster, dataSet);
  if (dataSet.entity['type'] !== 'feedback' || subscription === undefined) {
    return undefined;
  }
  const { features, labelColumn } = assetProperties(subscription);
  const needed = labelColumn === undefined ? features : [...features, labelColumn];
  const missing = new Set(batches.flatMap(({ columns }) => needed.filter(column => !columns.includes(column))));
  if (missing.size === 0) {
    return undefined;
  }
  return { code: 'AIQCS0400E', message: `The feedback records lack the columns ${[...missing].join(', ')}.` };
}
