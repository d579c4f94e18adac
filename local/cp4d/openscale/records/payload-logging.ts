import { randomUUID } from 'node:crypto';
import type { Cluster } from '../../cluster.ts';
import { timestamp } from '../../clock.ts';
import type { Deployment } from '../../deployments/deployment.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { InputTable } from '../../predictions/predict.ts';
import { watchedDeployment } from '../subscriptions/watched-deployment.ts';
import { dataSetOf } from './data-set.ts';
import { batchesFromJson } from './parse-rows.ts';
import { storeScoring } from './store.ts';

/** What was asked, and what the model answered. */
export interface Scoring {
  tables: InputTable[];
  answers: JsonObject[];
  /** The model's columns, for tables that name none. */
  fields: string[];
}

/** WML tells OpenScale of each scoring: it arrives as payload of every subscription that watches the deployment. */
export function logScoring(cluster: Cluster, deployment: Deployment, { tables, answers, fields }: Scoring): void {
  for (const subscription of cluster.state.subscriptions.values()) {
    const isWatching = subscription.state === 'active' && watchedDeployment(cluster, subscription) === deployment;
    const payload = isWatching ? dataSetOf(cluster, subscription.id, 'payload_logging') : undefined;
    if (payload?.state === 'active') {
      storeScoring(cluster, payload, batchesFromJson(scorings(cluster, deployment, { tables, answers, fields })));
    }
  }
}

function scorings(cluster: Cluster, deployment: Deployment, { tables, answers, fields }: Scoring): Json[] {
  return tables.map((table, index) => {
    const { fields: answered, values } = answers[index] ?? {};
    return {
      scoring_id: randomUUID(),
      scoring_timestamp: timestamp(cluster.clock.now()),
      deployment_id: deployment.id,
      asset_revision: deployment.asset.rev ?? null,
      request: { fields: table.fields ?? fields, values: table.values },
      response: { fields: answered, values },
    };
  });
}
