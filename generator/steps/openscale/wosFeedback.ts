import { awaitingFeedback } from '../internal/cp4dInternalFeedback.ts';
import { batch } from '../internal/cp4dInternalBatch.ts';
import { cpdctlOrder, cpdctlText, outcomeOf } from '../internal/cp4dInternalCalls.ts';
import { requireCounts } from '../internal/cp4dInternalCounts.ts';
import { dataAssetsNamed } from '../internal/cp4dInternalDataAssets.ts';
import { placeholder } from '../internal/cp4dInternalDryRun.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { rememberedDataSet, type OfDeployment } from '../internal/cp4dInternalHints.ts';
import { dataSetOf, monitored, monitorOf, requireSubscription, type Monitored } from '../internal/cp4dInternalMonitored.ts';
import { stateOf, type Requests, type Resource } from '../internal/cp4dInternalOpenScale.ts';
import { targetOf, type Reference } from '../internal/cp4dInternalReferences.ts';
import { told, type Result } from '../internal/cp4dInternalResults.ts';
import { countingRecords, feedbackColumns, recordsSeen, storeRows, type Counts, type RowsToStore } from '../internal/cp4dInternalRows.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';

export interface WosFeedbackParameters extends OfDeployment {
  /** Deployment that the rows judge: its name, its id, or what wmlDeploy, wosSubscribe or wosMonitor returned. */
  deployment: Reference;
  /** CSV file in the workspace, with a header: every feature and the label. This or `dataAsset` is needed. */
  file?: string;
  /** Data asset of the space that holds such a CSV file: its name or id. */
  dataAsset?: Reference;
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
  /** How many rows go to OpenScale at once. @default 1000 */
  rowsPerRequest?: number;
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
  /** Minutes to wait until a batch of rows is stored. @default 10 */
  timeoutMinutes?: number;
}

/** What was fed back, as this step returns it. */
export interface WosFeedback extends Result {
  deployment: { id: string; name: string };
  /** How many rows the file has, as far as they are meant. */
  rows: number;
  /** How many were sent now. */
  sent: number;
  /** How many records the data set has. */
  records: number;
}

/**
 * Sends rows with the right answers to OpenScale, by which it judges the deployment's quality. The rows stay on the
 * agent and go out from there in batches; the step waits until the server has counted them. The same file is not sent
 * twice: what broke off half way goes on where it was.
 *
 * @returns what was fed back: kind, id (of the data set), name (of the deployment), outcome (updated or unchanged), space,
 * deployment, rows, sent, records
 * @throws configuration when there is no quality monitor, or the file is not right: row and column are named, no value
 * @example wosFeedback(deployment: 'credit-risk', file: 'data/holdout.csv')
 */
export function wosFeedback(parameters: WosFeedbackParameters): WosFeedback {
  return inSession(() => {
    requireCounts('wosFeedback', parameters);
    const session = currentSession();
    if ((parameters.file == null) === (parameters.dataAsset == null)) {
      fail({ category: 'configuration', what: 'wosFeedback: the rows come either from a file or from a data asset', attempt: "pass file: '….csv', or dataAsset: '…'" });
    }
    const known = rememberedDataSet('wosFeedback', session, parameters, 'feedback');
    const besides: Requests = known == null ? {} : { records: countingRecords(known) };
    const found = monitored('wosFeedback', session, parameters, besides);
    return feed(session, parameters, found, known);
  });
}

function feed(session: Session, parameters: WosFeedbackParameters, found: Monitored, counted: string | null): WosFeedback {
  const dataSet = dataSetFor(session, parameters, found);
  if (dataSet == null) {
    return fed(session, found, placeholder(), { rows: 0, sent: 0, records: 0 });
  }
  const subscription = requireSubscription('wosFeedback', found);
  const file = parameters.file ?? downloaded(session, parameters, found);
  const id = dataSet.metadata.id;
  const seen = recordsSeen(dataSet, counted, found.besides.records);
  const rows = { ...parameters, file, form: 'rows', columns: feedbackColumns(subscription), dataSet: id, seen } as RowsToStore;
  return fed(session, found, id, storeRows(session, `wosFeedback: send the rows of '${parameters.file ?? 'the data asset'}'`, rows));
}

/** The data set comes with the quality monitor, and not before. */
function dataSetFor(session: Session, parameters: WosFeedbackParameters, found: Monitored): Resource | null {
  if (found.subscription == null && session.dryRun) {
    return null;
  }
  const subscription = requireSubscription('wosFeedback', found);
  const known = dataSetOf(found, 'feedback');
  const name = found.deployment.name;
  if (known == null && monitorOf(found, 'quality') == null) {
    if (session.dryRun) {
      return null;
    }
    fail({
      category: 'configuration',
      what: `wosFeedback: '${name}' has no quality monitor, and without one OpenScale takes no feedback`,
      attempt: `wosMonitor(deployment: '${name}', kind: 'quality') first`,
    });
  }
  return known != null && stateOf(known) === 'active' ? known : awaitingFeedback(session, name, subscription.metadata.id, parameters.timeoutMinutes!);
}

/** The file of a data asset, put into the session's folder. */
function downloaded(session: Session, parameters: WosFeedbackParameters, found: Monitored): string {
  const target = targetOf(parameters.dataAsset!);
  const name = target.name ?? target.id ?? '';
  const id = target.id ?? onlyAsset(session, found, name);
  const file = `${session.folder}/feedback.csv`;
  const asset = { 'space-id': found.space.id, 'asset-id': id };
  batch(session, `wosFeedback: download the data asset '${name}'`, {
    attachment: cpdctlText({ command: 'asset get', flags: asset }, 'attachments[0].id'),
    file: cpdctlOrder({ command: 'asset attachment download', flags: { ...asset, 'attachment-id': outcomeOf('attachment') as string, 'output-file': file, progress: false } }),
  });
  return file;
}

function onlyAsset(session: Session, found: Monitored, name: string): string {
  const listed = batch(session, `wosFeedback: look for the data asset '${name}'`, { assets: dataAssetsNamed(found.space, name) });
  if (listed.assets.length !== 1) {
    fail({
      category: 'configuration',
      what: listed.assets.length === 0 ? `wosFeedback: there is no data asset '${name}' in space '${found.space.name}'` : `wosFeedback: ${listed.assets.length} data assets are named '${name}'`,
      attempt: 'store it with cp4dDataAsset, or pass its id',
    });
  }
  return listed.assets[0].id;
}

function fed(session: Session, found: Monitored, id: string, counts: Counts): WosFeedback {
  const deployment = found.deployment;
  const outcome = counts.sent > 0 || session.dryRun ? 'updated' : 'unchanged';
  const deed = { kind: 'feedback', id, name: deployment.name, outcome: outcome as 'updated' | 'unchanged', space: found.space };
  return {
    ...told(session, 'wosFeedback', deed, `${counts.sent} of ${counts.rows} rows sent, ${counts.records} records`),
    deployment: { id: deployment.id, name: deployment.name },
    rows: counts.rows,
    sent: counts.sent,
    records: counts.records,
  };
}
