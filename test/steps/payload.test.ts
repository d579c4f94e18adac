import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FLOWERS } from '../cp4d/archives.ts';
import { asTypeScript, manyInBoth, step, type BothWorlds } from './inBoth.ts';
import { beginNewBuild, flowerWorlds, inFlowers, plant } from './monitoring.ts';

let worlds: BothWorlds;

beforeAll(async () => {
  const answered = [[...FLOWERS.fields, 'prediction'], [5.1, 3.5, 1.4, 0.2, 'setosa'], [6.3, 2.5, 6, 2.5, 'virginica']];
  worlds = await flowerWorlds({ 'answered.csv': answered.map((cells) => `${cells.join(',')}\n`).join('') });
});

afterEach(() => beginNewBuild(worlds));

afterAll(() => worlds.remove());

function log(deployment: string, parameters: Record<string, unknown> = {}): ReturnType<typeof step> {
  return step('wosPayload', { deployment, file: 'answered.csv', ...parameters });
}

test('what a deployment answered elsewhere is logged once, with its prediction', async () => {
  await plant(worlds, 'asked elsewhere', { subscribed: true });

  const { results, requests } = await manyInBoth(worlds, [inFlowers(log('asked elsewhere', { loggedElsewhere: true }), log('asked elsewhere', { loggedElsewhere: true }))]);

  expect(results.slice(0, 2)).toMatchObject([
    { kind: 'payload', outcome: 'updated', rows: 2, sent: 2, records: 2 },
    { outcome: 'unchanged', sent: 0, records: 2 },
  ]);
  const [stored] = requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/records'));
  expect(stored!.body).toMatchObject([{ sepal_length: 5.1, prediction: 'setosa' }, { prediction: 'virginica' }]);
});

test('an online deployment logs by itself, so its rows are refused; without a subscription there is nothing to log to', async () => {
  await plant(worlds, 'online', { subscribed: true });
  await plant(worlds, 'unwatched');

  const online = await asTypeScript(worlds, inFlowers(log('online')));
  const unwatched = await asTypeScript(worlds, inFlowers(log('unwatched', { loggedElsewhere: true })));

  expect(online.error).toMatch(/^configuration: wosPayload: 'online' is an online deployment: CP4D logs by itself what it is asked/);
  expect(unwatched.error).toMatch(/^configuration: wosPayload: OpenScale has no subscription for the deployment 'unwatched'/);
});
