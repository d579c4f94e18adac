import { randomUUID } from 'node:crypto';
import { parseCsv } from '../../jobs/csv.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { badRequest } from '../errors.ts';
import { parseTime } from '../time.ts';
import type { Field } from '../subscriptions/schema.ts';
import type { Rows } from './record-table.ts';

/** Rows that came together, and the moment they carry. */
export interface Batch extends Rows {
  at?: number;
}

/** How a CSV body is to be read. */
export interface CsvOptions {
  header?: boolean;
  delimiter: string;
  skip: number;
  limit: number;
  /** What happens to a row of another length. */
  onError: 'stop' | 'continue';
}

/** Reads the JSON forms in which records may come. */
export function batchesFromJson(body: Json[]): Batch[] {
  if (body.length === 0) {
    throw badRequest('There are no records in the body.');
  }
  const batches: Batch[] = [];
  const flat: JsonObject[] = [];
  for (const element of body) {
    if (!isObject(element)) {
      throw badRequest("Each element must be an object: a record, or one with 'fields' and 'values', or 'request' and 'response'.");
    }
    if (isObject(element['request'])) {
      batches.push(payloadBatch(element, element['request']));
    } else if (Array.isArray(element['fields']) && Array.isArray(element['values'])) {
      batches.push(table(element, 'the record'));
    } else {
      flat.push(element);
    }
  }
  return flat.length === 0 ? batches : [...batches, fromObjects(flat)];
}

/** Reads CSV; without a header the columns stand as the data set has them. */
export function batchFromCsv(text: string, columns: Field[], options: CsvOptions): Batch {
  const lines = parseCsv(text, options.delimiter);
  const first = lines[0] ?? [];
  const names = columns.map(({ name }) => name);
  const header = options.header ?? first.every(cell => names.includes(cell));
  const used = header ? first : names.slice(0, first.length);
  const rows = lines.slice((header ? 1 : 0) + options.skip).slice(0, options.limit);
  const wrong = rows.find(row => row.length !== used.length);
  if (wrong !== undefined && options.onError === 'stop') {
    throw badRequest(`Row ${rows.indexOf(wrong) + 1} of the CSV has ${wrong.length} cells, but there are ${used.length} columns.`);
  }
  if (rows.length === 0) {
    throw badRequest('There are no records in the body.');
  }
  const types = used.map(name => columns.find(column => column.name === name)?.type);
  const values = rows.filter(row => row.length === used.length).map(row => row.map((cell, index) => typed(cell, types[index])));
  return { columns: used, values };
}

/** A scoring of n rows becomes n records. */
function payloadBatch(element: JsonObject, request: JsonObject): Batch {
  const asked = table(request, "'request'");
  const answer = isObject(element['response']) ? table(element['response'], "'response'") : { columns: [], values: [] };
  const at = element['scoring_timestamp'] === undefined ? undefined : parseTime(String(element['scoring_timestamp']));
  const id = String(element['scoring_id'] ?? randomUUID());
  const values = asked.values.map((row, index) => [`${id}-${index + 1}`, ...row, ...(answer.values[index] ?? [])]);
  const described = ['response_time', 'asset_revision', 'user_id', 'deployment_id'].filter(name => element[name] !== undefined);
  return withWinningProbability({
    at,
    columns: ['scoring_id', ...asked.columns, ...answer.columns, ...described],
    values: values.map(row => [...row, ...described.map(name => element[name] ?? null)]),
  });
}

/** The service adds the probability of the class that won. */
function withWinningProbability(batch: Batch): Batch {
  const probabilities = batch.values[0]?.findIndex(value => Array.isArray(value) && value.every(item => typeof item === 'number')) ?? -1;
  if (probabilities === -1 || batch.columns.includes('prediction_probability')) {
    return batch;
  }
  const winning = (row: Json[]): number => Math.max(...((row[probabilities] ?? []) as number[]));
  return {
    ...batch,
    columns: [...batch.columns, 'prediction_probability'],
    values: batch.values.map(row => [...row, winning(row)]),
  };
}

function table(element: JsonObject, what: string): Rows {
  const { fields, values } = element;
  if (!Array.isArray(fields) || !Array.isArray(values) || values.length === 0) {
    throw badRequest(`${what} needs 'fields' and 'values'.`);
  }
  const wrong = values.findIndex(row => !Array.isArray(row) || row.length !== fields.length);
  if (wrong !== -1) {
    throw badRequest(`Row ${wrong + 1} of ${what} must be a list of ${fields.length} values, as there are fields.`);
  }
  return { columns: fields.map(String), values: values as Json[][] };
}

function fromObjects(objects: JsonObject[]): Rows {
  const columns = [...new Set(objects.flatMap(object => Object.keys(object)))];
  return { columns, values: objects.map(object => columns.map(column => object[column] ?? null)) };
}

function typed(cell: string, type: Json | undefined): Json {
  if (type === 'string') {
    return cell;
  }
  if (cell === '') {
    return null;
  }
  if (cell.startsWith('[')) {
    return parsedList(cell);
  }
  const number = Number(cell);
  return Number.isNaN(number) ? (type === 'boolean' ? cell === 'true' : cell) : number;
}

function parsedList(cell: string): Json {
  try {
    return JSON.parse(cell) as Json;
  } catch {
    return cell;
  }
}
