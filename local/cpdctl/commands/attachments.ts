import { isObject, type Json, type JsonObject } from '../../cp4d/json.ts';
import type { Query } from '../network/client.ts';
import type { Call, Outcome } from './call.ts';
import { downloaded } from './files.ts';
import { patchFrom } from './results.ts';
import { scopeQuery } from './scope.ts';

const BODY = [
  'asset-type',
  'name',
  'mime',
  'description',
  'connection-id',
  'connection-path',
  'object-key',
  'url',
  'user-data',
  'is-partitioned',
  'data-partitions',
  'private-url',
  'object-key-is-read-only',
  'test-doc',
];

/** The files of assets. */
export const ATTACHMENT_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'asset attachment create': async call =>
    object(await call.client.call('POST', attachments(call), await scopeQuery(call), call.body(BODY))),
  'asset attachment get': async call => object(await call.client.get(attachment(call), await scopeQuery(call))),
  'asset attachment update': async call =>
    object(await call.client.call('PATCH', attachment(call), await scopeQuery(call), patchFrom(call, []))),
  'asset attachment mark-complete': async call =>
    object(await call.client.call('POST', `${attachment(call)}/complete`, await scopeQuery(call))),
  'asset attachment delete': async call => ({
    show: 'ok',
    value: await call.client.call('DELETE', attachment(call), await scopeQuery(call)),
  }),
  'asset attachment download': async call => {
    const described = await call.client.get(attachment(call), await scopeQuery(call));
    return downloaded(call, await call.client.signed('GET', String(isObject(described) ? described['url'] : '')));
  },
};

/** Announces a file; answers its id and the address it is to be sent to. */
export async function newAttachment(
  call: Call,
  scope: Query,
  asset: string,
  described: JsonObject,
): Promise<{ id: string; address: string }> {
  const made = await call.client.call('POST', `/v2/assets/${asset}/attachments`, scope, described);
  const { attachment_id: id, url1: address } = isObject(made) ? made : {};
  return { id: String(id), address: String(address) };
}

/** Says that a file has been sent. */
export async function completeAttachment(call: Call, scope: Query, asset: string, id: string): Promise<void> {
  await call.client.call('POST', `/v2/assets/${asset}/attachments/${id}/complete`, scope);
}

function attachments(call: Call): string {
  return `/v2/assets/${encodeURIComponent(call.text('asset-id') ?? '')}/attachments`;
}

function attachment(call: Call): string {
  return `${attachments(call)}/${encodeURIComponent(call.text('attachment-id') ?? '')}`;
}

function object(value: Json): Outcome {
  return { show: 'object', value };
}
