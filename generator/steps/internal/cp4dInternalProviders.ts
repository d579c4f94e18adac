import { isPlaceholder } from './cp4dInternalDryRun.ts';
import { keptOf } from './cp4dInternalDuplicates.ts';
import { fail } from './cp4dInternalErrors.ts';
import { ask, askForWhatMayBeGone, createAndAwait, failureOf, itemIn, order, stateOf, stays, type Made, type Resource, type Waiting } from './cp4dInternalOpenScale.ts';
import { shownTarget, targetOf, type Reference, type Target } from './cp4dInternalReferences.ts';
import { listIn, placeIn, type Request } from './cp4dInternalRest.ts';
import type { Session } from './cp4dInternalSession.ts';
import type { SpaceName } from './cp4dInternalSpaces.ts';
import { fillTemplate } from './cp4dInternalTemplates.ts';

/** Which service provider is meant, and whether one may be made. */
export interface WantedProvider {
  reference: Reference | null | undefined;
  create: boolean;
  /** production or pre_production. */
  stage: string;
  minutes: number;
}

export interface ChosenProvider {
  id: string;
  name: string;
}

/** All service providers for Watson Machine Learning. */
export function providersRequest(): Request {
  return { method: 'GET', path: '/v2/service_providers?service_type=watson_machine_learning' };
}

/**
 * The id of the data mart: the one that is named, or the only one there is.
 *
 * @throws when there is none, or several; the message lists them
 */
export function chosenDataMart(step: string, dataMarts: Resource[], reference: Reference | null | undefined): string {
  const target = targetOf(reference ?? {});
  const meant = dataMarts.filter((one) => reference == null || isMeant(one, target));
  if (meant.length !== 1) {
    fail({
      category: 'configuration',
      what: meant.length === 0 ? `${step}: OpenScale has no data mart${reference == null ? '' : ` '${target.name ?? target.id ?? ''}'`}` : `${step}: OpenScale has ${meant.length} data marts: ${named(meant)}`,
      attempt: meant.length === 0 ? `there are ${dataMarts.length === 0 ? 'none; set OpenScale up first' : named(dataMarts)}` : "pass dataMart: '…'",
    });
  }
  return meant[0].metadata.id;
}

/**
 * What is told of where a subscription is to be, and is not: a sentence, or nothing.
 *
 * @param id where it is
 */
export function elsewhere(kind: string, id: string, all: Resource[], reference: Reference | null | undefined): string[] {
  if (reference == null) {
    return [];
  }
  const target = targetOf(reference);
  const isThere = target.id === id || all.some((one) => one.metadata.id === id && isMeant(one, target));
  const own = all.filter((one) => one.metadata.id === id);
  return isThere ? [] : [`its ${kind} is ${own.length === 0 ? id : named(own)}, and ${shownTarget(target)} was told`];
}

/** Not everything has a name. */
function isMeant(resource: Resource, target: Target): boolean {
  return target.id == null ? resource.entity.name === target.name : resource.metadata.id === target.id;
}

function named(resources: Resource[]): string {
  return resources.map((one) => `'${one.entity.name as string}' (${one.metadata.id})`).join(', ');
}

/**
 * The service provider of a deployment space: the one that is named, or the only one of the space; one is made when the
 * author said so.
 *
 * @throws when there is none and none is to be made, or there are several; the message lists them
 */
export function providerFor(step: string, session: Session, space: SpaceName, providers: Resource[], wanted: WantedProvider): ChosenProvider {
  const target = targetOf(wanted.reference ?? {});
  const meant = wanted.reference == null ? ofSpace(providers, space) : providers.filter((one) => isMeant(one, target));
  if (meant.length === 0 && wanted.reference == null && wanted.create) {
    return makeProvider(step, session, space, wanted, ATTEMPTS);
  }
  if (meant.length !== 1) {
    fail({
      category: 'configuration',
      what: meant.length === 0 ? `${step}: OpenScale has no service provider ${wanted.reference == null ? `for the space '${space.name}'` : `'${target.name ?? target.id ?? ''}'`}` : `${step}: ${meant.length} service providers are meant: ${named(meant)}`,
      attempt: meant.length === 0 ? 'createServiceProvider: true makes one' : "pass serviceProvider: '…', the name or id of the one you mean",
    });
  }
  return { id: meant[0].metadata.id, name: meant[0].entity.name as string };
}

const ATTEMPTS = 3;

function makeProvider(step: string, session: Session, space: SpaceName, wanted: WantedProvider, attempts: number): ChosenProvider {
  const name = nameFor(space);
  const doing = `${step}: make a service provider for the space '${space.name}'`;
  const body = fillTemplate(step, session, 'service-provider', { name, space: space.id, stage: wanted.stage });
  const made = createAndAwait(session, doing, { method: 'POST', path: '/v2/service_providers', body }, (id) => untilActive(name, wanted, id), attempts - 1);
  if (made == null) {
    const again = ask(session, `${step}: look for the service provider again`, { providers: providersRequest() });
    const found = ofSpace(listIn(again.providers, 'service_providers') as Resource[], space);
    return found.length === 0 ? makeProvider(step, session, space, wanted, attempts - 1) : { id: found[0].metadata.id, name };
  }
  return isPlaceholder(made.id) ? { id: made.id, name } : settled(step, session, space, name, made);
}

/** @contract server serviceProvider.name */
type ProviderName = `cp4d-mlops ${string}`;

/** By its name a service provider is known to be of this library. */
function nameFor(space: SpaceName): ProviderName {
  return `cp4d-mlops ${space.name}`;
}

/** Deletes the service provider that this library made for a space, where there is one. */
export function removeProvider(step: string, session: Session, space: SpaceName): void {
  const found = askForWhatMayBeGone(session, `${step}: look for the service provider of '${space.name}'`, { providers: providersRequest() });
  const own = ofSpace(listIn(found.providers, 'service_providers') as Resource[], space).filter((one) => one.entity.name === nameFor(space));
  for (const provider of own) {
    order(session, `${step}: remove the service provider '${nameFor(space)}'`, [{ method: 'DELETE', path: `/v2/service_providers/${provider.metadata.id}` }]);
  }
}

function ofSpace(providers: Resource[], space: SpaceName): Resource[] {
  return providers.filter((one) => one.entity.deployment_space_id === space.id && stays(one));
}

function untilActive(name: string, wanted: WantedProvider, id: string): Waiting {
  const state = `${placeIn(1, 'service_providers', id)}.entity.status.state`;
  const awaited = { what: `the service provider '${name}'`, minutes: wanted.minutes, shown: state, done: [`${state}=active`], ended: [`${state}=error`] };
  return { awaited, requests: { all: providersRequest() } };
}

/** Of two that builds have made at the same moment the first is kept. */
function settled(step: string, session: Session, space: SpaceName, name: string, made: Made): ChosenProvider {
  const provider = itemIn(made.seen.all, 'service_providers', made.id);
  if (stateOf(provider) !== 'active') {
    fail({
      category: 'server',
      what: `${step}: the service provider '${name}' did not become active`,
      says: failureOf(provider),
      now: `there is a service provider ${made.id}; its state is ${stateOf(provider)}`,
      attempt: 'correct what OpenScale says, delete that service provider, and run the stage again',
    });
  }
  const own = ofSpace(listIn(made.seen.all, 'service_providers') as Resource[], space);
  const kept = keptOf(made.id, own.map((one) => ({ id: one.metadata.id, created: one.metadata.created_at ?? null })));
  if (kept !== made.id) {
    order(session, `${step}: remove the second service provider '${name}'`, [{ method: 'DELETE', path: `/v2/service_providers/${made.id}` }]);
  }
  return { id: kept, name };
}
