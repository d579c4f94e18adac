// Generated from generator/cpdctl/groups/connection.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields, AssetFields } from '../fields.ts';
import type { JsonArray, JsonObject, JsonPatchOperation } from '../json.ts';
import type { InCatalog, InProject, InSpace } from '../scopes.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends ConnectionCommands {}
}

/** The commands of `cpdctl connection`. */
export interface ConnectionCommands {
  'connection create': { flags: ConnectionCreateFlags; prints: 'object'; fields: AssetFields };
  'connection datasource-type get': { flags: ConnectionDatasourceTypeGetFlags; prints: 'object'; fields: AnyFields };
  'connection datasource-type list': { flags?: ConnectionDatasourceTypeListFlags; prints: 'object'; fields: AnyFields };
  'connection delete': { flags: ConnectionDeleteFlags; prints: 'object'; fields: AnyFields };
  'connection discover': { flags: ConnectionDiscoverFlags; prints: 'object'; fields: AnyFields };
  'connection discover-adhoc': { flags: ConnectionDiscoverAdhocFlags; prints: 'object'; fields: AnyFields };
  'connection discover-data-asset': { flags: ConnectionDiscoverDataAssetFlags; prints: 'object'; fields: AnyFields };
  'connection get': { flags: ConnectionGetFlags; prints: 'object'; fields: AnyFields };
  'connection list': { flags: ConnectionListFlags; prints: 'object'; fields: AnyFields };
  'connection list-actions': { flags: ConnectionListActionsFlags; prints: 'object'; fields: AnyFields };
  'connection perform-action': { flags: ConnectionPerformActionFlags; prints: 'object'; fields: AnyFields };
  'connection update': { flags: ConnectionUpdateFlags; prints: 'object'; fields: AnyFields };
}

export type ConnectionCreateFlags = ConnectionCreateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionCreateOwnFlags {
  /** Such as user, system. */
  'asset-category'?: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'child-source-systems'?: JsonArray;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'datasource-type': string;
  description?: string;
  /** Such as restricted, internal_use_only, personal_credentials. */
  flags?: string[];
  'gateway-id'?: string;
  'interaction-properties'?: JsonObject;
  'interaction-properties-source'?: Refused<'--interaction-properties-source needs cpdctl 1.6.17'>;
  'interaction-properties-target'?: Refused<'--interaction-properties-target needs cpdctl 1.6.17'>;
  'location-definition'?: JsonObject;
  'location-definition-physical-location-code'?: Refused<'--location-definition-physical-location-code needs cpdctl 1.6.17'>;
  'location-definition-sovereign-location-code'?: Refused<'--location-definition-sovereign-location-code needs cpdctl 1.6.17'>;
  name: string;
  'origin-country'?: string;
  'owner-id'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  properties?: JsonObject;
  'ref-asset-id'?: string;
  'ref-catalog-id'?: string;
  rov?: JsonObject;
  'rov-mode'?: Refused<'--rov-mode needs cpdctl 1.6.17'>;
  'skip-enforcement'?: boolean;
  'source-system'?: JsonObject;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
  /** The connection is tried before it is stored unless test=false. @default true */
  test?: boolean;
}

export interface ConnectionDatasourceTypeGetFlags {
  'accept-language'?: string;
  actions?: boolean;
  'connection-properties'?: boolean;
  'datasource-type': string;
  discovery?: boolean;
  'entity-environment'?: string;
  'entity-product'?: string;
  'generate-transitive-conditions'?: boolean;
  'interaction-properties'?: boolean;
  /** Such as global, context. */
  'product-selector-scope'?: string;
}

export interface ConnectionDatasourceTypeListFlags {
  'accept-language'?: string;
  actions?: boolean;
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'connection-properties'?: boolean;
  discovery?: boolean;
  'entity-environment'?: string;
  'entity-product'?: string;
  'generate-transitive-conditions'?: boolean;
  'interaction-properties'?: boolean;
  limit?: number;
  offset?: number;
  /** Such as global, context. */
  'product-selector-scope'?: string;
  sort?: string;
}

export type ConnectionDeleteFlags = ConnectionDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionDeleteOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  connection?: Refused<'--connection needs cpdctl 1.8.145'>;
  'connection-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type ConnectionDiscoverFlags = ConnectionDiscoverOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionDiscoverOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  connection?: Refused<'--connection needs cpdctl 1.8.145'>;
  'connection-id': string;
  /** Such as source, target. */
  context?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'data-asset-catalog-id'?: string;
  'data-asset-id'?: string;
  'data-asset-project-id'?: string;
  'data-asset-space-id'?: string;
  detail?: boolean;
  fetch?: string;
  filters?: string;
  limit?: number;
  offset?: number;
  path: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  properties?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface ConnectionDiscoverAdhocFlags {
  /** Such as user, system. */
  'asset-category'?: string;
  'asset-properties'?: string;
  'child-source-systems'?: JsonArray;
  'datasource-type': string;
  description?: string;
  detail?: boolean;
  /** Such as source, target. */
  'discovery-context'?: string;
  fetch?: string;
  filters?: string;
  /** Such as restricted, internal_use_only, personal_credentials. */
  flags?: string[];
  'gateway-id'?: string;
  'interaction-properties'?: JsonObject;
  limit?: number;
  name: string;
  'new-interaction-properties-source'?: Refused<'--new-interaction-properties-source needs cpdctl 1.6.17'>;
  'new-interaction-properties-target'?: Refused<'--new-interaction-properties-target needs cpdctl 1.6.17'>;
  'new-location-definition'?: JsonObject;
  'new-location-definition-physical-location-code'?: Refused<'--new-location-definition-physical-location-code needs cpdctl 1.6.17'>;
  'new-location-definition-sovereign-location-code'?: Refused<'--new-location-definition-sovereign-location-code needs cpdctl 1.6.17'>;
  'new-rov-mode'?: Refused<'--new-rov-mode needs cpdctl 1.6.17'>;
  'new-source-system'?: JsonObject;
  offset?: number;
  'origin-country'?: string;
  'owner-id'?: string;
  path: string;
  properties?: JsonObject;
  'ref-asset-id'?: string;
  'ref-catalog-id'?: string;
  rov?: JsonObject;
  tags?: string[];
}

export type ConnectionDiscoverDataAssetFlags = ConnectionDiscoverDataAssetOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionDiscoverDataAssetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  /** Such as source, target. */
  context?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'data-asset-id': string;
  detail?: boolean;
  fetch?: string;
  filters?: string;
  limit?: number;
  offset?: number;
  path?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  properties?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type ConnectionGetFlags = ConnectionGetOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  connection?: Refused<'--connection needs cpdctl 1.8.145'>;
  'connection-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'entity-product'?: string;
  'inject-token'?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type ConnectionListFlags = ConnectionListOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Such as source, target, source,target. */
  'entity-context'?: string;
  'entity-datasource-type'?: string;
  'entity-flags'?: string;
  'entity-name'?: string;
  'entity-properties'?: string;
  'inject-token'?: boolean;
  limit?: number;
  'metadata-creator'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  sort?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type ConnectionListActionsFlags = ConnectionListActionsOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionListActionsOwnFlags {
  'accept-language'?: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  connection?: Refused<'--connection needs cpdctl 1.8.145'>;
  'connection-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type ConnectionPerformActionFlags = ConnectionPerformActionOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionPerformActionOwnFlags {
  /** Such as get_oauth2_tokens, get_record_count, get_signed_url, test, validate. */
  'action-name': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  connection?: Refused<'--connection needs cpdctl 1.8.145'>;
  'connection-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  request: JsonObject;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type ConnectionUpdateFlags = ConnectionUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface ConnectionUpdateOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  connection?: Refused<'--connection needs cpdctl 1.8.145'>;
  'connection-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'patch-request': JsonPatchOperation[];
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'skip-enforcement'?: boolean;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  test?: boolean;
}
