import { echo } from '#jenkins';
import { fromJson, numberIn } from '#language';
import { batch } from '../internal/cp4dInternalBatch.ts';
import type { Answer, Call } from '../internal/cp4dInternalCalls.ts';
import { requireCounts } from '../internal/cp4dInternalCounts.ts';
import { deploymentsNamed, onlyDeployment } from '../internal/cp4dInternalDeployments.ts';
import { isPlaceholder, placeholder } from '../internal/cp4dInternalDryRun.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { raise } from '../internal/cp4dInternalFailures.ts';
import { spaceOf } from '../internal/cp4dInternalPlace.ts';
import { targetOf, type Reference } from '../internal/cp4dInternalReferences.ts';
import type { Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import type { SpaceName } from '../internal/cp4dInternalSpaces.ts';

export interface WmlScoreParameters {
  /** Online deployment to ask: its name, its id, or what wmlDeploy returned. */
  deployment: Reference;
  /** CSV file in the workspace, with a header that names the columns. */
  file: string;
  /**
   * File in the workspace that takes the predictions, one a line as JSON: the prediction, then the probabilities.
   * @default 'predictions.jsonl'
   */
  output?: string;
  /** Columns of the file that the model does not take, such as the label. */
  drop?: string[];
  /** Character between the cells. @default ',' */
  delimiter?: ',' | ';' | '\t' | '|';
  /** How many rows are scored at most; 0 stands for all. @default 0 */
  limit?: number;
  /** How many rows are passed over first. @default 0 */
  offset?: number;
  /** How many predictions are shown in the console; they may be confidential. @default 0 */
  show?: number;
  /** How many rows go to CP4D at once. @default 1000 */
  rowsPerRequest?: number;
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
}

/** What was scored, as this step returns it. */
export interface Scoring extends Result {
  /** How many rows were scored. */
  rows: number;
  /** The file with the predictions. */
  file: string;
  /** The predictions that were shown. */
  shown: unknown[];
}

/**
 * Scores the rows of a CSV file with an online deployment. The rows stay on the agent: they never pass through the
 * controller, and only what `show` asks for is printed.
 *
 * @returns what was scored: kind, id and name (of the deployment), outcome (unchanged), space, rows, file, shown
 * @throws configuration when there is no such deployment, or the file is not right; line and column are named, no value
 * @example wmlScore(deployment: 'credit-risk', file: 'data/new-customers.csv', show: 3)
 */
export function wmlScore(parameters: WmlScoreParameters): Scoring {
  return inSession(() => {
    requireCounts('wmlScore', parameters);
    const session = currentSession();
    const space = spaceOf('wmlScore', session, parameters.space);
    const deployment = deploymentOf(session, space, parameters.deployment);
    return score(session, space, deployment, parameters);
  });
}

interface DeploymentName {
  id: string;
  name: string;
}

function deploymentOf(session: Session, space: SpaceName, reference: Reference): DeploymentName {
  const target = targetOf(reference);
  if (target.id != null) {
    return { id: target.id, name: target.name ?? target.id };
  }
  const name = target.name ?? '';
  const found = batch(session, `wmlScore: look for the deployment '${name}'`, { deployments: deploymentsNamed(space, name) });
  const only = onlyDeployment('wmlScore', name, found.deployments);
  if (only == null && session.dryRun) {
    return { id: placeholder(), name };
  }
  if (only == null) {
    fail({
      category: 'configuration',
      what: `wmlScore: there is no deployment '${name}' in space '${space.name}'`,
      attempt: 'deploy a model first with wmlDeploy',
    });
  }
  return { id: only.id, name };
}

function score(session: Session, space: SpaceName, deployment: DeploymentName, parameters: WmlScoreParameters): Scoring {
  const doing = `wmlScore: score '${parameters.file}'`;
  const call = scoring(deployment, parameters);
  const answers = batch(session, doing, { scores: call });
  if (answers.scores.code === FILE_IS_WRONG) {
    fail({ category: 'configuration', what: `${doing}: the file cannot be read as CSV`, says: answers.scores.errors, attempt: 'check the file and the delimiter' });
  }
  if (answers.scores.code !== 0) {
    raise(doing, call, answers.scores);
  }
  return scored(session, space, deployment, parameters, answers.scores.output.split('\n'));
}

const FILE_IS_WRONG = 64;

function scoring(deployment: DeploymentName, parameters: WmlScoreParameters): Call<Answer> {
  const drop = parameters.drop ?? [];
  const words = [
    parameters.file,
    parameters.output!,
    `${parameters.show!}`,
    deployment.id,
    `${parameters.rowsPerRequest!}`,
    parameters.delimiter!,
    `${parameters.offset!}`,
    `${parameters.limit!}`,
    drop.join('\u001f'),
  ];
  return { verb: 'score', words: words.map((text) => ({ text })), says: 'cpdctl ml deployment compute-predictions', reading: 'answer' };
}

/** The first line says how many rows there were, the others are predictions. */
function scored(session: Session, space: SpaceName, deployment: DeploymentName, parameters: WmlScoreParameters, lines: string[]): Scoring {
  const counted = numberIn(lines[0]);
  const rows = counted ?? 0;
  const shown = lines.slice(1).map((line) => fromJson(line));
  const outcome = isPlaceholder(deployment.id) ? 'planned' : 'unchanged';
  echo(`wmlScore: ${outcome === 'planned' ? 'would score' : `scored ${rows}`} rows with deployment '${deployment.name}' in space '${space.name}' (predictions in ${parameters.output!})`);
  for (const line of lines.slice(1)) {
    echo(`  ${line}`);
  }
  return {
    kind: 'scoring',
    id: deployment.id,
    name: deployment.name,
    outcome,
    space,
    dryRun: session.dryRun,
    rows,
    file: parameters.output!,
    shown,
  };
}
