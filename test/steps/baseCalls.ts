import { inDigitsSpace, TYPE } from './digits.ts';
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
  /** A map with a text in it, for the parameters that are maps. */
  maps?: Record<string, (text: string) => Record<string, unknown>>;
  /** What is done first, so that a parameter finds what it names. */
  first?: Record<string, (text: string) => StepUse>;
}

/**
 * In a session whose space has a model `digits`, its online deployment of that name and the files of the example. A step
 * that is not here is not tested, and the test says so.
 */
export const BASE_CALLS: Record<string, BaseCall> = {
  cp4dSettings: { parameters: () => ({ environment: 'test' }) },
  cpdctl: {
    parameters: (fresh) => ({ command: 'space create', flags: { name: fresh }, query: 'metadata.id' }),
    maps: { flags: (text) => ({ name: text, description: text, tags: [text, 'second'] }) },
  },
  withCp4d: { parameters: () => ({}), body: [], opensSession: true },
  cp4dSpace: { parameters: (fresh) => ({ name: fresh, create: true, description: 'd' }) },
  withTemporarySpace: { parameters: () => ({ prefix: 'p' }), body: [] },
  cp4dDataAsset: { parameters: (fresh) => ({ name: fresh, file: 'rows.csv', mime: 'text/csv' }) },
  cp4dCleanup: {
    parameters: () => ({ deployments: [] }),
    first: {
      deployments: (text) => step('wmlDeploy', { name: text, model: 'digits', type: 'batch' }),
      models: (text) => step('wmlStoreModel', { name: text, file: 'model.tar.gz', ...TYPE }),
      dataAssets: (text) => step('cp4dDataAsset', { name: text, file: 'rows.csv' }),
    },
  },
  wmlStoreModel: { parameters: (fresh) => ({ name: fresh, file: 'model.tar.gz', ...TYPE }) },
  wmlDeploy: { parameters: (fresh) => ({ name: fresh, model: 'digits', type: 'batch' }) },
  wmlScore: { parameters: () => ({ deployment: 'digits', file: 'rows.csv', limit: 1 }) },
};

/** The calls as a program, each of which may fail. */
export function programOf(base: BaseCall, calls: StepUse[]): StepUse[] {
  const attempts = calls.map((call) => ({ ...call, attempted: true }));
  return base.opensSession === true ? attempts : [inDigitsSpace(...attempts)];
}
