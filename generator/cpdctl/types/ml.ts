// Generated from generator/cpdctl/groups/ml.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields, DeploymentFields, DeploymentJobFields, MlFields, ModelFields } from '../fields.ts';
import type { AssetReference, BatchDeployment, BatchScoring, DataReference, HardwareSpecificationReference, IdReference, InputData, JsonArray, JsonObject, JsonPatchOperation, ModelSchemas, ModelSize, ModelVersion, NodeHardware, OnlineDeployment, RShinyDeployment, SoftwareSpecificationReference } from '../json.ts';
import type { InProject, InSpace, OnlyInProject, OnlyInSpace } from '../scopes.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends MlCommands {}
}

/** The commands of `cpdctl ml`. */
export interface MlCommands {
  'ml deployment compute-predictions': { flags: MlDeploymentComputePredictionsFlags; prints: 'object'; fields: AnyFields };
  'ml deployment create': { flags: MlDeploymentCreateFlags; prints: 'object'; fields: DeploymentFields };
  'ml deployment delete': { flags: MlDeploymentDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml deployment get': { flags: MlDeploymentGetFlags; prints: 'object'; fields: DeploymentFields };
  'ml deployment list': { flags?: MlDeploymentListFlags; prints: 'rows'; fields: DeploymentFields };
  'ml deployment update': { flags: MlDeploymentUpdateFlags; prints: 'object'; fields: DeploymentFields };
  'ml deployment wait': { flags: MlDeploymentWaitFlags; prints: 'object'; fields: DeploymentFields };
  /** Never waits. entity.platform_job may be empty at first. */
  'ml deployment-job create': { flags: MlDeploymentJobCreateFlags; prints: 'object'; fields: DeploymentJobFields };
  'ml deployment-job delete': { flags: MlDeploymentJobDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml deployment-job get': { flags: MlDeploymentJobGetFlags; prints: 'object'; fields: DeploymentJobFields };
  'ml deployment-job list': { flags: MlDeploymentJobListFlags; prints: 'rows'; fields: DeploymentJobFields };
  'ml deployment-job-definition create': { flags: MlDeploymentJobDefinitionCreateFlags; prints: 'object'; fields: MlFields };
  'ml deployment-job-definition create-revision': { flags: MlDeploymentJobDefinitionCreateRevisionFlags; prints: 'object'; fields: MlFields };
  'ml deployment-job-definition delete': { flags: MlDeploymentJobDefinitionDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml deployment-job-definition get': { flags: MlDeploymentJobDefinitionGetFlags; prints: 'object'; fields: MlFields };
  'ml deployment-job-definition list': { flags: MlDeploymentJobDefinitionListFlags; prints: 'rows'; fields: MlFields };
  'ml deployment-job-definition list-revisions': { flags: MlDeploymentJobDefinitionListRevisionsFlags; prints: 'rows'; fields: MlFields };
  'ml deployment-job-definition update': { flags: MlDeploymentJobDefinitionUpdateFlags; prints: 'object'; fields: MlFields };
  'ml experiment create': { flags: MlExperimentCreateFlags; prints: 'object'; fields: MlFields };
  'ml experiment create-revision': { flags: MlExperimentCreateRevisionFlags; prints: 'object'; fields: MlFields };
  'ml experiment delete': { flags: MlExperimentDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml experiment get': { flags: MlExperimentGetFlags; prints: 'object'; fields: MlFields };
  'ml experiment list': { flags: MlExperimentListFlags; prints: 'rows'; fields: MlFields };
  'ml experiment list-revisions': { flags: MlExperimentListRevisionsFlags; prints: 'rows'; fields: MlFields };
  'ml experiment update': { flags: MlExperimentUpdateFlags; prints: 'object'; fields: MlFields };
  'ml function create': { flags: MlFunctionCreateFlags; prints: 'object'; fields: MlFields };
  'ml function create-revision': { flags: MlFunctionCreateRevisionFlags; prints: 'object'; fields: MlFields };
  'ml function delete': { flags: MlFunctionDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml function download-code': { flags: MlFunctionDownloadCodeFlags; prints: 'object'; fields: AnyFields };
  'ml function get': { flags: MlFunctionGetFlags; prints: 'object'; fields: MlFields };
  'ml function list': { flags: MlFunctionListFlags; prints: 'rows'; fields: MlFields };
  'ml function list-revisions': { flags: MlFunctionListRevisionsFlags; prints: 'rows'; fields: MlFields };
  'ml function update': { flags: MlFunctionUpdateFlags; prints: 'object'; fields: MlFields };
  'ml function upload-code': { flags: MlFunctionUploadCodeFlags; prints: 'object'; fields: AnyFields };
  'ml model create': { flags: MlModelCreateFlags; prints: 'object'; fields: ModelFields };
  'ml model create-revision': { flags: MlModelCreateRevisionFlags; prints: 'object'; fields: ModelFields };
  'ml model delete': { flags: MlModelDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml model delete-content': { flags: MlModelDeleteContentFlags; prints: 'object'; fields: AnyFields };
  'ml model download-content': { flags: MlModelDownloadContentFlags; prints: 'object'; fields: AnyFields };
  'ml model filtered-download': { flags: MlModelFilteredDownloadFlags; prints: 'object'; fields: AnyFields };
  'ml model get': { flags: MlModelGetFlags; prints: 'object'; fields: ModelFields };
  'ml model list': { flags: MlModelListFlags; prints: 'rows'; fields: ModelFields };
  'ml model list-attachments': { flags: MlModelListAttachmentsFlags; prints: 'object'; fields: AnyFields };
  'ml model list-revisions': { flags: MlModelListRevisionsFlags; prints: 'rows'; fields: ModelFields };
  'ml model update': { flags: MlModelUpdateFlags; prints: 'object'; fields: ModelFields };
  'ml model upload-content': { flags: MlModelUploadContentFlags; prints: 'object'; fields: AnyFields };
  'ml model wait': { flags: MlModelWaitFlags; prints: 'object'; fields: DeploymentFields };
  'ml model-definition create': { flags: MlModelDefinitionCreateFlags; prints: 'object'; fields: MlFields };
  'ml model-definition create-revision': { flags: MlModelDefinitionCreateRevisionFlags; prints: 'object'; fields: MlFields };
  'ml model-definition delete': { flags: MlModelDefinitionDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml model-definition download-model': { flags: MlModelDefinitionDownloadModelFlags; prints: 'object'; fields: AnyFields };
  'ml model-definition get': { flags: MlModelDefinitionGetFlags; prints: 'object'; fields: MlFields };
  'ml model-definition list': { flags: MlModelDefinitionListFlags; prints: 'rows'; fields: MlFields };
  'ml model-definition list-revisions': { flags: MlModelDefinitionListRevisionsFlags; prints: 'rows'; fields: MlFields };
  'ml model-definition update': { flags: MlModelDefinitionUpdateFlags; prints: 'object'; fields: MlFields };
  'ml model-definition upload-model': { flags: MlModelDefinitionUploadModelFlags; prints: 'object'; fields: AnyFields };
  'ml pipeline create': { flags: MlPipelineCreateFlags; prints: 'object'; fields: MlFields };
  'ml pipeline create-revision': { flags: MlPipelineCreateRevisionFlags; prints: 'object'; fields: MlFields };
  'ml pipeline delete': { flags: MlPipelineDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml pipeline get': { flags: MlPipelineGetFlags; prints: 'object'; fields: MlFields };
  'ml pipeline list': { flags: MlPipelineListFlags; prints: 'rows'; fields: MlFields };
  'ml pipeline list-revisions': { flags: MlPipelineListRevisionsFlags; prints: 'rows'; fields: MlFields };
  'ml pipeline update': { flags: MlPipelineUpdateFlags; prints: 'object'; fields: MlFields };
  'ml training create': { flags: MlTrainingCreateFlags; prints: 'object'; fields: MlFields };
  'ml training delete': { flags: MlTrainingDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml training get': { flags: MlTrainingGetFlags; prints: 'object'; fields: MlFields };
  'ml training list': { flags: MlTrainingListFlags; prints: 'rows'; fields: MlFields };
  'ml training wait': { flags: MlTrainingWaitFlags; prints: 'object'; fields: AnyFields };
  'ml training-definition create': { flags: MlTrainingDefinitionCreateFlags; prints: 'object'; fields: MlFields };
  'ml training-definition create-revision': { flags: MlTrainingDefinitionCreateRevisionFlags; prints: 'object'; fields: MlFields };
  'ml training-definition delete': { flags: MlTrainingDefinitionDeleteFlags; prints: 'object'; fields: AnyFields };
  'ml training-definition get': { flags: MlTrainingDefinitionGetFlags; prints: 'object'; fields: MlFields };
  'ml training-definition list': { flags: MlTrainingDefinitionListFlags; prints: 'rows'; fields: MlFields };
  'ml training-definition list-revisions': { flags: MlTrainingDefinitionListRevisionsFlags; prints: 'rows'; fields: MlFields };
  'ml training-definition update': { flags: MlTrainingDefinitionUpdateFlags; prints: 'object'; fields: MlFields };
}

export interface MlDeploymentComputePredictionsFlags {
  'deployment-id': string;
  'input-data': InputData[];
}

export type MlDeploymentCreateFlags = MlDeploymentCreateOwnFlags & (MlDeploymentCreateWithOnline<'give exactly one of --online, --batch, --r-shiny'> | MlDeploymentCreateWithBatch<'give exactly one of --online, --batch, --r-shiny'> | MlDeploymentCreateWithRShiny<'give exactly one of --online, --batch, --r-shiny'>);

export interface MlDeploymentCreateOwnFlags {
  /** The model to serve: its id, and the revision if it is not the newest. */
  asset: AssetReference;
  'asset-id'?: Refused<'--asset-id needs cpdctl 1.6.17'>;
  'asset-rev'?: Refused<'--asset-rev needs cpdctl 1.6.17'>;
  /** Returns at once. Older than the reference says, which lists it since 1.8.145. */
  async?: boolean;
  'batch-parameters'?: Refused<'--batch-parameters needs cpdctl 1.6.17'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  /** Not for online deployments: set it afterwards with ml deployment update. */
  'hardware-spec'?: HardwareSpecificationReference;
  'hardware-spec-id'?: Refused<'--hardware-spec-id needs cpdctl 1.6.17'>;
  'hardware-spec-name'?: Refused<'--hardware-spec-name needs cpdctl 1.6.17'>;
  'hardware-spec-num-nodes'?: Refused<'--hardware-spec-num-nodes needs cpdctl 1.6.17'>;
  'hardware-spec-rev'?: Refused<'--hardware-spec-rev needs cpdctl 1.6.17'>;
  'hybrid-pipeline-hardware-specs'?: NodeHardware[];
  name?: string;
  'online-parameters'?: Refused<'--online-parameters needs cpdctl 1.6.17'>;
  'r-shiny-authentication'?: Refused<'--r-shiny-authentication needs cpdctl 1.6.17'>;
  'r-shiny-parameters'?: Refused<'--r-shiny-parameters needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  tags?: string[];
}

interface MlDeploymentCreateWithOnline<Advice extends string> {
  /** Exactly one of online, batch and r-shiny. */
  online: OnlineDeployment;
  batch?: Refused<Advice>;
  'r-shiny'?: Refused<Advice>;
}

interface MlDeploymentCreateWithBatch<Advice extends string> {
  /** Exactly one of online, batch and r-shiny. */
  batch: BatchDeployment;
  online?: Refused<Advice>;
  'r-shiny'?: Refused<Advice>;
}

interface MlDeploymentCreateWithRShiny<Advice extends string> {
  /** Exactly one of online, batch and r-shiny. */
  'r-shiny': RShinyDeployment;
  online?: Refused<Advice>;
  batch?: Refused<Advice>;
}

export interface MlDeploymentDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'deployment-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface MlDeploymentGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'deployment-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface MlDeploymentListFlags {
  'asset-id'?: string;
  /** Only with serving-name: asks whether the name is taken. */
  conflict?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  name?: string;
  'serving-name'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  /** Such as initializing, updating, ready, failed. */
  state?: string;
  /** Only with a space, and nothing else. */
  stats?: boolean;
  'tag-value'?: string;
  /** Such as model, function, py_script, r_shiny, do. */
  type?: string;
}

export interface MlDeploymentUpdateFlags {
  /** Moves the deployment to another model or revision; give no other change with it. */
  asset?: AssetReference;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  'deployment-id': string;
  description?: string;
  'hardware-spec'?: HardwareSpecificationReference;
  'hybrid-pipeline-hardware-specs'?: NodeHardware[];
  'json-patch'?: JsonPatchOperation[];
  name?: string;
  'r-shiny'?: RShinyDeployment;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  tags?: string[];
}

export interface MlDeploymentWaitFlags {
  'cpd-scope'?: string;
  'deployment-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface MlDeploymentJobCreateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  'decision-optimization'?: JsonObject;
  'decision-optimization-input-data'?: Refused<'--decision-optimization-input-data needs cpdctl 1.6.17'>;
  'decision-optimization-input-data-references'?: Refused<'--decision-optimization-input-data-references needs cpdctl 1.6.17'>;
  'decision-optimization-output-data'?: Refused<'--decision-optimization-output-data needs cpdctl 1.6.17'>;
  'decision-optimization-output-data-references'?: Refused<'--decision-optimization-output-data-references needs cpdctl 1.6.17'>;
  'decision-optimization-solve-parameters'?: Refused<'--decision-optimization-solve-parameters needs cpdctl 1.6.17'>;
  deployment: IdReference;
  'deployment-id'?: Refused<'--deployment-id needs cpdctl 1.6.17'>;
  description?: string;
  'hardware-spec'?: HardwareSpecificationReference;
  'hardware-spec-id'?: Refused<'--hardware-spec-id needs cpdctl 1.6.17'>;
  'hardware-spec-name'?: Refused<'--hardware-spec-name needs cpdctl 1.6.17'>;
  'hardware-spec-num-nodes'?: Refused<'--hardware-spec-num-nodes needs cpdctl 1.6.17'>;
  'hardware-spec-rev'?: Refused<'--hardware-spec-rev needs cpdctl 1.6.17'>;
  'hybrid-pipeline-hardware-specs'?: NodeHardware[];
  name: string;
  retention?: string;
  scoring?: BatchScoring;
  'scoring-environment-variables'?: Refused<'--scoring-environment-variables needs cpdctl 1.6.17'>;
  'scoring-evaluations'?: Refused<'--scoring-evaluations needs cpdctl 1.6.17'>;
  'scoring-input-data'?: Refused<'--scoring-input-data needs cpdctl 1.6.17'>;
  'scoring-input-data-references'?: Refused<'--scoring-input-data-references needs cpdctl 1.6.17'>;
  'scoring-output-data-reference'?: Refused<'--scoring-output-data-reference needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  tags?: string[];
}

export interface MlDeploymentJobDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'hard-delete'?: boolean;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface MlDeploymentJobGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  include?: string;
  job?: Refused<'--job needs cpdctl 1.8.145'>;
  'job-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface MlDeploymentJobListFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'deployment-id'?: string;
  include?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  state?: string;
  'tag-value'?: string;
}

export interface MlDeploymentJobDefinitionCreateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  'decision-optimization'?: JsonObject;
  'decision-optimization-input-data'?: Refused<'--decision-optimization-input-data needs cpdctl 1.6.17'>;
  'decision-optimization-input-data-references'?: Refused<'--decision-optimization-input-data-references needs cpdctl 1.6.17'>;
  'decision-optimization-output-data'?: Refused<'--decision-optimization-output-data needs cpdctl 1.6.17'>;
  'decision-optimization-output-data-references'?: Refused<'--decision-optimization-output-data-references needs cpdctl 1.6.17'>;
  'decision-optimization-solve-parameters'?: Refused<'--decision-optimization-solve-parameters needs cpdctl 1.6.17'>;
  deployment: IdReference;
  'deployment-id'?: Refused<'--deployment-id needs cpdctl 1.6.17'>;
  description?: string;
  'hardware-spec'?: HardwareSpecificationReference;
  'hardware-spec-id'?: Refused<'--hardware-spec-id needs cpdctl 1.6.17'>;
  'hardware-spec-name'?: Refused<'--hardware-spec-name needs cpdctl 1.6.17'>;
  'hardware-spec-num-nodes'?: Refused<'--hardware-spec-num-nodes needs cpdctl 1.6.17'>;
  'hardware-spec-rev'?: Refused<'--hardware-spec-rev needs cpdctl 1.6.17'>;
  'hybrid-pipeline-hardware-specs'?: NodeHardware[];
  name: string;
  scoring?: BatchScoring;
  'scoring-environment-variables'?: Refused<'--scoring-environment-variables needs cpdctl 1.6.17'>;
  'scoring-evaluations'?: Refused<'--scoring-evaluations needs cpdctl 1.6.17'>;
  'scoring-input-data'?: Refused<'--scoring-input-data needs cpdctl 1.6.17'>;
  'scoring-input-data-references'?: Refused<'--scoring-input-data-references needs cpdctl 1.6.17'>;
  'scoring-output-data-reference'?: Refused<'--scoring-output-data-reference needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  tags?: string[];
}

export interface MlDeploymentJobDefinitionCreateRevisionFlags {
  'commit-message'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'job-definition-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface MlDeploymentJobDefinitionDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'job-definition-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface MlDeploymentJobDefinitionGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'job-definition-id': string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
}

export interface MlDeploymentJobDefinitionListFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  search?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  start?: string;
  'tag-value'?: string;
}

export interface MlDeploymentJobDefinitionListRevisionsFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'job-definition-id': string;
  /** @default 100 */
  limit?: number;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  start?: string;
}

export interface MlDeploymentJobDefinitionUpdateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  deployment?: IdReference;
  description?: string;
  'job-definition-id': string;
  'json-patch'?: JsonPatchOperation[];
  name?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id': string;
  tags?: string[];
}

export type MlExperimentCreateFlags = MlExperimentCreateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlExperimentCreateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  'evaluation-definition'?: JsonObject;
  'evaluation-definition-method'?: Refused<'--evaluation-definition-method needs cpdctl 1.6.17'>;
  'evaluation-definition-metrics'?: Refused<'--evaluation-definition-metrics needs cpdctl 1.6.17'>;
  'label-column'?: string;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
  'training-references'?: JsonArray;
}

export type MlExperimentCreateRevisionFlags = MlExperimentCreateRevisionOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlExperimentCreateRevisionOwnFlags {
  'commit-message'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'experiment-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlExperimentDeleteFlags = MlExperimentDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlExperimentDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'experiment-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlExperimentGetFlags = MlExperimentGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlExperimentGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'experiment-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlExperimentListFlags = MlExperimentListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlExperimentListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  search?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
  'tag-value'?: string;
}

export type MlExperimentListRevisionsFlags = MlExperimentListRevisionsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlExperimentListRevisionsOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'experiment-id': string;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type MlExperimentUpdateFlags = MlExperimentUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlExperimentUpdateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  'experiment-id': string;
  'json-patch'?: JsonPatchOperation[];
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
}

export type MlFunctionCreateFlags = MlFunctionCreateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id'> | OnlyInProject<'give exactly one of --space-id, --project-id'>);

export interface MlFunctionCreateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  'model-references'?: JsonArray;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'sample-scoring-input'?: JsonObject;
  'sample-scoring-input-input-data'?: Refused<'--sample-scoring-input-input-data needs cpdctl 1.6.17'>;
  schemas?: JsonObject;
  'schemas-input'?: Refused<'--schemas-input needs cpdctl 1.6.17'>;
  'schemas-output'?: Refused<'--schemas-output needs cpdctl 1.6.17'>;
  'software-spec': SoftwareSpecificationReference;
  'software-spec-id'?: Refused<'--software-spec-id needs cpdctl 1.6.17'>;
  'software-spec-name'?: Refused<'--software-spec-name needs cpdctl 1.6.17'>;
  'software-spec-rev'?: Refused<'--software-spec-rev needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  tags?: string[];
  /** Such as python. */
  type?: string;
}

export type MlFunctionCreateRevisionFlags = MlFunctionCreateRevisionOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlFunctionCreateRevisionOwnFlags {
  'commit-message'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'function-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlFunctionDeleteFlags = MlFunctionDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlFunctionDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'function-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlFunctionDownloadCodeFlags = MlFunctionDownloadCodeOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlFunctionDownloadCodeOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'function-id': string;
  /** Older than the reference says, which lists it since 1.8.145. */
  'output-file'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlFunctionGetFlags = MlFunctionGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlFunctionGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'function-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlFunctionListFlags = MlFunctionListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlFunctionListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  search?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
  'tag-value'?: string;
}

export type MlFunctionListRevisionsFlags = MlFunctionListRevisionsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlFunctionListRevisionsOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'function-id': string;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type MlFunctionUpdateFlags = MlFunctionUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlFunctionUpdateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  'function-id': string;
  'json-patch'?: JsonPatchOperation[];
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
}

export type MlFunctionUploadCodeFlags = MlFunctionUploadCodeOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlFunctionUploadCodeOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'function-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'upload-code': string;
}

export type MlModelCreateFlags = MlModelCreateOwnFlags & (OnlyInSpace<'give exactly one of --space-id, --project-id'> | OnlyInProject<'give exactly one of --space-id, --project-id'>);

export interface MlModelCreateOwnFlags {
  /** Returns at once. Older than the reference says, which lists it since 1.8.145. */
  async?: boolean;
  'content-location'?: JsonObject;
  'content-location-connection'?: Refused<'--content-location-connection needs cpdctl 1.6.17'>;
  'content-location-contents'?: Refused<'--content-location-contents needs cpdctl 1.6.17'>;
  'content-location-location'?: Refused<'--content-location-location needs cpdctl 1.6.17'>;
  'content-location-type'?: Refused<'--content-location-type needs cpdctl 1.6.17'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  'data-preprocessing'?: JsonArray;
  description?: string;
  domain?: string;
  'hybrid-pipeline-software-specs'?: SoftwareSpecificationReference[];
  'hyper-parameters'?: JsonObject;
  'label-column'?: string;
  metrics?: JsonArray;
  'model-definition'?: IdReference;
  'model-definition-id'?: Refused<'--model-definition-id needs cpdctl 1.6.17'>;
  'model-version'?: ModelVersion;
  'model-version-description'?: Refused<'--model-version-description needs cpdctl 1.6.17'>;
  'model-version-number'?: Refused<'--model-version-number needs cpdctl 1.6.17'>;
  'model-version-tag'?: Refused<'--model-version-tag needs cpdctl 1.6.17'>;
  name: string;
  pipeline?: AssetReference;
  'pipeline-id'?: Refused<'--pipeline-id needs cpdctl 1.6.17'>;
  'pipeline-rev'?: Refused<'--pipeline-rev needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  schemas?: ModelSchemas;
  'schemas-input'?: Refused<'--schemas-input needs cpdctl 1.6.17'>;
  'schemas-output'?: Refused<'--schemas-output needs cpdctl 1.6.17'>;
  size?: ModelSize;
  'size-content'?: Refused<'--size-content needs cpdctl 1.6.17'>;
  'size-in-memory'?: Refused<'--size-in-memory needs cpdctl 1.6.17'>;
  /** The software specification the model runs with, by id or by name. */
  'software-spec': SoftwareSpecificationReference;
  'software-spec-id'?: Refused<'--software-spec-id needs cpdctl 1.6.17'>;
  'software-spec-name'?: Refused<'--software-spec-name needs cpdctl 1.6.17'>;
  'software-spec-rev'?: Refused<'--software-spec-rev needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  tags?: string[];
  'test-data-references'?: DataReference[];
  'training-data-references'?: DataReference[];
  'training-id'?: string;
  'transformed-label-column'?: string;
  /** As the service names it, e.g. scikit-learn_1.3. */
  type: string;
  'user-defined-objects'?: JsonObject;
}

export type MlModelCreateRevisionFlags = MlModelCreateRevisionOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelCreateRevisionOwnFlags {
  'commit-message'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelDeleteFlags = MlModelDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelDeleteContentFlags = MlModelDeleteContentOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDeleteContentOwnFlags {
  'attachment-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelDownloadContentFlags = MlModelDownloadContentOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDownloadContentOwnFlags {
  /** Such as application/zip, application/gzip, application/json, text/plain, application/xml. */
  accept?: string;
  'attachment-id': string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-id': string;
  /** Older than the reference says, which lists it since 1.8.145. */
  'output-file'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelFilteredDownloadFlags = MlModelFilteredDownloadOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelFilteredDownloadOwnFlags {
  /** Such as application/zip, application/gzip, application/json, text/plain, application/xml. */
  accept?: string;
  'content-format'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'deployment-id'?: string;
  'model-id': string;
  name?: string;
  'output-file'?: Refused<'--output-file needs cpdctl 1.8.145'>;
  'pipeline-node-id'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelGetFlags = MlModelGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelListFlags = MlModelListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  search?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
  'tag-value'?: string;
}

export type MlModelListAttachmentsFlags = MlModelListAttachmentsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelListAttachmentsOwnFlags {
  'content-format'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-id': string;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelListRevisionsFlags = MlModelListRevisionsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelListRevisionsOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  'model-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type MlModelUpdateFlags = MlModelUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelUpdateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  'json-patch'?: JsonPatchOperation[];
  'model-id': string;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
}

export type MlModelUploadContentFlags = MlModelUploadContentOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelUploadContentOwnFlags {
  /** The archive with the model. */
  body?: string;
  /** native for a model archive. */
  'content-format': string;
  /** Such as application/json, application/zip, text/plain, application/xml. */
  'content-type'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'deployment-id'?: string;
  'model-id': string;
  name?: string;
  'pipeline-node-id'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'upload-content'?: JsonObject;
}

export interface MlModelWaitFlags {
  'cpd-scope'?: string;
  'model-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelDefinitionCreateFlags = MlModelDefinitionCreateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionCreateOwnFlags {
  command?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  name: string;
  'package-version'?: Refused<'--package-version needs cpdctl 1.6.104'>;
  platform: JsonObject;
  'platform-name'?: Refused<'--platform-name needs cpdctl 1.6.17'>;
  'platform-versions'?: Refused<'--platform-versions needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'software-spec'?: SoftwareSpecificationReference;
  'software-spec-id'?: Refused<'--software-spec-id needs cpdctl 1.6.17'>;
  'software-spec-name'?: Refused<'--software-spec-name needs cpdctl 1.6.17'>;
  'software-spec-rev'?: Refused<'--software-spec-rev needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
}

export type MlModelDefinitionCreateRevisionFlags = MlModelDefinitionCreateRevisionOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionCreateRevisionOwnFlags {
  'commit-message'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-definition-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelDefinitionDeleteFlags = MlModelDefinitionDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-definition-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelDefinitionDownloadModelFlags = MlModelDefinitionDownloadModelOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionDownloadModelOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-definition-id': string;
  'output-file'?: Refused<'--output-file needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelDefinitionGetFlags = MlModelDefinitionGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-definition-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlModelDefinitionListFlags = MlModelDefinitionListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  search?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
  'tag-value'?: string;
}

export type MlModelDefinitionListRevisionsFlags = MlModelDefinitionListRevisionsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionListRevisionsOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  'model-definition-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type MlModelDefinitionUpdateFlags = MlModelDefinitionUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionUpdateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  'json-patch'?: JsonPatchOperation[];
  'model-definition-id': string;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
}

export type MlModelDefinitionUploadModelFlags = MlModelDefinitionUploadModelOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlModelDefinitionUploadModelOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'model-definition-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'upload-model': string;
}

export type MlPipelineCreateFlags = MlPipelineCreateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlPipelineCreateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  document: JsonObject;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
}

export type MlPipelineCreateRevisionFlags = MlPipelineCreateRevisionOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlPipelineCreateRevisionOwnFlags {
  'commit-message'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  pipeline?: Refused<'--pipeline needs cpdctl 1.8.145'>;
  'pipeline-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlPipelineDeleteFlags = MlPipelineDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlPipelineDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  pipeline?: Refused<'--pipeline needs cpdctl 1.8.145'>;
  'pipeline-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlPipelineGetFlags = MlPipelineGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlPipelineGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  pipeline?: Refused<'--pipeline needs cpdctl 1.8.145'>;
  'pipeline-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export type MlPipelineListFlags = MlPipelineListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlPipelineListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  search?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
  'tag-value'?: string;
}

export type MlPipelineListRevisionsFlags = MlPipelineListRevisionsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlPipelineListRevisionsOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  pipeline?: Refused<'--pipeline needs cpdctl 1.8.145'>;
  'pipeline-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
}

export type MlPipelineUpdateFlags = MlPipelineUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlPipelineUpdateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  'json-patch'?: JsonPatchOperation[];
  name?: string;
  pipeline?: Refused<'--pipeline needs cpdctl 1.8.145'>;
  'pipeline-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
}

export type MlTrainingCreateFlags = MlTrainingCreateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingCreateOwnFlags {
  async?: Refused<'--async needs cpdctl 1.8.145'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  experiment?: AssetReference;
  'experiment-id'?: Refused<'--experiment-id needs cpdctl 1.6.17'>;
  'experiment-rev'?: Refused<'--experiment-rev needs cpdctl 1.6.17'>;
  'federated-learning'?: JsonObject;
  'federated-learning-byzantine-threshold'?: Refused<'--federated-learning-byzantine-threshold needs cpdctl 1.6.17'>;
  'federated-learning-crypto'?: Refused<'--federated-learning-crypto needs cpdctl 1.6.17'>;
  'federated-learning-epochs'?: Refused<'--federated-learning-epochs needs cpdctl 1.6.17'>;
  'federated-learning-fusion-type'?: Refused<'--federated-learning-fusion-type needs cpdctl 1.6.17'>;
  'federated-learning-gamma'?: Refused<'--federated-learning-gamma needs cpdctl 1.6.17'>;
  'federated-learning-hardware-spec'?: Refused<'--federated-learning-hardware-spec needs cpdctl 1.6.17'>;
  'federated-learning-iters'?: Refused<'--federated-learning-iters needs cpdctl 1.6.17'>;
  'federated-learning-l2-regularization'?: Refused<'--federated-learning-l2-regularization needs cpdctl 1.6.17'>;
  'federated-learning-learning-rate'?: Refused<'--federated-learning-learning-rate needs cpdctl 1.6.17'>;
  'federated-learning-log-level'?: Refused<'--federated-learning-log-level needs cpdctl 1.6.17'>;
  'federated-learning-loss'?: Refused<'--federated-learning-loss needs cpdctl 1.6.17'>;
  'federated-learning-max-bins'?: Refused<'--federated-learning-max-bins needs cpdctl 1.6.17'>;
  'federated-learning-max-depth'?: Refused<'--federated-learning-max-depth needs cpdctl 1.6.17'>;
  'federated-learning-max-leaf-nodes'?: Refused<'--federated-learning-max-leaf-nodes needs cpdctl 1.6.17'>;
  'federated-learning-metrics'?: Refused<'--federated-learning-metrics needs cpdctl 1.6.17'>;
  'federated-learning-min-samples-leaf'?: Refused<'--federated-learning-min-samples-leaf needs cpdctl 1.6.17'>;
  'federated-learning-model'?: Refused<'--federated-learning-model needs cpdctl 1.6.17'>;
  'federated-learning-num-classes'?: Refused<'--federated-learning-num-classes needs cpdctl 1.6.17'>;
  'federated-learning-optimizer'?: Refused<'--federated-learning-optimizer needs cpdctl 1.6.17'>;
  'federated-learning-random-state'?: Refused<'--federated-learning-random-state needs cpdctl 1.6.17'>;
  'federated-learning-remote-training'?: Refused<'--federated-learning-remote-training needs cpdctl 1.6.17'>;
  'federated-learning-rounds'?: Refused<'--federated-learning-rounds needs cpdctl 1.6.17'>;
  'federated-learning-save-intermediate-models'?: Refused<'--federated-learning-save-intermediate-models needs cpdctl 1.6.17'>;
  'federated-learning-sigma'?: Refused<'--federated-learning-sigma needs cpdctl 1.6.17'>;
  'federated-learning-sigma0'?: Refused<'--federated-learning-sigma0 needs cpdctl 1.6.17'>;
  'federated-learning-sketch-accuracy-vs-privacy'?: Refused<'--federated-learning-sketch-accuracy-vs-privacy needs cpdctl 1.6.17'>;
  'federated-learning-software-spec'?: Refused<'--federated-learning-software-spec needs cpdctl 1.6.17'>;
  'federated-learning-termination-predicate'?: Refused<'--federated-learning-termination-predicate needs cpdctl 1.6.17'>;
  'federated-learning-verbose'?: Refused<'--federated-learning-verbose needs cpdctl 1.6.17'>;
  'federated-learning-version'?: Refused<'--federated-learning-version needs cpdctl 1.6.17'>;
  'model-definition'?: JsonObject;
  'model-definition-command'?: Refused<'--model-definition-command needs cpdctl 1.6.17'>;
  'model-definition-hardware-spec'?: Refused<'--model-definition-hardware-spec needs cpdctl 1.6.17'>;
  'model-definition-id'?: Refused<'--model-definition-id needs cpdctl 1.6.17'>;
  'model-definition-model-type'?: Refused<'--model-definition-model-type needs cpdctl 1.6.17'>;
  'model-definition-parameters'?: Refused<'--model-definition-parameters needs cpdctl 1.6.17'>;
  'model-definition-rev'?: Refused<'--model-definition-rev needs cpdctl 1.6.17'>;
  'model-definition-software-spec'?: Refused<'--model-definition-software-spec needs cpdctl 1.6.17'>;
  name?: string;
  pipeline?: JsonObject;
  'pipeline-data-bindings'?: Refused<'--pipeline-data-bindings needs cpdctl 1.6.17'>;
  'pipeline-hardware-spec'?: Refused<'--pipeline-hardware-spec needs cpdctl 1.6.17'>;
  'pipeline-hybrid-pipeline-hardware-specs'?: Refused<'--pipeline-hybrid-pipeline-hardware-specs needs cpdctl 1.6.17'>;
  'pipeline-id'?: Refused<'--pipeline-id needs cpdctl 1.6.17'>;
  'pipeline-model-type'?: Refused<'--pipeline-model-type needs cpdctl 1.6.17'>;
  'pipeline-nodes-parameters'?: Refused<'--pipeline-nodes-parameters needs cpdctl 1.6.17'>;
  'pipeline-rev'?: Refused<'--pipeline-rev needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'results-reference': JsonObject;
  'results-reference-connection'?: Refused<'--results-reference-connection needs cpdctl 1.6.17'>;
  'results-reference-id'?: Refused<'--results-reference-id needs cpdctl 1.6.17'>;
  'results-reference-location'?: Refused<'--results-reference-location needs cpdctl 1.6.17'>;
  'results-reference-type'?: Refused<'--results-reference-type needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
  'test-data-references'?: DataReference[];
  'training-data-references'?: DataReference[];
}

export type MlTrainingDeleteFlags = MlTrainingDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'hard-delete'?: boolean;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'training-id': string;
}

export type MlTrainingGetFlags = MlTrainingGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'training-id': string;
}

export type MlTrainingListFlags = MlTrainingListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  'parent-id'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
  state?: string;
  'tag-value'?: string;
  'total-count'?: boolean;
  type?: string;
}

export interface MlTrainingWaitFlags {
  'cpd-scope'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'training-id': string;
}

export type MlTrainingDefinitionCreateFlags = MlTrainingDefinitionCreateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingDefinitionCreateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  experiment?: AssetReference;
  'experiment-id'?: Refused<'--experiment-id needs cpdctl 1.6.17'>;
  'experiment-rev'?: Refused<'--experiment-rev needs cpdctl 1.6.17'>;
  'federated-learning'?: JsonObject;
  'federated-learning-byzantine-threshold'?: Refused<'--federated-learning-byzantine-threshold needs cpdctl 1.6.17'>;
  'federated-learning-crypto'?: Refused<'--federated-learning-crypto needs cpdctl 1.6.17'>;
  'federated-learning-epochs'?: Refused<'--federated-learning-epochs needs cpdctl 1.6.17'>;
  'federated-learning-fusion-type'?: Refused<'--federated-learning-fusion-type needs cpdctl 1.6.17'>;
  'federated-learning-gamma'?: Refused<'--federated-learning-gamma needs cpdctl 1.6.17'>;
  'federated-learning-hardware-spec'?: Refused<'--federated-learning-hardware-spec needs cpdctl 1.6.17'>;
  'federated-learning-iters'?: Refused<'--federated-learning-iters needs cpdctl 1.6.17'>;
  'federated-learning-l2-regularization'?: Refused<'--federated-learning-l2-regularization needs cpdctl 1.6.17'>;
  'federated-learning-learning-rate'?: Refused<'--federated-learning-learning-rate needs cpdctl 1.6.17'>;
  'federated-learning-log-level'?: Refused<'--federated-learning-log-level needs cpdctl 1.6.17'>;
  'federated-learning-loss'?: Refused<'--federated-learning-loss needs cpdctl 1.6.17'>;
  'federated-learning-max-bins'?: Refused<'--federated-learning-max-bins needs cpdctl 1.6.17'>;
  'federated-learning-max-depth'?: Refused<'--federated-learning-max-depth needs cpdctl 1.6.17'>;
  'federated-learning-max-leaf-nodes'?: Refused<'--federated-learning-max-leaf-nodes needs cpdctl 1.6.17'>;
  'federated-learning-metrics'?: Refused<'--federated-learning-metrics needs cpdctl 1.6.17'>;
  'federated-learning-min-samples-leaf'?: Refused<'--federated-learning-min-samples-leaf needs cpdctl 1.6.17'>;
  'federated-learning-model'?: Refused<'--federated-learning-model needs cpdctl 1.6.17'>;
  'federated-learning-num-classes'?: Refused<'--federated-learning-num-classes needs cpdctl 1.6.17'>;
  'federated-learning-optimizer'?: Refused<'--federated-learning-optimizer needs cpdctl 1.6.17'>;
  'federated-learning-random-state'?: Refused<'--federated-learning-random-state needs cpdctl 1.6.17'>;
  'federated-learning-remote-training'?: Refused<'--federated-learning-remote-training needs cpdctl 1.6.17'>;
  'federated-learning-rounds'?: Refused<'--federated-learning-rounds needs cpdctl 1.6.17'>;
  'federated-learning-save-intermediate-models'?: Refused<'--federated-learning-save-intermediate-models needs cpdctl 1.6.17'>;
  'federated-learning-sigma'?: Refused<'--federated-learning-sigma needs cpdctl 1.6.17'>;
  'federated-learning-sigma0'?: Refused<'--federated-learning-sigma0 needs cpdctl 1.6.17'>;
  'federated-learning-sketch-accuracy-vs-privacy'?: Refused<'--federated-learning-sketch-accuracy-vs-privacy needs cpdctl 1.6.17'>;
  'federated-learning-software-spec'?: Refused<'--federated-learning-software-spec needs cpdctl 1.6.17'>;
  'federated-learning-termination-predicate'?: Refused<'--federated-learning-termination-predicate needs cpdctl 1.6.17'>;
  'federated-learning-verbose'?: Refused<'--federated-learning-verbose needs cpdctl 1.6.17'>;
  'federated-learning-version'?: Refused<'--federated-learning-version needs cpdctl 1.6.17'>;
  'model-definition'?: JsonObject;
  'model-definition-command'?: Refused<'--model-definition-command needs cpdctl 1.6.17'>;
  'model-definition-hardware-spec'?: Refused<'--model-definition-hardware-spec needs cpdctl 1.6.17'>;
  'model-definition-id'?: Refused<'--model-definition-id needs cpdctl 1.6.17'>;
  'model-definition-model-type'?: Refused<'--model-definition-model-type needs cpdctl 1.6.17'>;
  'model-definition-parameters'?: Refused<'--model-definition-parameters needs cpdctl 1.6.17'>;
  'model-definition-rev'?: Refused<'--model-definition-rev needs cpdctl 1.6.17'>;
  'model-definition-software-spec'?: Refused<'--model-definition-software-spec needs cpdctl 1.6.17'>;
  name: string;
  pipeline?: JsonObject;
  'pipeline-data-bindings'?: Refused<'--pipeline-data-bindings needs cpdctl 1.6.17'>;
  'pipeline-hardware-spec'?: Refused<'--pipeline-hardware-spec needs cpdctl 1.6.17'>;
  'pipeline-hybrid-pipeline-hardware-specs'?: Refused<'--pipeline-hybrid-pipeline-hardware-specs needs cpdctl 1.6.17'>;
  'pipeline-id'?: Refused<'--pipeline-id needs cpdctl 1.6.17'>;
  'pipeline-model-type'?: Refused<'--pipeline-model-type needs cpdctl 1.6.17'>;
  'pipeline-nodes-parameters'?: Refused<'--pipeline-nodes-parameters needs cpdctl 1.6.17'>;
  'pipeline-rev'?: Refused<'--pipeline-rev needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'results-reference': JsonObject;
  'results-reference-connection'?: Refused<'--results-reference-connection needs cpdctl 1.6.17'>;
  'results-reference-id'?: Refused<'--results-reference-id needs cpdctl 1.6.17'>;
  'results-reference-location'?: Refused<'--results-reference-location needs cpdctl 1.6.17'>;
  'results-reference-type'?: Refused<'--results-reference-type needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
  'test-data-references'?: DataReference[];
  'training-data-references'?: DataReference[];
}

export type MlTrainingDefinitionCreateRevisionFlags = MlTrainingDefinitionCreateRevisionOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingDefinitionCreateRevisionOwnFlags {
  'commit-message'?: string;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'training-definition-id': string;
}

export type MlTrainingDefinitionDeleteFlags = MlTrainingDefinitionDeleteOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingDefinitionDeleteOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'training-definition-id': string;
}

export type MlTrainingDefinitionGetFlags = MlTrainingDefinitionGetOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingDefinitionGetOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  rev?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'training-definition-id': string;
}

export type MlTrainingDefinitionListFlags = MlTrainingDefinitionListOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingDefinitionListOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  search?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
  'tag-value'?: string;
}

export type MlTrainingDefinitionListRevisionsFlags = MlTrainingDefinitionListRevisionsOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingDefinitionListRevisionsOwnFlags {
  /** Reads every page; without it the first page of the server is all there is. */
  'all-pages'?: boolean;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** @default 100 */
  limit?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  start?: string;
  'training-definition-id': string;
}

export type MlTrainingDefinitionUpdateFlags = MlTrainingDefinitionUpdateOwnFlags & (InSpace<'give one of --space-id, --project-id'> | InProject<'give one of --space-id, --project-id'>);

export interface MlTrainingDefinitionUpdateOwnFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  /** Free fields that are kept with the resource. */
  custom?: JsonObject;
  description?: string;
  'federated-learning'?: JsonObject;
  'json-patch'?: JsonPatchOperation[];
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  tags?: string[];
  'training-definition-id': string;
}
