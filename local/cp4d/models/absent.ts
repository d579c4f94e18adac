import type { FastifyInstance } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { notFound } from '../errors.ts';
import { pathParameter } from '../request.ts';
import { requestedSpace } from '../sign-in/access.ts';

const KINDS = ['functions', 'pipelines', 'experiments', 'trainings', 'model_definitions', 'ai_services', 'remote_training_systems'];

/** Kinds of WML assets that spaces of this cluster hold none of; clients ask for them to find out what an id is. Nor are there projects. */
export function absentRoutes(app: FastifyInstance, cluster: Cluster): void {
  for (const kind of KINDS) {
    app.get(`/ml/v4/${kind}`, request => {
      requestedSpace(cluster, request, 'viewer');
      return { first: { href: `/ml/v4/${kind}` }, limit: 100, resources: [] };
    });
    app.get(`/ml/v4/${kind}/:id`, request => {
      throw notFound(`'${pathParameter(request, 'id')}' does not exist among the ${kind}.`);
    });
  }
  app.get('/v2/projects', () => ({ total_results: 0, resources: [] }));
}
