import type { Connection } from '../internal/cp4dInternalConnection.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { openSession } from '../internal/cp4dInternalSession.ts';

export interface WithCp4dParameters extends Connection {
  /** Entry of `environments` in `cp4d-mlops.json`. Without it CP4D_ENVIRONMENT counts, then the only entry there is. */
  environment?: string;
  /** Address of the cluster, `https://…`. Without it the environment's, then CP4D_URL. */
  url?: string;
  /** Jenkins credential to sign in with. Without it the environment's, then CP4D_CREDENTIALS_ID. */
  credentialsId?: string;
  /**
   * What the credential holds: a user with a password, a user with an API key, a token, or a configuration file of
   * cpdctl. Without it the environment's, else a password.
   */
  credentialsKind?: 'password' | 'apiKey' | 'token' | 'config';
  /** Certificates to trust: PEM text, or a file on the agent. Without it the environment's, then CP4D_CA, then the system's. */
  ca?: string;
  /** Deployment space of the steps inside: its name, its id, or what cp4dSpace returned. Without it the environment's. */
  space?: Reference;
  /** Proxy that cpdctl and curl go through, `http://host:port`. Without it the environment's. */
  proxy?: string;
  /**
   * Seconds that a single request may take; uploads and waits have limits of their own. Without it the environment's,
   * else 60.
   */
  requestTimeoutSeconds?: number;
  /** Whether the steps inside only show what they would change. What they read is read. @default false */
  dryRun?: boolean;
}

/**
 * Signs in to Cloud Pak for Data and runs the steps inside with that session. The secret is bound for the sign-in
 * alone; what the session leaves on the agent is removed afterwards, whatever happens. A step outside `withCp4d` signs
 * in by itself.
 *
 * @returns what the body returns
 * @throws configuration when something of the connection is missing
 * @throws authentication when the cluster refuses the credential
 * @throws infrastructure when the cluster cannot be reached, or the agent lacks a tool
 * @example withCp4d(environment: 'test') { wmlDeploy(name: 'credit-risk', model: 'credit-risk') }
 */
export function withCp4d<Result>(parameters: WithCp4dParameters, body: () => Result): Result {
  return openSession(parameters, body);
}
