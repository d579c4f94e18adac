import { echo } from '#jenkins';
import { isMap, numberIn } from '#language';
import { jsonIn } from './cp4dInternalAnswers.ts';
import type { Answer, Call } from './cp4dInternalCalls.ts';
import { fail, type ErrorCategory } from './cp4dInternalErrors.ts';
import { refusalIn, repliesIn } from './cp4dInternalRest.ts';

const TIME_WAS_UP = 124;
const COMMAND_NOT_FOUND = 127;

/**
 * Ends the step because a call failed.
 *
 * @param now what is there all the same
 * @throws always: the category, what the step was doing, the call, and the server's or the tool's own words
 */
export function raise(doing: string, call: Call<unknown>, answer: Answer, now?: string | null): never {
  if (call.waitsFor != null && answer.code === TIME_WAS_UP) {
    const seen = stateIn(call, answer);
    fail({ category: 'server', what: `${doing}: waited in vain for ${call.waitsFor}`, now: seen ?? now, attempt: 'run the stage again with a longer timeoutMinutes' });
  }
  const says = saidBy(call, answer);
  const category = categoryOf(answer, says);
  fail({ category, what: `${doing}: ${call.says} ${howItEnded(answer.code)}`, says: says === '' ? undefined : says, now, attempt: advice(category) });
}

/** The state that a waiting call saw last. */
function stateIn(call: Call<unknown>, answer: Answer): string | undefined {
  if (isExchange(call)) {
    return stateOfReply(answer);
  }
  const seen = jsonIn(answer.output);
  return isMap(seen) && typeof seen.state === 'string' ? `its state is ${seen.state}` : undefined;
}

function stateOfReply(answer: Answer): string | undefined {
  const replies = repliesIn(answer.output) as unknown as { body: { metadata?: { id?: string }; entity?: { status?: { state?: string } } } }[];
  const seen = replies.length === 0 ? null : replies[0].body;
  const id = seen?.metadata?.id;
  const state = answer.errors.startsWith('its state is') ? answer.errors.trim() : undefined;
  return id == null ? state : `there is ${id}; its state is ${seen?.entity?.status?.state ?? 'unknown'}`;
}

function isExchange(call: Call<unknown>): boolean {
  return call.reading === 'replies' || call.reading === 'exchange';
}

function saidBy(call: Call<unknown>, answer: Answer): string {
  return isExchange(call) ? refusalIn(answer) : saidIn(answer);
}

function howItEnded(code: number): string {
  return code === TIME_WAS_UP ? 'did not answer in time' : `failed (exit code ${code})`;
}

/** What a failed call printed, on one line; errors of cpdctl may come on either stream. */
export function saidIn(answer: Answer): string {
  const lines = [answer.errors, answer.output]
    .flatMap((text) => text.split('\n'))
    .filter((line) => !['', '...', 'FAILED'].includes(line.trim()));
  const ofServer = errorTable(lines);
  const said = ofServer ?? lines.map(withSingleBlanks).join('; ');
  return said.length > MOST_SAID ? `${said.substring(0, MOST_SAID)}…` : said;
}

const MOST_SAID = 600;

/** cpdctl prints an error of the server as a table of code, message and trace, in an order that changes. */
function errorTable(lines: string[]): string | undefined {
  for (let i = 0; i < lines.length - 1; i++) {
    if (withSingleBlanks(lines[i]).split(' ').toSorted().join(' ') === 'code message trace') {
      const cells = ['code', 'message', 'trace'].map((name) => cell(lines[i], lines[i + 1], name));
      return `${cells[0]}, "${cells[1]}" (trace ${cells[2]})`;
    }
  }
  return undefined;
}

/** The part of a row that stands below a heading. */
function cell(headings: string, row: string, name: string): string {
  const start = headings.indexOf(name);
  const later = ['code', 'message', 'trace'].map((other) => headings.indexOf(other)).filter((position) => position > start);
  let end = row.length;
  for (const position of later) {
    end = Math.min(end, position);
  }
  return start >= end ? '' : withSingleBlanks(row.substring(start, end));
}

function withSingleBlanks(line: string): string {
  return line
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}

/** Whether a call was refused because the session's token has come to its end. */
export function isExpired(call: Call<unknown>, answer: Answer): boolean {
  if (isExchange(call)) {
    // What was made before a look was refused is not made again.
    const isMade = call.verb === 'making' && answer.output.startsWith('s 2');
    return answer.code !== 0 && !isMade && (answer.errors.startsWith('401') || answer.errors.includes('HTTP 401'));
  }
  const signs = ['token_not_valid', 'token has expired', 'token is not valid', '401', 'unauthorized', 'could not be authenticated'];
  return answer.code !== 0 && hasOneOf(saidIn(answer), signs);
}

/**
 * A create that failed may have been done all the same, when its answer got lost. Then the step looks by name before it
 * tries again; anything else ends it.
 *
 * @throws when the failure is clear, or there have been enough attempts
 */
export function requireUnclear(doing: string, call: Call<unknown>, answer: Answer, attemptsLeft: number): void {
  if (attemptsLeft <= 0 || !isPassing(answer)) {
    raise(doing, call, answer);
  }
  echo(`${doing}: whether it was done is not clear (${saidIn(answer)}); looking again`);
}

/** Trouble that may pass by itself; agent.sh waits out the same. */
function isPassing(answer: Answer): boolean {
  return answer.code === TIME_WAS_UP || hasOneOf(saidIn(answer), PASSING);
}

const PASSING = ['429', '502', '503', '504', 'connection refused', 'connection reset', 'timed out', 'timeout', 'deadline exceeded', 'unexpected end of', 'eof', 'empty reply', 'remaining to read', 'data remaining', 'broken pipe'];
const AUTHENTICATION = ['401', 'unauthorized', 'authentication', 'credentials are invalid', 'token has expired', 'authorization_rejected', '403', 'forbidden'];
const INFRASTRUCTURE = ['could not resolve', 'no such host', 'certificate', 'tls', 'the agent has no', '<html', 'doctype', 'checksum'];

/** Which kind of trouble a text tells of. */
function categoryOf(answer: Answer, says: string): ErrorCategory {
  if (hasOneOf(says, AUTHENTICATION)) {
    return 'authentication';
  }
  const isInfrastructure = answer.code === COMMAND_NOT_FOUND || isPassing(answer) || hasOneOf(says, INFRASTRUCTURE);
  return isInfrastructure ? 'infrastructure' : 'server';
}

function hasOneOf(text: string, words: string[]): boolean {
  const small = text.toLowerCase();
  return words.some((word) => (numberIn(word) == null && word !== 'eof' ? small.includes(word) : standsAlone(word, small)));
}

/** A status is no part of an id, and `eof` none of `thereof`: neither a letter nor a digit is beside it. */
function standsAlone(status: string, text: string): boolean {
  let start = text.indexOf(status);
  let passed = 0;
  while (start >= 0) {
    const end = passed + start + status.length;
    if (!isWordAt(text, passed + start - 1) && !isWordAt(text, end)) {
      return true;
    }
    passed = end;
    start = text.substring(end).indexOf(status);
  }
  return false;
}

function isWordAt(text: string, position: number): boolean {
  return position >= 0 && position < text.length && 'abcdefghijklmnopqrstuvwxyz0123456789'.includes(text.charAt(position));
}

function advice(category: ErrorCategory): string | undefined {
  switch (category) {
    case 'authentication':
      return 'check the credential, and that its user has a role in the space';
    case 'infrastructure':
      return 'check the url, the certificate and the network from the agent; then run the stage again';
    default:
      return undefined;
  }
}
