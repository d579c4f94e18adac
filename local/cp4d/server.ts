import type { FastifyInstance } from 'fastify';
import { assetFileRoutes, assetRoutes } from './assets/routes.ts';
import type { ServerCertificate } from './certificates.ts';
import type { Cluster } from './cluster.ts';
import { connectionRoutes } from './connections/routes.ts';
import { controlRoutes, type Control } from './control/routes.ts';
import { deploymentEvents } from './deployments/deployment.ts';
import { deploymentRoutes } from './deployments/routes.ts';
import { createHost } from './host.ts';
import { jobEvents } from './jobs/job.ts';
import { jobRoutes, scoreJob } from './jobs/routes.ts';
import { modelRoutes } from './models/routes.ts';
import { absentRoutes } from './models/absent.ts';
import { olderDeployedAssetRoutes } from './openscale/deployed-assets.ts';
import { openScaleEvents, openScaleRoutes } from './openscale/routes.ts';
import { predictionRoutes } from './predictions/routes.ts';
import { authenticate, requireVersion } from './sign-in/access.ts';
import { signInRoutes } from './sign-in/routes.ts';
import type { Realm } from './sign-in/users.ts';
import { spaceRoutes } from './spaces/routes.ts';
import { spaceEvents } from './spaces/space.ts';
import { specificationRoutes } from './specifications/routes.ts';

/** What the servers of one cluster are made of. */
export interface Parts {
  cluster: Cluster;
  certificate: ServerCertificate;
  control: Control;
  /** Told of each change of the state. */
  changed(): void;
}

/** The HTTPS server of a cluster, not yet listening. OpenScale is left out when it has a host of its own. */
export function createServer({ cluster, certificate, control, changed }: Parts, withOpenScale: boolean): FastifyInstance {
  const app = createHost(cluster, certificate, control, changed);
  registerEvents(cluster);
  signInRoutes(app, cluster);
  assetFileRoutes(app, cluster);
  void app.register(async scope => controlRoutes(scope, cluster, control));
  void app.register(async scope => {
    scope.addHook('preHandler', async request => {
      await authenticate(cluster, request);
      if (request.url.startsWith('/ml/v4/')) {
        requireVersion(request);
      }
    });
    for (const routes of [
      spaceRoutes,
      specificationRoutes,
      modelRoutes,
      deploymentRoutes,
      predictionRoutes,
      assetRoutes,
      connectionRoutes,
      jobRoutes,
      absentRoutes,
    ]) {
      routes(scope, cluster);
    }
  });
  if (withOpenScale) {
    addOpenScale(app, cluster, cluster);
  }
  return app;
}

/** The HTTPS server of an OpenScale that has a host of its own, with users of its own; not yet listening. */
export function createOpenScaleServer({ cluster, certificate, control, changed }: Parts): FastifyInstance {
  const app = createHost(cluster, certificate, control, changed);
  const realm = cluster.openScaleRealm;
  signInRoutes(app, realm);
  addOpenScale(app, cluster, realm);
  return app;
}

function addOpenScale(app: FastifyInstance, cluster: Cluster, realm: Realm): void {
  void app.register(async scope => {
    scope.addHook('preHandler', request => authenticate(realm, request));
    olderDeployedAssetRoutes(scope, cluster);
    void scope.register(async current => openScaleRoutes(current, cluster));
  });
}

function registerEvents(cluster: Cluster): void {
  spaceEvents(cluster);
  deploymentEvents(cluster);
  openScaleEvents(cluster);
  jobEvents(cluster, (deployment, job) => scoreJob(cluster, deployment, job));
}
