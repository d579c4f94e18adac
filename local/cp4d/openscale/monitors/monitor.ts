import type { Cluster } from '../../cluster.ts';
import { dataSetOf } from '../records/data-set.ts';
import type { Resource } from '../resource.ts';
import { memberAt } from '../resource-routes.ts';

/** The data set whose records a monitor evaluates. */
const EVALUATED: Record<string, string> = {
  quality: 'feedback',
  fairness: 'payload_logging',
  drift: 'payload_logging',
  drift_v2: 'payload_logging',
  performance: 'payload_logging',
  model_health: 'payload_logging',
};

/** The id of a monitor's definition. */
export function definitionOf(monitor: Resource): string {
  return String(monitor.entity['monitor_definition_id']);
}

/** The subscription that a monitor watches. */
export function targetOf(cluster: Cluster, monitor: Resource): Resource | undefined {
  return cluster.state.subscriptions.get(String(memberAt(monitor.entity, 'target.target_id')));
}

/** The data set that a monitor evaluates. */
export function evaluatedDataSet(cluster: Cluster, monitor: Resource): Resource | undefined {
  const type = EVALUATED[definitionOf(monitor)];
  const subscription = targetOf(cluster, monitor);
  return type === undefined || subscription === undefined ? undefined : dataSetOf(cluster, subscription.id, type);
}
