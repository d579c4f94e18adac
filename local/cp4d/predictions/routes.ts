import type { FastifyInstance } from 'fastify';
import type { Cluster } from '../cluster.ts';
import { findDeployment, type Deployment } from '../deployments/deployment.ts';
import { conflict, invalid } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { logScoring } from '../openscale/records/payload-logging.ts';
import { objectBody, pathParameter } from '../request.ts';
import { requireRole, requireVersion } from '../sign-in/access.ts';
import { loadedModel } from './loaded-models.ts';
import type { PortableModel } from './portable-model.ts';
import { InputError, predict, type InputTable } from './predict.ts';

/** Online scoring. */
export function predictionRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post('/ml/v4/deployments/:id/predictions', request => {
    requireVersion(request);
    const { deployment, space } = findDeployment(cluster, pathParameter(request, 'id'));
    requireRole(request, space, 'viewer');
    const model = servedModel(cluster, deployment);
    const tables = inputTables(objectBody(request)['input_data']);
    const answers = predictions(model, tables);
    logScoring(cluster, deployment, { tables, answers, fields: model.fields });
    return { predictions: answers };
  });
}

/** One table of predictions per table of input. */
export function predictions(model: PortableModel, tables: (InputTable & { id?: Json })[]): JsonObject[] {
  try {
    return tables.map(table => ({ id: table.id, ...predict(model, table) }));
  } catch (error) {
    throw error instanceof InputError ? invalid(error.message, 'scoring_error') : error;
  }
}

/** Reads and checks the tables of a scoring request. */
export function inputTables(input: Json | undefined): (InputTable & { id?: Json })[] {
  if (!Array.isArray(input) || input.length === 0) {
    throw invalid("Invalid request: 'input_data' must be a list of objects with values.");
  }
  return input.map(table => {
    const { id, fields, values } = isObject(table) ? table : {};
    if (!Array.isArray(values) || values.length === 0) {
      throw invalid("Invalid request: each element of 'input_data' needs a list of 'values'.");
    }
    if (fields !== undefined && !(Array.isArray(fields) && fields.every(field => typeof field === 'string'))) {
      throw invalid("Invalid request: 'fields' must be a list of texts.");
    }
    return { id, fields, values };
  });
}

/** The model a deployment answers with at this moment. */
export function servedModel(cluster: Cluster, deployment: Deployment): PortableModel {
  if (deployment.servedDigest === undefined) {
    throw conflict(`Deployment '${deployment.id}' is not ready but ${deployment.state}.`, 'deployment_not_ready');
  }
  return loadedModel(cluster, deployment.servedDigest);
}
