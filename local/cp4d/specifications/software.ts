import { createHash } from 'node:crypto';
import { isAtLeast } from '../version.ts';

/** An environment a model runs in. */
export interface SoftwareSpecification {
  id: string;
  name: string;
  type: 'base' | 'derived';
  description?: string;
  /** The base a derived one stands on. */
  baseId?: string;
  packageExtensions: string[];
  /** The space it belongs to; those of the platform belong to none. */
  spaceId?: string;
  createdAt: number;
  python?: string;
  /** CP4D releases from which on it is deprecated, or takes nothing new. */
  deprecated?: string;
  constricted?: string;
  replacement?: string;
}

type Life = Pick<SoftwareSpecification, 'deprecated' | 'constricted' | 'replacement'>;

/** How long a specification has to live, in the words of the clients. */
export type LifeCycleState = 'supported' | 'deprecated' | 'constricted';

/** Ids that IBM's own samples name; the others are derived from the name and just as stable. */
const WELL_KNOWN_IDS: Record<string, string> = {
  'runtime-22.1-py3.9': '12b83a17-24d8-5082-900f-0ab31fbfd3cb',
  'runtime-22.2-py3.10': 'b56101f1-309d-549b-a849-eaa63f77b2fb',
  'runtime-23.1-py3.10': '336b29df-e0e1-5e7d-b6a5-f6ab722625b2',
  'runtime-24.1-py3.11': '45f12dfe-aa78-5b8d-9f38-0ee223c47309',
  'runtime-25.1-py3.12': 'f47ae1c3-198e-5718-b59d-2ea471561e9e',
  'scikit-learn_0.22-py3.6': '154010fa-5b3b-4ac1-82af-4d5ee5abbc85',
  'default_py3.6': '0062b8c9-8b7d-44a0-a9b9-46c416adcbd9',
  'hybrid_0.1': '8c1a58c6-62b5-4dc4-987a-df751c2756b6',
  'spark-mllib_3.2': '5c1b0ca2-4977-5c2e-9439-ffd44ea8ffe9',
  'spss-modeler_18.2': '687eddc9-028a-4117-b9dd-e57b36f1efa5',
};

const PYTHON_RUNTIMES: Record<string, { python: string; life: Life }> = {
  'runtime-22.1-py3.9': { python: '3.9', life: { deprecated: '4.7.0', constricted: '4.8.0', replacement: 'runtime-24.1-py3.11' } },
  'runtime-22.2-py3.10': { python: '3.10', life: { deprecated: '4.8.4', replacement: 'runtime-24.1-py3.11' } },
  'runtime-23.1-py3.10': { python: '3.10', life: {} },
  'runtime-24.1-py3.11': { python: '3.11', life: {} },
  'runtime-25.1-py3.12': { python: '3.12', life: {} },
  'default_py3.6': { python: '3.6', life: { deprecated: '4.0.0', constricted: '4.5.0', replacement: 'runtime-24.1-py3.11' } },
  'default_py3.7': { python: '3.7', life: { deprecated: '4.5.0', constricted: '4.6.0', replacement: 'runtime-24.1-py3.11' } },
  'default_py3.8': { python: '3.8', life: { deprecated: '4.5.0', constricted: '4.7.0', replacement: 'runtime-24.1-py3.11' } },
  'scikit-learn_0.22-py3.6': { python: '3.6', life: { deprecated: '4.0.0', constricted: '4.5.0', replacement: 'runtime-24.1-py3.11' } },
};

const WITH_CUDA = ['runtime-22.1-py3.9', 'runtime-22.2-py3.10', 'runtime-23.1-py3.10', 'runtime-24.1-py3.11', 'runtime-25.1-py3.12'];

const OTHERS = [
  'tensorflow_rt22.2-py3.10',
  'pytorch-onnx_rt23.1-py3.10',
  'autoai-kb_rt23.1-py3.10',
  'hybrid_0.1',
  'spark-mllib_3.2',
  'spark-mllib_3.3',
  'spark-mllib_3.4',
  'spss-modeler_18.2',
  'do_22.1',
  'pmml-3.0_4.3',
];

const MADE_AT = Date.UTC(2024, 0, 15);

/** The specifications every installation brings. */
export const BASE_SPECIFICATIONS: SoftwareSpecification[] = [
  ...Object.entries(PYTHON_RUNTIMES).map(([name, { python, life }]) => base(name, life, python)),
  ...WITH_CUDA.map(name => base(`${name}-cuda`, PYTHON_RUNTIMES[name]?.life ?? {}, PYTHON_RUNTIMES[name]?.python)),
  ...OTHERS.map(name => base(name, {})),
];

function base(name: string, life: Life, python?: string): SoftwareSpecification {
  return { id: WELL_KNOWN_IDS[name] ?? stableId(name), name, type: 'base', packageExtensions: [], createdAt: MADE_AT, python, ...life };
}

/** A UUID that depends on a name only. */
export function stableId(name: string): string {
  const digits = createHash('sha1').update(`cp4d specification ${name}`).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** Where a specification stands in its life on a given CP4D release. */
export function lifeCycleState(specification: SoftwareSpecification, release: string): LifeCycleState {
  if (specification.constricted !== undefined && isAtLeast(release, specification.constricted)) {
    return 'constricted';
  }
  return specification.deprecated !== undefined && isAtLeast(release, specification.deprecated) ? 'deprecated' : 'supported';
}
