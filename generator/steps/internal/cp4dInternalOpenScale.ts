import { isMap } from '#language';
import { batch } from './cp4dInternalBatch.ts';
import { placeholder } from './cp4dInternalDryRun.ts';
import { isExpired, requireUnclear, raise } from './cp4dInternalFailures.ts';
import { attemptingRequests, awaitingReplies, failureTexts, fetching, listIn, madeNow, making, noReply, sending, type Awaited, type Exchange, type Reply, type Request } from './cp4dInternalRest.ts';
import type { Session } from './cp4dInternalSession.ts';

export interface Requests {
  [name: string]: Request;
}

export interface Replies {
  [name: string]: Reply;
}

const REFUSED = 22;
const NOT_FOUND = 404;

/**
 * Asks OpenScale several things at once.
 *
 * @returns the replies by the requests' names
 * @throws when one is refused
 */
export function ask(session: Session, doing: string, requests: Requests): Replies {
  const asked = batch(session, doing, { asked: fetching(Object.values(requests)) });
  return byName(requests, asked.asked);
}

/** Asks for things of which some may not be there any more: those have the status 404. */
export function askForWhatMayBeGone(session: Session, doing: string, requests: Requests): Replies {
  const call = fetching(Object.values(requests));
  const asked = batch(session, doing, { asked: attemptingRequests(call) });
  const clear = asked.asked.replies.every((reply) => reply.status < 300 || reply.status === NOT_FOUND);
  const code = asked.asked.answer.code;
  if (code !== 0 && (code !== REFUSED || !clear)) {
    raise(doing, call, asked.asked.answer);
  }
  return byName(requests, asked.asked.replies);
}

function byName(requests: Requests, replies: Reply[]): Replies {
  const named: Replies = {};
  const names = Object.keys(requests);
  for (let i = 0; i < names.length; i++) {
    named[names[i]] = i < replies.length ? replies[i] : noReply();
  }
  return named;
}

export function isGone(reply: Reply): boolean {
  return reply.status === NOT_FOUND;
}

/** Requests that change something; a refusal of one ends the step. */
export function order(session: Session, doing: string, requests: Request[]): Reply[] {
  const sent = batch(session, doing, { sent: sending(requests) });
  return sent.sent;
}

/**
 * Makes something, unless it is not clear whether that was done: then the step looks again.
 *
 * @returns its id, or nothing when the step is to look again
 * @throws when the server refuses it clearly, or there have been enough attempts
 */
export function create(session: Session, doing: string, request: Request, attemptsLeft: number): string | undefined {
  const call = sending([request]);
  const sent = batch(session, doing, { created: attemptingRequests(call) });
  if (sent.created.answer.code !== 0) {
    requireUnclear(doing, call, sent.created.answer, attemptsLeft);
    return undefined;
  }
  return session.dryRun ? placeholder() : idIn(sent.created.replies[0]);
}

/** What was made, and the replies to the requests that waited for it. */
export interface Made {
  id: string;
  seen: Replies;
}

/**
 * Makes something and waits for it, in one `sh`.
 *
 * @param waiting what is waited for, by the id of what was made
 * @param attemptsLeft null when the step has not looked before: then also a clear refusal lets it look
 * @returns nothing when it is not clear whether it was made: then the step is to look again
 * @throws when the server refuses it clearly, or there have been enough attempts
 */
export function createAndAwait(session: Session, doing: string, request: Request, waiting: (id: string) => Waiting, attemptsLeft: number | null): Made | undefined {
  const wait = waiting(madeNow());
  const call = making(request, wait.awaited, Object.values(wait.requests));
  const exchange = batch(session, doing, { made: call }).made;
  if (!isDone(exchange)) {
    if (attemptsLeft != null) {
      requireUnclear(doing, sending([request]), exchange.answer, attemptsLeft);
    }
    return undefined;
  }
  const id = session.dryRun ? placeholder() : idIn(exchange.replies[0]);
  return { id, seen: seenBy(session, doing, request, exchange, waiting(id)) };
}

/** What is waited for, and by which requests. */
export interface Waiting {
  awaited: Awaited;
  requests: Requests;
}

/** A request that makes something may be done, and the looks behind it end badly. */
function isDone(exchange: Exchange): boolean {
  const status = exchange.replies.length === 0 ? 0 : exchange.replies[0].status;
  return exchange.answer.code === 0 || exchange.answer.code === ANOTHER_STATE || (status >= 200 && status < 300);
}

const ANOTHER_STATE = 3;

function seenBy(session: Session, doing: string, request: Request, exchange: Exchange, wait: Waiting): Replies {
  const code = exchange.answer.code;
  if (code === 0 || code === ANOTHER_STATE) {
    return byName(wait.requests, exchange.replies.slice(1));
  }
  // The token may have come to its end while it was waited.
  if (!isExpired(sending([]), exchange.answer)) {
    raiseOfWait(doing, request, exchange, wait);
  }
  return awaitReplies(session, doing, wait.awaited, wait.requests, []);
}

/** What was made is there, whatever became of the wait for it. */
function raiseOfWait(doing: string, request: Request, exchange: Exchange, wait: Waiting): never {
  const answer = exchange.answer;
  const made = `${sending([request]).says} was done: ${idIn(exchange.replies[0])}`;
  const isOver = answer.code === TIME_WAS_UP;
  raise(doing, awaitingReplies(wait.awaited, Object.values(wait.requests), []), isOver ? { ...answer, output: '', errors: '' } : answer, isOver ? `${made}; ${answer.errors.trim()}` : made);
}

const TIME_WAS_UP = 124;

/** Waits until replies are as wanted; gives what they said last. */
export function awaitReplies(session: Session, doing: string, awaited: Awaited, requests: Requests, expected: Reply[]): Replies {
  const waited = batch(session, doing, { waited: awaitingReplies(awaited, Object.values(requests), expected) });
  return byName(requests, waited.waited);
}

/** A resource as OpenScale describes all of them. */
export interface Resource {
  metadata: { id: string; created_at?: string; modified_at?: string };
  entity: Entity;
}

/** What a resource says of itself; the names that several kinds have are typed. */
export interface Entity {
  name?: string;
  type?: string;
  monitor_definition_id?: string;
  deployment_space_id?: string;
  [field: string]: unknown;
}

/** A reply's body as the one resource it holds; in a dry run, which does not send, one without content. */
export function resourceIn(reply: Reply): Resource {
  const body = (isMap(reply.body) ? reply.body : {}) as { metadata?: { id: string }; entity?: Entity };
  return { metadata: body.metadata ?? { id: placeholder() }, entity: body.entity ?? {} };
}

/** What has that id in the list of a reply; one without content when it is not there, as in a dry run. */
export function itemIn(reply: Reply, list: string, id: string): Resource {
  const found = (listIn(reply, list) as Resource[]).find((one) => one.metadata.id === id);
  return found ?? { metadata: { id }, entity: {} };
}

export function idIn(reply: Reply): string {
  return resourceIn(reply).metadata.id;
}

/** `preparing`, `active`, `error`, … */
export function stateOf(resource: Resource): string {
  const status = (resource.entity.status ?? {}) as { state?: string };
  return status.state ?? 'unknown';
}

/** Whether it is there to stay: what is being deleted is listed until it is gone. */
export function stays(resource: Resource): boolean {
  return stateOf(resource) !== 'deleting' && stateOf(resource) !== 'pending_delete';
}

/** Why it is in a bad state, in the server's words. */
export function failureOf(resource: Resource): string | undefined {
  const status = (resource.entity.status ?? {}) as { failure?: unknown };
  const texts = failureTexts(status.failure);
  return texts === '' ? undefined : texts;
}
