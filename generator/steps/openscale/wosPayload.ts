import { requireCounts } from '../internal/cp4dInternalCounts.ts';
import { placeholder } from '../internal/cp4dInternalDryRun.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import type { OfDeployment } from '../internal/cp4dInternalHints.ts';
import { dataSetOf, monitored, requireSubscription, type Monitored } from '../internal/cp4dInternalMonitored.ts';
import type { Resource } from '../internal/cp4dInternalOpenScale.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { told, type Result } from '../internal/cp4dInternalResults.ts';
import { payloadColumns, storeRows, type Counts, type RowsToStore } from '../internal/cp4dInternalRows.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';

export interface WosPayloadParameters extends OfDeployment {
  /** Deployment that answered: its name, its id, or what wmlDeploy or wosSubscribe returned. */
  deployment: Reference;
  /** CSV file in the workspace, with a header: every feature, the prediction, and what else the model answered. */
  file: string;
  /** Columns of the file that OpenScale does not take. */
  drop?: string[];
  /** Character between the cells. @default ',' */
  delimiter?: ',' | ';' | '\t' | '|';
  /** How many rows are sent at most; 0 stands for all. @default 0 */
  limit?: number;
  /** How many rows are passed over first. @default 0 */
  offset?: number;
  /** Whether rows are sent that were sent before. @default false */
  force?: boolean;
  /** Whether rows of an online deployment are sent, although CP4D logs what that is asked by itself. @default false */
  loggedElsewhere?: boolean;
  /** How many rows go to OpenScale at once. @default 1000 */
  rowsPerRequest?: number;
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
  /** Minutes to wait until a batch of rows is stored. @default 10 */
  timeoutMinutes?: number;
}

/** What was logged, as this step returns it. */
export interface WosPayload extends Result {
  deployment: { id: string; name: string };
  /** How many rows the file has, as far as they are meant. */
  rows: number;
  /** How many were sent now. */
  sent: number;
  /** How many records the data set has. */
  records: number;
}

/**
 * Logs what a deployment was asked and what it answered, for fairness, drift and explanations: of a batch deployment, or
 * of one that is asked elsewhere. An online deployment on the same cluster logs by itself; its rows would be there twice,
 * so they are refused unless told otherwise. The rows stay on the agent, and the same file is not sent twice.
 *
 * @returns what was logged: kind, id (of the data set), name (of the deployment), outcome (updated or unchanged), space,
 * deployment, rows, sent, records
 * @throws configuration when the deployment has no subscription or logs by itself, or the file is not right
 * @example wosPayload(deployment: 'credit-risk-batch', file: 'out/scored.csv')
 */
export function wosPayload(parameters: WosPayloadParameters): WosPayload {
  return inSession(() => {
    requireCounts('wosPayload', parameters);
    const session = currentSession();
    const found = monitored('wosPayload', session, parameters, {});
    if (found.subscription == null && session.dryRun) {
      return logged(session, found, placeholder(), { rows: 0, sent: 0, records: 0 });
    }
    const subscription = requireSubscription('wosPayload', found);
    refuseOnline(parameters, found);
    return log(session, parameters, found, subscription, requireDataSet(found));
  });
}

function refuseOnline(parameters: WosPayloadParameters, found: Monitored): void {
  if (found.deployment.type === 'online' && parameters.loggedElsewhere !== true) {
    fail({
      category: 'configuration',
      what: `wosPayload: '${found.deployment.name}' is an online deployment: CP4D logs by itself what it is asked, and these rows would be there twice`,
      attempt: 'score it with wmlScore instead, or pass loggedElsewhere: true when it was asked in another way',
    });
  }
}

function requireDataSet(found: Monitored): Resource {
  const dataSet = dataSetOf(found, 'payload_logging');
  if (dataSet == null) {
    fail({
      category: 'server',
      what: `wosPayload: the subscription of '${found.deployment.name}' has no data set for payload`,
      attempt: `wosSubscribe(deployment: '${found.deployment.name}') waits until it is there`,
    });
  }
  return dataSet;
}

function log(session: Session, parameters: WosPayloadParameters, found: Monitored, subscription: Resource, dataSet: Resource): WosPayload {
  const id = dataSet.metadata.id;
  const rows = { ...parameters, form: 'objects', columns: payloadColumns(subscription), dataSet: id } as RowsToStore;
  return logged(session, found, id, storeRows(session, `wosPayload: send the rows of '${parameters.file}'`, rows));
}

function logged(session: Session, found: Monitored, id: string, counts: Counts): WosPayload {
  const deployment = found.deployment;
  const outcome: 'updated' | 'unchanged' = counts.sent > 0 || session.dryRun ? 'updated' : 'unchanged';
  const deed = { kind: 'payload', id, name: deployment.name, outcome, space: found.space };
  return {
    ...told(session, 'wosPayload', deed, `${counts.sent} of ${counts.rows} rows sent, ${counts.records} records`),
    deployment: { id: deployment.id, name: deployment.name },
    rows: counts.rows,
    sent: counts.sent,
    records: counts.records,
  };
}
