import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import { injectedOutcome } from '../control/faults.ts';
import type { Json, JsonObject } from '../json.ts';
import { objectBody, optionalText, optionalTexts, pathParameter, query } from '../request.ts';
import type { InjectedFailure } from '../scheduler.ts';
import { caller } from '../sign-in/access.ts';
import { badRequest, failureOf, unknown, type Failure } from './errors.ts';
import { dataSetOf, recordsOf } from './records/data-set.ts';
import { valuesOf } from './records/read.ts';
import { BASE, instanceOf, memberAt } from './resource-routes.ts';
import { assetProperties } from './subscriptions/asset-properties.ts';
import { wholeNumber } from './whole-number.ts';

/** The wish to have a scoring explained. The explanation itself is not computed here. */
export interface ExplanationTask {
  id: string;
  instance: string;
  createdAt: number;
  createdBy: string;
  scoringId: string;
  subscriptionId?: string;
  types: string[];
  state: 'in_progress' | 'finished' | 'error';
  finishedAt?: number;
  failure?: Failure;
}

const SECONDS_TO_EXPLAIN = 20;
const DEFAULT_LIMIT = 100;
const TASKS = `${BASE}/v2/explanation_tasks`;

/** What the list of tasks shows of each, column by column. */
const COLUMNS: Record<string, (task: ExplanationTask) => Json> = {
  explanation_task_id: ({ id }) => id,
  scoring_id: ({ scoringId }) => scoringId,
  subscription_id: ({ subscriptionId }) => subscriptionId ?? null,
  explanation_types: ({ types }) => types.join(','),
  status: ({ state }) => state,
  created_by: ({ createdBy }) => createdBy,
  created_at: ({ createdAt }) => timestamp(createdAt),
  finished_at: ({ finishedAt }) => (finishedAt === undefined ? null : timestamp(finishedAt)),
};

/** Explanations of scorings: accepted, and their states move. */
export function explanationRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post(TASKS, (request, reply) => {
    const tasks = tasksFrom(cluster, request);
    const metadata = {
      explanation_task_ids: tasks.map(({ id }) => id),
      created_by: caller(request).username,
      created_at: timestamp(cluster.clock.now()),
    };
    return reply.status(202).send({ metadata });
  });
  app.get(TASKS, request => tasksPage(request, tasksWanted(cluster, request)));
  app.get(`${TASKS}/:id`, request => {
    const task = cluster.state.explanationTasks.get(pathParameter(request, 'id'));
    if (task === undefined || task.instance !== instanceOf(request)) {
      throw unknown('explanation task', pathParameter(request, 'id'));
    }
    return taskJson(cluster, task);
  });
}

function tasksFrom(cluster: Cluster, request: FastifyRequest): ExplanationTask[] {
  const body = objectBody(request);
  const rows = Array.isArray(body['input_rows']) ? body['input_rows'] : [];
  const scoringIds = optionalTexts(body, 'scoring_ids') ?? rows.map(() => randomUUID());
  if (scoringIds.length === 0) {
    throw badRequest("Either 'scoring_ids' or 'input_rows' are needed.");
  }
  const subscriptionId = optionalText(body, 'subscription_id') ?? query(request, 'subscription_id');
  const types = optionalTexts(body, 'explanation_types') ?? ['lime'];
  return scoringIds.map(scoringId => {
    const task: ExplanationTask = {
      id: randomUUID(),
      instance: instanceOf(request),
      createdAt: cluster.clock.now(),
      createdBy: caller(request).username,
      scoringId,
      subscriptionId,
      types,
      state: 'in_progress',
    };
    const failure = injectedOutcome(request) ?? (rows.length > 0 ? undefined : missingScoring(cluster, task));
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

function missingScoring(cluster: Cluster, task: ExplanationTask): InjectedFailure | undefined {
  const hasPayload = task.subscriptionId !== undefined && dataSetOf(cluster, task.subscriptionId, 'payload_logging') !== undefined;
  return hasPayload && scoringOf(cluster, task) === undefined
    ? { message: `There is no scoring '${task.scoringId}' in the payload.` }
    : undefined;
}

/** What the payload holds of the scoring that a task is about. */
function scoringOf(cluster: Cluster, { subscriptionId, scoringId }: ExplanationTask): JsonObject | undefined {
  const payload = dataSetOf(cluster, subscriptionId ?? '', 'payload_logging');
  const table = payload && recordsOf(cluster, payload);
  const record = table?.records.find(({ id }) => id === scoringId);
  return table && record && valuesOf(table, record);
}

function tasksWanted(cluster: Cluster, request: FastifyRequest): ExplanationTask[] {
  const wanted = (parameter: string, value: string | undefined): boolean => [undefined, value].includes(query(request, parameter));
  return [...cluster.state.explanationTasks.values()].filter(
    ({ instance, subscriptionId, scoringId, state }) =>
      instance === instanceOf(request) &&
      wanted('subscription_id', subscriptionId) &&
      wanted('scoring_id', scoringId) &&
      wanted('status', state),
  );
}

function tasksPage(request: FastifyRequest, tasks: ExplanationTask[]): JsonObject {
  const limit = wholeNumber(query(request, 'limit'), 'limit', DEFAULT_LIMIT);
  const offset = wholeNumber(query(request, 'offset'), 'offset', 0);
  return {
    total_count: tasks.length,
    limit,
    offset,
    explanation_fields: Object.keys(COLUMNS),
    explanation_values: tasks.slice(offset, offset + limit).map(task => Object.values(COLUMNS).map(shown => shown(task))),
  };
}

function taskJson(cluster: Cluster, task: ExplanationTask): JsonObject {
  const error = task.failure?.errors[0];
  return {
    metadata: {
      explanation_task_id: task.id,
      created_by: task.createdBy,
      created_at: timestamp(task.createdAt),
      updated_at: task.finishedAt === undefined ? undefined : timestamp(task.finishedAt),
    },
    entity: {
      status: { state: task.state },
      scoring_id: task.scoringId,
      ...whatIsExplained(cluster, task),
      explanations: task.state === 'finished' ? [] : undefined,
      errors: error && task.types.map(type => ({ explanation_type: type, error: { ...error }, trace_id: task.failure?.trace })),
    },
  };
}

function whatIsExplained(cluster: Cluster, task: ExplanationTask): JsonObject {
  const subscription = cluster.state.subscriptions.get(task.subscriptionId ?? '');
  if (subscription === undefined) {
    return {};
  }
  const at = (path: string): Json | undefined => memberAt(subscription.entity, path);
  const scoring = scoringOf(cluster, task) ?? {};
  const categorical = at('asset_properties.categorical_fields');
  return {
    asset: {
      id: at('asset.asset_id'),
      name: at('asset.name'),
      input_data_type: at('asset.input_data_type'),
      problem_type: at('asset.problem_type'),
      deployment: { id: at('deployment.deployment_id'), name: at('deployment.name') },
    },
    input_features: assetProperties(subscription)
      .features.filter(name => scoring[name] !== undefined)
      .map(name => ({
        name,
        value: String(scoring[name]),
        feature_type: Array.isArray(categorical) && categorical.includes(name) ? 'categorical' : 'numerical',
      })),
  };
}
