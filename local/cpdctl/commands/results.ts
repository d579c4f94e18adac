import { isObject, type Json } from '../../cp4d/json.ts';
import { isAtLeast } from '../../cp4d/version.ts';
import type { Query } from '../network/client.ts';
import { cells, shownColumns, type Column } from '../output/columns.ts';
import { simulatedVersion } from '../version.ts';
import type { Call, Outcome } from './call.ts';

/** The present state of something is looked at this often, in seconds of the cluster's time. */
const SECONDS_BETWEEN_LOOKS = 5;
/** Releases of 1.8 began to say that a list has further pages; this is the first whose lists were reworked. */
const FIRST_WITH_PAGING_NOTICE = '1.8.145';

/** One resource, shown by its columns. */
export function resource(value: Json, columns: Column[]): Outcome {
  const shown = shownColumns(columns, [value]);
  const values = cells(shown, value);
  return { show: 'object', value, pairs: shown.map(({ title }, index) => [`${title}:`, values[index] ?? '']) };
}

/** A list of resources, which stand under `member` of the answer. */
export function resources(value: Json, columns: Column[], member = 'resources'): Outcome {
  const rows = isObject(value) && Array.isArray(value[member]) ? value[member] : [];
  const shown = shownColumns(columns, rows);
  return {
    show: 'list',
    value,
    header: shown.map(({ title }) => title),
    rows: rows.map(row => cells(shown, row)),
    morePages: isObject(value) && isObject(value['next']) && isAtLeast(simulatedVersion(), FIRST_WITH_PAGING_NOTICE),
  };
}

/** One page of a list, or with --all-pages all of them. */
export async function listed(call: Call, path: string, query: Query, columns: Column[]): Promise<Outcome> {
  const paged = { ...query, limit: call.text('limit'), start: call.text('start') };
  return resources(call.isTrue('all-pages') ? await call.client.allPages(path, paged) : await call.client.get(path, paged), columns);
}

/** Looks again and again until the state is none of those that pass by themselves. */
export async function settled(call: Call, look: () => Promise<Json>, passing: string[], first?: Json): Promise<Json> {
  let value = first ?? (await look());
  while (passing.includes(stateOf(value))) {
    await call.client.transport.sleep(SECONDS_BETWEEN_LOOKS);
    value = await look();
  }
  return value;
}

/** The state of a space or deployment. */
export function stateOf(value: Json): string {
  const status = isObject(value) && isObject(value['entity']) ? value['entity']['status'] : undefined;
  return isObject(status) ? String(status['state']) : '';
}

/** What a command that changes a resource sends: the patch as given, or one made of the flags for single fields. */
export function patchFrom(call: Call, fields: string[]): Json[] {
  const patch = call.json('json-patch');
  const changes = Object.entries(call.body(fields)).map(([member, value]): Json => ({ op: 'add', path: `/${member}`, value }));
  return [...(Array.isArray(patch) ? patch : []), ...changes];
}

/** The id in an answer. */
export function idOf(value: Json, member = 'id'): string {
  const metadata = isObject(value) ? value['metadata'] : undefined;
  return isObject(metadata) ? String(metadata[member]) : '';
}
