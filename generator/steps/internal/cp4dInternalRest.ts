import { fromJson, isMap, numberIn, toJson } from '#language';
import type { Answer, Call, Word } from './cp4dInternalCalls.ts';

/** One request to OpenScale; one to CP4D itself when its path begins with `cp4d:`. */
export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  /** Of a GET: a name that is asked for, whatever stands in it. */
  named?: string;
}

/** What the server said to one request. */
export interface Reply {
  status: number;
  /** Where what was made can be found. */
  location: string | null;
  body: unknown;
}

/** How several requests ended, for a step that looks at refusals itself. */
export interface Exchange {
  answer: Answer;
  replies: Reply[];
}

/** What a wait for an answer looks at: number of the request from 1, path in its body, and value. */
export interface Awaited {
  /** What is waited for: `the subscription of 'x'`. */
  what: string;
  minutes: number;
  /** The value whose changes are shown: `1.entity.status.state`. */
  shown: string;
  /** All must hold for a good end: `1.entity.status.state=active`. */
  done: string[];
  /** All must hold for a bad end. */
  ended: string[];
}

/** Requests that only read; they are one process, and may be repeated. */
export function fetching(requests: Request[]): Call<Reply[]> {
  return { verb: 'fetching', words: wordsOf(requests), says: shown(requests), reading: 'replies', planned: requests.map(() => noReply()) };
}

/** Requests of which one changes something. */
export function sending(requests: Request[]): Call<Reply[]> {
  return { verb: 'sending', words: wordsOf(requests), says: shown(requests), reading: 'replies', planned: requests.map(() => noReply()) };
}

/** The same requests; when one is refused, the step is handed the answers instead of an error being raised. */
export function attemptingRequests(call: Call<Reply[]>): Call<Exchange> {
  return { verb: call.verb, words: call.words, says: call.says, reading: 'exchange', time: call.time, planned: { answer: { code: 0, output: '', errors: '' }, replies: call.planned } };
}

/**
 * Requests that are repeated until their answers are as wanted; the console shows each change.
 *
 * @param expected what a dry run is handed
 */
export function awaitingReplies(awaited: Awaited, requests: Request[], expected: Reply[]): Call<Reply[]> {
  return {
    verb: 'await_answer',
    words: [...wordsOfWait(awaited), ...wordsOf(requests)],
    says: shown(requests),
    reading: 'replies',
    waitsFor: shownWait(awaited),
    planned: expected,
  };
}

/**
 * Makes something, and waits for it as `awaitingReplies` does. The first look goes out with the request itself.
 *
 * @param requests those of the wait; `madeNow()` stands in them and in the conditions for the id of what is made
 */
export function making(request: Request, awaited: Awaited, requests: Request[]): Call<Exchange> {
  const replies = [noReply(), ...requests.map(() => noReply())];
  return {
    verb: 'making',
    words: [...wordsOfWait(awaited), ...wordsOf([request]), ...wordsOf(requests)],
    says: shown([request]),
    reading: 'exchange',
    waitsFor: shownWait(awaited),
    planned: { answer: { code: 0, output: '', errors: '' }, replies },
  };
}

function wordsOfWait(awaited: Awaited): Word[] {
  return [`${awaited.minutes}m`, awaited.what, awaited.shown, awaited.done.join(' '), awaited.ended.join(' ')].map((text) => ({ text }));
}

function shownWait(awaited: Awaited): string {
  return `${awaited.what}, for ${awaited.minutes} minutes`;
}

/** Stands for the id of what `making` makes; in a path it is the value of the last parameter. */
export function madeNow(): string {
  return '{made}';
}

/** Where a list has what has that id, or is on what has it: `1.subscriptions.@….entity.status.state`. */
export function placeIn(number: number, list: string, id: string): string {
  return `${number}.${list}.@${id}`;
}

/** What a dry run is handed for a request that it does not send. */
export function noReply(): Reply {
  return { status: 200, location: null, body: {} };
}

/** A path's part that an earlier call of the batch has made; only whole parts: `/v2/subscriptions/${madeBy('created')}`. */
export function madeBy(call: string): string {
  return toJson({ outcomeOf: call });
}

function wordsOf(requests: Request[]): Word[] {
  return requests.flatMap((request) => [
    { text: request.method },
    { text: request.path, chained: true },
    { text: request.named == null ? bodyText(request.body) : `name=${request.named}` },
  ]);
}

function bodyText(body: unknown): string {
  return body == null ? '' : toJson(body);
}

function shown(requests: Request[]): string {
  return `OpenScale's ${requests.map((request) => `${request.method} ${shownPath(request.path)}`).join(', ')}`;
}

/** Ids of what an earlier call makes are not known yet. */
function shownPath(path: string): string {
  const parts = path.split('{"outcomeOf":"');
  const behind = parts.slice(1).map((part) => `{id}${part.substring(part.indexOf('}') + 1)}`);
  return `${parts[0]}${behind.join('')}`;
}

/** Takes apart what openscale.sh printed: `s STATUS LOCATION`, then the body with `b ` before each line. */
export function repliesIn(output: string): Reply[] {
  return `\n${output}`
    .split('\ns ')
    .slice(1)
    .map((part) => replyOf(part.split('\n')));
}

function replyOf(lines: string[]): Reply {
  const head = lines[0].split(' ');
  const status = numberIn(head[0]);
  const location = head.length > 1 && head[1] !== '' ? head[1] : null;
  const text = lines
    .slice(1)
    .map((line) => line.substring(Math.min(2, line.length)))
    .join('\n');
  return { status: status ?? 0, location, body: bodyOf(text) };
}

/** What is no JSON, such as the page of a proxy, stays a text. */
function bodyOf(text: string): unknown {
  try {
    return text.trim() === '' ? {} : fromJson(text);
  } catch {
    return text;
  }
}

/** What the server says of a refusal, in one line: `404: AIQCS0001E, "no such subscription" (trace abc)`. */
export function refusalIn(answer: Answer): string {
  const refused = repliesIn(answer.output).find((reply) => reply.status >= 300 || reply.status < 200);
  if (refused == null) {
    return answer.errors;
  }
  const texts = failureTexts(refused.body);
  return texts === '' ? answer.errors : `HTTP ${refused.status}: ${texts}`;
}

/** The texts of OpenScale's `{ trace, errors: [{ code, message }] }`. */
export function failureTexts(failure: unknown): string {
  const found = (isMap(failure) ? failure : {}) as { errors?: { code?: string; message?: string }[]; trace?: string };
  const errors = found.errors ?? [];
  const texts = errors.map((problem) => `${problem.code ?? ''}, "${problem.message ?? ''}"`).join('; ');
  const trace = found.trace;
  return trace == null || texts === '' ? texts : `${texts} (trace ${trace})`;
}

/** The list under a name in a reply's body; empty where there is none. */
export function listIn(reply: Reply, name: string): unknown[] {
  const body = reply.body;
  return isMap(body) && Array.isArray(body[name]) ? (body[name] as unknown[]) : [];
}
