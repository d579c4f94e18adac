import { readFileSync } from 'node:fs';
import {
  configurationFile,
  readConfiguration,
  writeConfiguration,
  type Configuration,
  type ConfiguredUser,
} from '../configuration/file.ts';
import { decrypt, encrypt } from '../configuration/secrets.ts';
import { Failure } from '../failure.ts';
import type { Transport } from './transport.ts';

/** Which cluster a call talks to, and as whom. */
export interface Session {
  url: string;
  token(transport: Transport): Promise<string>;
}

/** What on the command line chooses the session. */
export interface SessionChoice {
  configurationFlag?: string;
  profile?: string;
  context?: string;
}

/** A token that ends within this time is not used any more. */
const SPARE_SECONDS = 60;

/** The session of the chosen or current profile; without a configuration file that of the environment. */
export function openSession(choice: SessionChoice): Session {
  const file = configurationFile(choice.configurationFlag);
  const configuration = readConfiguration(file);
  if (configuration === undefined) {
    return environmentSession();
  }
  const name =
    choice.profile ||
    process.env['CPD_PROFILE'] ||
    profileOf(configuration, choice.context || process.env['CPD_CONTEXT']) ||
    configuration.currentProfile ||
    profileOf(configuration, configuration.currentContext);
  const profile = configuration.profiles[name ?? ''];
  if (name === undefined || profile === undefined) {
    throw new Failure(
      name === undefined
        ? 'There is no current profile. Choose one with `cpdctl config profile use`.'
        : `There is no profile '${name}' in the configuration.`,
    );
  }
  const user = configuration.users[profile.user ?? ''];
  if (profile.url === undefined || user === undefined) {
    throw new Failure(`Profile '${name}' has no ${profile.url === undefined ? 'URL' : 'user'}. Set it with \`cpdctl config profile set\`.`);
  }
  return sessionOf(file, configuration, profile.url, user);
}

/** The session of a configured user, whose token is kept in the configuration file. */
export function sessionOf(file: string, configuration: Configuration, url: string, user: ConfiguredUser): Session {
  return { url, token: transport => tokenOf(user, url, transport, () => writeConfiguration(file, configuration)) };
}

/** Contexts only stand in files of older releases; elsewhere the name of one is the name of its profile. */
function profileOf({ contexts }: Configuration, context: string | undefined): string | undefined {
  return context === undefined ? undefined : (contexts?.[context]?.profile ?? context);
}

/** Inside a cluster's runtimes nothing needs to be configured. */
function environmentSession(): Session {
  const url = process.env['RUNTIME_ENV_APSX_URL'];
  const token = process.env['USER_ACCESS_TOKEN'];
  if (!url || !token) {
    throw new Failure('No configuration was found. Set one up with `cpdctl config profile set`.');
  }
  return { url, token: async () => token };
}

async function tokenOf(user: ConfiguredUser, url: string, transport: Transport, save: () => void): Promise<string> {
  if (user.tokenFile !== undefined) {
    return tokenFrom(user.tokenFile);
  }
  if (user.token !== undefined && user.token.url === url && user.token.expires - SPARE_SECONDS > Date.now() / 1000) {
    return decrypt(user.token.value);
  }
  const token = await signIn(user, url, transport);
  user.token = { value: encrypt(token), expires: expiry(token), url };
  try {
    save();
  } catch {
    // A configuration that cannot be written only costs a sign-in per call.
  }
  return token;
}

function tokenFrom(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Failure(`The token file cannot be read: ${(error as Error).message}`);
  }
}

async function signIn(user: ConfiguredUser, url: string, transport: Transport): Promise<string> {
  const credentials =
    user.apikey === undefined
      ? { username: user.username, password: decrypt(user.password ?? '') }
      : { username: user.username, api_key: decrypt(user.apikey) };
  const answer = await transport.send(
    'POST',
    new URL('/icp4d-api/v1/authorize', url),
    { accept: 'application/json' },
    { type: 'application/json', bytes: Buffer.from(JSON.stringify(credentials)) },
  );
  if (answer.status === 401) {
    throw new Failure(
      "An error occurred while performing the 'authenticate' step: Unauthorized",
      'The user credentials are invalid or the token has expired.',
    );
  }
  const token = tokenIn(answer.body.toString());
  if (answer.status !== 200 || token === undefined) {
    throw new Failure(`An error occurred while performing the 'authenticate' step: the answer with status ${answer.status} holds no token`);
  }
  return token;
}

function tokenIn(text: string): string | undefined {
  try {
    const { token } = JSON.parse(text) as { token?: unknown };
    return typeof token === 'string' ? token : undefined;
  } catch {
    return undefined;
  }
}

function expiry(token: string): number {
  try {
    const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp?: unknown };
    return typeof exp === 'number' ? exp : 0;
  } catch {
    return 0;
  }
}
