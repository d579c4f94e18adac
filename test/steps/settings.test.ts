import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';
import { setOrganisation } from './world.ts';

let worlds: BothWorlds;

beforeEach(async () => {
  worlds = await bothWorlds();
});

afterEach(() => worlds.remove());

/** The environment `production`, whose address the organisation has locked. */
async function lockProduction(): Promise<void> {
  await worlds.each((world) =>
    setOrganisation(world, {
      environments: { production: { url: world.environment['CP4D_URL'], credentialsId: 'cp4d', space: 'from-organisation' } },
      steps: { cp4dSpace: { timeoutMinutes: 3 } },
      locked: ['environments.*.url', 'environments.production.credentialsId'],
    }),
  );
}

async function setRepository(settings: object): Promise<void> {
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'cp4d-mlops.json'), JSON.stringify(settings)));
}

const inProduction = (parameters: Record<string, unknown>): ReturnType<typeof step> =>
  step('withCp4d', { environment: 'production', ...parameters }, [step('cpdctl', { command: 'space list' })]);

test('the repository adds to what the organisation says, and a step is told what neither it nor the call says', async () => {
  await lockProduction();
  await setRepository({ environments: { production: { space: 'from-repository' } }, steps: { cp4dSpace: { description: 'told by the settings', create: true } } });

  const { results, requests } = await inBoth(worlds, step('withCp4d', { environment: 'production' }, [step('cp4dSpace', { name: 'from-repository' })]));

  expect(results[0]).toMatchObject({ outcome: 'created' });
  expect(requests.find(({ method, path }) => method === 'POST' && path === '/v2/spaces')?.body).toMatchObject({ description: 'told by the settings' });
});

test('cp4dSettings shows each setting and where it comes from', async () => {
  await lockProduction();
  await setRepository({ $schema: 'settings.schema.json', environments: { production: { space: 'mine' }, test: { space: 'other' } } });

  const { results } = await inBoth(worlds, step('cp4dSettings', { environment: 'production' }));

  expect(results[0]).toEqual({
    'environments.production.url': { value: 'CP4D', from: 'organisation', locked: true },
    'environments.production.credentialsId': { value: 'cp4d', from: 'organisation', locked: true },
    'environments.production.space': { value: 'mine', from: 'repository', locked: false },
    'steps.cp4dSpace.timeoutMinutes': { value: 3, from: 'organisation', locked: false },
  });
});

test.each([
  ['a repository that changes a locked address', { environments: { production: { url: 'https://evil.invalid' } } }, {}, 'cp4d-mlops.json changes what the organisation has locked: environments.production.url'],
  ['a repository that gives the locked credential an environment of its own', { environments: { mine: { url: 'https://evil.invalid', credentialsId: 'cp4d' } } }, { environment: 'mine' }, 'cp4d-mlops.json changes what the organisation has locked: environments.mine.url'],
  ['a call that changes a locked address', {}, { url: 'https://evil.invalid' }, 'withCp4d: the credential \'cp4d\' is locked to CP4D'],
  ['a call that takes another credential', {}, { credentialsId: 'other' }, 'withCp4d changes what the organisation has locked: environments.production.credentialsId'],
])('%s is refused before a credential is used', async (_, repository, parameters, problem) => {
  await lockProduction();
  await setRepository(repository);

  const { error, requests, steps } = await inBoth(worlds, inProduction(parameters));

  expect(error).toContain(`configuration: ${problem}`);
  expect(requests).toEqual([]);
  expect(steps.map(({ name }) => name)).not.toContain('withCredentials');
});

test('a parameter that a step does not have is refused in the settings too', async () => {
  await setRepository({ steps: { cp4dSpace: { timoutMinutes: 3 } } });

  const { error } = await inBoth(worlds, step('cp4dSpace', { name: 'x' }));

  expect(error).toContain("timoutMinutes: there is no such parameter; did you mean 'timeoutMinutes'?");
});
