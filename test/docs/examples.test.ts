import { expect, test } from 'vitest';
import { ownLibrary } from '../../generator/check/versions.ts';
import { findingsIn } from '../check/scripts.ts';

test('every @example of a step is a Jenkinsfile in which the upgrade check finds nothing', async () => {
  const steps = Object.values(ownLibrary().steps);
  const examples = Object.fromEntries(steps.flatMap(({ name, examples: calls }) => calls.map((call, position) => [`${name}-${position}`, `node {\n${call}\n}\n`])));

  const found = Object.entries(await findingsIn(examples)).filter(([, findings]) => findings.length > 0);

  expect(steps.filter(({ examples: calls }) => calls.length === 0).map(({ name }) => name)).toEqual([]);
  expect(found).toEqual([]);
});
