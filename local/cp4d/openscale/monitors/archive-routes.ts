import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../../cluster.ts';
import type { JsonObject } from '../../json.ts';
import { bytes, pathParameter, query } from '../../request.ts';
import { badRequest, unknown } from '../errors.ts';
import { BASE, instanceOf, resourceOf } from '../resource-routes.ts';
import { SUBSCRIPTIONS } from '../subscriptions/subscription.ts';
import { keepArchive } from './drift/archive.ts';

const SERVICES = `${BASE}/v2/monitoring_services`;

/** Archives that are prepared outside and come before their monitor. */
export function archiveRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post(`${SERVICES}/drift/data_marts/:dataMart/subscriptions/:subscription/archives`, request =>
    kept(cluster, request, 'drift', pathParameter(request, 'subscription')),
  );
  for (const kind of ['drift_v2', 'explainability']) {
    app.put(`${SERVICES}/${kind}/archives`, request => kept(cluster, request, kind, query(request, 'subscription_id') ?? ''));
    app.get(`${SERVICES}/${kind}/archives`, (request, reply) => {
      const subscription = query(request, 'subscription_id') ?? '';
      const archive = cluster.state.monitorArchives.get(`${kind}/${subscription}`);
      if (archive === undefined) {
        throw unknown('archive of subscription', subscription);
      }
      return reply.type('application/octet-stream').send(cluster.contents.get(archive.digest));
    });
  }
}

function kept(cluster: Cluster, request: FastifyRequest, kind: string, subscriptionId: string): JsonObject {
  const subscription = resourceOf(cluster, SUBSCRIPTIONS, instanceOf(request), subscriptionId);
  if (bytes(request).length === 0) {
    throw badRequest('The body holds no archive.');
  }
  const { digest } = keepArchive(cluster, subscription.id, kind, bytes(request));
  return { archive_id: digest.slice(0, 32), archive_name: query(request, 'archive_name'), subscription_id: subscription.id };
}
