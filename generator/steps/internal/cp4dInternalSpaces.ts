import { awaiting, cpdctlCall, cpdctlWatch, type Call, type Watched } from './cp4dInternalCalls.ts';
import { remember, remembered } from './cp4dInternalMemory.ts';

/** A deployment space as results name it. */
export interface SpaceName {
  id: string;
  name: string;
}

/** A space as the server lists it. */
export interface SpaceSummary {
  id: string;
  name: string;
  created: string | null;
  /** `active` when it can be used, `preparing` for a while after it was made; nothing where the server does not say. */
  state: string | null;
}

/** CP4D looks for a part of the name; which spaces have exactly this one is decided on the agent. */
export function spacesNamed(name: string): Call<SpaceSummary[]> {
  return cpdctlCall({ command: 'space list', flags: named(name), where: { 'entity.name': name }, query: FIELDS });
}

/** The same with the state of the one that an earlier call of the batch has made. */
export function spacesBeside(made: unknown, name: string): Call<Watched<SpaceSummary[]>> {
  return cpdctlWatch({ command: 'space list', flags: named(name), where: { 'entity.name': name }, query: FIELDS }, made, 'entity.status.state');
}

function named(name: string): { 'sub-name': string; 'all-pages': true } {
  return { 'sub-name': name, 'all-pages': true };
}

const FIELDS = { id: 'metadata.id', name: 'entity.name', created: 'metadata.created_at', state: 'entity.status.state' } as const;

export function isActive(space: SpaceSummary): boolean {
  return space.state == null || space.state === 'active';
}

/** The state of a space. */
export function stateOf(space: SpaceName): Call<{ state: string | null }> {
  return cpdctlCall({ command: 'space get', flags: { 'space-id': space.id }, query: { state: 'entity.status.state' } });
}

/** The same call, repeated until the space is active, or never will be. */
export function untilActive<Outcome>(look: Call<Outcome>, name: string, minutes: number, expected: object): Call<Outcome> {
  return awaiting(look, `the space '${name}'`, ['active', 'error', 'failed', 'deleting', 'deleted'], minutes, expected);
}

/** Whose spaces they are, and whether what is found may be remembered. */
interface OfCluster {
  url: string;
  dryRun: boolean;
}

/** The space of that name which this build has made or found before; nothing when it has not. */
export function rememberedSpace(cluster: OfCluster, name: string): SpaceName | null {
  return cluster.dryRun ? null : (remembered(spaceKey(cluster, name)) as SpaceName | null);
}

/** A later step of the build finds a space that this one made or found. */
export function rememberSpace(cluster: OfCluster, space: SpaceName): void {
  if (!cluster.dryRun) {
    remember(spaceKey(cluster, space.name), { id: space.id, name: space.name });
  }
}

function spaceKey(cluster: OfCluster, name: string): string {
  return `space ${cluster.url} ${name}`;
}
