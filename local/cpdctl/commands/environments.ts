import { isObject, type Json } from '../../cp4d/json.ts';
import { Failure } from '../failure.ts';
import { SPECIFICATION_COLUMNS } from '../output/columns.ts';
import type { Call, Outcome } from './call.ts';
import { idOf, resource, resources } from './results.ts';
import { scopeQuery } from './scope.ts';

/** Software and hardware specifications. */
export const ENVIRONMENT_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'environment software-specification list': call => list(call, '/v2/software_specifications'),
  'environment software-specification get': call => get(call, 'software-specification', '/v2/software_specifications'),
  'environment hardware-specification list': call => list(call, '/v2/hardware_specifications'),
  'environment hardware-specification get': call => get(call, 'hardware-specification', '/v2/hardware_specifications'),
};

async function list(call: Call, path: string): Promise<Outcome> {
  return resources(
    await call.client.get(path, { ...(await scopeQuery(call)), name: call.text('name'), include_packages: call.text('include-packages') }),
    SPECIFICATION_COLUMNS,
  );
}

async function get(call: Call, kind: string, path: string): Promise<Outcome> {
  const scope = await scopeQuery(call);
  const name = call.text(kind);
  const id =
    name === undefined
      ? call.text(`${kind}-id`)
      : idOf(firstNamed(await call.client.get(path, { ...scope, name }), kind, name), 'asset_id');
  return resource(await call.client.get(`${path}/${encodeURIComponent(id ?? '')}`, scope), SPECIFICATION_COLUMNS);
}

function firstNamed(found: Json, kind: string, name: string): Json {
  const first = isObject(found) && Array.isArray(found['resources']) ? found['resources'][0] : undefined;
  if (first === undefined) {
    throw new Failure(`There is no ${kind} named '${name}'.`);
  }
  return first;
}
