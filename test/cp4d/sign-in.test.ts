import { expect, test } from 'vitest';
import { testCluster } from './cluster.ts';

const { cp4d, api, token } = await testCluster();

const SIGN_IN = '/icp4d-api/v1/authorize';

test('a password or an API key is exchanged for a token with an end; null counts as absent', async () => {
  await cp4d.seed({ users: [{ username: 'pipeline', apiKeys: ['key-1'] }] });

  const withPassword = await api('POST', SIGN_IN, { username: 'admin', password: 'password', api_key: null });
  const withKey = await api('POST', SIGN_IN, { username: 'pipeline', password: null, api_key: 'key-1' });

  expect([withPassword.status, withKey.status]).toEqual([200, 200]);
  const claims = JSON.parse(Buffer.from(withKey.text('token').split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({ username: 'pipeline', iss: 'KNOXSSO', exp: claims.iat + 12 * 3600 });
});

test('a token of the foundational services is exchanged for one of the platform', async () => {
  const form = (password: string): ReturnType<typeof api> =>
    api('POST', '/idprovider/v1/auth/identitytoken', `grant_type=password&username=admin&password=${password}`, { token: null });
  expect((await form('wrong')).status).toBe(401);

  const identity = (await form('password')).text('access_token');
  const exchange = (token: string): ReturnType<typeof api> =>
    api('GET', '/v1/preauth/validateAuth', undefined, { token: null, headers: { username: 'admin', 'iam-token': token } });
  expect((await exchange('other')).status).toBe(401);
  const platform = (await exchange(identity)).text('accessToken');
  expect((await api('GET', '/v2/spaces', undefined, { token: platform })).status).toBe(200);
});

test('wrong credentials are 401 in the words of the platform', async () => {
  for (const body of [
    { username: 'admin', password: 'wrong' },
    { username: 'nobody', password: 'password' },
    { username: 'admin', api_key: 'wrong' },
    {},
  ]) {
    expect(await api('POST', SIGN_IN, body)).toMatchObject({ status: 401, body: { _statusCode_: 401, _messageCode_: '401' } });
  }
});

test('a request without a token, with a foreign or a changed one is 401', async () => {
  const good = await token();
  const changed = good.replace(/\.[^.]+\./, `.${Buffer.from('{"username":"admin","exp":9999999999}').toString('base64url')}.`);

  for (const bad of [null, 'abc', 'eyJhbGciOiJub25lIn0.eyJ1c2VybmFtZSI6ImFkbWluIn0.', changed]) {
    expect(await api('GET', '/v2/spaces', undefined, { token: bad })).toMatchObject({
      status: 401,
      body: { errors: [{ code: 'authentication_token_not_valid' }], status_code: '401' },
    });
  }
});

test('a token ends when it is withdrawn, and after twelve hours', async () => {
  const [withdrawn, old] = [await token('pipeline'), await token()];

  await cp4d.expireTokens('pipeline');
  expect((await api('GET', '/v2/spaces', undefined, { token: withdrawn })).status).toBe(401);
  expect((await api('GET', '/v2/spaces', undefined, { token: old })).status).toBe(200);

  await cp4d.advance(12 * 3600 + 1);
  expect((await api('GET', '/v2/spaces', undefined, { token: old })).status).toBe(401);
});
