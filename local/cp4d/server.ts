import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { assetFileRoutes, assetRoutes } from './assets/routes.ts';
import type { ServerCertificate } from './certificates.ts';
import type { Cluster } from './cluster.ts';
import { strikeAfter, strikeBefore } from './control/faults.ts';
import { pathOf } from './control/recorder.ts';
import { controlRoutes, type Control } from './control/routes.ts';
import { passWaitedTime, tellSpeed } from './control/waits.ts';
import { deploymentEvents } from './deployments/deployment.ts';
import { deploymentRoutes } from './deployments/routes.ts';
import { errorBody, newTrace, notFound, ServiceError } from './errors.ts';
import { jobEvents } from './jobs/job.ts';
import { jobRoutes, scoreJob } from './jobs/routes.ts';
import type { JsonObject } from './json.ts';
import { modelRoutes } from './models/routes.ts';
import { absentRoutes } from './models/absent.ts';
import { openScaleErrorBody } from './openscale/errors.ts';
import { openScaleEvents, openScaleRoutes } from './openscale/routes.ts';
import { predictionRoutes } from './predictions/routes.ts';
import { authenticate, requireVersion } from './sign-in/access.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { spaceRoutes } from './spaces/routes.ts';
import { spaceEvents } from './spaces/space.ts';
import { specificationRoutes } from './specifications/routes.ts';

const LARGEST_BODY = 512 * 1024 * 1024;
const CONTROL = '/simulation/';

/** The HTTPS server of a cluster, not yet listening. */
export function createServer(cluster: Cluster, certificate: ServerCertificate, control: Control, changed: () => void): FastifyInstance {
  const app = Fastify({
    https: { key: certificate.key, cert: certificate.certificate },
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
  });
  spaceEvents(cluster);
  deploymentEvents(cluster);
  openScaleEvents(cluster);
  jobEvents(cluster, (deployment, job) => scoreJob(cluster, deployment, job));
  readBodiesAsBytes(app);
  answerErrors(app);
  observe(app, cluster, control, changed);
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
      jobRoutes,
      absentRoutes,
    ]) {
      routes(scope, cluster);
    }
  });
  void app.register(async scope => {
    scope.addHook('preHandler', request => authenticate(cluster, request));
    openScaleRoutes(scope, cluster);
  });
  return app;
}

/** Every service reads its body itself: the content type says little, and an empty JSON body is no error. */
function readBodiesAsBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof ServiceError) {
      return reply.status(error.status).send(bodyOf(request, error));
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return reply.status(error.statusCode).send(bodyOf(request, new ServiceError(error.statusCode, 'invalid_request', error.message)));
    }
    process.stderr.write(`${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    return reply.status(500).send(bodyOf(request, new ServiceError(500, 'internal_server_error', error.message)));
  });
  app.setNotFoundHandler((request, reply) => {
    if (/^\/(ml|v2|projects|openscale)\//.test(request.url) && !request.url.startsWith('/ml/v1/')) {
      return reply.status(404).send(bodyOf(request, notFound(`There is nothing at ${request.method} ${pathOf(request)}.`)));
    }
    return reply
      .status(404)
      .type('text/html')
      .send('<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>\n');
  });
}

function bodyOf(request: FastifyRequest, error: ServiceError): JsonObject {
  return request.url.startsWith('/openscale/') ? openScaleErrorBody(error) : errorBody(error);
}

/** What happens around every request: recording, faults, the clock, and saving what it changed. */
function observe(app: FastifyInstance, cluster: Cluster, { recorder, faults }: Control, changed: () => void): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.url.startsWith(CONTROL)) {
      return undefined;
    }
    recorder.note(request);
    const fault = faults.next(request.method, pathOf(request));
    if (fault !== undefined && (await strikeBefore(cluster, fault, request, reply))) {
      return reply;
    }
    passWaitedTime(cluster, request);
    if (cluster.scheduler.settle()) {
      changed();
    }
    return undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith(CONTROL)) {
      return payload;
    }
    reply.header('x-global-transaction-id', newTrace());
    tellSpeed(cluster, reply);
    return strikeAfter(request, reply, payload);
  });
  app.addHook('onResponse', async (request, reply) => {
    recorder.noteAnswer(request, reply);
    if (request.method !== 'GET') {
      changed();
    }
  });
}
