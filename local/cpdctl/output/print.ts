import type { Json } from '../../cp4d/json.ts';
import type { Outcome } from '../commands/call.ts';
import { goJson } from './go-json.ts';
import { jmesQuery } from './query.ts';
import { genericTable, listTable, objectTable } from './table.ts';
import { toYaml } from './yaml.ts';

/** How a result is to be printed. */
export interface OutputChoice {
  format: 'table' | 'json' | 'yaml';
  query?: string;
  /** A single string without its quotes. */
  raw: boolean;
}

/** What a list says before its JSON when the service has more pages and nobody asked for them. */
const MORE_PAGES = 'There are more results than this page shows. Use --all-pages to get all of them.\n';

/** The result of a command as text or bytes for standard output. */
export function printed(outcome: Outcome, choice: OutputChoice): string | Buffer {
  switch (outcome.show) {
    case 'nothing':
      return '';
    case 'text':
      return `${outcome.text}\n`;
    case 'bytes':
      return outcome.bytes;
    case 'file':
      return `OK\nOutput written to ${outcome.path}\n`;
    default: {
      const notice = outcome.show === 'list' && outcome.morePages && choice.format === 'json' ? MORE_PAGES : '';
      return (
        notice + (choice.format === 'table' && choice.query === undefined ? table(outcome) : structured(outcome.value ?? null, choice))
      );
    }
  }
}

function table(outcome: Extract<Outcome, { show: 'ok' | 'object' | 'list' }>): string {
  if (outcome.show === 'ok') {
    return 'OK\n';
  }
  if (outcome.show === 'list') {
    return listTable(outcome.header, outcome.rows);
  }
  return outcome.pairs === undefined ? genericTable(outcome.value) : objectTable(outcome.pairs);
}

function structured(value: Json, { format, query, raw }: OutputChoice): string {
  const result = query === undefined ? value : jmesQuery(query, value);
  if (format === 'table') {
    return genericTable(result);
  }
  if (format === 'yaml') {
    return toYaml(result);
  }
  return raw && typeof result === 'string' ? `${result}\n` : `${goJson(result)}\n`;
}
