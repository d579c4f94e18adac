import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { injectedOutcome } from '../control/faults.ts';
import { findDeployment, type Deployment } from '../deployments/deployment.ts';
import { invalid, notFound } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { page, type PagingRule } from '../paging.ts';
import { inputTables, predictions, servedModel } from '../predictions/routes.ts';
import { objectBody, optionalObject, optionalText, pathParameter, query } from '../request.ts';
import { activeSpace, requestedSpace } from '../sign-in/access.ts';
import type { Role } from '../spaces/space.ts';
import { cancelJob, createJob, jobJson, type DeploymentJob } from './job.ts';
import { referencedTable, writeOutput } from './rows.ts';

const PAGING: PagingRule = { limit: 100, maximum: 200, links: 'absolute' };

/** Batch scoring. */
export function jobRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post('/ml/v4/deployment_jobs', (request, reply) => {
    const body = objectBody(request);
    const space = activeSpace(cluster, request, optionalText(body, 'space_id'));
    const { deployment } = findDeployment(cluster, String(optionalObject(body, 'deployment')?.['id']));
    if (deployment.spaceId !== space.id || deployment.attributes.kind !== 'batch') {
      throw invalid(`Invalid request entity: '${deployment.id}' is not a batch deployment of space '${space.id}'.`);
    }
    const job = createJob(cluster, deployment, optionalText(body, 'name'), scoringFrom(body), injectedOutcome(request));
    return reply.status(202).send(jobJson(job));
  });
  app.get('/ml/v4/deployment_jobs', request => page(request, jobsWanted(cluster, request), job => job.id, jobJson, PAGING));
  app.get('/ml/v4/deployment_jobs/:id', request => jobJson(jobFor(cluster, request, 'viewer')));
  app.delete('/ml/v4/deployment_jobs/:id', (request, reply) => {
    const job = jobFor(cluster, request, 'editor');
    cancelJob(cluster, job);
    if (query(request, 'hard_delete') === 'true') {
      cluster.state.jobs.delete(job.id);
    }
    return reply.status(204).send();
  });
}

/** Scores the rows of a job and writes them where the job says. */
export function scoreJob(cluster: Cluster, deployment: Deployment, job: DeploymentJob): JsonObject[] {
  const model = servedModel(cluster, deployment);
  const inline = job.scoring['input_data'] !== undefined;
  const results = predictions(model, inline ? inputTables(job.scoring['input_data']) : [referencedTable(cluster, job, model)]);
  if (results[0] !== undefined) {
    writeOutput(cluster, job, deployment.ownerId, results[0]);
  }
  return inline ? results : [];
}

function scoringFrom(body: JsonObject): JsonObject {
  const scoring = optionalObject(body, 'scoring') ?? {};
  if ((scoring['input_data'] === undefined) === (scoring['input_data_references'] === undefined)) {
    throw invalid("Invalid request entity: 'scoring' needs either 'input_data' or 'input_data_references'.");
  }
  return scoring;
}

function jobFor(cluster: Cluster, request: FastifyRequest, role: Role): DeploymentJob {
  const space = requestedSpace(cluster, request, role);
  const id = pathParameter(request, 'id');
  const job = cluster.state.jobs.get(id);
  if (job === undefined || job.spaceId !== space.id) {
    throw notFound(`Deployment job '${id}' does not exist in space '${space.id}'.`);
  }
  return job;
}

function jobsWanted(cluster: Cluster, request: FastifyRequest): DeploymentJob[] {
  const space = requestedSpace(cluster, request, 'viewer');
  const wanted = (parameter: string, value: string): boolean => [undefined, value].includes(query(request, parameter));
  return [...cluster.state.jobs.values()].filter(
    job => job.spaceId === space.id && wanted('deployment_id', job.deploymentId) && wanted('state', job.state),
  );
}
