import type { Call } from './cp4dInternalCalls.ts';
import { filled, type Calls, type Known } from './cp4dInternalScript.ts';
import { quote } from './cp4dInternalText.ts';

const PLANNED = '(planned)';
/** What waits has so many words before its requests. */
const WORDS_OF_A_WAIT = 5;

/** What of a batch a dry run runs, what it shows, and what stands for the outcomes of the rest. */
export interface Plan {
  calls: Calls;
  shown: string[];
  outcomes: { [name: string]: unknown };
}

/** Stands for the id of what a dry run would have made. */
export function placeholder(): string {
  return PLANNED;
}

export function isPlaceholder(id: string): boolean {
  return id === PLANNED;
}

/**
 * Parts the calls of a batch. What changes something is shown exactly as it would be run. A call that reads is run,
 * unless it asks for something that was only planned; a wait is over at once.
 */
export function plan(calls: Calls): Plan {
  const planned: Plan = { calls: {}, shown: [], outcomes: {} };
  const known: Known = {};
  for (const name of Object.keys(calls)) {
    const call = calls[name];
    const words = call.words.map((word) => (word.chained === true ? filled(word.text, known) : word.text));
    if (isWrite(call)) {
      planned.shown.push(shown(call, words));
    }
    if (isWrite(call) || words.some((word) => word.includes(PLANNED))) {
      known[name] = PLANNED;
      planned.outcomes[name] = call.planned ?? plannedOutcome(call);
    } else {
      planned.calls[name] = call;
    }
  }
  return planned;
}

function isWrite(call: Call<unknown>): boolean {
  return call.verb === 'writing' || call.verb === 'sending' || call.verb === 'making' || call.verb === 'store_rows';
}

function shown(call: Call<unknown>, words: string[]): string {
  const sent = call.verb === 'making' ? [words[WORDS_OF_A_WAIT], words[WORDS_OF_A_WAIT + 1], words[WORDS_OF_A_WAIT + 2]] : words;
  const isCommand = ['sending', 'making'].includes(call.verb) && sent[2].startsWith('cpdctl\n');
  const line = (isCommand ? sent[2].split('\n') : sent).map((word) => quote(word)).join(' ');
  return isCommand || call.verb === 'writing' ? line : `openscale ${line}`;
}

function plannedOutcome(call: Call<unknown>): unknown {
  switch (call.reading) {
    case 'text':
      return PLANNED;
    case 'answer':
      return { code: 0, output: PLANNED, errors: '' };
    default:
      return call.rows === true ? [] : {};
  }
}
