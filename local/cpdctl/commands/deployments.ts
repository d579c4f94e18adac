import type { Json } from '../../cp4d/json.ts';
import { DEPLOYMENT_COLUMNS } from '../output/columns.ts';
import type { Query } from '../network/client.ts';
import type { Call, Outcome } from './call.ts';
import { API_VERSION, mlQuery } from './ml.ts';
import { idOf, patchFrom, resource, resources, settled } from './results.ts';

export const DEPLOYMENTS = '/ml/v4/deployments';
const BODY = [
  'name',
  'description',
  'tags',
  'custom',
  'asset',
  'online',
  'batch',
  'r-shiny',
  'hardware-spec',
  'hybrid-pipeline-hardware-specs',
];
const PASSING = ['initializing', 'updating'];

/** Deployments and scoring. */
export const DEPLOYMENT_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'ml deployment list': async call =>
    resources(await call.client.get(DEPLOYMENTS, { ...(await mlQuery(call)), ...filters(call) }), DEPLOYMENT_COLUMNS),
  'ml deployment get': async call => resource(await call.client.get(deployment(call), await mlQuery(call)), DEPLOYMENT_COLUMNS),
  'ml deployment create': async call => {
    const query = await mlQuery(call);
    const made = await call.client.call('POST', DEPLOYMENTS, query, { ...call.body(BODY), space_id: query['space_id'] });
    return resource(call.isTrue('async') ? made : await loaded(call, `${DEPLOYMENTS}/${idOf(made)}`, query, made), DEPLOYMENT_COLUMNS);
  },
  'ml deployment update': async call => {
    const patch = patchFrom(call, [
      'name',
      'description',
      'tags',
      'custom',
      'asset',
      'hardware-spec',
      'hybrid-pipeline-hardware-specs',
      'r-shiny',
    ]);
    return resource(await call.client.call('PATCH', deployment(call), await mlQuery(call), patch), DEPLOYMENT_COLUMNS);
  },
  'ml deployment delete': async call => ({ show: 'ok', value: await call.client.call('DELETE', deployment(call), await mlQuery(call)) }),
  'ml deployment wait': async call => resource(await loaded(call, deployment(call), await mlQuery(call)), DEPLOYMENT_COLUMNS),
  'ml deployment compute-predictions': async call => ({
    show: 'object',
    value: await call.client.call('POST', `${deployment(call)}/predictions`, { version: API_VERSION }, call.body(['input-data'])),
  }),
};

function deployment(call: Call): string {
  return `${DEPLOYMENTS}/${encodeURIComponent(call.text('deployment-id') ?? '')}`;
}

function filters(call: Call): Query {
  return {
    asset_id: call.text('asset-id'),
    name: call.text('name'),
    serving_name: call.text('serving-name'),
    conflict: call.isTrue('conflict') ? 'true' : undefined,
    state: call.text('state'),
    type: call.text('type'),
    'tag.value': call.text('tag-value'),
    stats: call.isTrue('stats') ? 'true' : undefined,
  };
}

/** Waits until a deployment has loaded its model. */
export function loaded(call: Call, path: string, query: Query, first?: Json): Promise<Json> {
  return settled(call, () => call.client.get(path, query), PASSING, first);
}
