import type { StepUse } from '../../generator/pipeline/node/program.ts';
import type { Fault, SeedMonitor } from '../../local/cp4d/client.ts';
import { FLOWERS, modelArchive } from '../cp4d/archives.ts';
import { bothWorlds, step, type BothWorlds, type Recorded } from './inBoth.ts';
import type { World } from './world.ts';

export { beginNewBuild } from './inBoth.ts';

/** Paths of OpenScale, for faults and for the requests that were recorded. */
export const V2 = '/openscale/00000000-0000-0000-0000-000000000000/v2';

export const COLUMNS = [...FLOWERS.fields, FLOWERS.label];

const TRAINING = csv(4);

/** A CSV file of flowers with their kinds, as many rows as wanted; the model is right about two of three. */
export function csv(rows: number, delimiter = ','): string {
  const values = Array.from({ length: rows }, (_, row) => [5.1, 3.5, 1 + (row % 50) / 50, 0.2, row % 3 === 0 ? 'virginica' : 'setosa']);
  return `${[COLUMNS, ...values].map((cells) => cells.join(delimiter)).join('\n')}\n`;
}

/** The asset properties of a subscription that watches the flowers. */
export const FLOWER_PROPERTIES = {
  label_column: FLOWERS.label,
  prediction_field: 'prediction',
  probability_fields: ['probability'],
  feature_fields: FLOWERS.fields,
  categorical_fields: [] as string[],
  training_data_schema: {
    type: 'struct',
    fields: COLUMNS.map((name) => ({ name, type: name === FLOWERS.label ? 'string' : 'double', nullable: true, metadata: { modeling_role: name === FLOWERS.label ? 'target' : 'feature' } })),
  },
};

/** Worlds with a space `flowers` that holds a model `flowers`, and has a service provider. */
export async function flowerWorlds(files: Record<string, string> = {}, worldsWith = bothWorlds): Promise<BothWorlds> {
  const worlds = await worldsWith({ 'training.csv': TRAINING, ...files });
  await worlds.each(({ cp4d }) =>
    cp4d.seed({
      spaces: ['flowers'],
      models: [{ space: 'flowers', name: 'flowers', archive: modelArchive(FLOWERS), revisions: 1 }],
      serviceProviders: [{ name: 'provider of the flowers', space: 'flowers' }],
    }),
  );
  return worlds;
}

/** What is on a deployment from the start. */
export interface Planted {
  subscribed?: boolean;
  properties?: object;
  monitors?: Omit<SeedMonitor, 'subscription'>[];
  /** How many feedback records there are. */
  feedback?: number;
}

/** Deploys the model under a name, with what a test wants to find there. */
export async function plant(worlds: BothWorlds, name: string, { subscribed = false, properties, monitors = [], feedback = 0 }: Planted = {}): Promise<void> {
  const isSubscribed = subscribed || properties !== undefined || monitors.length > 0;
  const [fields, ...rows] = csv(feedback).trim().split('\n').map((line) => line.split(','));
  const values = rows.map((row) => row.map((cell, position) => (position < 4 ? Number(cell) : cell)));
  await worlds.each(({ cp4d }) =>
    cp4d.seed({
      deployments: [{ space: 'flowers', model: 'flowers', name }],
      subscriptions: isSubscribed ? [{ provider: 'provider of the flowers', deployment: name, assetProperties: { ...FLOWER_PROPERTIES, ...properties } }] : [],
      monitors: monitors.map((monitor) => ({ subscription: name, ...monitor })),
      records: feedback === 0 ? [] : [{ subscription: name, type: 'feedback', records: [{ fields: fields!, values }] }],
    }),
  );
}

export const QUALITY = { kind: 'quality' };

/** Runs in a session of the space `flowers`. */
export function inFlowers(...body: StepUse[]): StepUse {
  return step('withCp4d', { space: 'flowers' }, body);
}

export function subscribe(deployment: unknown, parameters: Record<string, unknown> = {}): StepUse {
  return step('wosSubscribe', { deployment, problemType: 'multiclass', label: 'species', schema: 'training.csv', ...parameters });
}

/** Orders faults in place of those before. */
export async function orderFaults(worlds: BothWorlds, ...faults: Fault[]): Promise<void> {
  await worlds.each(async ({ cp4d }) => {
    await cp4d.faults.clear();
    for (const fault of faults) {
      await cp4d.faults.add(fault);
    }
  });
}

/** An object of OpenScale, as the simulated cluster keeps it. */
export interface Kept {
  id: string;
  state: string;
  entity: Record<string, unknown> & { asset?: Record<string, unknown>; asset_properties?: Record<string, unknown>; deployment?: { name: string } };
}

export type Kind = 'dataMarts' | 'serviceProviders' | 'subscriptions' | 'monitorInstances' | 'monitorRuns' | 'dataSets';

export async function kept(world: World, kind: Kind): Promise<Kept[]> {
  return ((await world.cp4d.snapshot())[kind] ?? []).map(([, resource]) => resource as Kept);
}

/** The subscriptions of a deployment. */
export async function subscriptionsOf(world: World, deployment: string): Promise<Kept[]> {
  return (await kept(world, 'subscriptions')).filter(({ entity }) => entity.deployment?.name === deployment);
}

/** What changed something: method and path, ids left out. */
export function writesIn({ requests }: Recorded): string[] {
  return requests
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/authorize'))
    .map(({ method, path }) => `${method} ${path.replace(/^\/openscale\/[^/]+\/v2/, '').replaceAll(/\/id-\d+/g, '/{id}')}`);
}

/** What the steps said in the console. */
export function saidIn({ steps }: Recorded): string[] {
  return steps.filter(({ name }) => name === 'echo').map(({ arguments: given }) => String(given['message']));
}
