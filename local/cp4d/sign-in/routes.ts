import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '../json.ts';
import { bytes, objectBody, optionalText } from '../request.ts';
import { isAtLeast } from '../version.ts';
import { issueToken, TOKEN_SECONDS, userOfToken, userWith, type Credentials, type Realm, type User } from './users.ts';

/** Sign-in, and the questions clients ask before it. */
export function signInRoutes(app: FastifyInstance, realm: Realm): void {
  app.post('/icp4d-api/v1/authorize', (request, reply) => authorize(realm, objectBody(request), reply));
  app.post('/idprovider/v1/auth/identitytoken', (request, reply) => identityToken(realm, bytes(request).toString(), reply));
  app.get('/v1/preauth/validateAuth', (request, reply) => validateAuth(realm, request, reply));
  app.get('/ml/wml_services/version', (_request, reply) => answerVersion(realm, reply, !isAtLeast(realm.version, '4.8')));
  app.get('/ml/wml_services/v2/version', (_request, reply) => answerVersion(realm, reply, isAtLeast(realm.version, '4.8')));
}

async function authorize(realm: Realm, body: JsonObject, reply: FastifyReply): Promise<FastifyReply> {
  const user = userWith(realm, {
    username: optionalText(body, 'username'),
    password: optionalText(body, 'password'),
    apiKey: optionalText(body, 'api_key'),
  });
  if (user === undefined) {
    return unauthorized(reply);
  }
  return reply.send({ _messageCode_: '200', message: 'Success', token: await issueToken(realm, user) });
}

/** The sign-in of the foundational services, whose token `validateAuth` exchanges for one of the platform. */
async function identityToken(realm: Realm, form: string, reply: FastifyReply): Promise<FastifyReply> {
  const fields = new URLSearchParams(form);
  const user = userWith(realm, { username: fields.get('username') ?? undefined, password: fields.get('password') ?? undefined });
  if (user === undefined || fields.get('grant_type') !== 'password') {
    return unauthorized(reply);
  }
  return reply.send({ access_token: await issueToken(realm, user), token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope: 'openid' });
}

/** The older form of sign-in, with HTTP Basic, or with a token of the foundational services. */
async function validateAuth(realm: Realm, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { authorization, 'iam-token': token } = request.headers;
  const user =
    typeof token === 'string'
      ? await userOfToken(realm, token).catch(() => undefined)
      : userWith(realm, basicCredentials(authorization));
  if (user === undefined) {
    return unauthorized(reply);
  }
  return reply.send({ ...identity(user), accessToken: await issueToken(realm, user), _messageCode_: 'success', message: 'success' });
}

function basicCredentials(header = ''): Credentials {
  const [scheme, encoded] = header.split(' ');
  if (scheme?.toLowerCase() !== 'basic' || encoded === undefined) {
    return {};
  }
  const [username, ...password] = Buffer.from(encoded, 'base64').toString().split(':');
  return { username, password: password.join(':') };
}

function identity(user: User): JsonObject {
  return {
    username: user.username,
    role: user.role,
    permissions: [],
    groups: [10000],
    sub: user.username,
    iss: 'KNOXSSO',
    aud: 'DSX',
    uid: user.uid,
    authenticator: 'default',
  };
}

function unauthorized(reply: FastifyReply): FastifyReply {
  return reply
    .status(401)
    .send({ _statusCode_: 401, _messageCode_: '401', message: '', exception: 'User unauthorized to invoke this endpoint.' });
}

function answerVersion(realm: Realm, reply: FastifyReply, here: boolean): FastifyReply {
  return here
    ? reply.send({ version: realm.version })
    : reply.status(404).type('text/html').send('<!DOCTYPE html><html><body>404 page not found</body></html>');
}
