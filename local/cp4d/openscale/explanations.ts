import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { injectedOutcome } from '../control/faults.ts';
import type { JsonObject } from '../json.ts';
import { objectBody, optionalTexts, pathParameter, query } from '../request.ts';
import { caller } from '../sign-in/access.ts';
import { badRequest, failureOf, unknown, type Failure } from './errors.ts';
import { dataSetOf, recordsOf } from './records/data-set.ts';
import { metadataJson } from './resource.ts';
import { BASE, instanceOf } from './resource-routes.ts';

/** The wish to have a scoring explained. The explanation itself is not computed here. */
export interface ExplanationTask {
  id: string;
  instance: string;
  createdAt: number;
  createdBy: string;
  scoringId: string;
  types: string[];
  state: 'in_progress' | 'finished' | 'error';
  finishedAt?: number;
  failure?: Failure;
}

const SECONDS_TO_EXPLAIN = 20;
const TASKS = `${BASE}/v2/explanation_tasks`;

/** Explanations of scorings: accepted, and their states move. */
export function explanationRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post(TASKS, (request, reply) => {
    const tasks = tasksFrom(cluster, request);
    return reply.status(202).send({ metadata: { explanation_task_ids: tasks.map(({ id }) => id), created_by: caller(request).username } });
  });
  app.get(TASKS, request => {
    const tasks = [...cluster.state.explanationTasks.values()].filter(({ instance }) => instance === instanceOf(request));
    return { explanation_tasks: tasks.map(taskJson) };
  });
  app.get(`${TASKS}/:id`, request => {
    const task = cluster.state.explanationTasks.get(pathParameter(request, 'id'));
    if (task === undefined || task.instance !== instanceOf(request)) {
      throw unknown('explanation task', pathParameter(request, 'id'));
    }
    return taskJson(task);
  });
}

function tasksFrom(cluster: Cluster, request: FastifyRequest): ExplanationTask[] {
  const body = objectBody(request);
  const scoringIds = optionalTexts(body, 'scoring_ids') ?? [];
  if (scoringIds.length === 0) {
    throw badRequest("'scoring_ids' are missing.");
  }
  const types = optionalTexts(body, 'explanation_types') ?? ['lime'];
  return scoringIds.map(scoringId => {
    const task: ExplanationTask = {
      id: randomUUID(),
      instance: instanceOf(request),
      createdAt: cluster.clock.now(),
      createdBy: caller(request).username,
      scoringId,
      types,
      state: 'in_progress',
    };
    const failure = injectedOutcome(request) ?? missingScoring(cluster, query(request, 'subscription_id'), scoringId);
    cluster.state.explanationTasks.set(task.id, task);
    cluster.scheduler.after(SECONDS_TO_EXPLAIN, 'scoring explained', task.id, failure);
    return task;
  });
}

/** When an explanation is there. */
export function explanationEvents(cluster: Cluster): void {
  cluster.scheduler.on('scoring explained', ({ subject, at, failure }) => {
    const task = cluster.state.explanationTasks.get(subject);
    if (task !== undefined) {
      task.state = failure === undefined ? 'finished' : 'error';
      task.finishedAt = at;
      task.failure = failure && failureOf(failure);
    }
  });
}

function missingScoring(cluster: Cluster, subscription: string | undefined, scoringId: string): { message: string } | undefined {
  const payload = subscription === undefined ? undefined : dataSetOf(cluster, subscription, 'payload_logging');
  const isThere = payload === undefined || recordsOf(cluster, payload).records.some(({ id }) => id === scoringId);
  return isThere ? undefined : { message: `There is no scoring '${scoringId}' in the payload.` };
}

function taskJson(task: ExplanationTask): JsonObject {
  return {
    metadata: { ...metadataJson(task, 'explanation_task', `/v2/explanation_tasks/${task.id}`), explanation_task_id: task.id },
    entity: {
      status: { state: task.state, failure: task.failure },
      scoring_id: task.scoringId,
      explanation_types: task.types,
      finished_at: task.finishedAt === undefined ? undefined : timestamp(task.finishedAt),
    },
  };
}
