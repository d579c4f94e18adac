import type { JsonObject, JsonValue } from './json.ts';

// What a query finds in the JSON of a command, by path. A path that is not there prints null, so only what
// every answer has is without `null`. Paths that are not listed here give any JSON value.

/** An object nothing is known of. */
export interface AnyFields {
  [path: string]: JsonValue;
}

/** A deployment space. */
export interface SpaceFields {
  'metadata.id': string;
  'metadata.created_at': string | null;
  'entity.name': string;
  'entity.description': string | null;
  'entity.type': string | null;
  'entity.tags': string[] | null;
  'entity.status.state': string | null;
  'entity.stage.production': boolean | null;
}

export interface ProjectFields {
  'metadata.guid': string;
  'entity.name': string;
  'entity.description': string | null;
}

/** A resource of the machine learning service. */
export interface MlFields {
  'metadata.id': string;
  'metadata.name': string | null;
  'metadata.description': string | null;
  'metadata.rev': string | null;
  'metadata.created_at': string | null;
  'metadata.modified_at': string | null;
  'metadata.tags': string[] | null;
  'entity.custom': JsonObject | null;
}

export interface ModelFields extends MlFields {
  'entity.type': string | null;
  'entity.label_column': string | null;
  'entity.software_spec.id': string | null;
  'entity.software_spec.name': string | null;
}

export interface DeploymentFields extends MlFields {
  /** A deployment may have no name. */
  'entity.name': string | null;
  'entity.asset.id': string | null;
  'entity.asset.rev': string | null;
  'entity.deployed_asset_type': string | null;
  'entity.online': JsonObject | null;
  'entity.batch': JsonObject | null;
  'entity.hardware_spec.id': string | null;
  'entity.hardware_spec.name': string | null;
  'entity.status.state': string | null;
  'entity.status.message.text': string | null;
  'entity.status.failure': JsonObject | null;
  'entity.status.online_url.url': string | null;
  'entity.status.serving_urls': string[] | null;
}

export interface DeploymentJobFields extends MlFields {
  'entity.deployment.id': string | null;
  /** Missing at first. */
  'entity.platform_job.job_id': string | null;
  'entity.platform_job.run_id': string | null;
  'entity.scoring.status.state': string | null;
}

/** An export or import. */
export interface TransferFields {
  'metadata.id': string;
}

/** An asset of the catalogue service; environments, jobs and connections are assets too. */
export interface AssetFields {
  'metadata.asset_id': string;
  'metadata.name': string | null;
  'metadata.asset_type': string | null;
  'metadata.created_at': string | null;
  'metadata.size': number | null;
  'metadata.tags': string[] | null;
  'attachments[0].id': string | null;
}

export interface JobRunFields extends AssetFields {
  'entity.job_run.state': string | null;
  'entity.job_run.job_ref': string | null;
}
