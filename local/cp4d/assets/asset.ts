import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { notFound } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { Model } from '../models/model.ts';

/** A file that belongs to an asset. */
export interface Attachment {
  id: string;
  assetType: string;
  name?: string;
  mime?: string;
  /** What makes an upload or download address valid without a token. */
  signature: string;
  complete: boolean;
  digest?: string;
  size: number;
}

/** An asset of the catalogue service: a data asset, a script, … Models live with WML and are only shown here. */
export interface Asset {
  id: string;
  spaceId: string;
  ownerId: string;
  name: string;
  description?: string;
  tags: string[];
  type: string;
  originCountry: string;
  category: string;
  entity: JsonObject;
  createdAt: number;
  updatedAt: number;
  attachments: Attachment[];
  revisions: AssetRevision[];
}

/** A state of an asset that no longer changes. */
export interface AssetRevision {
  rev: string;
  committedAt: number;
  message?: string;
  asset: Omit<Asset, 'revisions'>;
}

/** What a caller says of an asset. */
export type NewAsset = Pick<Asset, 'name' | 'description' | 'tags' | 'type' | 'originCountry' | 'category' | 'entity'>;

/** Adds an asset without attachments. */
export function createAsset(cluster: Cluster, spaceId: string, ownerId: string, wanted: NewAsset): Asset {
  const now = cluster.clock.now();
  const asset: Asset = { ...wanted, id: randomUUID(), spaceId, ownerId, createdAt: now, updatedAt: now, attachments: [], revisions: [] };
  cluster.state.assets.set(asset.id, asset);
  return asset;
}

/** Fixes the present state of an asset as its next revision. */
export function commitAssetRevision(cluster: Cluster, asset: Asset, message?: string): AssetRevision {
  const { revisions, ...state } = asset;
  const rev = String(revisions.length + 1);
  const revision: AssetRevision = { rev, committedAt: cluster.clock.now(), message, asset: structuredClone(state) };
  revisions.push(revision);
  return revision;
}

/** A revision of an asset by its number, or the newest one. */
export function assetRevision(asset: Asset, rev: string): AssetRevision {
  const revision = rev === 'latest' ? asset.revisions.at(-1) : asset.revisions.find(candidate => candidate.rev === rev);
  if (revision === undefined) {
    throw notFound(`Revision '${rev}' of asset '${asset.id}' does not exist.`);
  }
  return revision;
}

/** Announces a file that is uploaded next. */
export function addAttachment(asset: Asset, described: Pick<Attachment, 'assetType' | 'name' | 'mime'>): Attachment {
  const attachment: Attachment = { ...described, id: randomUUID(), signature: randomBytes(16).toString('hex'), complete: false, size: 0 };
  asset.attachments.push(attachment);
  return attachment;
}

/** Keeps the bytes of a file. */
export function storeFile(cluster: Cluster, attachment: Attachment, file: Buffer): void {
  attachment.digest = createHash('sha256').update(file).digest('hex');
  attachment.size = file.length;
  cluster.contents.set(attachment.digest, file);
}

/** A file of an asset by its id. */
export function attachmentOf(asset: Asset, id: string): Attachment {
  const attachment = findAttachment(asset, id);
  if (attachment === undefined) {
    throw notFound(`Attachment '${id}' of asset '${asset.id}' does not exist.`);
  }
  return attachment;
}

/** A file of an asset, also one that only its revisions still have. */
export function findAttachment(asset: Asset, id: string): Attachment | undefined {
  const former = asset.revisions.flatMap(revision => revision.asset.attachments);
  return [...asset.attachments, ...former].find(candidate => candidate.id === id);
}

/** The address at which a file is written and read without a token. */
export function signedAddress(asset: Asset, attachment: Attachment): string {
  return `/v2/asset_files/${asset.type}/${asset.id}/${attachment.id}?signed=${attachment.signature}`;
}

/** An asset, or one of its revisions, as an answer shows it. */
export function assetJson(present: Asset, revision?: AssetRevision): JsonObject {
  const asset = revision?.asset ?? present;
  return {
    metadata: {
      ...commonMetadata(asset.id, asset.name, asset.type, asset.spaceId, asset.ownerId, asset.createdAt, asset.updatedAt),
      description: asset.description ?? '',
      tags: asset.tags,
      origin_country: asset.originCountry,
      asset_category: asset.category,
      size: asset.attachments.reduce((size, attachment) => size + attachment.size, 0),
      revision_id: revision && Number(revision.rev),
      commit_info: revision && { committed_at: timestamp(revision.committedAt), commit_message: revision.message },
    },
    entity: asset.entity,
    attachments: asset.attachments.map(attachment => ({
      id: attachment.id,
      asset_type: attachment.assetType,
      name: attachment.name,
      mime: attachment.mime,
    })),
    href: `/v2/assets/${asset.id}?space_id=${asset.spaceId}`,
    asset_id: asset.id,
  };
}

/** A model as the catalogue service shows it. */
export function modelAssetJson(model: Model): JsonObject {
  const { name, description, tags, type, softwareSpecification } = model.attributes;
  return {
    metadata: {
      ...commonMetadata(model.id, name, 'wml_model', model.spaceId, model.ownerId, model.createdAt, model.modifiedAt),
      description: description ?? '',
      tags: tags ?? [],
      origin_country: 'us',
      asset_category: 'USER',
      size: model.content?.size ?? 0,
    },
    entity: { wml_model: { type, software_spec: softwareSpecification } },
    attachments:
      model.content === undefined
        ? []
        : [{ id: model.content.attachmentId, asset_type: 'wml_model', name: model.content.name, mime: 'application/octet-stream' }],
    href: `/v2/assets/${model.id}?space_id=${model.spaceId}`,
    asset_id: model.id,
  };
}

function commonMetadata(
  id: string,
  name: string,
  type: string,
  spaceId: string,
  ownerId: string,
  createdAt: number,
  updatedAt: number,
): JsonObject {
  return {
    asset_id: id,
    asset_type: type,
    asset_attributes: [type],
    asset_state: 'available',
    name,
    owner_id: ownerId,
    space_id: spaceId,
    created_at: timestamp(createdAt),
    rov: { mode: 0 },
    usage: { last_updated_at: timestamp(updatedAt), last_update_time: updatedAt, last_updater_id: ownerId },
  };
}
