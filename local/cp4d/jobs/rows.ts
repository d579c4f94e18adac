import type { Cluster } from '../cluster.ts';
import { createAsset, addAttachment, storeFile, type Asset } from '../assets/asset.ts';
import { invalid, notFound } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { parseCsv, writeCsv } from './csv.ts';
import type { DeploymentJob } from './job.ts';
import type { PortableModel } from '../predictions/portable-model.ts';
import type { InputTable } from '../predictions/predict.ts';

/** The rows of a data asset that a job refers to, as one table; the label may stand among the columns. */
export function referencedTable(cluster: Cluster, job: DeploymentJob, model: PortableModel): InputTable {
  const references = job.scoring['input_data_references'];
  const asset = referencedAsset(cluster, job.spaceId, Array.isArray(references) ? references[0] : undefined);
  const digest = asset.attachments.find(attachment => attachment.complete)?.digest;
  const [fields, ...rows] = parseCsv(cluster.contents.get(digest ?? '')?.toString() ?? '');
  if (fields === undefined || rows.length === 0) {
    throw invalid(`Data asset '${asset.id}' holds no CSV rows.`);
  }
  const kept = fields.map((field, index) => ({ field, index })).filter(({ field }) => field !== model.label);
  return {
    fields: kept.map(({ field }) => field),
    values: rows.map(row => kept.map(({ field, index }) => typed(row[index] ?? '', model.categories.has(field)))),
  };
}

/** Writes predictions into the data asset that a job names as its output. */
export function writeOutput(cluster: Cluster, job: DeploymentJob, ownerId: string, predictions: JsonObject): void {
  const reference = job.scoring['output_data_reference'];
  if (!isObject(reference)) {
    return;
  }
  const location = isObject(reference['location']) ? reference['location'] : {};
  const asset =
    location['href'] === undefined
      ? createAsset(cluster, job.spaceId, ownerId, {
          name: String(location['name'] ?? `${job.name ?? job.id}.csv`),
          tags: [],
          type: 'data_asset',
          originCountry: 'us',
          category: 'USER',
          entity: { data_asset: { mime_type: 'text/csv' } },
        })
      : referencedAsset(cluster, job.spaceId, reference);
  const attachment = addAttachment(asset, { assetType: 'data_asset', name: asset.name, mime: 'text/csv' });
  storeFile(cluster, attachment, Buffer.from(csvOf(predictions)));
  attachment.complete = true;
  asset.attachments = [attachment];
}

function referencedAsset(cluster: Cluster, spaceId: string, reference: Json | undefined): Asset {
  const location = isObject(reference) && isObject(reference['location']) ? reference['location'] : {};
  const id = String(location['id'] ?? /\/v2\/assets\/([^?/]+)/.exec(String(location['href']))?.[1]);
  const asset = cluster.state.assets.get(id);
  if (asset === undefined || asset.spaceId !== spaceId) {
    throw notFound(`Data asset '${id}', which the job refers to, does not exist in space '${spaceId}'.`);
  }
  return asset;
}

function typed(text: string, categorical: boolean): Json {
  const number = Number(text);
  return categorical || text === '' || Number.isNaN(number) ? text : number;
}

function csvOf(predictions: JsonObject): string {
  const { fields, values } = predictions as { fields: string[]; values: Json[][] };
  return writeCsv([fields, ...values.map(row => row.map(cell => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell))))]);
}
