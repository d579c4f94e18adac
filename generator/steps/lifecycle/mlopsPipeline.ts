import { echo, env, parallel, stage } from '#jenkins';
import { wmlDeploy } from '../deployment/wmlDeploy.ts';
import { afterFailure, fail } from '../internal/cp4dInternalErrors.ts';
import { modelProblems, type PipelineModel } from '../internal/cp4dInternalPipelineModels.ts';
import type { Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inDryRun, openSession, type Session } from '../internal/cp4dInternalSession.ts';
import { repositoryText } from '../internal/cp4dInternalSettings.ts';
import { requireTemplates } from '../internal/cp4dInternalTemplates.ts';
import { wmlStoreModel } from '../model/wmlStoreModel.ts';
import { mlopsGate, type GateVerdict } from '../openscale/mlopsGate.ts';
import { wosEvaluate, type WosEvaluation } from '../openscale/wosEvaluate.ts';
import { wosFeedback } from '../openscale/wosFeedback.ts';
import { wosMonitor } from '../openscale/wosMonitor.ts';
import { wosSubscribe } from '../openscale/wosSubscribe.ts';
import { cp4dSpace } from '../space/cp4dSpace.ts';
import { cp4dCleanup } from './cp4dCleanup.ts';

export interface MlopsPipelineParameters {
  /** Models of `cp4d-mlops.json` that are meant. Without it all of them. */
  models?: string[];
  /** Entry of `environments` in `cp4d-mlops.json`. Without it CP4D_ENVIRONMENT counts, then the only entry there is. */
  environment?: string;
  /** Whether the deployment space is made when it is not there. @default false */
  createSpace?: boolean;
  /** When deployments, models and what OpenScale has on them are deleted again. @default 'never' */
  cleanup?: 'always' | 'onSuccess' | 'never';
  /** How many models are worked on at the same time. @default 2 */
  maxParallel?: number;
  /** Whether the steps only show what they would change. @default false */
  dryRun?: boolean;
}

/** What became of one model. */
export interface ModelOutcome {
  model: Result;
  deployment: Result;
  subscription: Result;
  /** The last run of each monitor that measures something, by its kind. */
  evaluations: { [kind: string]: WosEvaluation };
  /** The verdict; null for a model without rules. */
  gate: GateVerdict | null;
}

/** What the whole pipeline did, as this step returns it. */
export interface PipelineResult extends Result {
  /** What became of each model, by its name. */
  models: { [name: string]: ModelOutcome };
}

/**
 * The whole way of the models that `cp4d-mlops.json` describes: stores each, deploys it, subscribes it in OpenScale, feeds
 * back labelled rows, evaluates it, and judges the evaluation. Each part is a stage; several models run at the same time.
 *
 * @returns kind, id and name (of the space), outcome, space, dryRun, and for each model in `models`: model, deployment,
 * subscription, evaluations, gate
 * @throws configuration when the settings lack something; all of it is named, with its line, before anything is done
 * @throws model when a gate says no and `onFail` is not set to anything else
 * @example mlopsPipeline()
 */
export function mlopsPipeline(parameters: MlopsPipelineParameters): PipelineResult {
  if (env.CP4D_MLOPS_SESSION == null) {
    return openSession({ environment: parameters.environment, dryRun: parameters.dryRun }, () => runAll(parameters));
  }
  const session = currentSession();
  refuseAnotherEnvironment(session, parameters.environment);
  return parameters.dryRun === true ? inDryRun(session, () => runAll(parameters)) : runAll(parameters);
}

/** What is meant for one environment must not get into another. */
function refuseAnotherEnvironment(session: Session, environment: string | null | undefined): void {
  if (environment != null && environment !== session.environment) {
    fail({
      category: 'configuration',
      what: `mlopsPipeline: the environment '${environment}' was told inside a session of ${session.environment == null ? 'no environment' : `'${session.environment}'`}`,
      now: 'nothing was changed',
      attempt: `write mlopsPipeline(environment: '${environment}') outside withCp4d, or leave environment out`,
    });
  }
}

function runAll(parameters: MlopsPipelineParameters): PipelineResult {
  const session = currentSession();
  const names = requireModels(session, parameters.models ?? Object.keys(session.models));
  requireTemplates('mlopsPipeline', session, Object.keys(session.templates));
  const space = cp4dSpace({ name: session.spaceName ?? session.space?.name ?? '', create: parameters.createSpace });
  const outcomes: { [name: string]: ModelOutcome } = {};
  const size = Math.max(1, parameters.maxParallel!);
  let rest = names;
  while (rest.length > 0) {
    const wave = firstOf(size, rest);
    const made = runWave(session, parameters, wave);
    for (const name of wave) {
      outcomes[name] = made[name];
    }
    rest = rest.slice(wave.length);
  }
  return { kind: 'pipeline', id: space.id, name: space.name, outcome: 'updated', space: { id: space.id, name: space.name }, dryRun: session.dryRun, models: outcomes };
}

function firstOf(count: number, names: string[]): string[] {
  const first: string[] = [];
  for (const name of names) {
    if (first.length < count) {
      first.push(name);
    }
  }
  return first;
}

/** All mistakes in the settings at once, before anything is touched. */
function requireModels(session: Session, names: string[]): string[] {
  const problems = modelProblems(session.models, names, repositoryText());
  if (session.spaceName == null && session.space == null) {
    problems.push('environments: the environment names no space');
  }
  if (problems.length > 0) {
    fail({
      category: 'configuration',
      what: `mlopsPipeline: cp4d-mlops.json does not say all that is needed\n  ${problems.join('\n  ')}`,
      now: 'nothing was changed',
      attempt: 'the JSON schema of cp4d-mlops.json says what an entry of models takes',
    });
  }
  return names;
}

/** One model runs in the open; of several each is a branch. */
function runWave(session: Session, parameters: MlopsPipelineParameters, names: string[]): { [name: string]: ModelOutcome } {
  if (names.length === 1) {
    return { [names[0]]: runModel(session, parameters, names[0]) };
  }
  const branches: { [name: string]: () => ModelOutcome } = {};
  for (const name of names) {
    const own = name;
    branches[name] = () => runModel(session, parameters, own);
  }
  return parallel(branches);
}

/** What was made is deleted again as the author said, whatever happens; what is left of a model that failed is listed. */
function runModel(session: Session, parameters: MlopsPipelineParameters, name: string): ModelOutcome {
  const model = session.models[name] as PipelineModel;
  const made: Result[] = [];
  let isGood = false;
  try {
    const outcome = monitorModel(name, model, made);
    isGood = outcome.gate == null || outcome.gate.passed;
    return outcome;
  } finally {
    if (isGood && parameters.cleanup !== 'never') {
      cleanUp(name, model);
    }
    const isClean =
      !isGood && parameters.cleanup === 'always' && afterFailure(`mlopsPipeline: WARNING: '${name}' could not be deleted`, () => cleanUp(name, model));
    if (!isGood && !isClean) {
      echo(`mlopsPipeline: left of '${name}' in space '${session.spaceName ?? ''}': ${leftOf(made)}`);
    }
  }
}

function cleanUp(name: string, model: PipelineModel): void {
  stage(`${name}: clean up`, () => cp4dCleanup({ deployments: [model.deployment ?? name], models: [name] }));
}

function leftOf(made: Result[]): string {
  const things = made.map((thing) => `${thing.kind} ${thing.id} (${thing.outcome})`);
  return things.length === 0 ? 'nothing' : things.join(', ');
}

function monitorModel(name: string, settings: PipelineModel, made: Result[]): ModelOutcome {
  const deploymentName = settings.deployment ?? name;
  const stored = stage(`${name}: store`, () => wmlStoreModel({ name, file: settings.file!, type: settings.type, softwareSpec: settings.softwareSpec }));
  made.push(stored);
  const deployed = stage(`${name}: deploy`, () => wmlDeploy({ name: deploymentName, model: stored }));
  made.push(deployed);
  const subscription = stage(`${name}: subscribe`, () => {
    const subscribed = wosSubscribe({ deployment: deployed, ...subscriptionOf(settings) });
    made.push(subscribed);
    for (const kind of kindsOf(settings)) {
      made.push(wosMonitor({ deployment: deployed, kind, ...(settings.monitors?.[kind] ?? {}) }));
    }
    return subscribed;
  });
  const evaluations = stage(`${name}: evaluate`, () => {
    wosFeedback({ deployment: deployed, ...(settings.feedback as { file: string }) });
    const runs: { [kind: string]: WosEvaluation } = {};
    // Explanations are made one by one when somebody asks; there is nothing to measure.
    for (const kind of kindsOf(settings).filter((one) => one !== 'explainability')) {
      runs[kind] = wosEvaluate({ deployment: deployed, kind });
    }
    return runs;
  });
  const gate = settings.gate;
  const verdict = gate == null ? null : stage(`${name}: gate`, () => mlopsGate({ deployment: deployed, rules: gate.rules, onFail: gate.onFail }));
  return { model: stored, deployment: deployed, subscription, evaluations, gate: verdict };
}

/** The quality monitor takes the feedback, so it is always there. */
function kindsOf(settings: PipelineModel): ('quality' | 'fairness' | 'drift' | 'explainability')[] {
  const others = Object.keys(settings.monitors ?? {}).filter((kind) => kind !== 'quality');
  return ['quality', ...others] as ('quality' | 'fairness' | 'drift' | 'explainability')[];
}

function subscriptionOf(settings: PipelineModel): { [name: string]: unknown } {
  const taken: { [name: string]: unknown } = {};
  const known = settings as { [name: string]: unknown };
  for (const name of SUBSCRIPTION) {
    if (known[name] != null) {
      taken[name] = known[name];
    }
  }
  return taken;
}

const SUBSCRIPTION = ['problemType', 'label', 'schema', 'delimiter', 'features', 'categorical', 'prediction', 'probability', 'trainingData', 'dataMart', 'serviceProvider', 'createServiceProvider', 'stage'];
