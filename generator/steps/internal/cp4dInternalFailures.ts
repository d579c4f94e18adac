import { isMap } from '#language';
import { jsonIn } from './cp4dInternalAnswers.ts';
import type { Answer, Call } from './cp4dInternalCalls.ts';
import { fail, type ErrorCategory } from './cp4dInternalErrors.ts';

const TIME_WAS_UP = 124;

/**
 * Ends the step because a call failed.
 *
 * @throws always: the category, what the step was doing, the call, and the server's or the tool's own words
 */
export function raise(doing: string, call: Call<unknown>, answer: Answer): never {
  if (call.waitsFor != null && answer.code === TIME_WAS_UP) {
    fail({ category: 'server', what: `${doing}: waited in vain for ${call.waitsFor}`, now: stateIn(answer), attempt: 'run the stage again with a longer timeoutMinutes' });
  }
  const says = saidIn(answer);
  const category = categoryOf(answer.code, says);
  fail({ category, what: `${doing}: ${call.says} ${howItEnded(answer.code)}`, says: says === '' ? undefined : says, attempt: advice(category) });
}

/** The state that a waiting call saw last. */
function stateIn(answer: Answer): string | undefined {
  const seen = jsonIn(answer.output);
  return isMap(seen) && typeof seen.state === 'string' ? `its state is ${seen.state}` : undefined;
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

/** Which kind of trouble a text tells of; each kind is listed with words that the tools and servers use for it. */
function categoryOf(code: number, says: string): ErrorCategory {
  const text = says.toLowerCase();
  if (['401', 'unauthorized', 'authentication', 'credentials are invalid', 'token has expired', 'authorization_rejected', '403'].some((word) => text.includes(word))) {
    return 'authentication';
  }
  const words = ['could not resolve', 'no such host', 'connection refused', 'connection reset', 'certificate', 'tls', 'timed out', 'timeout', 'deadline exceeded', 'eof', 'the agent has no', '<html', 'doctype'];
  return code === TIME_WAS_UP || code === 127 || words.some((word) => text.includes(word)) ? 'infrastructure' : 'server';
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
