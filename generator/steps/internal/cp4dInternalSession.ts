import { deleteDir, dir, env, libraryResource, pwd, readFile, withEnv, writeFile } from '#jenkins';
import { fromJson, randomId, toJson } from '#language';
import { fail } from './cp4dInternalErrors.ts';
import type { Reference } from './cp4dInternalReferences.ts';
import { environmentSettings, readSettings, type EnvironmentSettings, type ModelSettings } from './cp4dInternalSettings.ts';
import { signIn } from './cp4dInternalSignIn.ts';
import type { SpaceSession } from './cp4dInternalSpaces.ts';

/** How a session reaches its cluster, as `withCp4d` takes it; what is missing comes from the settings. */
export interface Connection {
  environment?: string;
  url?: string;
  credentialsId?: string;
  credentialsKind?: 'password' | 'apiKey' | 'token';
  ca?: string;
  space?: Reference;
  requestTimeoutSeconds?: number;
}

/** What the steps inside `withCp4d { … }` know of it; it travels in an environment variable, and holds no secret. */
export interface Session extends SpaceSession {
  url: string;
  credentialsId: string;
  credentialsKind: string;
  /** Of the settings file. */
  models: { [name: string]: ModelSettings };
}

const USUAL_SECONDS = 60;

/** Runs the body in the session that is open, or in one of its own. */
export function inSession<Result>(body: () => Result): Result {
  if (env.CP4D_MLOPS_SESSION == null) {
    return openSession({}, body);
  }
  return body();
}

/** The session that is open. */
export function currentSession(): Session {
  const session = env.CP4D_MLOPS_SESSION;
  return fromJson(session ?? '{}') as Session;
}

/**
 * Signs in, runs the body, and removes what the session left on the agent, whatever happens.
 *
 * @throws when the connection is not complete, or the cluster refuses the credential
 */
export function openSession<Result>(connection: Connection, body: () => Result): Result {
  const settings = readSettings();
  const environment = environmentSettings(settings, connection.environment);
  const session = sessionOf(connection, environment, settings.models ?? {});
  try {
    writeFile({ file: `${session.folder}/agent.sh`, text: libraryResource('cp4d-mlops/agent.sh'), encoding: 'UTF-8' });
    trust(session.folder, connection.ca ?? environment.ca ?? env.CP4D_CA);
    const space = signIn(session, connection.space ?? environment.space);
    return withEnv([`CP4D_MLOPS_SESSION=${toJson({ ...session, space })}`, `CPD_CONFIG=${session.folder}/config`], body);
  } finally {
    dir(session.folder, () => {
      deleteDir();
    });
  }
}

/** Certificates to trust: a PEM text, or a file on the agent. */
function trust(folder: string, certificates: string | null | undefined): void {
  if (certificates == null) {
    return;
  }
  const text = certificates.startsWith('-----BEGIN') ? certificates : readFile({ file: certificates, encoding: 'UTF-8' });
  writeFile({ file: `${folder}/ca.pem`, text, encoding: 'UTF-8' });
}

function sessionOf(connection: Connection, environment: EnvironmentSettings, models: { [name: string]: ModelSettings }): Session {
  const url = connection.url ?? environment.url ?? env.CP4D_URL;
  const credentialsId = connection.credentialsId ?? environment.credentialsId ?? env.CP4D_CREDENTIALS_ID;
  if (url == null || !url.startsWith('https://')) {
    fail({
      category: 'configuration',
      what: url == null ? 'withCp4d: there is no url' : `withCp4d: the url '${url}' does not begin with https://`,
      attempt: 'pass url:, or write it into cp4d-mlops.json, or set CP4D_URL on the controller',
    });
  }
  if (credentialsId == null) {
    fail({
      category: 'configuration',
      what: 'withCp4d: there is no credential',
      attempt: 'pass credentialsId:, or write it into cp4d-mlops.json, or set CP4D_CREDENTIALS_ID on the controller',
    });
  }
  return {
    url: url.endsWith('/') ? url.substring(0, url.length - 1) : url,
    credentialsId,
    credentialsKind: connection.credentialsKind ?? environment.credentialsKind ?? 'password',
    folder: `${pwd({ tmp: true })}/cp4d-mlops-${randomId()}`,
    requestTimeoutSeconds: connection.requestTimeoutSeconds ?? USUAL_SECONDS,
    models,
  };
}
