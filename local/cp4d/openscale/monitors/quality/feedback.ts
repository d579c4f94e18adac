import type { Json } from '../../../json.ts';
import type { Cluster } from '../../../cluster.ts';
import { loadedModel } from '../../../predictions/loaded-models.ts';
import type { PortableModel } from '../../../predictions/portable-model.ts';
import { InputError, predict } from '../../../predictions/predict.ts';
import { recordsOf } from '../../records/data-set.ts';
import type { RecordTable, Rows, StoredRecord } from '../../records/record-table.ts';
import type { Resource } from '../../resource.ts';
import { assetProperties } from '../../subscriptions/asset-properties.ts';
import { watchedDeployment } from '../../subscriptions/watched-deployment.ts';
import { EvaluationError, numberParameter, type EvaluationInput } from '../evaluation.ts';

/** What happened, and what the model said would; one element per feedback record. */
export interface JudgedRows {
  actual: Json[];
  predicted: Json[];
  /** One number per class, where the model gives them. */
  probabilities: (number[] | undefined)[];
  /** In the order of the probabilities; undefined when nothing says it. */
  classes: Json[] | undefined;
}

/** Columns that an evaluation adds to the feedback. */
const PREDICTION = '_original_prediction';
const PROBABILITY = '_original_probability';

/** The newest feedback, with the predictions that came with it or else those of the deployment. */
export function judgedRows({ cluster, subscription, dataSet, parameters }: EvaluationInput): JudgedRows {
  const { labelColumn, predictionField, probabilityField } = assetProperties(subscription);
  const table = recordsOf(cluster, dataSet);
  const fewest = numberParameter(parameters, 'min_feedback_data_size') ?? 1;
  if (table.records.length < fewest) {
    throw new EvaluationError(`there are ${table.records.length} feedback records, ${fewest} are needed.`, 'AIQMM0002E');
  }
  const records = table.records.slice(-(numberParameter(parameters, 'max_rows_per_evaluation') ?? table.records.length));
  const rows = table.rows(records);
  const column = (name: string): Json[] => columnOf(rows, name);
  if (labelColumn === undefined || !rows.columns.includes(labelColumn)) {
    throw new EvaluationError(`the feedback has no label column '${labelColumn ?? ''}'.`);
  }
  const actual = column(labelColumn);
  const given = rows.columns.includes(predictionField) ? column(predictionField) : [];
  if (given.length > 0 && given.every(value => value !== null)) {
    const probabilities = rows.columns.includes(probabilityField) ? column(probabilityField).map(asProbabilities) : [];
    return { actual, predicted: given, probabilities, classes: undefined };
  }
  const model = servedModel(cluster, subscription);
  const { predicted, probabilities } = score(model, rows);
  noteScores(table, records, rows, predicted, probabilities);
  return { actual, predicted, probabilities, classes: model.classes };
}

function columnOf(rows: Rows, name: string): Json[] {
  const index = rows.columns.indexOf(name);
  return rows.values.map(row => row[index] ?? null);
}

function asProbabilities(value: Json): number[] | undefined {
  return Array.isArray(value) && value.every(item => typeof item === 'number') ? value : undefined;
}

function servedModel(cluster: Cluster, subscription: Resource): PortableModel {
  const digest = watchedDeployment(cluster, subscription)?.servedDigest;
  if (digest === undefined) {
    throw new EvaluationError('the feedback could not be scored: the deployment does not exist or does not answer.');
  }
  return loadedModel(cluster, digest);
}

function score(model: PortableModel, rows: Rows): Pick<JudgedRows, 'predicted' | 'probabilities'> {
  const positions = model.fields.map(field => rows.columns.indexOf(field));
  const missing = model.fields.filter((_field, index) => positions[index] === -1);
  if (missing.length > 0) {
    throw new EvaluationError(`the feedback could not be scored: it lacks the columns ${missing.join(', ')}.`);
  }
  try {
    const { values } = predict(model, { values: rows.values.map(row => positions.map(position => row[position] ?? null)) });
    const answers = values as Json[][];
    return { predicted: answers.map(([prediction]) => prediction ?? null), probabilities: answers.map(([, probability]) => asProbabilities(probability ?? null)) };
  } catch (error) {
    throw error instanceof InputError ? new EvaluationError(`the feedback could not be scored: ${error.message}`) : error;
  }
}

/** The records behind a cell of the confusion matrix can be found by these columns. */
function noteScores(
  table: RecordTable,
  records: StoredRecord[],
  rows: Rows,
  predicted: Json[],
  probabilities: (number[] | undefined)[],
): void {
  const added = {
    columns: [PREDICTION, PROBABILITY],
    values: records.map((_record, index): Json[] => [predicted[index] ?? null, probabilities[index] ?? null]),
  };
  table.putBeside(records, rows, added);
}
