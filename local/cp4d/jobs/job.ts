import { randomUUID } from 'node:crypto';
import { timestamp } from '../clock.ts';
import type { Cluster } from '../cluster.ts';
import type { Deployment } from '../deployments/deployment.ts';
import type { JsonObject } from '../json.ts';
import type { InjectedFailure } from '../scheduler.ts';

/** A batch scoring that runs by itself. */
export interface DeploymentJob {
  id: string;
  spaceId: string;
  name?: string;
  deploymentId: string;
  /** What is scored, as it was sent. */
  scoring: JsonObject;
  state: 'queued' | 'running' | 'completed' | 'failed' | 'canceled';
  createdAt: number;
  runningAt?: number;
  completedAt?: number;
  predictions?: JsonObject[];
  failure?: InjectedFailure;
  platformJobId: string;
}

/** What scores the rows of a job; it throws when they do not fit. */
export type Scorer = (deployment: Deployment, job: DeploymentJob) => JsonObject[];

const SECONDS_TO_START = 5;
const SECONDS_TO_RUN = 20;

/** Queues a job. */
export function createJob(
  cluster: Cluster,
  deployment: Deployment,
  name: string | undefined,
  scoring: JsonObject,
  failure?: InjectedFailure,
): DeploymentJob {
  const job: DeploymentJob = {
    id: randomUUID(),
    spaceId: deployment.spaceId,
    name,
    deploymentId: deployment.id,
    scoring,
    state: 'queued',
    createdAt: cluster.clock.now(),
    platformJobId: randomUUID(),
  };
  cluster.state.jobs.set(job.id, job);
  cluster.scheduler.after(SECONDS_TO_START, 'job started', job.id);
  cluster.scheduler.after(SECONDS_TO_START + SECONDS_TO_RUN, 'job ended', job.id, failure);
  return job;
}

/** Stops a job that has not ended. */
export function cancelJob(cluster: Cluster, job: DeploymentJob): void {
  if (job.state === 'queued' || job.state === 'running') {
    cluster.scheduler.cancel(job.id);
    job.state = 'canceled';
    job.completedAt = cluster.clock.now();
  }
}

/** How jobs change by themselves. */
export function jobEvents(cluster: Cluster, score: Scorer): void {
  cluster.scheduler.on('job started', ({ subject, at }) => {
    const job = cluster.state.jobs.get(subject);
    if (job !== undefined) {
      job.state = 'running';
      job.runningAt = at;
    }
  });
  cluster.scheduler.on('job ended', ({ subject, at, failure }) => {
    const job = cluster.state.jobs.get(subject);
    if (job !== undefined) {
      job.completedAt = at;
      finish(cluster, job, score, failure);
    }
  });
}

function finish(cluster: Cluster, job: DeploymentJob, score: Scorer, injected?: InjectedFailure): void {
  const deployment = cluster.state.deployments.get(job.deploymentId);
  job.failure = injected ?? (deployment === undefined ? { message: `Deployment '${job.deploymentId}' was deleted.` } : undefined);
  if (deployment !== undefined && job.failure === undefined) {
    try {
      job.predictions = score(deployment, job);
    } catch (error) {
      job.failure = { message: (error as Error).message };
    }
  }
  job.state = job.failure === undefined ? 'completed' : 'failed';
}

/** A job as an answer shows it. */
export function jobJson(job: DeploymentJob): JsonObject {
  const moment = (at: number | undefined): string | undefined => (at === undefined ? undefined : timestamp(at));
  return {
    metadata: { id: job.id, name: job.name, space_id: job.spaceId, created_at: timestamp(job.createdAt) },
    entity: {
      deployment: { id: job.deploymentId },
      // The platform knows the run of a job by the job's own id.
      platform_job: { job_id: job.platformJobId, run_id: job.id },
      scoring: {
        ...job.scoring,
        predictions: job.predictions,
        status: {
          state: job.state,
          running_at: moment(job.runningAt),
          completed_at: moment(job.completedAt),
          failure: job.failure && { errors: [{ code: job.failure.code ?? 'scoring_error', message: job.failure.message }] },
        },
      },
    },
  };
}
