import { file, string, usernamePassword, withCredentials, type Binding } from '#jenkins';
import type { Answers } from './cp4dInternalAnswers.ts';
import type { Answer, Call } from './cp4dInternalCalls.ts';
import type { OpenScaleAccess } from './cp4dInternalConnection.ts';
import { isOf2020, requireSupported } from './cp4dInternalDialect.ts';
import { fail } from './cp4dInternalErrors.ts';
import { raise, saidIn } from './cp4dInternalFailures.ts';
import { runScript, type Calls, type ScriptSession } from './cp4dInternalScript.ts';

const DOING = 'withCp4d: sign in';

/** Where and with which secret a session signs in. */
export interface SignInSession extends ScriptSession {
  url: string;
  credentialsId: string;
  credentialsKind: string;
  openscale: OpenScaleAccess;
}

/**
 * Exchanges the credential for a token, and runs further calls in the same `sh`. The secret is bound around that alone,
 * and reaches the agent in the environment.
 *
 * @param behind calls that need to be signed in
 * @returns how those calls ended, and which cpdctl the agent has; with one of 2020 they were not run
 * @throws when the cluster refuses the credential, cannot be reached, or the agent lacks a tool
 */
export function signIn(session: SignInSession, behind: Calls): SignedIn {
  const answers = withCredentials([secretOf(session)], () => runScript(session, DOING, { signIn: signInCall(session), ...behind }, {}));
  return { answers, release: examine(session, answers.signIn) };
}

/** How a sign-in ended, and what came with it. */
export interface SignedIn {
  answers: Answers;
  /** Release of cpdctl. */
  release: string;
}

/** A new token for a session whose token has come to its end. */
export function signInAgain(session: SignInSession): void {
  signIn(session, {});
}

/**
 * A token for an OpenScale that has another address or credential than CP4D.
 *
 * @throws when it refuses the credential, or cannot be reached
 */
export function signInAtOpenScale(session: SignInSession): void {
  const access = session.openscale;
  const doing = 'withCp4d: sign in at OpenScale';
  const words = [access.credentialsKind, access.url].map((text) => ({ text }));
  const call: Call<Answer> = { verb: 'sign_in_openscale', words, says: `the sign-in at ${access.url}`, reading: 'answer' };
  const answers = withCredentials([secretOf(access)], () => runScript(session, doing, { signIn: call }, {}));
  refuseCredential(access, answers.signIn);
  if (answers.signIn.code !== 0) {
    raise(doing, call, answers.signIn);
  }
}

/** Where something signs in, and with what. */
interface Access {
  url: string;
  credentialsId: string;
  credentialsKind: string;
}

function secretOf(access: Access): Binding {
  const credentialsId = access.credentialsId;
  switch (access.credentialsKind) {
    case 'token':
      return string({ credentialsId, variable: 'CP4D_SECRET' });
    case 'config':
      return file({ credentialsId, variable: 'CP4D_SECRET' });
    default:
      return usernamePassword({ credentialsId, usernameVariable: 'CP4D_USER', passwordVariable: 'CP4D_SECRET' });
  }
}

function signInCall(session: SignInSession): Call<Answer> {
  const words = [session.credentialsKind, session.url].map((text) => ({ text }));
  return { verb: 'sign_in', words, says: `the sign-in at ${session.url}`, reading: 'answer' };
}

function refuseCredential(access: Access, answer: Answer): void {
  const status = answer.output.split('\n')[0];
  if (status === '401' || status === '403') {
    fail({
      category: 'authentication',
      what: `withCp4d: ${access.url} refuses the credential '${access.credentialsId}'`,
      says: saidIn({ code: answer.code, output: '', errors: answer.errors }),
      attempt: `check the user and the ${access.credentialsKind} in that credential`,
    });
  }
}

/** The call prints the HTTP status and what `cpdctl version` says; gives the release. */
function examine(session: SignInSession, answer: Answer): string {
  refuseCredential(session, answer);
  const lines = answer.output.split('\n');
  if (lines.length > 1) {
    const release = lines[1].split(' ')[0];
    requireSupported(release);
    requireKind(session, release);
  }
  if (answer.code !== 0) {
    raise(DOING, signInCall(session), answer);
  }
  return lines.length > 1 ? lines[1].split(' ')[0] : '';
}

/** The cpdctl of 2020 knows neither keys nor tokens. */
function requireKind(session: SignInSession, release: string): void {
  if (isOf2020(release) && !['password', 'config'].includes(session.credentialsKind)) {
    fail({
      category: 'configuration',
      what: `withCp4d: cpdctl ${release} signs in with a user and a password, and '${session.credentialsId}' is of the kind ${session.credentialsKind}`,
      attempt: "take a credential of the kind 'password', or install cpdctl 1.4.49 or newer on the agent",
    });
  }
}
