import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FLOWERS, modelArchive } from '../cp4d/archives.ts';
import { asTypeScript, oneWorld, step, type BothWorlds, type Recorded } from './inBoth.ts';
import { beginNewBuild, csv, inFlowers, kept, subscribe } from './monitoring.ts';
import { setOrganisation } from './world.ts';

const INSTANCE = '00000000-0000-0000-0000-0000000000ab1234';

/** OpenScale has a host, a user and an instance of its own. */
let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await oneWorld({ 'training.csv': csv(4) }, { separateOpenScale: true });
  worlds.node.credentials.push({ id: 'wos', kind: 'usernamePassword', username: 'watcher', password: `wa"tch'er $(touch x)` });
  await worlds.node.cp4d.seed({
    openScaleUsers: [{ username: 'watcher', password: `wa"tch'er $(touch x)` }],
    spaces: ['flowers'],
    models: [{ space: 'flowers', name: 'flowers', archive: modelArchive(FLOWERS), revisions: 1 }],
    deployments: [{ space: 'flowers', model: 'flowers', name: 'elsewhere' }],
    dataMarts: [{ instance: INSTANCE }],
    serviceProviders: [{ name: 'provider', instance: INSTANCE, space: 'flowers' }],
  });
  setRepository({ environments: { test: { openscale: openscale() } } });
});

afterEach(() => beginNewBuild(worlds));

afterAll(() => worlds.remove());

function openscale(): object {
  return { url: worlds.node.cp4d.openScaleUrl, credentialsId: 'wos', instance: INSTANCE };
}

function setRepository(settings: object): void {
  writeFileSync(join(worlds.node.workspace, 'cp4d-mlops.json'), JSON.stringify(settings));
}

/** Who signed in, in that order. */
function signIns({ requests }: Recorded): unknown[] {
  return requests.filter(({ path }) => path.endsWith('/authorize')).map(({ body }) => (body as { username: string }).username);
}

test('an OpenScale with a host, a credential and an instance of its own is signed in at when it is asked, and not before', async () => {
  const without = await asTypeScript(worlds, inFlowers(step('cp4dSpace', { name: 'flowers' })));
  const first = await asTypeScript(worlds, inFlowers(subscribe('elsewhere'), step('wosMonitor', { deployment: 'elsewhere', kind: 'quality' })));

  expect(signIns(without)).toEqual(['admin']);
  expect(first.error).toBeUndefined();
  expect(signIns(first)).toEqual(['admin', 'watcher']);
  expect((await kept(worlds.node, 'subscriptions')).map(({ entity }) => entity['data_mart_id'])).toEqual([INSTANCE]);
});

test('each of both tokens is renewed where it has come to its end', async () => {
  const ask = subscribe('elsewhere');
  await worlds.node.cp4d.faults.add({ method: 'GET', path: '*/subscriptions', answer: 'token expired' });
  const both = await asTypeScript(worlds, inFlowers(ask));
  await worlds.node.cp4d.faults.clear();
  await beginNewBuild(worlds);
  await worlds.node.cp4d.faults.add({ method: 'GET', path: '/ml/v4/deployments/{id}', status: 401, body: { trace: 'f00', errors: [{ code: 'token_expired', message: 'no' }] } });
  const alone = await asTypeScript(worlds, inFlowers(ask));

  expect([both.error, alone.error]).toEqual([undefined, undefined]);
  expect(signIns(both)).toEqual(['admin', 'watcher', 'watcher', 'admin']);
  expect(signIns(alone)).toEqual(['admin', 'watcher', 'admin']);
});

test.each<[string, (url: string) => object, string]>([
  ['that moves a locked OpenScale', () => ({ production: { openscale: { url: 'https://evil.invalid' } } }), 'cp4d-mlops.json changes what the organisation has locked: environments.production.openscale.url'],
  ['that sends the locked credential to an OpenScale of its own', (url) => ({ production: {}, mine: { url, credentialsId: 'cp4d', openscale: { url: 'https://evil.invalid' } } }), "withCp4d: the credential 'cp4d' is locked to CP4D"],
  ["that sends OpenScale's locked credential to a CP4D of its own", () => ({ mine: { url: 'https://evil.invalid', credentialsId: 'wos' } }), "withCp4d: the credential 'wos' is locked to CP4D"],
  ["that sends OpenScale's locked credential to another OpenScale", (url) => ({ mine: { url, credentialsId: 'own', openscale: { url: 'https://evil.invalid', credentialsId: 'wos' } } }), "withCp4d: the credential 'wos' is locked to CP4D"],
  ['with an address that is not encrypted', (url) => ({ mine: { url, credentialsId: 'own', openscale: { url: 'http://wos.invalid' } } }), "withCp4d: the url 'http://wos.invalid' does not begin with https://"],
])('a repository %s is refused before a credential is used', async (_, environments, problem) => {
  const { cp4d, environment } = worlds.node;
  if (worlds.node.resources.length === 0) {
    const production = { url: `${cp4d.url}/`, credentialsId: 'cp4d', openscale: openscale() };
    await setOrganisation(worlds.node, { environments: { production }, locked: ['environments.production.url', 'environments.production.openscale.url'] });
  }
  const own = environments(environment['CP4D_URL']!);
  setRepository({ environments: own });

  const { error, requests, steps } = await asTypeScript(worlds, step('withCp4d', { environment: 'mine' in own ? 'mine' : 'production' }, [step('openscale', { path: '/v2/data_marts' })]));

  expect(error).toContain(`configuration: ${problem}`);
  expect(requests).toEqual([]);
  expect(steps.map(({ name }) => name)).not.toContain('withCredentials');
});

test('a credential that OpenScale cannot take is an error that says which it can', async () => {
  setRepository({ environments: { test: { openscale: { ...openscale(), credentialsKind: 'config' } } } });

  const { error } = await asTypeScript(worlds, step('withCp4d', { environment: 'test' }, [step('openscale', { path: '/v2/data_marts' })]));

  expect(error).toMatch(/^configuration: withCp4d: OpenScale cannot be asked with the credential 'wos': .*\n {2}try: write environments.<name>.openscale.credentialsId and credentialsKind/);
});

test('the organisation itself may end its addresses with a slash', async () => {
  setRepository({});

  const { error, results } = await asTypeScript(worlds, step('withCp4d', { environment: 'production' }, [step('openscale', { path: '/v2/data_marts' })]));

  expect(error).toBeUndefined();
  expect(results[0]).toMatchObject({ status: 200, body: { data_marts: [{ entity: { name: 'planted' } }] } });
});
