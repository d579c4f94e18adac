import { createAsset } from '../assets/asset.ts';
import type { Cluster } from '../cluster.ts';
import { timestamp } from '../clock.ts';
import { invalid } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { optionalText, requiredText } from '../request.ts';
import { stableId } from './software.ts';

/** A size of machine. */
export interface HardwareSpecification {
  id: string;
  name: string;
  description: string;
  /** What it consists of: `nodes` with `cpu`, `mem` and `gpu`, or `spark`. */
  parts: JsonObject;
  /** The space it belongs to; those of the platform belong to none. */
  spaceId?: string;
  createdAt: number;
}

const TYPE = 'hardware_specification';
const MADE_AT = Date.UTC(2024, 0, 15);

/** The sizes every installation brings. */
const SIZES: HardwareSpecification[] = [
  size(stableId('hardware XXS'), 'XXS', '1', '2Gi'),
  size('e7ed1d6c-2e89-42d7-aed5-863b972c1d2b', 'XS', '1', '4Gi'),
  size(stableId('hardware S'), 'S', '2', '8Gi'),
  size(stableId('hardware M'), 'M', '4', '16Gi'),
  size(stableId('hardware L'), 'L', '8', '32Gi'),
  size(stableId('hardware XL'), 'XL', '16', '64Gi'),
];

function size(id: string, name: string, cpu: string, memory: string): HardwareSpecification {
  const parts = { nodes: { cpu: { units: cpu }, mem: { size: memory } } };
  return { id, name, description: `${cpu} CPU, ${memory} memory`, parts, createdAt: MADE_AT };
}

/** The sizes of the platform and those of a space, which are kept as assets. */
export function hardwareSpecifications(cluster: Cluster, spaceId: string | undefined): HardwareSpecification[] {
  const own = [...cluster.state.assets.values()].filter(asset => asset.type === TYPE && asset.spaceId === spaceId);
  return [
    ...SIZES,
    ...own.map(({ id, name, description = '', entity, createdAt }) => ({
      id,
      name,
      description,
      parts: isObject(entity[TYPE]) ? entity[TYPE] : {},
      spaceId,
      createdAt,
    })),
  ];
}

/** Adds a size to a space; answers its id. */
export function addHardwareSpecification(cluster: Cluster, spaceId: string, ownerId: string, body: JsonObject): string {
  const { nodes, spark, datastage } = body;
  return createAsset(cluster, spaceId, ownerId, {
    name: requiredText(body, 'name'),
    description: optionalText(body, 'description'),
    tags: [],
    type: TYPE,
    originCountry: 'us',
    category: 'USER',
    entity: { [TYPE]: { nodes, spark, datastage } },
  }).id;
}

/** How many machines of which size a deployment runs on. */
export interface HardwareUse {
  id: string;
  name: string;
  num_nodes: number;
}

/** What a request means by `hardware_spec`. */
export function hardwareUse(cluster: Cluster, spaceId: string, wanted: Json | undefined): HardwareUse | undefined {
  if (wanted === undefined || wanted === null) {
    return undefined;
  }
  const { id, name, num_nodes: nodes = 1 } = isObject(wanted) ? wanted : {};
  const found = hardwareSpecifications(cluster, spaceId).find(
    specification => specification.id === id || (id === undefined && specification.name === name),
  );
  if (found === undefined) {
    throw invalid(`Invalid request entity: there is no hardware specification '${String(id ?? name)}'.`);
  }
  if (typeof nodes !== 'number' || !Number.isInteger(nodes) || nodes < 1) {
    throw invalid("Invalid request entity: 'hardware_spec.num_nodes' must be a whole number above 0.");
  }
  return { id: found.id, name: found.name, num_nodes: nodes };
}

/** A size as an answer shows it. */
export function hardwareJson({ id, name, description, parts, spaceId, createdAt }: HardwareSpecification): JsonObject {
  return {
    metadata: {
      name,
      description,
      asset_id: id,
      asset_type: TYPE,
      href: `/v2/hardware_specifications/${id}`,
      space_id: spaceId,
      created_at: timestamp(createdAt),
    },
    entity: { [TYPE]: parts },
  };
}
