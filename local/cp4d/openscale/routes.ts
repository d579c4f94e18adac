import type { FastifyInstance } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { dataMartRoutes, DATA_MARTS, requireInstance } from './data-marts.ts';
import { deployedAssetRoutes } from './deployed-assets.ts';
import { explanationEvents, explanationRoutes } from './explanations.ts';
import { integratedSystemRoutes } from './integrated-systems.ts';
import { archiveRoutes } from './monitors/archive-routes.ts';
import { definitionRoutes } from './monitors/definition-routes.ts';
import { monitorInstanceRoutes } from './monitors/instance-routes.ts';
import { MONITOR_INSTANCES } from './monitors/instance.ts';
import { measurementRoutes } from './monitors/measurement-routes.ts';
import { evaluatedDataSet } from './monitors/monitor.ts';
import { runRoutes } from './monitors/run-routes.ts';
import { runEvents, startFirstRun } from './monitors/run.ts';
import { DATA_SETS } from './records/data-set.ts';
import { recordRoutes } from './records/routes.ts';
import { storeEvents } from './records/store.ts';
import { resourceEvents, type Resource } from './resource.ts';
import { BASE, instanceOf } from './resource-routes.ts';
import { SERVICE_PROVIDERS, serviceProviderRoutes } from './service-providers.ts';
import { subscriptionRoutes } from './subscriptions/routes.ts';
import { SUBSCRIPTIONS } from './subscriptions/subscription.ts';

/** Watson OpenScale. */
export function openScaleRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.addHook('preHandler', async request => requireInstance(cluster, instanceOf(request)));
  app.get(`${BASE}/v2/fairness/heartbeat`, () => ({ is_cloud: false }));
  for (const routes of [
    dataMartRoutes,
    serviceProviderRoutes,
    deployedAssetRoutes,
    subscriptionRoutes,
    recordRoutes,
    definitionRoutes,
    monitorInstanceRoutes,
    runRoutes,
    measurementRoutes,
    archiveRoutes,
    explanationRoutes,
    integratedSystemRoutes,
  ]) {
    routes(app, cluster);
  }
}

/** How OpenScale's objects change by themselves. */
export function openScaleEvents(cluster: Cluster): void {
  for (const kind of [DATA_MARTS, SERVICE_PROVIDERS, SUBSCRIPTIONS, DATA_SETS, MONITOR_INSTANCES]) {
    resourceEvents(cluster, kind);
  }
  storeEvents(cluster, dataSet => startFirstRuns(cluster, dataSet));
  runEvents(cluster);
  explanationEvents(cluster);
}

/** New records may be the first that a monitor has waited for. */
function startFirstRuns(cluster: Cluster, dataSet: Resource): void {
  for (const monitor of cluster.state.monitorInstances.values()) {
    if (evaluatedDataSet(cluster, monitor) === dataSet) {
      startFirstRun(cluster, monitor);
    }
  }
}
