import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Cluster } from '../../cluster.ts';
import type { JsonObject } from '../../json.ts';
import { bytes, pathParameter, query } from '../../request.ts';
import { badRequest, unknown } from '../errors.ts';
import { BASE, instanceOf, memberAt, requestedResource, resourceOf } from '../resource-routes.ts';
import { SUBSCRIPTIONS } from '../subscriptions/subscription.ts';
import { archiveId, keepArchive } from './drift/archive.ts';
import { MONITOR_INSTANCES } from './instance.ts';

const SERVICES = `${BASE}/v2/monitoring_services`;

/** Archives that are prepared outside and come before their monitor. A HEAD answers what a GET does, without the bytes. */
export function archiveRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post(`${SERVICES}/drift/data_marts/:dataMart/subscriptions/:subscription/archives`, request =>
    kept(cluster, request, 'drift', pathParameter(request, 'subscription')),
  );
  app.get(`${SERVICES}/drift/monitor_instances/:id/archives`, (request, reply) => {
    const monitor = requestedResource(cluster, MONITOR_INSTANCES, request);
    return sent(cluster, reply, 'drift', String(memberAt(monitor.entity, 'target.target_id')));
  });
  for (const kind of ['drift_v2', 'explainability']) {
    app.route({
      method: ['PUT', 'POST'],
      url: `${SERVICES}/${kind}/archives`,
      handler: async request => kept(cluster, request, kind, query(request, 'subscription_id') ?? ''),
    });
    app.get(`${SERVICES}/${kind}/archives`, (request, reply) => {
      const subscription = resourceOf(cluster, SUBSCRIPTIONS, instanceOf(request), query(request, 'subscription_id') ?? '');
      return sent(cluster, reply, kind, subscription.id, query(request, 'archive_id'));
    });
  }
}

function kept(cluster: Cluster, request: FastifyRequest, kind: string, subscriptionId: string): JsonObject {
  const subscription = resourceOf(cluster, SUBSCRIPTIONS, instanceOf(request), subscriptionId);
  if (bytes(request).length === 0) {
    throw badRequest('The body holds no archive.');
  }
  const archive = keepArchive(cluster, subscription.id, kind, bytes(request), query(request, 'archive_name'));
  return { archive_id: archiveId(archive), archive_name: archive.name, subscription_id: subscription.id };
}

function sent(cluster: Cluster, reply: FastifyReply, kind: string, subscriptionId: string, id?: string): FastifyReply {
  const archive = cluster.state.monitorArchives.get(`${kind}/${subscriptionId}`);
  if (archive === undefined || (id !== undefined && id !== archiveId(archive))) {
    throw unknown(`${kind.replace('_', ' ')} archive of subscription`, subscriptionId);
  }
  const name = archive.name ?? `${kind}_archive.tar.gz`;
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(cluster.contents.get(archive.digest));
}
