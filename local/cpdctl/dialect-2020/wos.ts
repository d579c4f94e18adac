import type { JsonObject } from '../../cp4d/json.ts';
import type { Call, Outcome } from '../commands/call.ts';
import { resource, resources } from '../commands/results.ts';
import type { Column } from '../output/columns.ts';
import { NAMED_WOS_RESOURCES, WOS_RESOURCES } from './columns.ts';

/** The default instance of OpenScale on a cluster: no command names another one. */
const OPENSCALE = '/openscale/00000000-0000-0000-0000-000000000000/v2';
const SUBSCRIPTIONS = `${OPENSCALE}/subscriptions`;
const INSTANCES = `${OPENSCALE}/monitor_instances`;

/** Watson OpenScale: subscriptions, and monitors that watch them. Nothing here waits. */
export const WOS_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'wos data-marts list': call => list(call, `${OPENSCALE}/data_marts`, 'data_marts', NAMED_WOS_RESOURCES),
  'wos service-providers list': call => list(call, `${OPENSCALE}/service_providers`, 'service_providers', NAMED_WOS_RESOURCES),
  'wos subscriptions list': call => list(call, SUBSCRIPTIONS, 'subscriptions'),
  'wos subscriptions get': call => get(call, subscription(call)),
  'wos subscriptions add': call =>
    add(call, SUBSCRIPTIONS, call.body(['data-mart-id', 'service-provider-id', 'asset', 'deployment', 'asset-properties'])),
  'wos subscriptions update': async call =>
    resource(await call.client.call('PATCH', subscription(call), {}, call.json('patch-document')), WOS_RESOURCES),
  'wos subscriptions delete': async call => ({ show: 'ok', value: await call.client.call('DELETE', subscription(call), {}) }),
  'wos monitors instances list': call => list(call, INSTANCES, 'monitor_instances'),
  'wos monitors instances get': call => get(call, instance(call)),
  'wos monitors instances add': call =>
    add(call, INSTANCES, call.body(['data-mart-id', 'monitor-definition-id', 'target', 'parameters', 'thresholds'])),
  'wos monitors runs list': call => list(call, `${instance(call)}/runs`, 'runs'),
  'wos monitors runs get': call => get(call, `${instance(call)}/runs/${id(call, 'monitoring-run-id')}`),
  'wos monitors runs add': call => add(call, `${instance(call)}/runs`, { triggered_by: 'user' }),
};

async function list(call: Call, path: string, member: string, columns: Column[] = WOS_RESOURCES): Promise<Outcome> {
  return resources(await call.client.get(path), columns, member);
}

async function get(call: Call, path: string): Promise<Outcome> {
  return resource(await call.client.get(path), WOS_RESOURCES);
}

async function add(call: Call, path: string, body: JsonObject): Promise<Outcome> {
  return resource(await call.client.call('POST', path, {}, body), WOS_RESOURCES);
}

function subscription(call: Call): string {
  return `${SUBSCRIPTIONS}/${id(call, 'subscription-id')}`;
}

function instance(call: Call): string {
  return `${INSTANCES}/${id(call, 'monitor-instance-id')}`;
}

function id(call: Call, flag: string): string {
  return encodeURIComponent(call.text(flag) ?? '');
}
