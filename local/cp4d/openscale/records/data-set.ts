import type { Cluster } from '../../cluster.ts';
import { optionalObject, optionalText, requiredText } from '../../request.ts';
import type { JsonObject } from '../../json.ts';
import { feedbackFields, outputFields } from '../subscriptions/asset-properties.ts';
import { field, fieldsOf, struct, type Field } from '../subscriptions/schema.ts';
import { createResource, SERVICE_ITSELF, type Resource, type ResourceKind } from '../resource.ts';
import { memberAt } from '../resource-routes.ts';
import { RecordTable } from './record-table.ts';

export const DATA_SETS: ResourceKind = {
  list: 'data_sets',
  type: 'data_set',
  objects: state => state.dataSets,
  filters: {
    'target.target_id': 'target.target_id',
    'target.target_type': 'target.target_type',
    type: 'type',
    managed_by: 'managed_by',
  },
  patchable: ['name', 'description', 'data_schema', 'schema_update_mode', 'location'],
  secondsToPrepare: 6,
  // Its columns follow from the subscription, which may be described better later on.
  shown: (cluster, dataSet) => ({ ...dataSet.entity, data_schema: struct(schemaOf(cluster, dataSet)) }),
  gone: (cluster, dataSet) => void cluster.records.delete(dataSet.id),
};

/** Makes a data set that the service keeps for a subscription. */
export function createDataSet(cluster: Cluster, subscription: Resource, type: string): Resource {
  const name = `${subscription.id}_${type}`;
  return createResource(cluster, DATA_SETS, {
    instance: subscription.instance,
    createdBy: SERVICE_ITSELF,
    entity: {
      data_mart_id: subscription.entity['data_mart_id'],
      name,
      type,
      target: { target_type: 'subscription', target_id: subscription.id },
      schema_update_mode: 'auto',
      managed_by: 'system',
      location: { table_name: name.replaceAll('-', '_') },
    },
  });
}

/** The data set of that type that a subscription has. */
export function dataSetOf(cluster: Cluster, subscriptionId: string, type: string): Resource | undefined {
  return [...cluster.state.dataSets.values()].find(
    ({ entity }) => entity['type'] === type && memberAt(entity, 'target.target_id') === subscriptionId,
  );
}

/** What is kept of a data set that somebody describes. */
export function dataSetEntity(body: JsonObject): JsonObject {
  const name = requiredText(body, 'name');
  return {
    data_mart_id: requiredText(body, 'data_mart_id'),
    name,
    description: optionalText(body, 'description'),
    type: requiredText(body, 'type'),
    target: optionalObject(body, 'target'),
    data_schema: optionalObject(body, 'data_schema'),
    schema_update_mode: optionalText(body, 'schema_update_mode') ?? 'none',
    location: optionalObject(body, 'location') ?? { table_name: name.replaceAll('-', '_') },
    managed_by: optionalText(body, 'managed_by') ?? 'user',
  };
}

/** The records of a data set. */
export function recordsOf(cluster: Cluster, dataSet: Resource): RecordTable {
  const table = cluster.records.get(dataSet.id) ?? new RecordTable();
  cluster.records.set(dataSet.id, table);
  return table;
}

/** The subscription that a data set belongs to. */
export function subscriptionOf(cluster: Cluster, dataSet: Resource): Resource | undefined {
  return cluster.state.subscriptions.get(String(memberAt(dataSet.entity, 'target.target_id')));
}

/** The columns a caller may fill, in the order that a CSV without header has. */
export function columnsToFill(cluster: Cluster, dataSet: Resource): Field[] {
  const subscription = subscriptionOf(cluster, dataSet);
  if (subscription === undefined || fieldsOf(dataSet.entity['data_schema']).length > 0) {
    return fieldsOf(dataSet.entity['data_schema']);
  }
  if (dataSet.entity['type'] === 'feedback') {
    return feedbackFields(subscription);
  }
  return dataSet.entity['type'] === 'payload_logging' ? outputFields(subscription) : [];
}

function schemaOf(cluster: Cluster, dataSet: Resource): Field[] {
  const own = columnsToFill(cluster, dataSet);
  return dataSet.entity['type'] === 'payload_logging'
    ? own
    : [
        ...own,
        field('record_id', 'string', 'record-id', { primary_key: true }),
        field('record_timestamp', 'timestamp', 'record-timestamp'),
      ];
}
