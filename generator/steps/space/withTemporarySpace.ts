import { env } from '#jenkins';
import { randomId } from '#language';
import { afterFailure } from '../internal/cp4dInternalErrors.ts';
import { removeAll } from '../internal/cp4dInternalRemoval.ts';
import { currentSession, inSession, inSpace } from '../internal/cp4dInternalSession.ts';
import { cp4dSpace } from './cp4dSpace.ts';

export interface WithTemporarySpaceParameters {
  /** What the name of the space begins with; the build and a random part follow. @default 'temporary' */
  prefix?: string;
  /** Minutes to wait until the space is active. @default 10 */
  timeoutMinutes?: number;
}

/**
 * Makes a deployment space for the steps inside, and removes it with all that is in it afterwards, whatever happens:
 * for trying a model without leaving anything behind.
 *
 * @returns what the body returns
 * @throws server when the space cannot be made
 * @example withTemporarySpace { wmlStoreModel(name: 'candidate', file: 'model.tar.gz') }
 */
export function withTemporarySpace<Result>(parameters: WithTemporarySpaceParameters, body: () => Result): Result {
  return inSession(() => {
    const name = nameFor(parameters.prefix!, env.BUILD_TAG);
    const space = cp4dSpace({ name, create: true, timeoutMinutes: parameters.timeoutMinutes });
    const session = currentSession();
    let isGood = false;
    try {
      const result = inSpace(session, { id: space.id, name }, body);
      isGood = true;
      return result;
    } finally {
      if (isGood) {
        removeAll('withTemporarySpace', session, { id: space.id, name });
      } else {
        afterFailure(`withTemporarySpace: WARNING: the space '${name}' could not be removed`, () => removeAll('withTemporarySpace', session, { id: space.id, name }));
      }
    }
  });
}

/** The random part keeps two builds, and two branches of one build, from one another. */
function nameFor(prefix: string, build: string | null): string {
  return `${prefix}-${build ?? 'build'}-${randomId()}`;
}
