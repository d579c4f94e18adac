import { invalid } from '../errors.ts';
import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import { stableId } from './software.ts';

/** A size of machine. */
export interface HardwareSpecification {
  id: string;
  name: string;
  cpu: string;
  memory: string;
}

/** The sizes every installation brings. */
export const HARDWARE_SPECIFICATIONS: HardwareSpecification[] = [
  { id: stableId('hardware XXS'), name: 'XXS', cpu: '1', memory: '2Gi' },
  { id: 'e7ed1d6c-2e89-42d7-aed5-863b972c1d2b', name: 'XS', cpu: '1', memory: '4Gi' },
  { id: stableId('hardware S'), name: 'S', cpu: '2', memory: '8Gi' },
  { id: stableId('hardware M'), name: 'M', cpu: '4', memory: '16Gi' },
  { id: stableId('hardware L'), name: 'L', cpu: '8', memory: '32Gi' },
  { id: stableId('hardware XL'), name: 'XL', cpu: '16', memory: '64Gi' },
];

/** How many machines of which size a deployment runs on. */
export interface HardwareUse {
  id: string;
  name: string;
  num_nodes: number;
}

/** What a request means by `hardware_spec`. */
export function hardwareUse(wanted: Json | undefined): HardwareUse | undefined {
  if (wanted === undefined || wanted === null) {
    return undefined;
  }
  const { id, name, num_nodes: nodes = 1 } = isObject(wanted) ? wanted : {};
  const found = HARDWARE_SPECIFICATIONS.find(specification => specification.id === id || (id === undefined && specification.name === name));
  if (found === undefined) {
    throw invalid(`Invalid request entity: there is no hardware specification '${String(id ?? name)}'.`);
  }
  if (typeof nodes !== 'number' || !Number.isInteger(nodes) || nodes < 1) {
    throw invalid("Invalid request entity: 'hardware_spec.num_nodes' must be a whole number above 0.");
  }
  return { id: found.id, name: found.name, num_nodes: nodes };
}

/** A size as an answer shows it. */
export function hardwareJson(specification: HardwareSpecification): JsonObject {
  return {
    metadata: {
      name: specification.name,
      description: `${specification.cpu} CPU, ${specification.memory} memory`,
      asset_id: specification.id,
      asset_type: 'hardware_specification',
      href: `/v2/hardware_specifications/${specification.id}`,
      created_at: '2024-01-15T00:00:00.000Z',
    },
    entity: { hardware_specification: { nodes: { cpu: { units: specification.cpu }, mem: { size: specification.memory } } } },
  };
}
