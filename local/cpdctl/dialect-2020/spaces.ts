import type { Call, Outcome } from '../commands/call.ts';
import { idOf, resource, resources } from '../commands/results.ts';
import { gone, ready, SPACES } from '../commands/spaces.ts';
import { SPACES as COLUMNS } from './columns.ts';

/** Deployment spaces. Creating and deleting one waits, as later releases do. */
export const SPACE_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'spaces list': async call => resources(await call.client.get(SPACES), COLUMNS),
  'spaces create': async call => {
    const made = await call.client.call('POST', SPACES, {}, call.body(['name', 'description']));
    return resource(await ready(call, idOf(made), made), COLUMNS);
  },
  'spaces delete': async call => {
    const id = encodeURIComponent(call.text('space-id') ?? '');
    const answer = await call.client.call('DELETE', `${SPACES}/${id}`, {});
    await gone(call, id);
    return { show: 'ok', value: answer };
  },
};
