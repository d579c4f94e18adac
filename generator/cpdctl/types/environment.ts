// Generated from generator/cpdctl/groups/environment.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields, AssetFields } from '../fields.ts';
import type { JsonObject, SoftwareConfiguration, SpecificationReference } from '../json.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends EnvironmentCommands {}
}

/** The commands of `cpdctl environment`. */
export interface EnvironmentCommands {
  'environment create': { flags: EnvironmentCreateFlags; prints: 'object'; fields: AssetFields };
  'environment delete': { flags: EnvironmentDeleteFlags; prints: 'object'; fields: AnyFields };
  'environment get': { flags: EnvironmentGetFlags; prints: 'object'; fields: AssetFields };
  'environment hardware-specification create': { flags: EnvironmentHardwareSpecificationCreateFlags; prints: 'object'; fields: AnyFields };
  'environment hardware-specification delete': { flags: EnvironmentHardwareSpecificationDeleteFlags; prints: 'object'; fields: AnyFields };
  'environment hardware-specification get': { flags: EnvironmentHardwareSpecificationGetFlags; prints: 'object'; fields: AnyFields };
  'environment hardware-specification list': { flags?: EnvironmentHardwareSpecificationListFlags; prints: 'rows'; fields: AssetFields };
  'environment hardware-specification update': { flags: EnvironmentHardwareSpecificationUpdateFlags; prints: 'object'; fields: AnyFields };
  'environment list': { flags?: EnvironmentListFlags; prints: 'rows'; fields: AssetFields };
  'environment package-extension create': { flags: EnvironmentPackageExtensionCreateFlags; prints: 'object'; fields: AnyFields };
  'environment package-extension delete': { flags: EnvironmentPackageExtensionDeleteFlags; prints: 'object'; fields: AnyFields };
  'environment package-extension get': { flags: EnvironmentPackageExtensionGetFlags; prints: 'object'; fields: AnyFields };
  'environment package-extension list': { flags?: EnvironmentPackageExtensionListFlags; prints: 'object'; fields: AnyFields };
  'environment package-extension update': { flags: EnvironmentPackageExtensionUpdateFlags; prints: 'object'; fields: AnyFields };
  'environment package-extension upload-complete': { flags: EnvironmentPackageExtensionUploadCompleteFlags; prints: 'object'; fields: AnyFields };
  'environment runtime-definition get': { flags: EnvironmentRuntimeDefinitionGetFlags; prints: 'object'; fields: AnyFields };
  'environment runtime-definition list': { flags?: EnvironmentRuntimeDefinitionListFlags; prints: 'object'; fields: AnyFields };
  'environment software-specification add-package-extensions': { flags: EnvironmentSoftwareSpecificationAddPackageExtensionsFlags; prints: 'object'; fields: AnyFields };
  'environment software-specification create': { flags: EnvironmentSoftwareSpecificationCreateFlags; prints: 'object'; fields: AssetFields };
  'environment software-specification delete': { flags: EnvironmentSoftwareSpecificationDeleteFlags; prints: 'object'; fields: AnyFields };
  'environment software-specification get': { flags: EnvironmentSoftwareSpecificationGetFlags; prints: 'object'; fields: AssetFields };
  'environment software-specification list': { flags?: EnvironmentSoftwareSpecificationListFlags; prints: 'rows'; fields: AssetFields };
  'environment software-specification remove-package-extensions': { flags: EnvironmentSoftwareSpecificationRemovePackageExtensionsFlags; prints: 'object'; fields: AnyFields };
  'environment software-specification update': { flags: EnvironmentSoftwareSpecificationUpdateFlags; prints: 'object'; fields: AnyFields };
  'environment update': { flags: EnvironmentUpdateFlags; prints: 'object'; fields: AnyFields };
}

export interface EnvironmentCreateFlags {
  'authorization-variables'?: JsonObject;
  'compute-specification'?: JsonObject;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  'display-name': string;
  'environment-variables'?: JsonObject;
  'hardware-specification': SpecificationReference;
  'hardware-specification-guid'?: Refused<'--hardware-specification-guid needs cpdctl 1.6.17'>;
  'hardware-specification-type'?: Refused<'--hardware-specification-type needs cpdctl 1.6.17'>;
  location?: JsonObject;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'runtime-definition'?: string;
  'runtime-idle-time'?: number;
  'software-specification': SpecificationReference;
  'software-specification-guid'?: Refused<'--software-specification-guid needs cpdctl 1.6.17'>;
  'software-specification-type'?: Refused<'--software-specification-type needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'tools-specification'?: JsonObject;
  type: string;
}

export interface EnvironmentDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  environment?: Refused<'--environment needs cpdctl 1.8.145'>;
  'environment-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  environment?: Refused<'--environment needs cpdctl 1.8.145'>;
  'environment-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'response-format'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentHardwareSpecificationCreateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  datastage?: JsonObject;
  'datastage-compute'?: Refused<'--datastage-compute needs cpdctl 1.6.17'>;
  'datastage-conductor'?: Refused<'--datastage-conductor needs cpdctl 1.6.17'>;
  'datastage-instance'?: Refused<'--datastage-instance needs cpdctl 1.8.145'>;
  'datastage-num-computes'?: Refused<'--datastage-num-computes needs cpdctl 1.6.17'>;
  'datastage-num-conductors'?: Refused<'--datastage-num-conductors needs cpdctl 1.6.17'>;
  description?: string;
  name: string;
  nodes?: JsonObject;
  'nodes-cpu'?: Refused<'--nodes-cpu needs cpdctl 1.6.17'>;
  'nodes-gpu'?: Refused<'--nodes-gpu needs cpdctl 1.6.17'>;
  'nodes-mem'?: Refused<'--nodes-mem needs cpdctl 1.6.17'>;
  'nodes-num-nodes'?: Refused<'--nodes-num-nodes needs cpdctl 1.6.17'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  spark?: JsonObject;
  'spark-driver'?: Refused<'--spark-driver needs cpdctl 1.6.17'>;
  'spark-executor'?: Refused<'--spark-executor needs cpdctl 1.6.17'>;
  'spark-num-drivers'?: Refused<'--spark-num-drivers needs cpdctl 1.6.17'>;
  'spark-num-executors'?: Refused<'--spark-num-executors needs cpdctl 1.6.17'>;
}

export interface EnvironmentHardwareSpecificationDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'hardware-specification'?: Refused<'--hardware-specification needs cpdctl 1.8.145'>;
  'hardware-specification-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentHardwareSpecificationGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'hardware-specification'?: Refused<'--hardware-specification needs cpdctl 1.8.145'>;
  'hardware-specification-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentHardwareSpecificationListFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentHardwareSpecificationUpdateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'cpu-model'?: string;
  'cpu-units'?: string;
  description?: string;
  'gpu-name'?: string;
  'gpu-num'?: string;
  'hardware-specification'?: Refused<'--hardware-specification needs cpdctl 1.8.145'>;
  'hardware-specification-id': string;
  'mem-size'?: string;
  name?: string;
  'nodes-num'?: number;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'spark-driver-cpu-model'?: string;
  'spark-driver-cpu-units'?: string;
  'spark-driver-mem-size'?: number;
  'spark-drivers-num'?: number;
  'spark-executor-cpu-model'?: string;
  'spark-executor-cpu-units'?: string;
  'spark-executor-mem-size'?: number;
  'spark-executors-num'?: number;
}

export interface EnvironmentListFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'exclude-languages'?: string;
  'exclude-types'?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  'spark-versions'?: string;
  types?: string;
}

export interface EnvironmentPackageExtensionCreateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  name: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  /** Such as pip_zip, conda_yml. */
  type: string;
}

export interface EnvironmentPackageExtensionDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'package-extension-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentPackageExtensionGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'package-extension-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentPackageExtensionListFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  /** Such as conda_yml, pip_zip. */
  type?: string;
}

export interface EnvironmentPackageExtensionUpdateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  name?: string;
  'package-extension-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
  /** Such as conda_yml, pip_zip. */
  type?: string;
}

export interface EnvironmentPackageExtensionUploadCompleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'package-extension-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentRuntimeDefinitionGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  include?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'runtime-definition-id': string;
}

export interface EnvironmentRuntimeDefinitionListFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  include?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'runtime-type'?: string;
}

export interface EnvironmentSoftwareSpecificationAddPackageExtensionsFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'package-extension-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'software-specification'?: Refused<'--software-specification needs cpdctl 1.8.145'>;
  'software-specification-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentSoftwareSpecificationCreateFlags {
  'base-software-specification'?: SpecificationReference;
  'base-software-specification-guid'?: Refused<'--base-software-specification-guid needs cpdctl 1.6.17'>;
  'base-software-specification-href'?: Refused<'--base-software-specification-href needs cpdctl 1.6.17'>;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  name: string;
  'package-extensions'?: SpecificationReference[];
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'software-configuration': SoftwareConfiguration;
  'software-configuration-included-packages'?: Refused<'--software-configuration-included-packages needs cpdctl 1.6.17'>;
  'software-configuration-platform'?: Refused<'--software-configuration-platform needs cpdctl 1.6.17'>;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentSoftwareSpecificationDeleteFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'software-specification'?: Refused<'--software-specification needs cpdctl 1.8.145'>;
  'software-specification-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentSoftwareSpecificationGetFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'software-specification'?: Refused<'--software-specification needs cpdctl 1.8.145'>;
  'software-specification-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentSoftwareSpecificationListFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'include-packages'?: string;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentSoftwareSpecificationRemovePackageExtensionsFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  'package-extension-id': string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'software-specification'?: Refused<'--software-specification needs cpdctl 1.8.145'>;
  'software-specification-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentSoftwareSpecificationUpdateFlags {
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  'display-name'?: string;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id'?: string;
  'software-specification'?: Refused<'--software-specification needs cpdctl 1.8.145'>;
  'software-specification-id': string;
  space?: Refused<'--space needs cpdctl 1.8.145'>;
  'space-id'?: string;
}

export interface EnvironmentUpdateFlags {
  'authorization-variables'?: JsonObject;
  'compute-specification'?: JsonObject;
  'cpd-scope'?: Refused<'--cpd-scope needs cpdctl 1.8.145'>;
  description?: string;
  'display-name'?: string;
  environment?: Refused<'--environment needs cpdctl 1.8.145'>;
  'environment-id': string;
  'environment-variables'?: JsonObject;
  'hardware-specification'?: JsonObject;
  location?: JsonObject;
  name?: string;
  project?: Refused<'--project needs cpdctl 1.8.145'>;
  'project-id': string;
  'runtime-idle-time'?: number;
  'software-specification'?: JsonObject;
  'tools-specification'?: JsonObject;
}
