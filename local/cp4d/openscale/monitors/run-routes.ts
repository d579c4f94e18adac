import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../../cluster.ts';
import { injectedOutcome } from '../../control/faults.ts';
import type { JsonObject } from '../../json.ts';
import { patched } from '../../json-patch.ts';
import { arrayBody, bytes, objectBody, pathParameter, query } from '../../request.ts';
import { caller } from '../../sign-in/access.ts';
import { badRequest, unknown } from '../errors.ts';
import { BASE, requestedResource } from '../resource-routes.ts';
import { MONITOR_INSTANCES } from './instance.ts';
import { runJson, runsOf, startWantedRun, type Run } from './run.ts';

const RUNS = `${BASE}/v2/monitor_instances/:id/runs`;
const DEFAULT_LIMIT = 100;

/** Runs of a monitor. */
export function runRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post(RUNS, (request, reply) => {
    const monitor = requestedResource(cluster, MONITOR_INSTANCES, request);
    const wanted = bytes(request).length === 0 ? {} : objectBody(request);
    const run = startWantedRun(cluster, monitor, wanted, caller(request).username, injectedOutcome(request));
    return reply.status(201).send(runJson(run));
  });
  app.get(RUNS, request => {
    const monitor = requestedResource(cluster, MONITOR_INSTANCES, request);
    return runsPage(request, `/v2/monitor_instances/${monitor.id}/runs`, runsOf(cluster, monitor.id));
  });
  app.get(`${RUNS}/:run`, request => runJson(requestedRun(cluster, request)));
  app.patch(`${RUNS}/:run`, request => {
    const run = requestedRun(cluster, request);
    const changed = patched({ parameters: run.parameters, message: run.message }, arrayBody(request));
    run.parameters = changed['parameters'] as JsonObject;
    run.message = changed['message'] as string | undefined;
    return runJson(run);
  });
}

function runsPage(request: FastifyRequest, path: string, runs: Run[]): JsonObject {
  const limit = Number(query(request, 'limit') ?? DEFAULT_LIMIT);
  const start = query(request, 'start');
  const from = start === undefined ? 0 : runs.findIndex(({ id }) => id === start);
  if (!Number.isInteger(limit) || limit < 1 || from === -1) {
    throw badRequest('The limit must be a whole number above 0, and the start one that a list answered.');
  }
  const link = (first: Run | undefined): JsonObject | undefined => first && { url: `${path}?limit=${limit}&start=${first.id}` };
  return {
    runs: runs.slice(from, from + limit).map(runJson),
    first: { url: `${path}?limit=${limit}` },
    prev: from === 0 ? undefined : link(runs[Math.max(from - limit, 0)]),
    next: link(runs[from + limit]),
    last: link(runs[Math.max(Math.floor((runs.length - 1) / limit) * limit, 0)]),
    limit,
    total_count: runs.length,
  };
}

function requestedRun(cluster: Cluster, request: FastifyRequest): Run {
  const monitor = requestedResource(cluster, MONITOR_INSTANCES, request);
  const id = pathParameter(request, 'run');
  const run = cluster.state.monitorRuns.get(id);
  if (run === undefined || run.monitorId !== monitor.id) {
    throw unknown('monitoring run', id);
  }
  return run;
}
