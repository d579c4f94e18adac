import { file, string, usernamePassword, withCredentials, type Binding } from '#jenkins';
import { numberIn } from '#language';
import type { Answers } from './cp4dInternalAnswers.ts';
import type { Answer, Call } from './cp4dInternalCalls.ts';
import type { OpenScaleAccess } from './cp4dInternalConnection.ts';
import { fail } from './cp4dInternalErrors.ts';
import { raise, saidIn } from './cp4dInternalFailures.ts';
import { runScript, type Calls, type ScriptSession } from './cp4dInternalScript.ts';

const DOING = 'withCp4d: sign in';
const OLDEST_CPDCTL = '1.4.49';

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
 * @returns how those calls ended
 * @throws when the cluster refuses the credential, cannot be reached, or the agent lacks a tool
 */
export function signIn(session: SignInSession, behind: Calls): Answers {
  const answers = withCredentials([secretOf(session)], () => runScript(session, DOING, { signIn: signInCall(session), ...behind }, {}));
  examine(session, answers.signIn);
  return answers;
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

/** The call prints the HTTP status and what `cpdctl version` says. */
function examine(session: SignInSession, answer: Answer): void {
  refuseCredential(session, answer);
  const lines = answer.output.split('\n');
  if (answer.code !== 0) {
    raise(DOING, signInCall(session), answer);
  }
  const version = lines.length > 1 ? lines[1].split(' ')[0] : '';
  if (isOlder(version, OLDEST_CPDCTL)) {
    fail({
      category: 'infrastructure',
      what: `withCp4d: the agent has cpdctl ${version}, and cp4d-mlops needs ${OLDEST_CPDCTL} or newer`,
      attempt: 'install a newer cpdctl on the agent',
    });
  }
}

function isOlder(version: string, oldest: string): boolean {
  const parts = version.split('.');
  const wanted = oldest.split('.');
  for (let i = 0; i < wanted.length; i++) {
    const part = i < parts.length ? numberIn(parts[i]) : null;
    const least = numberIn(wanted[i]);
    if (part == null || least == null || part < least) {
      return true;
    }
    if (part > least) {
      return false;
    }
  }
  return false;
}
