import type { Cluster } from '../cluster.ts';
import { invalid } from '../errors.ts';
import { BASE_SPECIFICATIONS, lifeCycleState, type SoftwareSpecification } from './software.ts';

/** Which base specifications can run which type of model. */
const SUITABLE: Record<string, string[]> = {
  'scikit-learn_0.22': ['scikit-learn_0.22-py3.6', 'default_py3.6'],
  'scikit-learn_0.23': ['default_py3.7', 'default_py3.8'],
  'scikit-learn_1.0': ['runtime-22.1-py3.9'],
  'scikit-learn_1.1': ['runtime-22.2-py3.10', 'runtime-23.1-py3.10'],
  'scikit-learn_1.3': ['runtime-24.1-py3.11'],
  'scikit-learn_1.6': ['runtime-25.1-py3.12'],
  'xgboost_1.5': ['runtime-22.1-py3.9'],
  'xgboost_1.6': ['runtime-22.2-py3.10', 'runtime-23.1-py3.10'],
  'xgboost_2.0': ['runtime-24.1-py3.11'],
  'tensorflow_2.7': ['runtime-22.1-py3.9'],
  'tensorflow_2.9': ['runtime-22.2-py3.10', 'tensorflow_rt22.2-py3.10'],
  'tensorflow_2.12': ['runtime-23.1-py3.10'],
  'tensorflow_2.14': ['runtime-24.1-py3.11'],
  'pytorch-onnx_1.10': ['runtime-22.1-py3.9'],
  'pytorch-onnx_1.12': ['runtime-22.2-py3.10'],
  'pytorch-onnx_2.0': ['runtime-23.1-py3.10', 'pytorch-onnx_rt23.1-py3.10'],
  'pytorch-onnx_2.1': ['runtime-24.1-py3.11'],
  'mllib_3.2': ['spark-mllib_3.2'],
  'mllib_3.3': ['spark-mllib_3.3'],
  'mllib_3.4': ['spark-mllib_3.4'],
  'pmml_4.2.1': ['pmml-3.0_4.3', 'spark-mllib_3.3'],
  'spss-modeler_18.2': ['spss-modeler_18.2'],
  'do-docplex_22.1': ['do_22.1'],
  'wml-hybrid_0.1': ['hybrid_0.1', 'autoai-kb_rt23.1-py3.10'],
};

/** Refuses a model whose type cannot run, or can no longer be made, in a software specification. */
export function checkModelType(cluster: Cluster, type: string, specification: SoftwareSpecification): void {
  const suitable = SUITABLE[type];
  if (suitable === undefined) {
    throw invalid(
      `Invalid request entity: Unsupported model type '${type}'. Supported model types are: ${Object.keys(SUITABLE).join(', ')}.`,
    );
  }
  const base = specification.baseId === undefined ? specification : findSpecification(cluster, specification.baseId);
  const name = base?.name.replace(/-cuda$/, '') ?? specification.name;
  if (base !== undefined && lifeCycleState(base, cluster.version) === 'constricted') {
    throw invalid(`Invalid request entity: Unsupported software specification '${specification.name}'. Use '${base.replacement}' instead.`);
  }
  if (!suitable.includes(name)) {
    throw invalid(
      `Invalid request entity: Unsupported model type and software specification combination: '${type}' and '${specification.name}'. Software specifications for this model type: ${suitable.join(', ')}.`,
    );
  }
}

/** A software specification by its id or its name. */
export function findSpecification(cluster: Cluster, idOrName: string, spaceId?: string): SoftwareSpecification | undefined {
  return allSpecifications(cluster, spaceId).find(specification => specification.id === idOrName || specification.name === idOrName);
}

/** The platform's specifications and those of a space. */
export function allSpecifications(cluster: Cluster, spaceId?: string): SoftwareSpecification[] {
  return [
    ...BASE_SPECIFICATIONS,
    ...[...cluster.state.softwareSpecifications.values()].filter(specification => specification.spaceId === spaceId),
  ];
}
