// Generated from generator/cpdctl/groups/asset.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields, AssetFields, TransferFields } from '../fields.ts';
import type { AssetAttachment, AssetMetadata, ExportedAssets, JsonArray, JsonObject, JsonPatchOperation, JsonValue, Promotion } from '../json.ts';
import type { InAccount, InCatalog, InProject, InSpace, OnlyInCatalog, OnlyInProject, OnlyInSpace } from '../scopes.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends AssetCommands {}
}

/** The commands of `cpdctl asset`. */
export interface AssetCommands {
  'asset attachment create': { flags: AssetAttachmentCreateFlags; prints: 'object'; fields: AnyFields };
  'asset attachment delete': { flags: AssetAttachmentDeleteFlags; prints: 'object'; fields: AnyFields };
  'asset attachment download': { flags: AssetAttachmentDownloadFlags; prints: 'object'; fields: AnyFields };
  'asset attachment get': { flags: AssetAttachmentGetFlags; prints: 'object'; fields: AnyFields };
  'asset attachment mark-complete': { flags: AssetAttachmentMarkCompleteFlags; prints: 'object'; fields: AnyFields };
  'asset attachment update': { flags: AssetAttachmentUpdateFlags; prints: 'object'; fields: AnyFields };
  'asset attribute create': { flags: AssetAttributeCreateFlags; prints: 'object'; fields: AnyFields };
  'asset attribute delete': { flags: AssetAttributeDeleteFlags; prints: 'object'; fields: AnyFields };
  'asset attribute get': { flags: AssetAttributeGetFlags; prints: 'object'; fields: AnyFields };
  'asset attribute list': { flags: AssetAttributeListFlags; prints: 'object'; fields: AnyFields };
  'asset attribute update': { flags: AssetAttributeUpdateFlags; prints: 'object'; fields: AnyFields };
  'asset create': { flags: AssetCreateFlags; prints: 'object'; fields: AssetFields };
  'asset data-asset create': { flags: AssetDataAssetCreateFlags; prints: 'object'; fields: AssetFields };
  'asset data-asset get': { flags: AssetDataAssetGetFlags; prints: 'object'; fields: AssetFields };
  'asset data-asset upload': { flags: AssetDataAssetUploadFlags; prints: 'object'; fields: AssetFields };
  'asset delete': { flags: AssetDeleteFlags; prints: 'object'; fields: AnyFields };
  'asset export cancel': { flags: AssetExportCancelFlags; prints: 'object'; fields: AnyFields };
  'asset export download': { flags: AssetExportDownloadFlags; prints: 'object'; fields: AnyFields };
  'asset export get': { flags: AssetExportGetFlags; prints: 'object'; fields: TransferFields };
  'asset export list': { flags: AssetExportListFlags; prints: 'rows'; fields: TransferFields };
  /** Without an encryption key the secrets of connections are exported in clear text. */
  'asset export start': { flags: AssetExportStartFlags; prints: 'object'; fields: TransferFields };
  'asset export wait': { flags: AssetExportWaitFlags; prints: 'object'; fields: AnyFields };
  'asset file download': { flags: AssetFileDownloadFlags; prints: 'object'; fields: AnyFields };
  'asset file list': { flags: AssetFileListFlags; prints: 'object'; fields: AnyFields };
  'asset file upload': { flags: AssetFileUploadFlags; prints: 'object'; fields: AnyFields };
  'asset get': { flags: AssetGetFlags; prints: 'object'; fields: AssetFields };
  'asset import cancel': { flags: AssetImportCancelFlags; prints: 'object'; fields: AnyFields };
  'asset import get': { flags: AssetImportGetFlags; prints: 'object'; fields: TransferFields };
  'asset import list': { flags: AssetImportListFlags; prints: 'rows'; fields: TransferFields };
  'asset import start': { flags: AssetImportStartFlags; prints: 'object'; fields: TransferFields };
  'asset import wait': { flags: AssetImportWaitFlags; prints: 'object'; fields: AnyFields };
  'asset promote': { flags: AssetPromoteFlags; prints: 'object'; fields: AnyFields };
  'asset relationship get': { flags: Refused<'asset relationship get needs cpdctl 1.6.55'>; prints: 'object'; fields: AnyFields };
  'asset relationship set': { flags: Refused<'asset relationship set needs cpdctl 1.6.55'>; prints: 'object'; fields: AnyFields };
  'asset relationship unset': { flags: Refused<'asset relationship unset needs cpdctl 1.6.55'>; prints: 'object'; fields: AnyFields };
  'asset script create': { flags: AssetScriptCreateFlags; prints: 'object'; fields: AnyFields };
  'asset search': { flags: AssetSearchFlags; prints: 'rows'; fields: AssetFields };
  'asset type create': { flags: Refused<'asset type create needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'asset type delete': { flags: Refused<'asset type delete needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'asset type get': { flags: AssetTypeGetFlags; prints: 'object'; fields: AnyFields };
  'asset type list': { flags: AssetTypeListFlags; prints: 'object'; fields: AnyFields };
  'asset type replace': { flags: AssetTypeReplaceFlags; prints: 'object'; fields: AnyFields };
  'asset update': { flags: AssetUpdateFlags; prints: 'object'; fields: AnyFields };
}

export type AssetAttachmentCreateFlags = AssetAttachmentCreateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttachmentCreateOwnFlags {
  'asset-id': string;
  'asset-type': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  connection?: Refused<'--connection needs cpdctl 1.8.145'>;
  'connection-id'?: string;
  'connection-path'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'data-partitions'?: number;
  description?: string;
  'is-partitioned'?: boolean;
  mime?: string;
  name?: string;
  'object-key'?: string;
  'object-key-is-read-only'?: boolean;
  'private-url'?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'test-doc'?: number;
  url?: string;
  'user-data'?: JsonValue;
}

export type AssetAttachmentDeleteFlags = AssetAttachmentDeleteOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttachmentDeleteOwnFlags {
  'asset-id': string;
  'attachment-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
}

export type AssetAttachmentDownloadFlags = AssetAttachmentDownloadOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttachmentDownloadOwnFlags {
  'asset-id'?: string;
  'attachment-id'?: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: string;
  'output-file'?: string;
  /** @default true */
  progress?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
}

export type AssetAttachmentGetFlags = AssetAttachmentGetOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttachmentGetOwnFlags {
  'asset-id': string;
  'attachment-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'private-url'?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'response-content-disposition'?: string;
  'response-content-type'?: string;
  'revision-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
}

export type AssetAttachmentMarkCompleteFlags = AssetAttachmentMarkCompleteOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttachmentMarkCompleteOwnFlags {
  'asset-id': string;
  'attachment-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
}

export type AssetAttachmentUpdateFlags = AssetAttachmentUpdateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttachmentUpdateOwnFlags {
  'asset-id': string;
  'attachment-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'json-patch': JsonPatchOperation[];
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
}

export type AssetAttributeCreateFlags = AssetAttributeCreateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttributeCreateOwnFlags {
  'asset-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  entity?: JsonValue;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetAttributeDeleteFlags = AssetAttributeDeleteOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttributeDeleteOwnFlags {
  'asset-id': string;
  'attribute-key': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetAttributeGetFlags = AssetAttributeGetOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttributeGetOwnFlags {
  'asset-id': string;
  'attribute-key': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'revision-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetAttributeListFlags = AssetAttributeListOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttributeListOwnFlags {
  'asset-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'revision-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetAttributeUpdateFlags = AssetAttributeUpdateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetAttributeUpdateOwnFlags {
  'asset-id': string;
  'attribute-key': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'json-patch': JsonPatchOperation[];
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetCreateFlags = AssetCreateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetCreateOwnFlags {
  attachments?: AssetAttachment[];
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'duplicate-action'?: Refused<'--duplicate-action needs cpdctl 1.8.145'>;
  entity?: JsonValue;
  metadata: AssetMetadata;
  'metadata-asset-attributes'?: Refused<'--metadata-asset-attributes needs cpdctl 1.6.17'>;
  'metadata-asset-category'?: Refused<'--metadata-asset-category needs cpdctl 1.6.17'>;
  'metadata-asset-id'?: Refused<'--metadata-asset-id needs cpdctl 1.6.17'>;
  'metadata-asset-state'?: Refused<'--metadata-asset-state needs cpdctl 1.6.17'>;
  'metadata-asset-type'?: Refused<'--metadata-asset-type needs cpdctl 1.6.17'>;
  'metadata-child-source-systems'?: Refused<'--metadata-child-source-systems needs cpdctl 1.6.17'>;
  'metadata-commit-info'?: Refused<'--metadata-commit-info needs cpdctl 1.6.17'>;
  'metadata-created-at'?: Refused<'--metadata-created-at needs cpdctl 1.6.17'>;
  'metadata-description'?: Refused<'--metadata-description needs cpdctl 1.6.17'>;
  'metadata-name'?: Refused<'--metadata-name needs cpdctl 1.6.17'>;
  'metadata-origin-country'?: Refused<'--metadata-origin-country needs cpdctl 1.6.17'>;
  'metadata-owner-id'?: Refused<'--metadata-owner-id needs cpdctl 1.6.17'>;
  'metadata-resource-key'?: Refused<'--metadata-resource-key needs cpdctl 1.6.17'>;
  'metadata-rov'?: Refused<'--metadata-rov needs cpdctl 1.6.17'>;
  'metadata-size'?: Refused<'--metadata-size needs cpdctl 1.6.17'>;
  'metadata-tags'?: Refused<'--metadata-tags needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'source-system'?: Refused<'--source-system needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetDataAssetCreateFlags = AssetDataAssetCreateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetDataAssetCreateOwnFlags {
  attachments?: AssetAttachment[];
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  entity: JsonObject;
  metadata: AssetMetadata;
  'metadata-asset-attributes'?: Refused<'--metadata-asset-attributes needs cpdctl 1.6.17'>;
  'metadata-asset-category'?: Refused<'--metadata-asset-category needs cpdctl 1.6.17'>;
  'metadata-asset-id'?: Refused<'--metadata-asset-id needs cpdctl 1.6.17'>;
  'metadata-asset-state'?: Refused<'--metadata-asset-state needs cpdctl 1.6.17'>;
  'metadata-asset-type'?: Refused<'--metadata-asset-type needs cpdctl 1.6.17'>;
  'metadata-child-source-systems'?: Refused<'--metadata-child-source-systems needs cpdctl 1.6.17'>;
  'metadata-commit-info'?: Refused<'--metadata-commit-info needs cpdctl 1.6.17'>;
  'metadata-created-at'?: Refused<'--metadata-created-at needs cpdctl 1.6.17'>;
  'metadata-description'?: Refused<'--metadata-description needs cpdctl 1.6.17'>;
  'metadata-name'?: Refused<'--metadata-name needs cpdctl 1.6.17'>;
  'metadata-origin-country'?: Refused<'--metadata-origin-country needs cpdctl 1.6.17'>;
  'metadata-owner-id'?: Refused<'--metadata-owner-id needs cpdctl 1.6.17'>;
  'metadata-resource-key'?: Refused<'--metadata-resource-key needs cpdctl 1.6.17'>;
  'metadata-rov'?: Refused<'--metadata-rov needs cpdctl 1.6.17'>;
  'metadata-size'?: Refused<'--metadata-size needs cpdctl 1.6.17'>;
  'metadata-tags'?: Refused<'--metadata-tags needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'source-system'?: Refused<'--source-system needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export interface AssetDataAssetGetFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'data-asset-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'revision-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetDataAssetUploadFlags = AssetDataAssetUploadOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetDataAssetUploadOwnFlags {
  'asset-id'?: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: string;
  description?: string;
  file?: string[];
  mime?: string;
  name?: string;
  /** @default "us" */
  'origin-country'?: string;
  /** progress=false keeps the progress bar out of the log. @default true */
  progress?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  tag?: string[];
}

export type AssetDeleteFlags = AssetDeleteOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetDeleteOwnFlags {
  'asset-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  /** Also takes the asset out of the trash. */
  'purge-on-delete'?: boolean;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetExportCancelFlags = AssetExportCancelOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetExportCancelOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'export-id': string;
  'hard-delete'?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetExportDownloadFlags = AssetExportDownloadOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetExportDownloadOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'export-id': string;
  'output-dir'?: Refused<'--output-dir needs cpdctl 1.8.145'>;
  /** Older than the reference says, which lists it since 1.8.145. */
  'output-file'?: string;
  /** progress=false keeps the progress bar out of the log. Older than the reference says, which lists it since 1.8.145. */
  progress?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetExportGetFlags = AssetExportGetOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetExportGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'export-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetExportListFlags = AssetExportListOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetExportListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type AssetExportStartFlags = AssetExportStartOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetExportStartOwnFlags {
  assets?: ExportedAssets;
  'assets-all-assets'?: Refused<'--assets-all-assets needs cpdctl 1.6.17'>;
  'assets-asset-ids'?: Refused<'--assets-asset-ids needs cpdctl 1.6.17'>;
  'assets-asset-types'?: Refused<'--assets-asset-types needs cpdctl 1.6.17'>;
  /** Returns at once. Older than the reference says, which lists it since 1.8.145. */
  async?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  /** Without it the secrets of connections stand in the archive in clear text. */
  'encryption-key'?: string;
  /** Such as json, csv. */
  format?: string;
  'module-keys'?: Refused<'--module-keys needs cpdctl 1.4.84'>;
  name?: string;
  /** Waits, then downloads the archive. Older than the reference says, which lists it since 1.8.145. */
  'output-file'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetExportWaitFlags = AssetExportWaitOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetExportWaitOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: string;
  'export-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetFileDownloadFlags = AssetFileDownloadOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InProject<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InAccount<'give one of --space-id, --project-id, --catalog-id, --account-id'>);

export interface AssetFileDownloadOwnFlags {
  accept?: string;
  'account-id'?: string;
  'byte-limit'?: number;
  'byte-range'?: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: string;
  flat?: boolean;
  force?: boolean;
  /** @default true */
  'hidden-files'?: boolean;
  /** For internal use. */
  'iam-id'?: string;
  inflate?: boolean;
  'output-file'?: string;
  path: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  range?: string;
  retry?: Refused<'--retry needs cpdctl 1.6.17'>;
  /** For internal use. */
  root?: boolean;
  signature?: string;
  'size-limit'?: number;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  stream?: boolean;
}

export type AssetFileListFlags = AssetFileListOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InProject<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InAccount<'give one of --space-id, --project-id, --catalog-id, --account-id'>);

export interface AssetFileListOwnFlags {
  'account-id'?: string;
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: string;
  flat?: boolean;
  /** @default true */
  'hidden-files'?: boolean;
  /** For internal use. */
  'iam-id'?: string;
  limit?: string;
  minimal?: boolean;
  offset?: string;
  path?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  /** For internal use. */
  root?: boolean;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  stream?: boolean;
}

export type AssetFileUploadFlags = AssetFileUploadOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InProject<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id, --account-id'> | InAccount<'give one of --space-id, --project-id, --catalog-id, --account-id'>);

export interface AssetFileUploadOwnFlags {
  'account-id'?: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: string;
  'ensure-dir'?: boolean;
  file?: string;
  'file-content-type'?: string;
  /** For internal use. */
  'iam-id'?: string;
  inflate?: boolean;
  /** Such as default, inline, overwrite, skip, rename. */
  'inflate-mode'?: string;
  /** @default true */
  override?: boolean;
  path: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  /** For internal use. */
  root?: boolean;
  signature?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetGetFlags = AssetGetOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetGetOwnFlags {
  'asset-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'revision-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetImportCancelFlags = AssetImportCancelOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetImportCancelOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'hard-delete'?: boolean;
  'import-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetImportGetFlags = AssetImportGetOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetImportGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'import-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetImportListFlags = AssetImportListOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetImportListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type AssetImportStartFlags = AssetImportStartOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetImportStartOwnFlags {
  /** Returns at once. Older than the reference says, which lists it since 1.8.145. */
  async?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'encryption-key'?: string;
  'file-content-type'?: string;
  /** Such as json, csv. */
  format?: string;
  'import-dir'?: Refused<'--import-dir needs cpdctl 1.8.145'>;
  'import-file': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type AssetImportWaitFlags = AssetImportWaitOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface AssetImportWaitOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: string;
  'import-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface AssetPromoteFlags {
  'asset-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
  /** Names the target space. */
  'request-body': Promotion;
  'revision-id'?: string;
}

export type AssetScriptCreateFlags = AssetScriptCreateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetScriptCreateOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: string;
  description?: string;
  file: string;
  language?: string;
  mime?: string;
  /** @default "us" */
  'origin-country'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'software-specification'?: Refused<'--software-specification needs cpdctl 1.8.145'>;
  'software-specification-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  tag?: string[];
}

export type AssetSearchFlags = AssetSearchOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetSearchOwnFlags {
  bookmark?: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  counts?: string[];
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  drilldown?: JsonArray;
  include?: string;
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  /** Lucene; asset.name:x also finds similar names, so compare exactly afterwards. */
  query: string;
  sort?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'type-name': string;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetTypeGetFlags = AssetTypeGetOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetTypeGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'type-name': string;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetTypeListFlags = AssetTypeListOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetTypeListOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  /** @deprecated */
  'x-open-id-connect-id-token'?: string;
}

export type AssetTypeReplaceFlags = AssetTypeReplaceOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetTypeReplaceOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  'external-asset-preview'?: JsonObject;
  'external-asset-preview-base-client-url'?: Refused<'--external-asset-preview-base-client-url needs cpdctl 1.6.17'>;
  'external-asset-preview-url-parameters-fixed'?: Refused<'--external-asset-preview-url-parameters-fixed needs cpdctl 1.6.17'>;
  'external-asset-preview-url-parameters-from-asset-attributes'?: Refused<'--external-asset-preview-url-parameters-from-asset-attributes needs cpdctl 1.6.17'>;
  'external-asset-preview-url-path-from-asset-attributes'?: Refused<'--external-asset-preview-url-path-from-asset-attributes needs cpdctl 1.6.17'>;
  fields: JsonArray;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  properties?: JsonObject;
  relationships?: JsonArray;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'type-name': string;
  'x-open-id-connect-id-token'?: string;
}

export type AssetUpdateFlags = AssetUpdateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInProject<'give exactly one of --space-id, --project-id, --catalog-id'> | OnlyInCatalog<'give exactly one of --space-id, --project-id, --catalog-id'>);

export interface AssetUpdateOwnFlags {
  'asset-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  classification?: JsonObject;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  'json-patch'?: JsonPatchOperation[];
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'resource-key'?: string;
  'source-system'?: JsonObject;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  tags?: string[];
}
