import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RecordTable, type StoredRecord } from './record-table.ts';

/** Keeps the records of each data set in a file of its own, which only grows while nothing older changes. */
export class RecordFiles {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Fills the tables with what an earlier run left. */
  restore(tables: Map<string, RecordTable>): void {
    for (const name of this.names()) {
      const table = new RecordTable();
      for (const line of readFileSync(join(this.folder, name), 'utf8').split('\n').filter(Boolean)) {
        const entry = JSON.parse(line) as string[] | StoredRecord;
        if (Array.isArray(entry)) {
          table.columns.splice(0, table.columns.length, ...entry);
        } else {
          table.records.push(entry);
        }
      }
      table.saved = table.records.length;
      tables.set(basename(name, '.jsonl'), table);
    }
  }

  /** Writes what is new, and removes the files of data sets that are gone. */
  save(tables: Map<string, RecordTable>): void {
    for (const name of this.names().filter(candidate => !tables.has(basename(candidate, '.jsonl')))) {
      rmSync(join(this.folder, name));
    }
    for (const [id, table] of tables) {
      if (table.saved < table.records.length || (table.saved === 0 && table.columns.length > 0)) {
        this.saveTable(join(this.folder, `${id}.jsonl`), table);
      }
    }
  }

  /** The columns stand before the records that they were needed for; the last ones count. */
  private saveTable(file: string, table: RecordTable): void {
    const lines = [table.columns, ...table.records.slice(table.saved)].map(entry => `${JSON.stringify(entry)}\n`).join('');
    if (table.saved === 0) {
      writeFileSync(`${file}.new`, lines, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } else {
      appendFileSync(file, lines);
    }
    table.saved = table.records.length;
  }

  private names(): string[] {
    return readdirSync(this.folder).filter(name => name.endsWith('.jsonl'));
  }
}
