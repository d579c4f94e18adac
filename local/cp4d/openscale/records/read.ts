import { timestamp } from '../../clock.ts';
import type { Json, JsonObject } from '../../json.ts';
import { badRequest } from '../errors.ts';
import { parseTime } from '../time.ts';
import { wholeNumber } from '../whole-number.ts';
import type { RecordTable, StoredRecord } from './record-table.ts';

/** Which records of a data set are wanted, and in which form. */
export interface RecordQuery {
  limit?: string;
  offset?: string;
  start?: string;
  end?: string;
  filter?: string;
  order?: string;
  format?: string;
  includes?: string;
  seed?: string;
  includeTotalCount?: boolean;
}

/** Whether a record holds what is wanted, given what stands in its columns. */
type Condition = (valueIn: (column: string) => Json) => boolean;

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;

/** A page of the records of a data set as an answer shows it. */
export function recordsJson(dataSetId: string, table: RecordTable, wanted: RecordQuery): JsonObject {
  const limit = wholeNumber(wanted.limit, 'limit', DEFAULT_LIMIT);
  const offset = wholeNumber(wanted.offset, 'offset', 0);
  const found = matching(table, wanted);
  const page = found.slice(offset, offset + Math.min(limit, LARGEST_LIMIT));
  const columns = wanted.includes?.split(',').filter(name => name !== '');
  return {
    records: wanted.format === 'list' ? asList(table, page, columns) : page.map(record => recordJson(dataSetId, table, record, columns)),
    total_count: wanted.includeTotalCount ? found.length : undefined,
  };
}

/** One record as an answer shows it. */
export function recordJson(dataSetId: string, table: RecordTable, record: StoredRecord, columns?: string[]): JsonObject {
  const values = valuesOf(table, record);
  const shown = columns === undefined ? values : Object.fromEntries(columns.map(column => [column, values[column] ?? null]));
  const url = `/v2/data_sets/${dataSetId}/records/${encodeURIComponent(record.id)}`;
  return { metadata: { id: record.id, url, created_at: timestamp(record.at) }, entity: { values: shown, annotations: record.annotations } };
}

/** A record's values under the names of their columns, with those the service adds. */
export function valuesOf(table: RecordTable, record: StoredRecord): JsonObject {
  const row = table.rows([record]).values[0] ?? [];
  const own = Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null]));
  const isPayload = table.columns.includes('scoring_id');
  return isPayload
    ? { ...own, scoring_timestamp: own['scoring_timestamp'] ?? timestamp(record.at) }
    : { ...own, record_id: record.id, record_timestamp: timestamp(record.at) };
}

/** Only filters and orders by column make it necessary to look into the records. */
function matching(table: RecordTable, { start, end, filter, order, seed }: RecordQuery): StoredRecord[] {
  const from = start === undefined ? -Infinity : parseTime(start);
  const to = end === undefined ? Infinity : parseTime(end);
  const conditions = (filter ?? '').split(',').filter(Boolean).map(condition);
  const found = table.records.filter(record => {
    const isInTime = record.at >= from && record.at <= to;
    return isInTime && (conditions.length === 0 || everyHolds(conditions, reader(table, record)));
  });
  return order === undefined ? found : ordered(table, found, order, seed);
}

function everyHolds(conditions: Condition[], valueIn: (column: string) => Json): boolean {
  return conditions.every(holds => holds(valueIn));
}

/** Reads single columns of a record; its text is parsed at most once. */
function reader(table: RecordTable, record: StoredRecord): (column: string) => Json {
  let row: Json[] | undefined;
  return column => {
    const index = table.columns.indexOf(column);
    if (index === -1) {
      return ADDED.get(column)?.(record) ?? null;
    }
    row ??= JSON.parse(record.values) as Json[];
    return row[index] ?? null;
  };
}

/** Columns that are not stored. */
const ADDED = new Map<string, (record: StoredRecord) => Json>([
  ['record_id', ({ id }) => id],
  ['record_timestamp', ({ at }) => timestamp(at)],
  ['scoring_timestamp', ({ at }) => timestamp(at)],
]);

function condition(text: string): Condition {
  const [column = '', operator = '', ...rest] = text.split(':');
  const operand = rest.join(':');
  const test = OPERATORS.get(operator);
  if (test === undefined || (operand === '' && !operator.endsWith('null'))) {
    throw badRequest(`The filter '${text}' is not column:operator:value; operators are ${[...OPERATORS.keys()].join(', ')}.`);
  }
  return valueIn => test(valueIn(column), operand);
}

const OPERATORS = new Map<string, (value: Json, operand: string) => boolean>([
  ['eq', equals],
  ['gt', (value, operand) => compare(value, operand) > 0],
  ['gte', (value, operand) => compare(value, operand) >= 0],
  ['lt', (value, operand) => compare(value, operand) < 0],
  ['lte', (value, operand) => compare(value, operand) <= 0],
  ['like', (value, operand) => likePattern(operand).test(String(value))],
  ['in', (value, operand) => operand.split(';').some(item => equals(value, item))],
  ['null', value => value === null],
  ['nonnull', value => value !== null],
]);

function equals(value: Json, operand: string): boolean {
  return value !== null && (typeof value === 'number' ? value === Number(operand) : String(value) === operand);
}

/** Not a number where the two cannot be compared, so that no comparison holds. */
function compare(value: Json, operand: string): number {
  if (value === null) {
    return NaN;
  }
  return typeof value === 'number' ? value - Number(operand) : String(value) < operand ? -1 : Number(String(value) !== operand);
}

function likePattern(operand: string): RegExp {
  const escaped = operand.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('%', '.*').replaceAll('_', '.')}$`, 's');
}

function ordered(table: RecordTable, records: StoredRecord[], order: string, seed: string | undefined): StoredRecord[] {
  const [column = '', direction] = order.split(':');
  if (column === 'random') {
    return shuffled(records, Number(seed ?? 0));
  }
  const sign = direction === 'desc' ? -1 : 1;
  return records
    .map(record => ({ record, key: reader(table, record)(column) }))
    .sort((one, other) => sign * compareValues(one.key, other.key))
    .map(({ record }) => record);
}

function compareValues(one: Json, other: Json): number {
  if (typeof one === 'number' && typeof other === 'number') {
    return one - other;
  }
  return String(one) < String(other) ? -1 : Number(String(one) !== String(other));
}

/** The same seed gives the same sample. */
function shuffled(records: StoredRecord[], seed: number): StoredRecord[] {
  const rows = [...records];
  let state = (seed >>> 0) + 1;
  for (let index = rows.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    [rows[index], rows[other]] = [rows[other] as StoredRecord, rows[index] as StoredRecord];
  }
  return rows;
}

function asList(table: RecordTable, page: StoredRecord[], wanted: string[] | undefined): JsonObject[] {
  const rows = page.map(record => valuesOf(table, record));
  const fields = wanted ?? Object.keys(rows[0] ?? {});
  return [
    {
      fields,
      values: rows.map(row => fields.map(column => row[column] ?? null)),
      annotations: page.some(({ annotations }) => annotations) ? page.map(({ annotations }) => annotations ?? {}) : undefined,
    },
  ];
}
