import type { FastifyInstance } from 'fastify';
import type { Cluster } from '../../cluster.ts';
import { injectedOutcome } from '../../control/faults.ts';
import { isObject } from '../../json.ts';
import { objectBody, query } from '../../request.ts';
import { caller } from '../../sign-in/access.ts';
import { DATA_MARTS } from '../data-marts.ts';
import { createResource } from '../resource.ts';
import { instanceOf, memberAt, resourceOf, resourceRoutes } from '../resource-routes.ts';
import { SUBSCRIPTIONS } from '../subscriptions/subscription.ts';
import { definitionEntity } from './definition.ts';
import { addDataSetOf, MONITOR_INSTANCES, monitorEntity, scheduleFrom, thresholds } from './instance.ts';

/** Monitor instances: what is watched of a subscription. */
export function monitorInstanceRoutes(app: FastifyInstance, cluster: Cluster): void {
  resourceRoutes(app, cluster, MONITOR_INSTANCES, {
    create(request) {
      const instance = instanceOf(request);
      const entity = monitorEntity(cluster, instance, objectBody(request), query(request, 'skip_scheduler') !== 'true');
      resourceOf(cluster, DATA_MARTS, instance, String(entity['data_mart_id']));
      if (memberAt(entity, 'target.target_type') === 'subscription') {
        resourceOf(cluster, SUBSCRIPTIONS, instance, String(memberAt(entity, 'target.target_id')));
      }
      const createdBy = caller(request).username;
      const monitor = createResource(cluster, MONITOR_INSTANCES, { instance, createdBy, entity, failure: injectedOutcome(request) });
      addDataSetOf(cluster, monitor);
      return monitor;
    },
    checkPatched(entity, monitor) {
      const definition = definitionEntity(cluster, monitor.instance, String(entity['monitor_definition_id'])) ?? {};
      return {
        ...entity,
        schedule: scheduleFrom(entity),
        thresholds: thresholds(definition, entity['thresholds']),
        parameters: isObject(entity['parameters']) ? entity['parameters'] : {},
      };
    },
  });
}
