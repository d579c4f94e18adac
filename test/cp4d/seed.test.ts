import { expect, test } from 'vitest';
import type { ClientSeed } from '../../local/cp4d/client.ts';
import { testCluster } from './cluster.ts';

const { cp4d } = await testCluster();

test.each([
  [{ spces: [] }, "The seed's 'spces' is not known. There are users, openScaleUsers, spaces, "],
  [{ models: 5 }, "The seed's 'models' must be a list."],
  [{ spaces: ['x', 5] }, "The seed's spaces[1] must be a name or an object."],
  [{ models: [null] }, "The seed's models[0] must be an object."],
  [{ spaces: [{ nme: 'x' }] }, "The seed's spaces[0].nme is not known. There are name, description, "],
  [{ models: [{ space: 'x' }] }, "The seed's models[0].name must be text, and is missing."],
  [{ spaces: [{ name: 'x', stage: [] }] }, "The seed's spaces[0].stage must be an object."],
  [{ models: [{ space: 'x', name: 'm' }] }, "The seed names the space 'x', which does not exist."],
])('the seed %j is refused in one sentence, and nothing of it is planted', async (seed, sentence) => {
  await expect(cp4d.seed(seed as unknown as ClientSeed)).rejects.toThrow(sentence);
  expect((await cp4d.snapshot())['spaces']).toEqual([]);
});
