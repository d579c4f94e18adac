import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { ServerCertificate } from './certificates.ts';
import type { Cluster } from './cluster.ts';
import { strikeAfter, strikeBefore } from './control/faults.ts';
import { pathOf } from './control/recorder.ts';
import type { Control } from './control/routes.ts';
import { passWaitedTime, tellSpeed } from './control/waits.ts';
import { errorBody, newTrace, notFound, ServiceError } from './errors.ts';
import type { JsonObject } from './json.ts';
import { openScaleErrorBody } from './openscale/errors.ts';

const LARGEST_BODY = 512 * 1024 * 1024;
const CONTROL = '/simulation/';

/** An HTTPS server without routes, with what all hosts of a cluster have in common. */
export function createHost(cluster: Cluster, certificate: ServerCertificate, control: Control, changed: () => void): FastifyInstance {
  const app = Fastify({
    https: { key: certificate.key, cert: certificate.certificate },
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    // Clients put a path that begins with a slash behind one that ends with it; links, faults and records count such paths as one.
    rewriteUrl: ({ url = '/' }) => url.replace(/^[^?]*/, path => path.replaceAll(/\/{2,}/g, '/')),
  });
  readBodiesAsBytes(app);
  answerErrors(app);
  observe(app, cluster, control, changed);
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
  return /^\/(openscale|v1)\//.test(request.url) ? openScaleErrorBody(error) : errorBody(error);
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
