import type { Call, Outcome } from '../commands/call.ts';
import { DEPLOYMENTS, loaded } from '../commands/deployments.ts';
import { uploaded } from '../commands/files.ts';
import { API_VERSION } from '../commands/ml.ts';
import { MODELS } from '../commands/models.ts';
import { idOf, resource, resources } from '../commands/results.ts';
import type { Query } from '../network/client.ts';
import { DEPLOYMENTS as DEPLOYMENT_COLUMNS, MODELS as MODEL_COLUMNS } from './columns.ts';
import { DEPLOYMENT, knownMembers, knownResources, MODEL } from './known-members.ts';

/** What releases of 2020 call the format of a content as training packed it, and the services call today. */
const CONTENT_FORMATS: Record<string, string> = { binary: 'native' };

/** Models, deployments and scoring. */
export const WML_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'wml models list': async call => resources(knownResources(await call.client.get(MODELS, query(call)), MODEL), MODEL_COLUMNS),
  'wml models get': async call => resource(knownMembers(await call.client.get(model(call), query(call)), MODEL), MODEL_COLUMNS),
  'wml models create': async call => {
    const body = { ...call.body(['name', 'type', 'description', 'software-spec']), space_id: call.text('space-id') };
    return resource(knownMembers(await call.client.call('POST', MODELS, query(call), body), MODEL), MODEL_COLUMNS);
  },
  'wml models upload-content': async call => {
    const format = call.text('content-format') ?? '';
    await call.client.upload(
      'PUT',
      `${model(call)}/content`,
      { ...query(call), content_format: CONTENT_FORMATS[format] ?? format },
      { type: 'application/octet-stream', bytes: uploaded(call) },
    );
    return { show: 'ok' };
  },
  'wml deployments list': async call =>
    resources(knownResources(await call.client.get(DEPLOYMENTS, query(call)), DEPLOYMENT), DEPLOYMENT_COLUMNS),
  'wml deployments get': async call =>
    resource(knownMembers(await call.client.get(deployment(call), query(call)), DEPLOYMENT), DEPLOYMENT_COLUMNS),
  'wml deployments create': async call => {
    const body = { ...call.body(['name', 'description', 'asset', 'online', 'batch']), space_id: call.text('space-id') };
    const made = await call.client.call('POST', DEPLOYMENTS, query(call), body);
    const served = await loaded(call, `${DEPLOYMENTS}/${idOf(made)}`, query(call), made);
    return resource(knownMembers(served, DEPLOYMENT), DEPLOYMENT_COLUMNS);
  },
  'wml deployments compute-predictions': async call => ({
    show: 'object',
    value: await call.client.call('POST', `${deployment(call)}/predictions`, { version: API_VERSION }, call.body(['input-data'])),
  }),
};

function query(call: Call): Query {
  return { version: API_VERSION, space_id: call.text('space-id') };
}

function model(call: Call): string {
  return `${MODELS}/${encodeURIComponent(call.text('model-id') ?? '')}`;
}

function deployment(call: Call): string {
  return `${DEPLOYMENTS}/${encodeURIComponent(call.text('deployment-id') ?? '')}`;
}
