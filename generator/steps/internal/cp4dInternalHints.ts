import { isMap } from '#language';
import { remember, remembered } from './cp4dInternalMemory.ts';
import { spaceOf } from './cp4dInternalPlace.ts';
import { targetOf, type Reference, type Target } from './cp4dInternalReferences.ts';
import type { Session } from './cp4dInternalSession.ts';
import type { SpaceName } from './cp4dInternalSpaces.ts';

// What a build has found or made of a deployment in OpenScale, for its later steps: hints, which cp4dInternalMemory keeps.

/** Which deployment a step works on, as authors write it. */
export interface OfDeployment {
  deployment: Reference;
  space?: Reference;
}

/** The deployment that a reference means: a map may be that of anything which OpenScale has on one. */
export function meant(reference: Reference): Target {
  const map = (isMap(reference) ? reference : {}) as { deployment?: Reference };
  return targetOf(map.deployment ?? reference);
}

/** A later step of the build finds a deployment that this one made or found. */
export function rememberDeployment(space: SpaceName, name: string, id: string): void {
  remember(deploymentKey(space, name), id);
}

function deploymentKey(space: SpaceName, name: string): string {
  return `deployment ${space.id} ${name}`;
}

/** The id of a deployment of that name, where the build has found it before. */
export function rememberedDeployment(space: SpaceName, name: string): string | null {
  return remembered(deploymentKey(space, name)) as string | null;
}

/** A later step of the build asks for it, and for what is on it, in one go. */
export function rememberSubscription(deployment: string, id: string): void {
  remember(subscriptionKey(deployment), id);
}

/** The id of a deployment's subscription, where the build has found it before. */
export function rememberedSubscription(deployment: string): string | null {
  return remembered(subscriptionKey(deployment)) as string | null;
}

/** A deployment as far as it is known without looking for it. */
interface KnownDeployment {
  space: SpaceName;
  id: string | null;
  name: string | null;
}

function knownDeployment(step: string, session: Session, parameters: OfDeployment): KnownDeployment {
  const space = spaceOf(step, session, parameters.space);
  const target = meant(parameters.deployment);
  const id = target.id ?? rememberedDeployment(space, target.name ?? '');
  return { space, id: id ?? null, name: target.name ?? null };
}

/** What a later step needs of a subscription that this build has made: then nothing is on it but what it makes itself. */
interface NewSubscription {
  id: string;
  dataMart: string;
  name: string;
}

/** A monitor can then be made without looking for one. */
export function rememberNewSubscription(deployment: { id: string; name: string }, subscription: { id: string; dataMart: string }): void {
  remember(newSubscriptionKey(deployment.id), { ...subscription, name: deployment.name });
}

function newSubscriptionKey(deployment: string): string {
  return `new subscription ${deployment}`;
}

/** A subscription that this build has made, as long as it has not made a monitor of that kind. */
export interface UnmonitoredSubscription {
  id: string;
  dataMart: string;
  space: SpaceName;
  deployment: { id: string; name: string };
}

export function rememberedNewSubscription(step: string, session: Session, parameters: OfDeployment, kind: string): UnmonitoredSubscription | null {
  const known = knownDeployment(step, session, parameters);
  const id = known.id;
  const made = id == null ? null : (remembered(newSubscriptionKey(id)) as NewSubscription | null);
  if (id == null || made == null || remembered(monitorKey(id, kind)) != null) {
    return null;
  }
  return { id: made.id, dataMart: made.dataMart, space: known.space, deployment: { id, name: made.name } };
}

/** Its records can then be counted in the look at the deployment. */
export function rememberDataSet(deployment: string, type: string, id: string): void {
  remember(dataSetKey(deployment, type), id);
}

/** The data set of a deployment's subscription that this build has seen before; nothing when it has not. */
export function rememberedDataSet(step: string, session: Session, parameters: OfDeployment, type: string): string | null {
  const known = knownDeployment(step, session, parameters);
  const id = known.id;
  return id == null ? null : (remembered(dataSetKey(id, type)) as string | null);
}

function dataSetKey(deployment: string, type: string): string {
  return `data set ${deployment} ${type}`;
}

/** A run can then be started without looking for the monitor. */
export function rememberMonitor(deployment: string, kind: string, id: string): void {
  remember(monitorKey(deployment, kind), id);
}

/** A deployment and its monitor of a kind. */
export interface WatchedBy {
  space: SpaceName;
  deployment: { id: string; name: string };
  monitor: string;
}

/** The monitor that this build has made or found before; nothing when it has not. */
export function knownMonitor(step: string, session: Session, parameters: OfDeployment, kind: string): WatchedBy | null {
  const known = knownDeployment(step, session, parameters);
  const id = known.id;
  const monitor = id == null ? null : (remembered(monitorKey(id, kind)) as string | null);
  return id == null || monitor == null ? null : { space: known.space, deployment: { id, name: known.name ?? id }, monitor };
}

/** The gate can then be asked for its measurements in one go. */
export function rememberRun(deployment: string, kind: string, id: string): void {
  remember(`run ${deployment} ${kind}`, id);
}

export function rememberedRun(deployment: string, kind: string): string | null {
  return remembered(`run ${deployment} ${kind}`) as string | null;
}

function monitorKey(deployment: string, kind: string): string {
  return `monitor ${deployment} ${kind}`;
}

function subscriptionKey(deployment: string): string {
  return `subscription ${deployment}`;
}
