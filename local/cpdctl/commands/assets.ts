import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isObject, type Json, type JsonObject } from '../../cp4d/json.ts';
import { Failure } from '../failure.ts';
import { ASSET_COLUMNS } from '../output/columns.ts';
import { cell } from '../output/table.ts';
import type { Query } from '../network/client.ts';
import { completeAttachment, newAttachment } from './attachments.ts';
import type { Call, Outcome } from './call.ts';
import { idOf, resource, resources } from './results.ts';
import { scopeQuery } from './scope.ts';

const ASSETS = '/v2/assets';
const MIME_TYPES: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  txt: 'text/plain',
  zip: 'application/zip',
  gz: 'application/gzip',
};

/** Assets of a space's catalogue. */
export const ASSET_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'asset search': async call => {
    const limit = call.text('limit');
    const body = {
      ...call.body(['query', 'sort', 'bookmark', 'include', 'drilldown', 'counts']),
      limit: limit === undefined ? undefined : Number(limit),
    };
    return resources(
      await call.client.call(
        'POST',
        `/v2/asset_types/${encodeURIComponent(call.text('type-name') ?? '')}/search`,
        await scopeQuery(call),
        body,
      ),
      ASSET_COLUMNS,
      'results',
    );
  },
  'asset get': async call =>
    withAttachments(await call.client.get(`${ASSETS}/${encodeURIComponent(call.text('asset-id') ?? '')}`, await scopeQuery(call))),
  'asset delete': async call => {
    const query = { ...(await scopeQuery(call)), purge_on_delete: call.isTrue('purge-on-delete') ? 'true' : undefined };
    return { show: 'ok', value: await call.client.call('DELETE', `${ASSETS}/${encodeURIComponent(call.text('asset-id') ?? '')}`, query) };
  },
  'asset data-asset get': async call =>
    withAttachments(await call.client.get(`${ASSETS}/${encodeURIComponent(call.text('data-asset-id') ?? '')}`, await scopeQuery(call))),
  'asset data-asset create': async call => {
    const { metadata, entity } = call.body(['metadata', 'entity']);
    return withAttachments(
      await call.client.call('POST', ASSETS, await scopeQuery(call), {
        metadata: { asset_type: 'data_asset', ...(isObject(metadata) ? metadata : {}) },
        entity,
      }),
    );
  },
  'asset data-asset upload': upload,
};

/** Makes a data asset of one or more files, or adds them to one that is there. */
async function upload(call: Call): Promise<Outcome> {
  const files = (call.list('file') ?? []).map(path => ({ path, bytes: contents(path) }));
  const [first] = files;
  if (first === undefined) {
    throw new Failure('No file is given: use --file.');
  }
  const scope = await scopeQuery(call);
  const mime = call.text('mime') ?? mimeOf(first.path);
  const id =
    call.text('asset-id') ??
    idOf(await call.client.call('POST', ASSETS, scope, newDataAsset(call, basename(first.path), mime)), 'asset_id');
  for (const { path, bytes } of files) {
    await attach(call, scope, id, path, bytes);
  }
  return withAttachments(await call.client.get(`${ASSETS}/${id}`, scope));
}

function newDataAsset(call: Call, name: string, mime: string): JsonObject {
  return {
    metadata: {
      name: call.text('name') ?? name,
      description: call.text('description'),
      tags: call.list('tag'),
      asset_type: 'data_asset',
      origin_country: call.text('origin-country') ?? 'us',
      asset_category: 'USER',
    },
    entity: { data_asset: { mime_type: mime } },
  };
}

async function attach(call: Call, scope: Query, asset: string, path: string, bytes: Buffer): Promise<void> {
  const mime = call.text('mime') ?? mimeOf(path);
  const attachment = await newAttachment(call, scope, asset, { asset_type: 'data_asset', name: basename(path), mime });
  await call.client.signed('PUT', attachment.address, { type: mime, bytes });
  await completeAttachment(call, scope, asset, attachment.id);
  if (call.text('progress') === undefined || call.isTrue('progress')) {
    process.stderr.write(`${bytes.length} B / ${bytes.length} B [${'-'.repeat(40)}] 100.00% ? p/s 0s\n`);
  }
}

function contents(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Failure(`open ${path}: no such file or directory`);
  }
}

function mimeOf(path: string): string {
  return MIME_TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** An asset is shown with a table of its files. */
function withAttachments(asset: Json): Outcome {
  const shown = resource(asset, ASSET_COLUMNS);
  const attachments = isObject(asset) && Array.isArray(asset['attachments']) ? asset['attachments'].filter(isObject) : [];
  if (shown.show !== 'object' || attachments.length === 0) {
    return shown;
  }
  const lines = [
    ['ID', 'Name', 'Type', 'Mime Type'],
    ...attachments.map(({ id, name, asset_type, mime }) => [id, name, asset_type, mime].map(cell)),
  ];
  const widths = [0, 1, 2, 3].map(column => Math.max(...lines.map(line => line[column]?.length ?? 0)));
  const table = lines
    .map(line => line.map((text, column) => (column === 3 ? text : text.padEnd(widths[column] ?? 0))).join('   ') + '  ')
    .join('\n');
  return { ...shown, pairs: [...(shown.pairs ?? []), ['Attachments:', table]] };
}
