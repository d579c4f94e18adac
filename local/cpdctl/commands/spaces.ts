import type { Json } from '../../cp4d/json.ts';
import { ApiFailure } from '../failure.ts';
import { MEMBER_COLUMNS, SPACE_COLUMNS } from '../output/columns.ts';
import type { Call, Outcome } from './call.ts';
import { idOf, listed, patchFrom, resource, resources, settled } from './results.ts';
import { spaceId } from './scope.ts';

export const SPACES = '/v2/spaces';

/** Deployment spaces and their members. */
export const SPACE_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'space list': call =>
    listed(
      call,
      SPACES,
      {
        sub_name: call.text('sub-name'),
        tags: call.text('tags'),
        id: call.text('id'),
        include: call.text('include'),
        member: call.text('member'),
        roles: call.text('roles'),
        type: call.text('type'),
        compute_crn: call.text('compute-crn'),
        bss_account_id: call.text('bss-account-id'),
        total_count: call.isTrue('total-count') ? 'true' : undefined,
      },
      SPACE_COLUMNS,
    ),
  'space get': async call =>
    resource(await call.client.get(`${SPACES}/${await spaceId(call)}`, { include: call.text('include') }), SPACE_COLUMNS),
  'space create': async call => {
    const made = await call.client.call(
      'POST',
      SPACES,
      {},
      call.body(['name', 'description', 'tags', 'type', 'stage', 'settings', 'storage', 'compute', 'generator']),
    );
    return resource(call.isTrue('async') ? made : await ready(call, idOf(made), made), SPACE_COLUMNS);
  },
  'space update': async call => {
    const patch = patchFrom(call, ['name', 'description', 'compute']);
    const stage = call.text('stage-name');
    return resource(
      await call.client.call(
        'PATCH',
        `${SPACES}/${await spaceId(call)}`,
        {},
        stage === undefined ? patch : [...patch, { op: 'add', path: '/stage', value: { name: stage } }],
      ),
      SPACE_COLUMNS,
    );
  },
  'space delete': async call => {
    const id = await spaceId(call);
    const answer = await call.client.call('DELETE', `${SPACES}/${id}`, {});
    if (!call.isTrue('async')) {
      await gone(call, id);
    }
    return { show: 'ok', value: answer };
  },
  'space wait': async call => resource(await ready(call, await spaceId(call)), SPACE_COLUMNS),
  'space member list': async call =>
    listed(
      call,
      await members(call),
      {
        role: call.text('role'),
        type: call.text('type'),
        state: call.text('state'),
        total_count: call.isTrue('total-count') ? 'true' : undefined,
      },
      MEMBER_COLUMNS,
    ),
  'space member get': async call => resource(await call.client.get(await member(call)), MEMBER_COLUMNS),
  'space member create': async call =>
    resources(await call.client.call('POST', await members(call), {}, call.body(['members'])), MEMBER_COLUMNS),
  'space member update': async call =>
    resource(await call.client.call('PATCH', await member(call), {}, patchFrom(call, ['role', 'state'])), MEMBER_COLUMNS),
  'space member delete': async call => ({ show: 'ok', value: await call.client.call('DELETE', await member(call), {}) }),
};

async function members(call: Call): Promise<string> {
  return `${SPACES}/${await spaceId(call)}/members`;
}

async function member(call: Call): Promise<string> {
  return `${await members(call)}/${encodeURIComponent(call.text('member-id') ?? '')}`;
}

/** Waits until a space has been prepared. */
export function ready(call: Call, id: string, first?: Json): Promise<Json> {
  return settled(call, () => call.client.get(`${SPACES}/${id}`), ['preparing'], first);
}

/** A deleted space is gone when the service no longer knows it. */
export async function gone(call: Call, id: string): Promise<void> {
  try {
    await settled(call, () => call.client.get(`${SPACES}/${id}`), ['deleting']);
  } catch (error) {
    if (!(error instanceof ApiFailure && error.status === 404)) {
      throw error;
    }
  }
}
