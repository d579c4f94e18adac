import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock.ts';
import { unauthenticated } from '../errors.ts';
import type { State } from '../state.ts';

/** A person or service account of the platform. */
export interface User {
  username: string;
  /** The number under which spaces know the user as a member. */
  uid: string;
  password: string;
  apiKeys: string[];
  role: 'Administrator' | 'User';
}

/** A token that was handed out; the token itself is not kept. */
export interface IssuedToken {
  username: string;
  expired: boolean;
}

/** What a caller may present instead of a token. */
export interface Credentials {
  username?: string;
  password?: string;
  apiKey?: string;
}

/** Who may sign in at one host, and with which tokens. A cluster is one; an OpenScale on a host of its own is another. */
export interface Realm {
  readonly clock: Clock;
  readonly version: string;
  readonly state: Pick<State, 'users' | 'tokens' | 'secrets'>;
}

const FIRST_UID = 1000330999;

/** How long a token is good. */
export const TOKEN_SECONDS = 12 * 3600;

/** Adds a user; a uid is given in the order of adding when there is none. */
export function addUser(realm: Realm, user: Omit<User, 'uid'> & { uid?: string }): User {
  const uid = user.uid ?? String(FIRST_UID + realm.state.users.size);
  const added = { ...user, uid };
  realm.state.users.set(user.username, added);
  return added;
}

/** The user these credentials belong to. */
export function userWith(realm: Realm, credentials: Credentials): User | undefined {
  const user = realm.state.users.get(credentials.username ?? '');
  if (user === undefined) {
    return undefined;
  }
  const known = credentials.apiKey !== undefined ? user.apiKeys.includes(credentials.apiKey) : user.password === credentials.password;
  return known ? user : undefined;
}

/** A signed token for a user, valid for some hours of simulated time. */
export async function issueToken(realm: Realm, user: User): Promise<string> {
  const issuedAt = Math.floor(realm.clock.now() / 1000);
  const id = randomBytes(12).toString('hex');
  realm.state.tokens.set(id, { username: user.username, expired: false });
  return new SignJWT({
    username: user.username,
    display_name: user.username,
    role: user.role,
    permissions: user.role === 'Administrator' ? ['administrator', 'can_provision', 'manage_catalog'] : ['can_provision'],
    groups: [10000],
    uid: user.uid,
    authenticator: 'default',
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(user.username)
    .setIssuer('KNOXSSO')
    .setAudience('DSX')
    .setJti(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_SECONDS)
    .sign(signingKey(realm));
}

/** The user a token was issued to; refuses tokens that are foreign, changed, expired or withdrawn. */
export async function userOfToken(realm: Realm, token: string): Promise<User> {
  const id = await jwtVerify(token, signingKey(realm), { currentDate: new Date(realm.clock.now()) }).then(
    verified => verified.payload.jti ?? '',
    () => '',
  );
  const issued = realm.state.tokens.get(id);
  const user = realm.state.users.get(issued?.username ?? '');
  if (issued === undefined || issued.expired || user === undefined) {
    throw unauthenticated('Failed to authenticate the request: the token is not valid or has expired. Sign in again.');
  }
  return user;
}

/** Makes tokens useless before their time: those of one user, or all. */
export function expireTokens(realm: Realm, username?: string): number {
  const affected = [...realm.state.tokens.values()].filter(
    token => !token.expired && (username === undefined || token.username === username),
  );
  for (const token of affected) {
    token.expired = true;
  }
  return affected.length;
}

function signingKey(realm: Realm): Uint8Array {
  const secrets = realm.state.secrets;
  if (!secrets.has('token')) {
    secrets.set('token', randomBytes(32).toString('hex'));
  }
  return Buffer.from(secrets.get('token') ?? '', 'hex');
}
