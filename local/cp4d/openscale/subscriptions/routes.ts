import type { FastifyInstance } from 'fastify';
import type { Cluster } from '../../cluster.ts';
import { injectedOutcome } from '../../control/faults.ts';
import { conflict, ServiceError } from '../../errors.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { loadedModel } from '../../predictions/loaded-models.ts';
import { inputTables, predictions } from '../../predictions/routes.ts';
import { objectBody, optionalText, pathParameter, query, requiredText } from '../../request.ts';
import { caller } from '../../sign-in/access.ts';
import { DATA_MARTS } from '../data-marts.ts';
import { badRequest } from '../errors.ts';
import { createDataSet, DATA_SETS, dataSetOf } from '../records/data-set.ts';
import { createResource, resourceJson, type Resource } from '../resource.ts';
import { BASE, instanceOf, memberAt, requestedResource, resourceOf, resourceRoutes, resourcesOf } from '../resource-routes.ts';
import { SERVICE_PROVIDERS } from '../service-providers.ts';
import { field, inferredFields, struct } from './schema.ts';
import { addDataSets, checkedOptions, subscriptionEntity, SUBSCRIPTIONS } from './subscription.ts';
import { watchedDeployment } from './watched-deployment.ts';

const ONE = `${BASE}/v2/subscriptions/:id`;

/** Subscriptions: which deployments OpenScale watches. */
export function subscriptionRoutes(app: FastifyInstance, cluster: Cluster): void {
  resourceRoutes(app, cluster, SUBSCRIPTIONS, {
    create(request) {
      const instance = instanceOf(request);
      const entity = subscriptionEntity(objectBody(request));
      resourceOf(cluster, DATA_MARTS, instance, String(entity['data_mart_id']));
      resourceOf(cluster, SERVICE_PROVIDERS, instance, String(entity['service_provider_id']));
      const createdBy = caller(request).username;
      const subscription = createResource(cluster, SUBSCRIPTIONS, { instance, createdBy, entity, failure: injectedOutcome(request) });
      addDataSets(cluster, subscription);
      return subscription;
    },
    checkPatched: checkedOptions,
  });
  schemaRoutes(app, cluster);
  riskRoutes(app, cluster);
}

function schemaRoutes(app: FastifyInstance, cluster: Cluster): void {
  app.post(`${ONE}/schemas`, request => {
    const subscription = requestedResource(cluster, SUBSCRIPTIONS, request);
    const properties = subscription.entity['asset_properties'];
    const schemas = inferredSchemas(subscription, objectBody(request));
    const entity = { ...subscription.entity, asset_properties: { ...(isObject(properties) ? properties : {}), ...schemas } };
    return { subscription: resourceJson(cluster, SUBSCRIPTIONS, { ...subscription, entity }) };
  });
  app.post(`${ONE}/tables/:type`, (request, reply) => {
    const subscription = requestedResource(cluster, SUBSCRIPTIONS, request);
    const dataSet = tableToMake(cluster, subscription, pathParameter(request, 'type'));
    return reply.status(202).send(resourceJson(cluster, DATA_SETS, dataSet));
  });
  app.post(`${ONE}/predictions`, request => {
    const subscription = requestedResource(cluster, SUBSCRIPTIONS, request);
    const digest = watchedDeployment(cluster, subscription)?.servedDigest;
    if (digest === undefined) {
      throw badRequest('The deployment that the subscription watches does not answer.');
    }
    return predictions(loadedModel(cluster, digest), inputTables([objectBody(request)]))[0];
  });
}

function riskRoutes(app: FastifyInstance, cluster: Cluster): void {
  const status = (subscription: Resource): JsonObject => {
    const kept = subscription.entity['risk_evaluation_status'];
    return { metadata: { id: subscription.id }, entity: isObject(kept) ? kept : { state: 'pending_evaluation' } };
  };
  app.get(`${BASE}/v2/subscriptions/risk_evaluation_status`, request => {
    const dataMart = query(request, 'data_mart_id');
    const found = resourcesOf(cluster, SUBSCRIPTIONS, instanceOf(request)).filter(({ entity }) =>
      [undefined, entity['data_mart_id']].includes(dataMart),
    );
    return { risk_evaluation_status: found.map(one => ({ subscription_id: one.id, status: riskState(one) })) };
  });
  app.get(`${ONE}/risk_evaluation_status`, request => status(requestedResource(cluster, SUBSCRIPTIONS, request)));
  app.put(`${ONE}/risk_evaluation_status`, request => {
    const subscription = requestedResource(cluster, SUBSCRIPTIONS, request);
    const body = objectBody(request);
    const state = requiredText(body, 'state');
    if (!['pending_evaluation', 'approved', 'rejected'].includes(state)) {
      throw badRequest("The 'state' of a risk evaluation is pending_evaluation, approved or rejected.");
    }
    subscription.entity['risk_evaluation_status'] = { state, comment: optionalText(body, 'comment') };
    return status(subscription);
  });
}

function riskState(subscription: Resource): Json {
  return memberAt(subscription.entity, 'risk_evaluation_status.state') ?? 'pending_evaluation';
}

/** What sample rows, as `{fields, values}` in a list, say of the input columns. */
function inferredSchemas(subscription: Resource, body: JsonObject): JsonObject {
  const input = Array.isArray(body['input_data']) ? body['input_data'][0] : body['input_data'];
  const { fields, values } = isObject(input) ? input : {};
  if (!Array.isArray(fields) || !Array.isArray(values)) {
    throw badRequest("'input_data' needs fields and values; training data of other places is not read here.");
  }
  const columns = inferredFields(fields.map(String), values as Json[][]);
  const properties = subscription.entity['asset_properties'];
  const label = isObject(properties) ? properties['label_column'] : undefined;
  const features = columns.filter(({ name }) => name !== label).map(({ name, type }) => field(name, type, 'feature'));
  const all = columns.map(({ name, type }) => field(name, type, name === label ? 'target' : 'feature'));
  return { input_data_schema: struct(features), training_data_schema: struct(all) };
}

function tableToMake(cluster: Cluster, subscription: Resource, type: string): Resource {
  if (type !== 'payload_logging' && type !== 'feedback') {
    throw badRequest(`There is no table '${type}'; there are payload_logging and feedback.`);
  }
  if (!isObject(subscription.entity['asset_properties'])) {
    throw new ServiceError(500, 'AIQCS0004E', `The table of subscription '${subscription.id}' cannot be made: it has no asset properties.`);
  }
  if (dataSetOf(cluster, subscription.id, type) !== undefined) {
    throw conflict(`The table '${type}' of subscription '${subscription.id}' exists already.`);
  }
  return createDataSet(cluster, subscription, type);
}
