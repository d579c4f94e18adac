import type { JsonObject } from '#cpdctl/json';
import { cpdctlCall, cpdctlWatch, type Call, type Watched } from './cp4dInternalCalls.ts';
import { fail } from './cp4dInternalErrors.ts';
import type { SpaceName } from './cp4dInternalSpaces.ts';

/** A deployment as the server describes it. */
export interface DeploymentSummary {
  id: string;
  name: string | null;
  created: string | null;
  state: string | null;
  model: string | null;
  revision: string | null;
  failure: JsonObject | null;
  custom: JsonObject | null;
}

const FIELDS = {
  id: 'metadata.id',
  name: 'entity.name',
  created: 'metadata.created_at',
  state: 'entity.status.state',
  model: 'entity.asset.id',
  revision: 'entity.asset.rev',
  failure: 'entity.status.failure',
  custom: 'entity.custom',
} as const;

/** The deployments of a space that have exactly this name. */
export function deploymentsNamed(space: SpaceName, name: string): Call<DeploymentSummary[]> {
  const flags = { 'space-id': space.id, name };
  return cpdctlCall({ command: 'ml deployment list', flags, where: { 'entity.name': name }, query: FIELDS });
}

/** The same with the state of the one that an earlier call of the batch has made. */
export function deploymentsBeside(made: unknown, space: SpaceName, name: string): Call<Watched<DeploymentSummary[]>> {
  const flags = { 'space-id': space.id, name };
  return cpdctlWatch({ command: 'ml deployment list', flags, where: { 'entity.name': name }, query: FIELDS }, made, FIELDS.state);
}

/** One deployment; the id may be what an earlier call of the batch printed. */
export function deploymentById(space: SpaceName, id: unknown): Call<DeploymentSummary> {
  const flags = { 'space-id': space.id, 'deployment-id': id as string };
  return cpdctlCall({ command: 'ml deployment get', flags, query: FIELDS });
}

/**
 * The only deployment of a list, or nothing.
 *
 * @throws when there are several; the message lists them
 */
export function onlyDeployment(step: string, name: string, deployments: DeploymentSummary[]): DeploymentSummary | undefined {
  if (deployments.length > 1) {
    fail({
      category: 'configuration',
      what: `${step}: ${deployments.length} deployments are named '${name}': ${deployments.map((deployment) => deployment.id).join(', ')}`,
      attempt: 'delete those that are not wanted, or pass the id of the one you mean',
    });
  }
  return deployments.length === 0 ? undefined : deployments[0];
}

/** Why CP4D could not serve it, in its own words. */
export function failureIn(deployment: DeploymentSummary): string | undefined {
  const failure = deployment.failure as { errors?: { code?: string; message?: string }[]; trace?: string } | null;
  const errors = failure?.errors ?? [];
  if (errors.length === 0) {
    return undefined;
  }
  const texts = errors.map((problem) => `${problem.code ?? ''}, "${problem.message ?? ''}"`);
  const trace = failure?.trace;
  return trace == null ? texts.join('; ') : `${texts.join('; ')} (trace ${trace})`;
}

/** All deployments of a space. */
export function deploymentsIn(space: SpaceName): Call<DeploymentSummary[]> {
  return cpdctlCall({ command: 'ml deployment list', flags: { 'space-id': space.id }, query: FIELDS });
}
