import { echo } from '#jenkins';
import { assetProperties, differences, missingOf, problemTypeOf, spokenOf, unknownColumns, type AssetProperties, type FileOnModel, type PatchOperation } from '../internal/cp4dInternalAssetProperties.ts';
import { isPlaceholder } from '../internal/cp4dInternalDryRun.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { rememberNewSubscription, rememberSubscription, type OfDeployment } from '../internal/cp4dInternalHints.ts';
import { monitored, subscriptionsOf, type Deployed, type Monitored } from '../internal/cp4dInternalMonitored.ts';
import { awaitReplies, createAndAwait, failureOf, itemIn, order, stateOf, type Made, type Requests, type Resource, type Waiting } from '../internal/cp4dInternalOpenScale.ts';
import { chosenDataMart, elsewhere, providerFor, providersRequest, type ChosenProvider } from '../internal/cp4dInternalProviders.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { listIn, noReply, placeIn } from '../internal/cp4dInternalRest.ts';
import { told, type Outcome, type Result } from '../internal/cp4dInternalResults.ts';
import { schemaFile } from '../internal/cp4dInternalSchemaFile.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import { keptOf } from '../internal/cp4dInternalDuplicates.ts';
import { fillTemplate, requireTemplates } from '../internal/cp4dInternalTemplates.ts';
import { trainingReference, withTrainingSecret } from '../internal/cp4dInternalTrainingData.ts';

export interface WosSubscribeParameters extends OfDeployment {
  /** Deployment to monitor: its name, its id, or what wmlDeploy returned. */
  deployment: Reference;
  /** What the model answers. Needed unless the schema file says it. */
  problemType?: 'binary' | 'multiclass' | 'regression';
  /** Column that holds the right answer. Needed unless the schema file says it. */
  label?: string;
  /**
   * File in the workspace that describes the columns: a CSV file (its header, and what the first rows hold), a JSON
   * schema, a schema of type struct, asset_properties, a JSON Patch operation with them, or an exported subscription.
   */
  schema?: string;
  /** Character between the cells of a CSV schema. @default ',' */
  delimiter?: ',' | ';' | '\t' | '|';
  /** Columns that the model takes. Without it all of the schema but label, prediction and probability. */
  features?: string[];
  /** Columns that hold categories. Without it the features that hold texts. */
  categorical?: string[];
  /** Field of the model's answer that holds the prediction. Without it the schema file's, else `prediction`. */
  prediction?: string;
  /** Field of the model's answer that holds the probabilities; a regression has none. Without it the schema file's, else `probability`. */
  probability?: string;
  /**
   * Where the training data is: `type` (cos or db2), `location`, `connection`, and `credentialsId`: a Jenkins credential,
   * a secret text with the API key for cos, a user with password for db2.
   */
  trainingData?: { [field: string]: unknown };
  /** Data mart, by name or id, where there are several. */
  dataMart?: Reference;
  /** Service provider, by name or id. Without it the one of the deployment's space. */
  serviceProvider?: Reference;
  /** Whether a service provider is made when the deployment's space has none. @default false */
  createServiceProvider?: boolean;
  /** What a service provider that is made stands for. @default 'pre_production' */
  stage?: 'production' | 'pre_production';
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
  /** Minutes to wait until the subscription is active. @default 10 */
  timeoutMinutes?: number;
}

/** A subscription, as this step returns it. */
export interface WosSubscription extends Result {
  deployment: { id: string; name: string };
  dataMart: string;
  serviceProvider: string;
}

/**
 * Lets Watson OpenScale monitor a deployment: makes the subscription, or changes only what differs in the one there is,
 * and waits until it is active and logs what the deployment is asked. Follows a deployment that was moved to another
 * model.
 *
 * @returns the subscription: kind, id, name (of the deployment), outcome (created, updated or unchanged), space,
 * deployment, dataMart, serviceProvider
 * @throws configuration when there is no such deployment, no service provider for its space, or the schema does not say
 * what must be known
 * @throws server when the subscription does not become active
 * @example wosSubscribe(deployment: 'credit-risk', problemType: 'binary', label: 'Risk', schema: 'data/training.csv')
 */
export function wosSubscribe(parameters: WosSubscribeParameters): WosSubscription {
  return inSession(() => {
    const session = currentSession();
    requireTemplates('wosSubscribe', session, ['subscription', 'service-provider']);
    const file = schemaFile('wosSubscribe', session, parameters.schema, parameters.delimiter!);
    return withTrainingSecret(parameters.trainingData, () => subscribe(session, parameters, file, ATTEMPTS));
  });
}

const ATTEMPTS = 3;

function subscribe(session: Session, parameters: WosSubscribeParameters, file: FileOnModel, attempts: number): WosSubscription {
  const besides: Requests = { dataMarts: { method: 'GET', path: '/v2/data_marts' }, providers: providersRequest() };
  const found = monitored('wosSubscribe', session, parameters, besides);
  const existing = found.subscription;
  if (existing != null) {
    return update(session, parameters, file, found, existing);
  }
  requireDescription(parameters, file);
  const dataMart = chosenDataMart('wosSubscribe', listIn(found.besides.dataMarts, 'data_marts') as Resource[], parameters.dataMart);
  const wanted = { reference: parameters.serviceProvider, create: parameters.createServiceProvider!, stage: parameters.stage!, minutes: parameters.timeoutMinutes! };
  const provider = providerFor('wosSubscribe', session, found.space, listIn(found.besides.providers, 'service_providers') as Resource[], wanted);
  const body = fillTemplate('wosSubscribe', session, 'subscription', valuesFor(session, parameters, file, found, dataMart, provider));
  const doing = `wosSubscribe: subscribe the deployment '${found.deployment.name}'`;
  const made = createAndAwait(session, doing, { method: 'POST', path: '/v2/subscriptions', body }, (id) => untilActive(parameters, found, id), attempts - 1);
  if (made == null) {
    return subscribe(session, parameters, file, attempts - 1);
  }
  return isPlaceholder(made.id)
    ? subscribed(session, found, made.id, 'created', { dataMart, provider: provider.id })
    : settled(session, parameters, file, found, made, { dataMart, provider: provider.id });
}

function requireDescription(parameters: WosSubscribeParameters, file: FileOnModel): void {
  const missing = missingOf(parameters, file);
  if (missing.length > 0) {
    fail({ category: 'configuration', what: `wosSubscribe: OpenScale must know more of the model: ${missing.join('; ')}`, now: 'nothing was changed' });
  }
  requireColumns(parameters, file);
}

function requireColumns(parameters: WosSubscribeParameters, file: FileOnModel): void {
  const unknown = unknownColumns(parameters, file);
  if (unknown.length > 0 && file.columns.length > 0) {
    fail({
      category: 'configuration',
      what: `wosSubscribe: the schema '${parameters.schema ?? ''}' has no column ${unknown.map((name) => `'${name}'`).join(', ')}`,
      attempt: `its columns are ${file.columns.map((column) => column.name).join(', ')}`,
    });
  }
}

function valuesFor(session: Session, parameters: WosSubscribeParameters, file: FileOnModel, found: Monitored, dataMart: string, provider: ChosenProvider): { [name: string]: unknown } {
  const deployment = found.deployment;
  const properties = assetProperties(parameters, file);
  return {
    dataMart,
    serviceProvider: provider.id,
    ...assetValues(session, found, problemTypeOf(parameters, file)),
    deployment: deployment.id,
    deploymentName: deployment.name,
    deploymentType: deployment.type,
    deploymentUrl: `${session.url}/ml/v4/deployments/${deployment.id}`,
    scoringUrl: deployment.type === 'online' ? `${session.url}/ml/v4/deployments/${deployment.id}/predictions` : null,
    label: properties.label_column,
    prediction: properties.prediction_field,
    probability: properties.probability_fields,
    features: properties.feature_fields,
    categorical: properties.categorical_fields,
    trainingSchema: properties.training_data_schema,
    inputSchema: properties.input_data_schema,
    outputSchema: properties.output_data_schema,
    labels: properties.labels,
    trainingData: trainingReference(parameters.trainingData),
  };
}

function assetValues(session: Session, found: Monitored, problemType: string | null): { [name: string]: unknown } {
  const model = found.deployment.model;
  return { model, modelUrl: `${session.url}/ml/v4/models/${model}?space_id=${found.space.id}&version=2020-09-01`, problemType };
}

/** Changes only what differs; a subscription that is as it should be is left alone. */
function update(session: Session, parameters: WosSubscribeParameters, file: FileOnModel, found: Monitored, existing: Resource): WosSubscription {
  requireColumns(parameters, file);
  const operations = changes(session, parameters, file, found, existing);
  if (operations.length > 0) {
    const request = { method: 'PATCH' as const, path: `/v2/subscriptions/${existing.metadata.id}`, body: operations };
    order(session, `wosSubscribe: change ${operations.map((operation) => operation.path).join(', ')}`, [request]);
  }
  const places = { dataMart: (existing.entity.data_mart_id ?? '') as string, provider: (existing.entity.service_provider_id ?? '') as string };
  warnOfWhatStays(parameters, found, existing, places);
  if (operations.length === 0 && stateOf(existing) === 'active') {
    return subscribed(session, found, existing.metadata.id, 'unchanged', places);
  }
  const wait = untilActive(parameters, found, existing.metadata.id);
  const seen = awaitReplies(session, `wosSubscribe: wait for the subscription of '${found.deployment.name}'`, wait.awaited, wait.requests, [noReply(), noReply()]);
  requireActive(session, found.deployment.name, itemIn(seen.all, 'subscriptions', existing.metadata.id));
  return subscribed(session, found, existing.metadata.id, operations.length > 0 ? 'updated' : 'unchanged', places);
}

function changes(session: Session, parameters: WosSubscribeParameters, file: FileOnModel, found: Monitored, existing: Resource): PatchOperation[] {
  const own = existing.entity as { asset?: { asset_id?: string; problem_type?: string }; asset_properties?: AssetProperties };
  const known = own.asset_properties ?? {};
  const wanted = file.columns.length === 0 ? spokenOf(parameters) : assetProperties(parameters, file);
  const operations = differences(known, wanted);
  const problemType = parameters.problemType ?? file.problemType ?? own.asset?.problem_type ?? null;
  if (own.asset?.asset_id !== found.deployment.model || (own.asset.problem_type ?? null) !== problemType) {
    const values = assetValues(session, found, problemType);
    const asset = { ...own.asset, asset_id: values.model, url: values.modelUrl, problem_type: problemType };
    operations.push({ op: 'replace', path: '/asset', value: asset });
  }
  const data = trainingReference(parameters.trainingData);
  if (data != null && known.training_data_reference == null) {
    operations.push({ op: 'add', path: '/asset_properties/training_data_reference', value: data });
  }
  return operations;
}

interface Places {
  dataMart: string;
  provider: string;
}

/** OpenScale does not move a subscription, and does not show where its training data is. */
function warnOfWhatStays(parameters: WosSubscribeParameters, found: Monitored, existing: Resource, places: Places): void {
  const properties = (existing.entity.asset_properties ?? {}) as AssetProperties;
  const besides = found.besides;
  const stays = [
    ...elsewhere('data mart', places.dataMart, listIn(besides.dataMarts, 'data_marts') as Resource[], parameters.dataMart),
    ...elsewhere('service provider', places.provider, listIn(besides.providers, 'service_providers') as Resource[], parameters.serviceProvider),
  ];
  for (const what of stays) {
    echo(`wosSubscribe: WARNING: the subscription of '${found.deployment.name}' stays where it is: ${what}; delete it (cp4dCleanup does, with the deployment) to have it elsewhere`);
  }
  if (parameters.trainingData != null && properties.training_data_reference != null) {
    echo(`wosSubscribe: the training data of '${found.deployment.name}' stays what it was first, since OpenScale does not show it and it cannot be compared`);
  }
}

/** Active means: it logs what the deployment is asked. */
function untilActive(parameters: WosSubscribeParameters, found: Monitored, id: string): Waiting {
  const state = `${placeIn(1, 'subscriptions', id)}.entity.status.state`;
  const payload = `/v2/data_sets?target.target_type=subscription&type=payload_logging&target.target_id=${id}`;
  const awaited = {
    what: `the subscription of '${found.deployment.name}'`,
    minutes: parameters.timeoutMinutes!,
    shown: state,
    done: [`${state}=active`, `${placeIn(2, 'data_sets', id)}.entity.status.state=active`],
    ended: [`${state}=error`],
  };
  return { awaited, requests: { all: subscriptionsOf(found.deployment.id), payload: { method: 'GET', path: payload } } };
}

/** Of two that builds have made at the same moment the first is kept. */
function settled(session: Session, parameters: WosSubscribeParameters, file: FileOnModel, found: Monitored, made: Made, places: Places): WosSubscription {
  const name = found.deployment.name;
  const id = made.id;
  requireActive(session, name, itemIn(made.seen.all, 'subscriptions', id));
  const all = listIn(made.seen.all, 'subscriptions') as Resource[];
  if (keptOf(id, all.map((one) => ({ id: one.metadata.id, created: one.metadata.created_at ?? null }))) === id) {
    rememberSubscription(found.deployment.id, id);
    rememberNewSubscription(found.deployment, { id, dataMart: places.dataMart });
    return subscribed(session, found, id, 'created', places);
  }
  order(session, `wosSubscribe: remove the second subscription of '${name}'`, [{ method: 'DELETE', path: `/v2/subscriptions/${id}` }]);
  return subscribe(session, parameters, file, ATTEMPTS);
}

function requireActive(session: Session, name: string, subscription: Resource): void {
  const state = stateOf(subscription);
  if (state !== 'active' && !session.dryRun) {
    fail({
      category: 'server',
      what: `wosSubscribe: the subscription of '${name}' did not become active`,
      says: failureOf(subscription),
      now: `there is a subscription ${subscription.metadata.id}; its state is ${state}`,
      attempt: 'correct what OpenScale says, delete that subscription, and run the stage again',
    });
  }
}

function subscribed(session: Session, found: Monitored, id: string, outcome: Outcome, places: Places): WosSubscription {
  const deployment: Deployed = found.deployment;
  const deed = { kind: 'subscription', id, name: deployment.name, outcome, space: found.space };
  return {
    ...told(session, 'wosSubscribe', deed, isPlaceholder(id) ? '' : `logs payload, model ${deployment.model}`),
    deployment: { id: deployment.id, name: deployment.name },
    dataMart: places.dataMart,
    serviceProvider: places.provider,
  };
}
