import { echo } from '#jenkins';
import { jsonIn, type Answers } from './cp4dInternalAnswers.ts';
import type { Answer, Call } from './cp4dInternalCalls.ts';
import { inDialect, type DialectSession } from './cp4dInternalDialect.ts';
import { plan } from './cp4dInternalDryRun.ts';
import { fail } from './cp4dInternalErrors.ts';
import { isExpired, raise } from './cp4dInternalFailures.ts';
import { repliesIn } from './cp4dInternalRest.ts';
import { runScript, type Calls, type Known } from './cp4dInternalScript.ts';
import { signInAgain, signInAtOpenScale, type SignInSession } from './cp4dInternalSignIn.ts';

const ANOTHER_STATE = 3;

/** What a batch needs of the session it runs in. */
export interface BatchSession extends SignInSession, DialectSession {
  /** Whether writes are only shown. */
  dryRun: boolean;
}

type Outcomes<Given> = { [Name in keyof Given]: Given[Name] extends Call<infer Outcome> ? Outcome : never };

/**
 * Runs calls one after the other in a single `sh`, up to the first that fails or whose waiting ends in another state
 * than the wanted one; those behind it have no outcome. An expired token is renewed once. In a dry run calls that change
 * something are shown instead.
 *
 * @param doing what the step is doing, for errors and the graph view: `wmlDeploy: look for the model`
 * @returns what each call gave, by its name
 * @throws when a call failed whose failure the step does not look at itself
 */
export function batch<Given extends Calls>(session: BatchSession, doing: string, calls: Given): Outcomes<Given> {
  const spoken = inDialect(session, doing, calls);
  if (session.dryRun) {
    return planned(session, doing, spoken) as Outcomes<Given>;
  }
  const answers = withRenewal(session, doing, spoken);
  requireSuccess(doing, spoken, answers);
  return outcomesOf(spoken, answers) as Outcomes<Given>;
}

/** What only reads is run, the rest is shown and has a placeholder for its outcome. */
function planned(session: BatchSession, doing: string, calls: Calls): unknown {
  const planning = plan(calls);
  for (const line of planning.shown) {
    echo(`dry run: ${line}`);
  }
  if (Object.keys(planning.calls).length === 0) {
    return planning.outcomes;
  }
  const answers = withRenewal(session, doing, planning.calls);
  requireSuccess(doing, planning.calls, answers);
  return { ...planning.outcomes, ...outcomesOf(planning.calls, answers) };
}

/** A token ends after some hours: the call that was refused and those behind it are run again with a new one. */
function withRenewal(session: BatchSession, doing: string, calls: Calls): Answers {
  // An OpenScale elsewhere is signed in at first, and then each of both tokens may have come to its end.
  return runRenewing(session, doing, calls, {}, session.openscale.separate ? 3 : 1);
}

function runRenewing(session: BatchSession, doing: string, calls: Calls, known: Known, renewals: number): Answers {
  const answers = runScript(session, doing, calls, known);
  const refused = Object.keys(calls).find((name) => answers[name] != null && isExpired(calls[name], answers[name]));
  if (refused == null || renewals === 0) {
    return answers;
  }
  renew(session, calls[refused], answers[refused]);
  const knownNow = { ...known, ...outputsBefore(refused, calls, answers) };
  return { ...answers, ...runRenewing(session, doing, from(refused, calls), knownNow, renewals - 1) };
}

/** Requests to OpenScale may stand beside such to CP4D; the error text names those that were refused. */
function renew(session: BatchSession, call: Call<unknown>, answer: Answer): void {
  const isOpenScale = session.openscale.separate && call.says.startsWith('OpenScale');
  const refused = answer.errors.split('\n').filter((line) => line.startsWith('HTTP 401'));
  if (session.openscale.credentialsKind === 'config' && call.says.startsWith('OpenScale')) {
    fail({
      category: 'configuration',
      what: `withCp4d: OpenScale cannot be asked with the credential '${session.openscale.credentialsId}': a configuration file of cpdctl holds no token for it`,
      attempt: 'write environments.<name>.openscale.credentialsId and credentialsKind into cp4d-mlops.json: password, apiKey or token',
    });
  }
  if (!isOpenScale || refused.some((line) => line.includes(' cp4d:/'))) {
    signInAgain(session);
  }
  if (isOpenScale && (refused.length === 0 || refused.some((line) => !line.includes(' cp4d:/')))) {
    signInAtOpenScale(session);
  }
}

function from(first: string, calls: Calls): Calls {
  const names = Object.keys(calls);
  const rest: Calls = {};
  for (const name of names.slice(names.indexOf(first))) {
    rest[name] = calls[name];
  }
  return rest;
}

function outputsBefore(first: string, calls: Calls, answers: Answers): Known {
  const known: Known = {};
  for (const name of Object.keys(calls)) {
    if (name === first) {
      break;
    }
    known[name] = madeIn(calls[name], answers[name]);
  }
  return known;
}

/** What a call printed, or the id of what a request made. */
function madeIn(call: Call<unknown>, answer: Answer): string {
  if (call.reading !== 'replies' && call.reading !== 'exchange') {
    return answer.output.trim();
  }
  const replies = repliesIn(answer.output) as unknown as { body: { metadata?: { id?: string } } }[];
  return replies[0].body.metadata?.id ?? '';
}

function requireSuccess(doing: string, calls: Calls, answers: Answers): void {
  for (const name of Object.keys(calls)) {
    const answer = answers[name] ?? NO_ANSWER;
    if (isFailure(calls[name], answer)) {
      raise(doing, calls[name], answer, madeBefore(name, calls, answers));
    }
    if (answer.code !== 0) {
      break;
    }
  }
}

/** What requests of the batch have made before one failed. */
function madeBefore(failed: string, calls: Calls, answers: Answers): string | null {
  const names = Object.keys(calls);
  const made = names.filter((name) => names.indexOf(name) < names.indexOf(failed) && calls[name].verb === 'sending');
  return made.length === 0 ? null : made.map((name) => `${calls[name].says} was done: ${madeIn(calls[name], answers[name])}`).join('; ');
}

const NO_ANSWER: Answer = { code: 1, output: '', errors: 'the agent printed no answer' };

/** How a call ended is the step's own business when the step said so, or when it waits for a state. */
function isFailure(call: Call<unknown>, answer: Answer): boolean {
  const endedOtherwise = call.waitsFor != null && answer.code === ANOTHER_STATE;
  return answer.code !== 0 && call.reading !== 'answer' && call.reading !== 'exchange' && !endedOtherwise;
}

function outcomesOf(calls: Calls, answers: Answers): { [name: string]: unknown } {
  const outcomes: { [name: string]: unknown } = {};
  for (const name of Object.keys(calls)) {
    const answer = answers[name];
    if (answer != null) {
      outcomes[name] = outcomeOf(calls[name], answer);
    }
  }
  return outcomes;
}

function outcomeOf(call: Call<unknown>, answer: Answer): unknown {
  switch (call.reading) {
    case 'json':
      return jsonIn(answer.output);
    case 'text':
      return answer.output.trim();
    case 'replies':
      return repliesIn(answer.output);
    case 'exchange':
      return { answer, replies: repliesIn(answer.output) };
    default:
      return answer;
  }
}
