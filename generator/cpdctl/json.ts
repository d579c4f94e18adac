/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonObject | JsonArray;

export interface JsonObject {
  [key: string]: JsonValue;
}

export type JsonArray = JsonValue[];

/** Names with a text each. */
export interface StringMap {
  [name: string]: string;
}

/** One RFC 6902 operation. */
export interface JsonPatchOperation {
  op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  path: string;
  from?: string;
  value?: JsonValue;
}

/** Something known by nothing but its id. */
export interface IdReference {
  id: string;
}

/** A model, function or other asset, in one revision if that is said. */
export interface AssetReference {
  id: string;
  rev?: string;
}

/** By id or by name. */
export interface SoftwareSpecificationReference {
  id?: string;
  name?: string;
  rev?: string;
}

/** By id or by name, and how many nodes of it. */
export interface HardwareSpecificationReference {
  id?: string;
  name?: string;
  num_nodes?: number;
  rev?: string;
}

/** The hardware of one node of a hybrid pipeline. */
export interface NodeHardware {
  node_runtime_id: string;
  hardware_spec: HardwareSpecificationReference;
}

/** A specification as the environments service refers to it. */
export interface SpecificationReference {
  guid: string;
  type?: string;
  href?: string;
}

export interface SoftwareConfiguration {
  platform?: { name: string; version: string };
  included_packages?: { name: string; version: string }[];
}

export interface OnlineDeployment {
  parameters?: {
    /** 3 to 36 of a-z, 0-9 and _. */
    serving_name?: string;
    [name: string]: JsonValue | undefined;
  };
}

export interface BatchDeployment {
  parameters?: JsonObject;
}

export interface RShinyDeployment {
  authentication?: 'anyone_with_url' | 'any_valid_user' | 'members_of_deployment_space';
  parameters?: JsonObject;
}

/** One column of a schema. */
export interface SchemaField {
  name: string;
  type: string;
  [property: string]: JsonValue;
}

export interface Schema {
  id: string;
  name?: string;
  type?: string;
  fields: SchemaField[];
}

/** The columns a model takes and gives. */
export interface ModelSchemas {
  input?: Schema[];
  output?: Schema[];
}

export interface ModelSize {
  in_memory?: number;
  content?: number;
}

export interface ModelVersion {
  number?: string;
  tag?: string;
  description?: string;
}

/** Data that stands outside the request. */
export interface DataReference {
  id?: string;
  name?: string;
  type: string;
  connection?: JsonObject;
  location: JsonObject;
  schema?: Schema;
}

/** Rows to score. */
export interface InputData {
  id?: string;
  fields?: string[];
  values: JsonArray;
}

/** What a batch job scores: either input_data or input_data_references. */
export interface BatchScoring {
  input_data?: InputData[];
  input_data_references?: DataReference[];
  output_data_reference?: DataReference;
  environment_variables?: StringMap;
}

export interface SpaceMember {
  id: string;
  role: 'admin' | 'editor' | 'viewer';
  type?: 'user' | 'group' | 'service';
  state?: string;
}

export interface ProjectMember {
  id: string;
  role: 'admin' | 'editor' | 'viewer';
  user_name?: string;
  type?: string;
  state?: string;
}

export interface SpaceStage {
  name?: string;
  production?: boolean;
}

export interface AssetMetadata {
  name: string;
  asset_type: string;
  asset_category?: string;
  description?: string;
  origin_country?: string;
  tags?: string[];
  [property: string]: JsonValue | undefined;
}

export interface AssetAttachment {
  asset_type: string;
  name?: string;
  mime?: string;
  description?: string;
  [property: string]: JsonValue | undefined;
}

/** Where a promoted asset goes, and what changes on the way. */
export interface Promotion {
  space_id: string;
  /** 0 is public, 8 private, 16 hidden. */
  mode?: 0 | 8 | 16;
  metadata?: { name?: string; description?: string; tags?: string[] };
}

/** Which assets are exported. */
export interface ExportedAssets {
  all_assets?: boolean;
  asset_ids?: string[];
  asset_types?: string[];
}

export interface NamedValue {
  name: string;
  value: string;
}

export interface JobConfiguration {
  env_id?: string;
  env_variables?: string[];
  version?: string;
  deployment_job_definition_id?: string;
}

export interface JobDefinition {
  name: string;
  asset_ref?: string;
  asset_ref_type?: string;
  configuration: JobConfiguration;
  description?: string;
  job_parameters?: NamedValue[];
  retention_policy?: { amount?: number; days?: number };
  schedule?: string;
}

export interface JobRun {
  name?: string;
  description?: string;
  configuration?: { env_variables?: string[] };
  job_parameters?: NamedValue[];
}
