import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cluster } from '../cluster.ts';

/** A client that waits says with this header how many seconds it would have slept before the request. */
export const WAITED_HEADER = 'x-simulation-waited';
/** The cluster says with this header how much faster than real time it runs, or that its clock is moved by hand. */
export const SPEED_HEADER = 'x-simulation-speed';

/** With a manual clock, a wait of a client that knows the simulation takes no time: it moves the clock. */
export function passWaitedTime(cluster: Cluster, request: FastifyRequest): void {
  const waited = Number(request.headers[WAITED_HEADER]);
  if (cluster.clock.manual && waited > 0) {
    cluster.clock.advance(waited);
  }
}

/** Tells clients that know the simulation how long to sleep. */
export function tellSpeed(cluster: Cluster, reply: FastifyReply): void {
  reply.header(SPEED_HEADER, cluster.clock.manual ? 'manual' : String(cluster.settings.speed));
}
