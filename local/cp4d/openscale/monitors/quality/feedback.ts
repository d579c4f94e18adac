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
import { columnOf } from '../payload.ts';

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

/** So many records are in memory as values at a time. */
const CHUNK = 5000;

/** The newest feedback, with the predictions that came with it or else those of the deployment. */
export function judgedRows(input: EvaluationInput): JudgedRows {
  const { cluster, subscription, dataSet, parameters } = input;
  const table = recordsOf(cluster, dataSet);
  const { length } = table.records;
  const fewest = numberParameter(parameters, 'min_feedback_data_size') ?? 1;
  if (length < fewest) {
    throw new EvaluationError(`there are ${length} feedback records, ${fewest} are needed.`);
  }
  const first = Math.max(length - (numberParameter(parameters, 'max_rows_per_evaluation') ?? length), 0);
  const judged: JudgedRows = { actual: [], predicted: [], probabilities: [], classes: undefined };
  for (let start = first; start < length; start += CHUNK) {
    const { actual, predicted, probabilities, classes } = judgedChunk(
      cluster,
      subscription,
      table,
      table.records.slice(start, start + CHUNK),
    );
    actual.forEach(value => judged.actual.push(value));
    predicted.forEach(value => judged.predicted.push(value));
    probabilities.forEach(value => judged.probabilities.push(value));
    judged.classes ??= classes;
  }
  return judged;
}

function judgedChunk(cluster: Cluster, subscription: Resource, table: RecordTable, records: StoredRecord[]): JudgedRows {
  const { labelColumn = '', predictionField, probabilityField } = assetProperties(subscription);
  const rows = table.rows(records);
  const actual = columnOf(rows, labelColumn);
  if (actual === undefined) {
    throw new EvaluationError(`the feedback has no label column '${labelColumn}'.`);
  }
  const given = columnOf(rows, predictionField);
  if (given !== undefined && given.every(value => value !== null)) {
    const probabilities = columnOf(rows, probabilityField)?.map(asProbabilities) ?? records.map(() => undefined);
    return { actual, predicted: given, probabilities, classes: undefined };
  }
  const model = servedModel(cluster, subscription);
  const { predicted, probabilities } = score(model, rows);
  noteScores(table, records, rows, { predicted, probabilities });
  return { actual, predicted, probabilities, classes: model.classes };
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

type Scores = Pick<JudgedRows, 'predicted' | 'probabilities'>;

function score(model: PortableModel, rows: Rows): Scores {
  const positions = model.fields.map(field => rows.columns.indexOf(field));
  const missing = model.fields.filter((_field, index) => positions[index] === -1);
  if (missing.length > 0) {
    throw new EvaluationError(`the feedback could not be scored: it lacks the columns ${missing.join(', ')}.`);
  }
  try {
    const { values } = predict(model, { values: rows.values.map(row => positions.map(position => row[position] ?? null)) });
    const answers = values as Json[][];
    return {
      predicted: answers.map(([prediction]) => prediction ?? null),
      probabilities: answers.map(([, probability]) => asProbabilities(probability ?? null)),
    };
  } catch (error) {
    throw error instanceof InputError ? new EvaluationError(`the feedback could not be scored: ${error.message}`) : error;
  }
}

/** The records behind a cell of the confusion matrix can be found by these columns. */
function noteScores(table: RecordTable, records: StoredRecord[], rows: Rows, { predicted, probabilities }: Scores): void {
  const values = records.map((_record, index): Json[] => [predicted[index] ?? null, probabilities[index] ?? null]);
  table.putBeside(records, rows, { columns: [PREDICTION, PROBABILITY], values });
}
