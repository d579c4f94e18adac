import { randomUUID } from 'node:crypto';
import type { Json, JsonObject } from '../../json.ts';

/** Rows under the names of their columns. */
export interface Rows {
  columns: string[];
  values: Json[][];
}

/** One kept row. Its values are JSON text: that is a third of what they take as objects. */
export interface StoredRecord {
  id: string;
  at: number;
  values: string;
  annotations?: JsonObject;
}

/** The records of a data set, in the order in which they came. */
export class RecordTable {
  readonly columns: string[] = [];
  readonly records: StoredRecord[] = [];
  /** How many records a snapshot holds already; a change of older ones sets it back. */
  saved = 0;

  /** Appends rows; columns that are new are added at the end. */
  append(rows: Rows, at: number, idColumn?: string): void {
    const positions = rows.columns.map(column => this.positionOf(column));
    const idAt = idColumn === undefined ? -1 : rows.columns.indexOf(idColumn);
    for (const values of rows.values) {
      const ordered: Json[] = new Array<Json>(this.columns.length).fill(null);
      positions.forEach((position, index) => {
        ordered[position] = values[index] ?? null;
      });
      const id = values[idAt];
      this.records.push({ id: typeof id === 'string' ? id : randomUUID(), at, values: JSON.stringify(ordered) });
    }
  }

  /** The values of some records, all as long as there are columns. */
  rows(records: StoredRecord[]): Rows {
    const width = this.columns.length;
    const values = records.map(record => {
      const row = JSON.parse(record.values) as Json[];
      while (row.length < width) {
        row.push(null);
      }
      return row;
    });
    return { columns: this.columns, values };
  }

  /** Puts other values in the place of a record's. */
  replace(record: StoredRecord, values: JsonObject, annotations: JsonObject | undefined): void {
    Object.keys(values).forEach(column => this.positionOf(column));
    record.values = JSON.stringify(this.columns.map(column => values[column] ?? null));
    record.annotations = annotations;
    this.saved = 0;
  }

  /** Sets further columns of records whose other values are at hand. */
  putBeside(records: StoredRecord[], rows: Rows, added: Rows): void {
    const positions = added.columns.map(column => this.positionOf(column));
    records.forEach((record, index) => {
      const values = rows.values[index] ?? [];
      positions.forEach((position, which) => {
        values[position] = added.values[index]?.[which] ?? null;
      });
      record.values = JSON.stringify(values);
    });
    this.saved = 0;
  }

  private positionOf(column: string): number {
    const position = this.columns.indexOf(column);
    return position === -1 ? this.columns.push(column) - 1 : position;
  }
}
