import type { FastifyInstance } from 'fastify';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { forbidden, invalid } from '../errors.ts';
import { objectBody, optionalText, requiredText } from '../request.ts';
import { expireTokens } from '../sign-in/users.ts';
import { stateToJson } from '../state.ts';
import type { Fault, Faults } from './faults.ts';
import type { Recorder } from './recorder.ts';
import { checkedSeed } from './seed-fields.ts';
import { plant } from './seed.ts';

/** What a test needs besides CP4D itself: the recorded requests, the clock, faults, and objects in place. */
export interface Control {
  token: string;
  recorder: Recorder;
  faults: Faults;
}

/** The control paths; they are no part of CP4D and want a token of their own. */
export function controlRoutes(app: FastifyInstance, cluster: Cluster, { token, recorder, faults }: Control): void {
  app.addHook('onRequest', async request => {
    if (request.headers['x-simulation-token'] !== token) {
      throw forbidden('The control paths need the control token in the header X-Simulation-Token.');
    }
  });
  app.get('/simulation/requests', () => recorder.all());
  app.delete('/simulation/requests', (_request, reply) => {
    recorder.clear();
    return reply.status(204).send();
  });
  app.post('/simulation/faults', (request, reply) => {
    const fault = objectBody(request);
    requiredText(fault, 'path');
    faults.add(fault as unknown as Fault);
    return reply.status(204).send();
  });
  app.delete('/simulation/faults', (_request, reply) => {
    faults.clear();
    return reply.status(204).send();
  });
  app.post('/simulation/clock', request => {
    const seconds = objectBody(request)['seconds'];
    if (typeof seconds !== 'number' || !(seconds >= 0)) {
      throw invalid("'seconds' must be a number of seconds by which the clock is put forward.");
    }
    cluster.clock.advance(seconds);
    cluster.scheduler.settle();
    return { now: timestamp(cluster.clock.now()) };
  });
  app.post('/simulation/tokens/expire', request => {
    const username = optionalText(objectBody(request), 'username');
    return { expired: expireTokens(cluster, username) + expireTokens(cluster.openScaleRealm, username) };
  });
  app.post('/simulation/seed', request => plant(cluster, checkedSeed(objectBody(request))));
  app.get('/simulation/snapshot', () => stateToJson(cluster.state));
}
