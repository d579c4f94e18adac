import { cpdctlCall, type Call } from './cp4dInternalCalls.ts';

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
}

/** CP4D looks for a part of the name; which spaces have exactly this one is decided on the agent. */
export function spacesNamed(name: string): Call<SpaceSummary[]> {
  return cpdctlCall({
    command: 'space list',
    flags: { 'sub-name': name, 'all-pages': true },
    where: { 'entity.name': name },
    query: { id: 'metadata.id', name: 'entity.name', created: 'metadata.created_at' },
  });
}
