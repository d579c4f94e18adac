import { MODEL_COLUMNS } from '../output/columns.ts';
import type { Call, Outcome } from './call.ts';
import { downloaded, uploaded } from './files.ts';
import { mlQuery } from './ml.ts';
import { listed, patchFrom, resource } from './results.ts';

export const MODELS = '/ml/v4/models';
const BODY = [
  'name',
  'type',
  'description',
  'tags',
  'custom',
  'software-spec',
  'label-column',
  'transformed-label-column',
  'schemas',
  'training-data-references',
  'test-data-references',
  'hyper-parameters',
  'domain',
  'metrics',
  'pipeline',
  'user-defined-objects',
  'hybrid-pipeline-software-specs',
  'size',
  'content-location',
  'model-version',
  'data-preprocessing',
  'training-id',
  'model-definition',
];

/** Models, their content and revisions. */
export const MODEL_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  'ml model list': async call =>
    listed(call, MODELS, { ...(await mlQuery(call)), search: call.text('search'), 'tag.value': call.text('tag-value') }, MODEL_COLUMNS),
  'ml model get': async call =>
    resource(await call.client.get(model(call), { ...(await mlQuery(call)), rev: call.text('rev') }), MODEL_COLUMNS),
  'ml model create': async call => {
    const query = await mlQuery(call);
    return resource(
      await call.client.call('POST', MODELS, query, { ...call.body(BODY), space_id: query['space_id'], project_id: query['project_id'] }),
      MODEL_COLUMNS,
    );
  },
  'ml model update': async call =>
    resource(
      await call.client.call('PATCH', model(call), await mlQuery(call), patchFrom(call, ['name', 'description', 'tags', 'custom'])),
      MODEL_COLUMNS,
    ),
  'ml model delete': async call => ({ show: 'ok', value: await call.client.call('DELETE', model(call), await mlQuery(call)) }),
  'ml model upload-content': async call => {
    const query = { ...(await mlQuery(call)), content_format: call.text('content-format'), name: call.text('name') };
    await call.client.upload('PUT', `${model(call)}/content`, query, {
      type: call.text('content-type') ?? 'application/octet-stream',
      bytes: uploaded(call),
    });
    return { show: 'ok' };
  },
  'ml model download-content': async call => {
    const query = { ...(await mlQuery(call)), rev: call.text('rev') };
    return downloaded(
      call,
      await call.client.download(`${model(call)}/content/${encodeURIComponent(call.text('attachment-id') ?? '')}`, query),
    );
  },
  'ml model list-attachments': async call => ({
    show: 'object',
    value: await call.client.get(`${model(call)}/content`, { ...(await mlQuery(call)), rev: call.text('rev') }),
  }),
  'ml model create-revision': async call => {
    const query = await mlQuery(call);
    return resource(
      await call.client.call('POST', `${model(call)}/revisions`, query, {
        space_id: query['space_id'],
        project_id: query['project_id'],
        commit_message: call.text('commit-message'),
      }),
      MODEL_COLUMNS,
    );
  },
  'ml model list-revisions': async call => listed(call, `${model(call)}/revisions`, await mlQuery(call), MODEL_COLUMNS),
  'ml model wait': async call => resource(await call.client.get(model(call), await mlQuery(call)), MODEL_COLUMNS),
};

function model(call: Call): string {
  return `${MODELS}/${encodeURIComponent(call.text('model-id') ?? '')}`;
}
