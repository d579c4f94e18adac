import { isMap, numberIn, randomId, toJson } from '#language';
import { batch } from './cp4dInternalBatch.ts';
import type { Answer, Call } from './cp4dInternalCalls.ts';
import { columnsIn } from './cp4dInternalColumns.ts';
import { fail } from './cp4dInternalErrors.ts';
import { raise } from './cp4dInternalFailures.ts';
import type { Resource } from './cp4dInternalOpenScale.ts';
import type { Reply, Request } from './cp4dInternalRest.ts';
import type { Session } from './cp4dInternalSession.ts';

/** Which rows of a CSV file go to which data set. */
export interface RowsToStore {
  file: string;
  delimiter?: string;
  offset?: number;
  limit?: number;
  drop?: string[];
  /** The columns that there may be, as csv.awk takes them. */
  columns: string;
  rowsPerRequest?: number;
  dataSet: string;
  force?: boolean;
  timeoutMinutes?: number;
  /** `rows` (field names, then lists of values) or `objects`. */
  form: string;
  /** What was just seen of the data set. */
  seen?: SeenRecords | null;
}

/** How many records a data set has, and what is noted at it, as JSON has it between quotes. */
export interface SeenRecords {
  count: number;
  note: string;
}

/** How many records a data set has. */
export function countingRecords(dataSet: string): Request {
  return { method: 'GET', path: `/v2/data_sets/${dataSet}/records?limit=0&include_total_count=true` };
}

/**
 * What was seen of a data set, in a look at it and at the number of its records.
 *
 * @returns nothing when the records of that very data set were not counted
 */
export function recordsSeen(dataSet: Resource, counted: string | null, reply: Reply | null | undefined): SeenRecords | null {
  const body = (reply != null && isMap(reply.body) ? reply.body : {}) as { total_count?: number };
  if (body.total_count == null || counted !== dataSet.metadata.id) {
    return null;
  }
  const description = toJson((dataSet.entity.description ?? '') as string);
  return { count: body.total_count, note: description.substring(1, description.length - 1) };
}

/** What became of them. */
export interface Counts {
  /** How many rows the file has, as far as they are meant. */
  rows: number;
  /** How many were sent now. */
  sent: number;
  /** How many records the data set has. */
  records: number;
}

/**
 * The description of a data set: which file was stored last, by which a later build goes on; records.sh writes it. Behind
 * it stand the files before.
 * @contract server dataSet.description
 */
export type StoredNote = `${string}cp4d-mlops: ${string} ${number} after ${number}${string}`;

const FILE_IS_WRONG = 64;

/**
 * Stores the rows; those that are there already are not sent again.
 *
 * @throws when the file is not right, or the server refuses the rows; the message says how many are stored
 */
export function storeRows(session: Session, doing: string, rows: RowsToStore): Counts {
  const call = storing(rows);
  const answers = batch(session, doing, { stored: call });
  const answer = answers.stored;
  if (answer.code === FILE_IS_WRONG) {
    fail({ category: 'configuration', what: `${doing}: the file does not fit: ${answer.errors}`, now: 'nothing was sent', attempt: 'check the file, its delimiter, and drop' });
  }
  if (answer.code !== 0) {
    const stored = answer.output.trim();
    raise(doing, call, { ...answer, output: '' }, stored === '' ? null : `${stored} rows are stored; run again, the step goes on behind them`);
  }
  return session.dryRun ? { rows: 0, sent: 0, records: 0 } : countsIn(answer.output);
}

/** The call that stores them; records.sh says how. */
function storing(rows: RowsToStore): Call<Answer> {
  const drop = rows.drop ?? [];
  const seen = rows.seen;
  const words = [
    rows.file,
    rows.delimiter!,
    `${rows.offset!}`,
    `${rows.limit!}`,
    drop.join('\u001f'),
    rows.columns,
    `${rows.rowsPerRequest!}`,
    rows.dataSet,
    `${rows.force === true}`,
    `${rows.timeoutMinutes!}`,
    rows.form,
    seen == null ? '' : `${seen.count}`,
    seen == null ? '' : seen.note,
    randomId(),
  ];
  return { verb: 'store_rows', words: words.map((text) => ({ text })), says: "OpenScale's POST of records", reading: 'answer' };
}

function countsIn(output: string): Counts {
  const numbers = output
    .trim()
    .split('\n')
    .map((line) => numberIn(line));
  return { rows: numbers[0] ?? 0, sent: numbers[1] ?? 0, records: numbers[2] ?? 0 };
}

interface Properties {
  label_column?: string;
  feature_fields?: string[];
  prediction_field?: string;
  probability_fields?: string[];
  training_data_schema?: unknown;
  input_data_schema?: unknown;
  output_data_schema?: unknown;
}

/** Feedback holds the features and the label; what the model answers may be there. */
export function feedbackColumns(subscription: Resource): string {
  const properties = propertiesOf(subscription);
  const label = properties.label_column ?? '';
  return columnsFor(properties, [...(properties.feature_fields ?? []), label]);
}

/** Payload holds the features and the prediction; the label may be there. */
export function payloadColumns(subscription: Resource): string {
  const properties = propertiesOf(subscription);
  return columnsFor(properties, [...(properties.feature_fields ?? []), properties.prediction_field ?? 'prediction']);
}

function propertiesOf(subscription: Resource): Properties {
  return (subscription.entity.asset_properties ?? {}) as Properties;
}

function columnsFor(properties: Properties, needed: string[]): string {
  const known = columnsIn(properties.training_data_schema ?? properties.input_data_schema);
  const answered = columnsIn(properties.output_data_schema).map((column) => column.name);
  const all = [properties.label_column ?? '', properties.prediction_field ?? 'prediction', ...(properties.probability_fields ?? []), ...answered];
  const others = all.filter((name) => name !== '' && !needed.includes(name));
  const rows = needed.map((name) => {
    const column = known.find((one) => one.name === name);
    return `${name}\u001e!${cellKind(column?.type)}`;
  });
  return [...rows, ...others.map((name) => `${name}\u001eany`)].join('\u001f');
}

function cellKind(type: unknown): string {
  if (typeof type !== 'string') {
    return 'any';
  }
  if (type === 'string') {
    return 'text';
  }
  return NUMBERS.includes(type) ? 'number' : 'any';
}

const NUMBERS = ['integer', 'long', 'double', 'float', 'decimal', 'short', 'byte'];
