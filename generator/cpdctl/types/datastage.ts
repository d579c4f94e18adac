// Generated from generator/cpdctl/groups/datastage.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields } from '../fields.ts';
import type { JsonArray, JsonObject, JsonPatchOperation } from '../json.ts';
import type { InCatalog, InProject, InSpace } from '../scopes.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends DatastageCommands {}
}

/** The commands of `cpdctl datastage`. */
export interface DatastageCommands {
  'datastage codegen generate-buildop': { flags: DatastageCodegenGenerateBuildopFlags; prints: 'object'; fields: AnyFields };
  'datastage flow clone': { flags: DatastageFlowCloneFlags; prints: 'object'; fields: AnyFields };
  'datastage flow compile': { flags: DatastageFlowCompileFlags; prints: 'object'; fields: AnyFields };
  'datastage flow create': { flags: DatastageFlowCreateFlags; prints: 'object'; fields: AnyFields };
  'datastage flow delete': { flags: DatastageFlowDeleteFlags; prints: 'object'; fields: AnyFields };
  'datastage flow get': { flags: DatastageFlowGetFlags; prints: 'object'; fields: AnyFields };
  'datastage flow get-compile-status': { flags: DatastageFlowGetCompileStatusFlags; prints: 'object'; fields: AnyFields };
  'datastage flow list': { flags: DatastageFlowListFlags; prints: 'object'; fields: AnyFields };
  'datastage flow patch-attributes': { flags: Refused<'datastage flow patch-attributes needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'datastage flow update': { flags: DatastageFlowUpdateFlags; prints: 'object'; fields: AnyFields };
  'datastage migration create': { flags: DatastageMigrationCreateFlags; prints: 'object'; fields: AnyFields };
  'datastage migration create-from-zip': { flags: DatastageMigrationCreateFromZipFlags; prints: 'object'; fields: AnyFields };
  'datastage migration delete': { flags: DatastageMigrationDeleteFlags; prints: 'object'; fields: AnyFields };
  'datastage migration delete-zip': { flags: DatastageMigrationDeleteZipFlags; prints: 'object'; fields: AnyFields };
  'datastage migration encrypt': { flags: Refused<'datastage migration encrypt needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'datastage migration export-flows-with-dependencies': { flags: DatastageMigrationExportFlowsWithDependenciesFlags; prints: 'object'; fields: AnyFields };
  'datastage migration get': { flags: DatastageMigrationGetFlags; prints: 'object'; fields: AnyFields };
  'datastage migration get-zip': { flags: DatastageMigrationGetZipFlags; prints: 'object'; fields: AnyFields };
  'datastage subflow clone': { flags: DatastageSubflowCloneFlags; prints: 'object'; fields: AnyFields };
  'datastage subflow create': { flags: DatastageSubflowCreateFlags; prints: 'object'; fields: AnyFields };
  'datastage subflow delete': { flags: DatastageSubflowDeleteFlags; prints: 'object'; fields: AnyFields };
  'datastage subflow get': { flags: DatastageSubflowGetFlags; prints: 'object'; fields: AnyFields };
  'datastage subflow list': { flags: DatastageSubflowListFlags; prints: 'object'; fields: AnyFields };
  'datastage subflow patch-attributes': { flags: Refused<'datastage subflow patch-attributes needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'datastage subflow update': { flags: DatastageSubflowUpdateFlags; prints: 'object'; fields: AnyFields };
  'datastage table-definition clone': { flags: DatastageTableDefinitionCloneFlags; prints: 'object'; fields: AnyFields };
  'datastage table-definition create': { flags: DatastageTableDefinitionCreateFlags; prints: 'object'; fields: AnyFields };
  'datastage table-definition delete': { flags: DatastageTableDefinitionDeleteFlags; prints: 'object'; fields: AnyFields };
  'datastage table-definition get': { flags: DatastageTableDefinitionGetFlags; prints: 'object'; fields: AnyFields };
  'datastage table-definition list': { flags: DatastageTableDefinitionListFlags; prints: 'object'; fields: AnyFields };
  'datastage table-definition replace': { flags: DatastageTableDefinitionReplaceFlags; prints: 'object'; fields: AnyFields };
  'datastage table-definition update': { flags: DatastageTableDefinitionUpdateFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library clone': { flags: DatastageXmlSchemaLibraryCloneFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library create': { flags: DatastageXmlSchemaLibraryCreateFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library delete': { flags: DatastageXmlSchemaLibraryDeleteFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library delete-files': { flags: DatastageXmlSchemaLibraryDeleteFilesFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library download': { flags: DatastageXmlSchemaLibraryDownloadFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library export-datastage-library-zip': { flags: DatastageXmlSchemaLibraryExportDatastageLibraryZipFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library get': { flags: DatastageXmlSchemaLibraryGetFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library import-datastage-library-zip': { flags: DatastageXmlSchemaLibraryImportDatastageLibraryZipFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library list': { flags: DatastageXmlSchemaLibraryListFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library rename': { flags: DatastageXmlSchemaLibraryRenameFlags; prints: 'object'; fields: AnyFields };
  'datastage xml-schema-library upload': { flags: DatastageXmlSchemaLibraryUploadFlags; prints: 'object'; fields: AnyFields };
}

export type DatastageCodegenGenerateBuildopFlags = DatastageCodegenGenerateBuildopOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageCodegenGenerateBuildopOwnFlags {
  build?: JsonObject;
  'build-interfaces'?: Refused<'--build-interfaces needs cpdctl 1.6.17'>;
  'build-logic'?: Refused<'--build-logic needs cpdctl 1.6.17'>;
  'buildop-id': string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  creator?: JsonObject;
  'creator-author'?: Refused<'--creator-author needs cpdctl 1.6.17'>;
  'creator-vendor'?: Refused<'--creator-vendor needs cpdctl 1.6.17'>;
  'creator-version'?: Refused<'--creator-version needs cpdctl 1.6.17'>;
  'directory-asset'?: Refused<'--directory-asset needs cpdctl 1.6.17'>;
  'enable-async-compile'?: Refused<'--enable-async-compile needs cpdctl 1.6.17'>;
  general?: JsonObject;
  'general-class-name'?: Refused<'--general-class-name needs cpdctl 1.6.17'>;
  'general-command'?: Refused<'--general-command needs cpdctl 1.6.17'>;
  'general-execmode'?: Refused<'--general-execmode needs cpdctl 1.6.17'>;
  'general-node-type-name'?: Refused<'--general-node-type-name needs cpdctl 1.6.17'>;
  'general-operator-name'?: Refused<'--general-operator-name needs cpdctl 1.6.17'>;
  'general-wrapped-name'?: Refused<'--general-wrapped-name needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  properties?: JsonArray;
  'runtime-type'?: string;
  schemas?: JsonArray;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  type?: string;
  'ui-data'?: JsonObject;
  wrapped?: JsonObject;
  'wrapped-environment'?: Refused<'--wrapped-environment needs cpdctl 1.6.17'>;
  'wrapped-interfaces'?: Refused<'--wrapped-interfaces needs cpdctl 1.6.17'>;
}

export type DatastageFlowCloneFlags = DatastageFlowCloneOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageFlowCloneOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  'flow-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageFlowCompileFlags = DatastageFlowCompileOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageFlowCompileOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'enable-async-compile'?: Refused<'--enable-async-compile needs cpdctl 1.6.17'>;
  'enable-native-sql-pushdown'?: Refused<'--enable-native-sql-pushdown needs cpdctl 1.6.17'>;
  'enable-push-join-to-source'?: Refused<'--enable-push-join-to-source needs cpdctl 1.6.17'>;
  'enable-push-processing-to-source'?: Refused<'--enable-push-processing-to-source needs cpdctl 1.6.17'>;
  'enable-sql-pushdown'?: boolean;
  'flow-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'runtime-type'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageFlowCreateFlags = DatastageFlowCreateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageFlowCreateOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  name: string;
  'pipeline-flow'?: JsonObject;
  'pipeline-flows-app-data'?: Refused<'--pipeline-flows-app-data needs cpdctl 1.6.17'>;
  'pipeline-flows-doc-type'?: Refused<'--pipeline-flows-doc-type needs cpdctl 1.6.17'>;
  'pipeline-flows-external-paramsets'?: Refused<'--pipeline-flows-external-paramsets needs cpdctl 1.6.17'>;
  'pipeline-flows-id'?: Refused<'--pipeline-flows-id needs cpdctl 1.6.17'>;
  'pipeline-flows-json-schema'?: Refused<'--pipeline-flows-json-schema needs cpdctl 1.6.17'>;
  'pipeline-flows-parameters'?: Refused<'--pipeline-flows-parameters needs cpdctl 1.6.17'>;
  'pipeline-flows-pipelines'?: Refused<'--pipeline-flows-pipelines needs cpdctl 1.6.17'>;
  'pipeline-flows-primary-pipeline'?: Refused<'--pipeline-flows-primary-pipeline needs cpdctl 1.6.17'>;
  'pipeline-flows-runtimes'?: Refused<'--pipeline-flows-runtimes needs cpdctl 1.6.17'>;
  'pipeline-flows-schemas'?: Refused<'--pipeline-flows-schemas needs cpdctl 1.6.17'>;
  'pipeline-flows-version'?: Refused<'--pipeline-flows-version needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageFlowDeleteFlags = DatastageFlowDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageFlowDeleteOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'flow-id': string[];
  force?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageFlowGetFlags = DatastageFlowGetOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageFlowGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'flow-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageFlowGetCompileStatusFlags = DatastageFlowGetCompileStatusOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageFlowGetCompileStatusOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'enable-sql-pushdown'?: boolean;
  'flow-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageFlowListFlags = DatastageFlowListOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageFlowListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  limit?: number;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  sort?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type DatastageFlowUpdateFlags = DatastageFlowUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageFlowUpdateOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  'flow-id': string;
  name: string;
  'pipeline-flow'?: JsonObject;
  'pipeline-flows-app-data'?: Refused<'--pipeline-flows-app-data needs cpdctl 1.6.17'>;
  'pipeline-flows-doc-type'?: Refused<'--pipeline-flows-doc-type needs cpdctl 1.6.17'>;
  'pipeline-flows-external-paramsets'?: Refused<'--pipeline-flows-external-paramsets needs cpdctl 1.6.17'>;
  'pipeline-flows-id'?: Refused<'--pipeline-flows-id needs cpdctl 1.6.17'>;
  'pipeline-flows-json-schema'?: Refused<'--pipeline-flows-json-schema needs cpdctl 1.6.17'>;
  'pipeline-flows-parameters'?: Refused<'--pipeline-flows-parameters needs cpdctl 1.6.17'>;
  'pipeline-flows-pipelines'?: Refused<'--pipeline-flows-pipelines needs cpdctl 1.6.17'>;
  'pipeline-flows-primary-pipeline'?: Refused<'--pipeline-flows-primary-pipeline needs cpdctl 1.6.17'>;
  'pipeline-flows-runtimes'?: Refused<'--pipeline-flows-runtimes needs cpdctl 1.6.17'>;
  'pipeline-flows-schemas'?: Refused<'--pipeline-flows-schemas needs cpdctl 1.6.17'>;
  'pipeline-flows-version'?: Refused<'--pipeline-flows-version needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageMigrationCreateFlags = DatastageMigrationCreateOwnFlags & (InProject<'give one of --project-id, --catalog-id'> | InCatalog<'give one of --project-id, --catalog-id'>);

export interface DatastageMigrationCreateOwnFlags {
  'asset-type'?: Refused<'--asset-type needs cpdctl 1.6.17'>;
  /** Such as isx. */
  'attachment-type'?: string;
  body: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  /** Such as skip, rename, replace, rename_replace. */
  'conflict-resolution'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'create-connection-parametersets'?: Refused<'--create-connection-parametersets needs cpdctl 1.6.17'>;
  'create-missing-parameters'?: boolean;
  'enable-folder'?: Refused<'--enable-folder needs cpdctl 1.6.17'>;
  'enable-local-connection'?: boolean;
  /** @default true */
  'enable-notification'?: boolean;
  'enable-rulestage-integration'?: boolean;
  'file-name'?: string;
  from?: Refused<'--from needs cpdctl 1.6.17'>;
  'import-only'?: boolean;
  'migrate-hive-impala'?: Refused<'--migrate-hive-impala needs cpdctl 1.6.17'>;
  'migrate-to-platform-connection'?: Refused<'--migrate-to-platform-connection needs cpdctl 1.6.17'>;
  'migrate-to-send-email'?: Refused<'--migrate-to-send-email needs cpdctl 1.6.17'>;
  /** Such as continue, stop. */
  'on-failure'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'replace-mode'?: Refused<'--replace-mode needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: Refused<'--space-id needs cpdctl 1.6.17'>;
  'storage-path'?: Refused<'--storage-path needs cpdctl 1.6.17'>;
  to?: Refused<'--to needs cpdctl 1.6.17'>;
  'use-dsn-name'?: Refused<'--use-dsn-name needs cpdctl 1.6.17'>;
}

export type DatastageMigrationCreateFromZipFlags = DatastageMigrationCreateFromZipOwnFlags & (InProject<'give one of --project-id, --catalog-id'> | InCatalog<'give one of --project-id, --catalog-id'>);

export interface DatastageMigrationCreateFromZipOwnFlags {
  'asset-type'?: Refused<'--asset-type needs cpdctl 1.6.17'>;
  body: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  /** Such as skip, rename, replace, rename_replace. */
  'conflict-resolution'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default true */
  'enable-notification'?: boolean;
  'file-name'?: string;
  'import-only'?: boolean;
  'include-dependencies'?: boolean;
  /** Such as continue, stop. */
  'on-failure'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'replace-mode'?: Refused<'--replace-mode needs cpdctl 1.6.17'>;
  'skip-dependencies'?: Refused<'--skip-dependencies needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: Refused<'--space-id needs cpdctl 1.6.17'>;
  'x-migration-enc-key'?: Refused<'--x-migration-enc-key needs cpdctl 1.6.17'>;
}

export type DatastageMigrationDeleteFlags = DatastageMigrationDeleteOwnFlags & (InProject<'give one of --project-id, --catalog-id'> | InCatalog<'give one of --project-id, --catalog-id'>);

export interface DatastageMigrationDeleteOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'import-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: Refused<'--space-id needs cpdctl 1.6.17'>;
}

export type DatastageMigrationDeleteZipFlags = DatastageMigrationDeleteZipOwnFlags & (InProject<'give one of --project-id, --catalog-id'> | InCatalog<'give one of --project-id, --catalog-id'>);

export interface DatastageMigrationDeleteZipOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'import-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: Refused<'--space-id needs cpdctl 1.6.17'>;
}

export type DatastageMigrationExportFlowsWithDependenciesFlags = DatastageMigrationExportFlowsWithDependenciesOwnFlags & (InProject<'give one of --project-id, --catalog-id'> | InCatalog<'give one of --project-id, --catalog-id'>);

export interface DatastageMigrationExportFlowsWithDependenciesOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'exclude-data-files'?: Refused<'--exclude-data-files needs cpdctl 1.6.17'>;
  flows: JsonArray;
  id?: string[];
  'include-data-assets'?: Refused<'--include-data-assets needs cpdctl 1.6.17'>;
  'include-dependencies'?: boolean;
  'output-file'?: Refused<'--output-file needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'remove-secrets'?: boolean;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: Refused<'--space-id needs cpdctl 1.6.17'>;
  type?: Refused<'--type needs cpdctl 1.6.17'>;
  'x-migration-enc-key'?: Refused<'--x-migration-enc-key needs cpdctl 1.6.17'>;
}

export type DatastageMigrationGetFlags = DatastageMigrationGetOwnFlags & (InProject<'give one of --project-id, --catalog-id'> | InCatalog<'give one of --project-id, --catalog-id'>);

export interface DatastageMigrationGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Such as json, csv. */
  format?: string;
  'import-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: Refused<'--space-id needs cpdctl 1.6.17'>;
}

export type DatastageMigrationGetZipFlags = DatastageMigrationGetZipOwnFlags & (InProject<'give one of --project-id, --catalog-id'> | InCatalog<'give one of --project-id, --catalog-id'>);

export interface DatastageMigrationGetZipOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Such as json, csv. */
  format?: string;
  'import-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: Refused<'--space-id needs cpdctl 1.6.17'>;
}

export type DatastageSubflowCloneFlags = DatastageSubflowCloneOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageSubflowCloneOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'subflow-id': string;
}

export type DatastageSubflowCreateFlags = DatastageSubflowCreateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageSubflowCreateOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  name: string;
  'pipeline-flow'?: JsonObject;
  'pipeline-flows-app-data'?: Refused<'--pipeline-flows-app-data needs cpdctl 1.6.17'>;
  'pipeline-flows-doc-type'?: Refused<'--pipeline-flows-doc-type needs cpdctl 1.6.17'>;
  'pipeline-flows-external-paramsets'?: Refused<'--pipeline-flows-external-paramsets needs cpdctl 1.6.17'>;
  'pipeline-flows-id'?: Refused<'--pipeline-flows-id needs cpdctl 1.6.17'>;
  'pipeline-flows-json-schema'?: Refused<'--pipeline-flows-json-schema needs cpdctl 1.6.17'>;
  'pipeline-flows-parameters'?: Refused<'--pipeline-flows-parameters needs cpdctl 1.6.17'>;
  'pipeline-flows-pipelines'?: Refused<'--pipeline-flows-pipelines needs cpdctl 1.6.17'>;
  'pipeline-flows-primary-pipeline'?: Refused<'--pipeline-flows-primary-pipeline needs cpdctl 1.6.17'>;
  'pipeline-flows-runtimes'?: Refused<'--pipeline-flows-runtimes needs cpdctl 1.6.17'>;
  'pipeline-flows-schemas'?: Refused<'--pipeline-flows-schemas needs cpdctl 1.6.17'>;
  'pipeline-flows-version'?: Refused<'--pipeline-flows-version needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageSubflowDeleteFlags = DatastageSubflowDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageSubflowDeleteOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'subflow-id': string[];
}

export type DatastageSubflowGetFlags = DatastageSubflowGetOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageSubflowGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'subflow-id': string;
}

export type DatastageSubflowListFlags = DatastageSubflowListOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageSubflowListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  limit?: number;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  sort?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type DatastageSubflowUpdateFlags = DatastageSubflowUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageSubflowUpdateOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  name: string;
  'pipeline-flow'?: JsonObject;
  'pipeline-flows-app-data'?: Refused<'--pipeline-flows-app-data needs cpdctl 1.6.17'>;
  'pipeline-flows-doc-type'?: Refused<'--pipeline-flows-doc-type needs cpdctl 1.6.17'>;
  'pipeline-flows-external-paramsets'?: Refused<'--pipeline-flows-external-paramsets needs cpdctl 1.6.17'>;
  'pipeline-flows-id'?: Refused<'--pipeline-flows-id needs cpdctl 1.6.17'>;
  'pipeline-flows-json-schema'?: Refused<'--pipeline-flows-json-schema needs cpdctl 1.6.17'>;
  'pipeline-flows-parameters'?: Refused<'--pipeline-flows-parameters needs cpdctl 1.6.17'>;
  'pipeline-flows-pipelines'?: Refused<'--pipeline-flows-pipelines needs cpdctl 1.6.17'>;
  'pipeline-flows-primary-pipeline'?: Refused<'--pipeline-flows-primary-pipeline needs cpdctl 1.6.17'>;
  'pipeline-flows-runtimes'?: Refused<'--pipeline-flows-runtimes needs cpdctl 1.6.17'>;
  'pipeline-flows-schemas'?: Refused<'--pipeline-flows-schemas needs cpdctl 1.6.17'>;
  'pipeline-flows-version'?: Refused<'--pipeline-flows-version needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'subflow-id': string;
}

export type DatastageTableDefinitionCloneFlags = DatastageTableDefinitionCloneOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageTableDefinitionCloneOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'table-definition-id': string;
}

export type DatastageTableDefinitionCreateFlags = DatastageTableDefinitionCreateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageTableDefinitionCreateOwnFlags {
  /** Such as SYSTEM, USER. */
  'asset-category'?: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  entity?: JsonObject;
  'entity-column-info'?: Refused<'--entity-column-info needs cpdctl 1.6.17'>;
  'entity-data-asset'?: Refused<'--entity-data-asset needs cpdctl 1.6.17'>;
  'entity-data-definition'?: Refused<'--entity-data-definition needs cpdctl 1.6.17'>;
  'entity-directory-asset'?: Refused<'--entity-directory-asset needs cpdctl 1.6.17'>;
  'entity-ds-info'?: Refused<'--entity-ds-info needs cpdctl 1.6.17'>;
  metadata?: JsonObject;
  'metadata-description'?: Refused<'--metadata-description needs cpdctl 1.6.17'>;
  'metadata-name'?: Refused<'--metadata-name needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageTableDefinitionDeleteFlags = DatastageTableDefinitionDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageTableDefinitionDeleteOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'table-definition-id': string[];
}

export type DatastageTableDefinitionGetFlags = DatastageTableDefinitionGetOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageTableDefinitionGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'table-definition-id': string;
}

export type DatastageTableDefinitionListFlags = DatastageTableDefinitionListOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageTableDefinitionListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  limit?: number;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  sort?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type DatastageTableDefinitionReplaceFlags = DatastageTableDefinitionReplaceOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageTableDefinitionReplaceOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  entity?: JsonObject;
  'entity-column-info'?: Refused<'--entity-column-info needs cpdctl 1.6.17'>;
  'entity-data-asset'?: Refused<'--entity-data-asset needs cpdctl 1.6.17'>;
  'entity-data-definition'?: Refused<'--entity-data-definition needs cpdctl 1.6.17'>;
  'entity-directory-asset'?: Refused<'--entity-directory-asset needs cpdctl 1.6.17'>;
  'entity-ds-info'?: Refused<'--entity-ds-info needs cpdctl 1.6.17'>;
  metadata?: JsonObject;
  'metadata-description'?: Refused<'--metadata-description needs cpdctl 1.6.17'>;
  'metadata-name'?: Refused<'--metadata-name needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'table-definition-id': string;
}

export type DatastageTableDefinitionUpdateFlags = DatastageTableDefinitionUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageTableDefinitionUpdateOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'json-patch': JsonPatchOperation[];
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'table-definition-id': string;
}

export type DatastageXmlSchemaLibraryCloneFlags = DatastageXmlSchemaLibraryCloneOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryCloneOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'library-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryCreateFlags = DatastageXmlSchemaLibraryCreateOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryCreateOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  folder?: string;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryDeleteFlags = DatastageXmlSchemaLibraryDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryDeleteOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'library-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryDeleteFilesFlags = DatastageXmlSchemaLibraryDeleteFilesOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryDeleteFilesOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'file-name': string;
  'library-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryDownloadFlags = DatastageXmlSchemaLibraryDownloadOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryDownloadOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'file-name'?: string;
  'library-id': string;
  'output-file'?: Refused<'--output-file needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryExportDatastageLibraryZipFlags = DatastageXmlSchemaLibraryExportDatastageLibraryZipOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryExportDatastageLibraryZipOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  folder?: string;
  'library-name': string;
  'output-file'?: Refused<'--output-file needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryGetFlags = DatastageXmlSchemaLibraryGetOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryGetOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'library-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryImportDatastageLibraryZipFlags = DatastageXmlSchemaLibraryImportDatastageLibraryZipOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryImportDatastageLibraryZipOwnFlags {
  body: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'conflict-option'?: Refused<'--conflict-option needs cpdctl 1.6.17'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'directory-asset-id'?: Refused<'--directory-asset-id needs cpdctl 1.6.17'>;
  folder?: string;
  'library-name': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryListFlags = DatastageXmlSchemaLibraryListOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryListOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryRenameFlags = DatastageXmlSchemaLibraryRenameOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryRenameOwnFlags {
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'library-id': string;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type DatastageXmlSchemaLibraryUploadFlags = DatastageXmlSchemaLibraryUploadOwnFlags & (InSpace<'give one of --space-id, --project-id, --catalog-id'> | InProject<'give one of --space-id, --project-id, --catalog-id'> | InCatalog<'give one of --space-id, --project-id, --catalog-id'>);

export interface DatastageXmlSchemaLibraryUploadOwnFlags {
  body: string;
  catalog?: Refused<'--catalog needs cpdctl 1.8.145'>;
  'catalog-id'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'file-name'?: string;
  'library-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}
