import { inDigitsSpace, storeDigits, TYPE } from './digits.ts';
import { step } from './inBoth.ts';
import type { StepUse } from '../../generator/pipeline/node/program.ts';

/** A valid call of a step, in which a test puts other texts in the place of one parameter after the other. */
export interface BaseCall {
  /** @param fresh a name that nothing has yet */
  parameters: (fresh: string) => Record<string, unknown>;
  /** What a block step has in it. */
  body?: StepUse[];
  /** Whether it opens a session, rather than working in one. */
  opensSession?: boolean;
  /** What is different for one parameter. */
  for?: Record<string, Special>;
}

export interface Special {
  parameters?: BaseCall['parameters'];
  /** What is done before, so that the parameter finds what it names. */
  first?: (text: string, fresh: string) => StepUse;
  /** The parameter's value with the text in it; needed for maps. */
  value?: (text: string) => unknown;
}

const SUBSCRIPTION = { deployment: 'digits', problemType: 'multiclass', label: 'target', schema: 'training.csv', createServiceProvider: true };

/** What exists already is not subscribed anew: a deployment of its own for each call. */
const UNSUBSCRIBED: Special = {
  parameters: (fresh) => ({ ...SUBSCRIPTION, deployment: fresh }),
  first: (_, fresh) => step('wmlDeploy', { name: fresh, model: 'digits' }),
};

/**
 * In a session whose space has a model `digits` and its online deployment of that name, which OpenScale judges. A step
 * that is not here is not tested, and the test says so.
 */
export const BASE_CALLS: Record<string, BaseCall> = {
  cp4dSettings: { parameters: () => ({ environment: 'test' }) },
  cpdctl: {
    parameters: (fresh) => ({ command: 'space create', flags: { name: fresh }, query: 'metadata.id' }),
    for: { flags: { value: (text) => ({ name: text, description: text, tags: [text, 'second'] }) } },
  },
  withCp4d: { parameters: () => ({}), body: [], opensSession: true },
  cp4dSpace: { parameters: (fresh) => ({ name: fresh, create: true, description: 'd' }) },
  withTemporarySpace: { parameters: () => ({ prefix: 'p' }), body: [] },
  cp4dDataAsset: { parameters: (fresh) => ({ name: fresh, file: 'rows.csv', mime: 'text/csv' }) },
  cp4dCleanup: {
    parameters: () => ({ deployments: [] }),
    for: {
      deployments: { first: (text) => step('wmlDeploy', { name: text, model: 'digits', type: 'batch' }) },
      models: { first: (text) => step('wmlStoreModel', { name: text, file: 'model.tar.gz', ...TYPE }) },
      dataAssets: { first: (text) => step('cp4dDataAsset', { name: text, file: 'rows.csv' }) },
    },
  },
  wmlStoreModel: { parameters: (fresh) => ({ name: fresh, file: 'model.tar.gz', ...TYPE }) },
  wmlDeploy: { parameters: (fresh) => ({ name: fresh, model: 'digits', type: 'batch' }) },
  openscale: { parameters: () => ({ method: 'GET', path: '/v2/subscriptions' }) },
  wosSubscribe: {
    parameters: () => SUBSCRIPTION,
    for: {
      trainingData: { ...UNSUBSCRIBED, value: (text) => ({ type: 'cos', location: { bucket: text }, connection: {} }) },
      dataMart: UNSUBSCRIBED,
      serviceProvider: UNSUBSCRIBED,
    },
  },
  wosMonitor: {
    parameters: () => ({ deployment: 'digits', kind: 'quality' }),
    for: {
      thresholds: { value: (text) => ({ accuracy: text }) },
      parameters: { value: (text) => ({ min_feedback_data_size: 10, note: text }) },
    },
  },
  wosPayload: { parameters: () => ({ deployment: 'digits', file: 'training.csv', loggedElsewhere: true }) },
  wosFeedback: { parameters: () => ({ deployment: 'digits', file: 'training.csv', limit: 1, force: true }) },
  wosEvaluate: { parameters: () => ({ deployment: 'digits', kind: 'quality' }) },
  mlopsGate: { parameters: () => ({ deployment: 'digits', rules: { accuracy: '>= 0' } }), for: { rules: { value: (text) => ({ accuracy: text }) } } },
  mlopsPipeline: { parameters: () => ({ dryRun: true }), opensSession: true },
  wmlScore: { parameters: () => ({ deployment: 'digits', file: 'rows.csv', limit: 1 }) },
};

/** What the base calls find: a model that is deployed, monitored and judged. */
export const BASE: StepUse = inDigitsSpace(
  storeDigits(),
  step('wmlDeploy', { name: 'digits', model: 'digits' }),
  step('wosSubscribe', SUBSCRIPTION),
  step('wosMonitor', { deployment: 'digits', kind: 'quality', parameters: { min_feedback_data_size: 10 } }),
  step('wosFeedback', { deployment: 'digits', file: 'training.csv' }),
  step('wosEvaluate', { deployment: 'digits', kind: 'quality' }),
);

/** The calls as a program, each of which may fail. */
export function programOf(base: BaseCall, calls: StepUse[]): StepUse[] {
  const attempts = calls.map((call) => ({ ...call, attempted: true }));
  return base.opensSession === true ? attempts : [inDigitsSpace(...attempts)];
}
