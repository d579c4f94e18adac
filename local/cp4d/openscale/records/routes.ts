import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../../cluster.ts';
import { injectedOutcome } from '../../control/faults.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { patched } from '../../json-patch.ts';
import { arrayBody, bytes, objectBody, pathParameter, query } from '../../request.ts';
import { caller } from '../../sign-in/access.ts';
import { badRequest, unknown } from '../errors.ts';
import { createResource, type Resource } from '../resource.ts';
import { BASE, instanceOf, requestedResource, resourceRoutes, resourcesOf } from '../resource-routes.ts';
import { columnsToFill, DATA_SETS, dataSetEntity, recordsOf } from './data-set.ts';
import { wholeNumber } from '../whole-number.ts';
import { batchesFromJson, batchFromCsv, type Batch } from './parse-rows.ts';
import { recordJson, recordsJson, valuesOf } from './read.ts';
import type { RecordTable, StoredRecord } from './record-table.ts';
import { storeRecords } from './store.ts';

const RECORDS = `${BASE}/v2/data_sets/:id/records`;

/** Data sets and their records. */
export function recordRoutes(app: FastifyInstance, cluster: Cluster): void {
  resourceRoutes(app, cluster, DATA_SETS, {
    create: request =>
      createResource(cluster, DATA_SETS, {
        instance: instanceOf(request),
        createdBy: caller(request).username,
        entity: dataSetEntity(objectBody(request)),
        failure: injectedOutcome(request),
      }),
  });
  storeRoutes(app, cluster);
  readRoutes(app, cluster);
  changeRoutes(app, cluster);
}

function storeRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post(RECORDS, (request, reply) => {
    const dataSet = requestedResource(cluster, DATA_SETS, request);
    if (dataSet.state !== 'active') {
      throw badRequest(`The data set '${dataSet.id}' is not active but ${dataSet.state}.`);
    }
    const stored = storeRecords(cluster, dataSet, batchesIn(cluster, dataSet, request), injectedOutcome(request));
    const path = `/openscale/${dataSet.instance}/v2/data_sets/${dataSet.id}/requests/${stored.id}`;
    return reply.status(202).header('location', path).send({ state: stored.state });
  });
  app.get(`${BASE}/v2/data_sets/:id/requests/:request`, request => {
    const dataSet = requestedResource(cluster, DATA_SETS, request);
    const id = pathParameter(request, 'request');
    const stored = cluster.state.storeRequests.get(id);
    if (stored === undefined || stored.dataSetId !== dataSet.id) {
      throw unknown('store request', id);
    }
    return { state: stored.state, failure: stored.failure };
  });
}

function readRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.get(RECORDS, request => {
    const dataSet = requestedResource(cluster, DATA_SETS, request);
    const wanted = ['limit', 'offset', 'start', 'end', 'filter', 'order', 'format', 'includes', 'seed'];
    const given = Object.fromEntries(wanted.map(name => [name, query(request, name)]));
    const includeTotalCount = query(request, 'include_total_count') === 'true';
    return recordsJson(dataSet.id, recordsOf(cluster, dataSet), { ...given, includeTotalCount });
  });
  app.get(`${RECORDS}/:record`, request => {
    const dataSet = requestedResource(cluster, DATA_SETS, request);
    const table = recordsOf(cluster, dataSet);
    return recordJson(dataSet.id, table, recordIn(table, pathParameter(request, 'record')));
  });
  app.get(`${RECORDS}/:record/:field`, (request, reply) => {
    const table = recordsOf(cluster, requestedResource(cluster, DATA_SETS, request));
    const field = pathParameter(request, 'field');
    const value = valuesOf(table, recordIn(table, pathParameter(request, 'record')))[field];
    if (value === undefined) {
      throw unknown('field', field);
    }
    return reply.type('application/json').send(JSON.stringify(value));
  });
  app.get(`${BASE}/v2/data_set_records`, request => {
    const wanted = [query(request, 'record_id'), query(request, 'transaction_id')].flatMap(ids => ids?.split(',') ?? []);
    const found = resourcesOf(cluster, DATA_SETS, instanceOf(request))
      .filter(({ entity }) => query(request, 'data_set_type') === undefined || entity['type'] === query(request, 'data_set_type'))
      .flatMap(dataSet => {
        const table = recordsOf(cluster, dataSet);
        const { data_mart_id, type, target, data_schema } = DATA_SETS.shown?.(cluster, dataSet) ?? dataSet.entity;
        const shown = { data_mart_id, type, target, data_schema };
        return table.records
          .filter(({ id }) => wanted.includes(id))
          .map(record => ({ data_set: shown, records: recordJson(dataSet.id, table, { ...record, annotations: undefined }) }));
      });
    const offset = wholeNumber(query(request, 'offset'), 'offset', 0);
    return { data_set_records: found.slice(offset, offset + wholeNumber(query(request, 'limit'), 'limit', found.length)) };
  });
}

function changeRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.patch(`${RECORDS}/:record`, request => {
    const dataSet = requestedResource(cluster, DATA_SETS, request);
    const table = recordsOf(cluster, dataSet);
    const record = recordIn(table, pathParameter(request, 'record'));
    patchRecord(table, record, arrayBody(request));
    return recordJson(dataSet.id, table, record);
  });
  // The first part of each path is the record's id.
  app.patch(RECORDS, (request, reply) => {
    const table = recordsOf(cluster, requestedResource(cluster, DATA_SETS, request));
    for (const operation of arrayBody(request)) {
      const [, id = '', ...rest] = String(isObject(operation) ? operation['path'] : '').split('/');
      patchRecord(table, recordIn(table, id), [{ ...(operation as JsonObject), path: ['', ...rest].join('/') }]);
    }
    return reply.status(200).send({ state: 'active' });
  });
}

function patchRecord(table: RecordTable, record: StoredRecord, patch: Json[]): void {
  const { values, annotations } = patched({ values: valuesOf(table, record), annotations: record.annotations ?? {} }, patch);
  const { record_id: _id, record_timestamp: _at, ...own } = isObject(values) ? values : {};
  table.replace(record, own, isObject(annotations) ? annotations : undefined);
}

function recordIn(table: RecordTable, id: string): StoredRecord {
  const record = table.records.find(candidate => candidate.id === id);
  if (record === undefined) {
    throw unknown('record', id);
  }
  return record;
}

function batchesIn(cluster: Cluster, dataSet: Resource, request: FastifyRequest): Batch[] {
  if (!(request.headers['content-type'] ?? '').startsWith('text/csv')) {
    return batchesFromJson(arrayBody(request));
  }
  const header = query(request, 'header');
  const batch = batchFromCsv(bytes(request).toString(), columnsToFill(cluster, dataSet), {
    header: header === undefined ? undefined : header === 'true',
    delimiter: [...(query(request, 'delimiter') ?? '')][0] ?? ',',
    skip: wholeNumber(query(request, 'skip'), 'skip', 0),
    limit: wholeNumber(query(request, 'limit'), 'limit', Infinity),
    onError: query(request, 'on_error') === 'continue' ? 'continue' : 'stop',
  });
  return [batch];
}
