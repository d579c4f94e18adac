import type { World } from './world.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
/** What a build has found, the file's entries being in the order of their names, which hold ids. */
const MEMORY = /\{\\"build\\":(?:[^"\\]|\\.)*/g;
const WORKER = /work\.\d+/g;
const TRACE = /\(trace [0-9a-f-]*\)/g;
const SIGNED = /("signed":"|\bsigned=)[0-9a-f]+/g;
/** Where the next page of a list begins, which an id tells. */
const NEXT_PAGE = /"start":"[\w-]{20,}"/g;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

/** A recording without what differs from run to run: ids are numbered by first appearance, paths and addresses have names. */
export function normalised<Value>(world: World, value: Value): Value {
  const numbers = new Map<string, string>();
  const text = JSON.stringify(value)
    .replaceAll(`${world.workspace}-organisation`, 'ORGANISATION')
    .replaceAll(world.workspace, 'WORKSPACE')
    .replaceAll(world.environment['CP4D_URL'] ?? world.cp4d.url, 'CP4D')
    .replaceAll(world.cp4d.caFile, 'CA_FILE')
    .replaceAll(MEMORY, 'MEMORY')
    .replaceAll(UUID, (id) => {
      numbers.set(id, numbers.get(id) ?? `id-${numbers.size + 1}`);
      return numbers.get(id)!;
    })
    .replaceAll(TIME, 'TIME')
    .replaceAll(TRACE, '(trace ID)')
    .replaceAll(SIGNED, '$1')
    .replaceAll(NEXT_PAGE, '"start":""')
    .replaceAll(CERTIFICATE, 'CERTIFICATE')
    .replaceAll(WORKER, 'work');
  return JSON.parse(text) as Value;
}
