import { sh } from '#jenkins';
import { answersIn, type Answers } from './cp4dInternalAnswers.ts';
import type { Call, Word } from './cp4dInternalCalls.ts';
import { quote } from './cp4dInternalText.ts';

/** What a shell script needs of the session it runs in. */
export interface ScriptSession {
  /** The session's folder on the agent. */
  folder: string;
  requestTimeoutSeconds: number;
}

export interface Calls {
  [name: string]: Call<unknown>;
}

/** What calls printed that ran before this script, by their names. */
export interface Known {
  [name: string]: string;
}

/**
 * Runs calls one after the other in a single `sh`, up to the first that fails or whose waiting ends in another state
 * than the wanted one.
 *
 * @param doing what the step is doing, for the graph view
 * @returns how each call ended, by its name; those behind the last have no answer
 */
export function runScript(session: ScriptSession, doing: string, calls: Calls, known: Known): Answers {
  // Jenkins would read what is printed in the agent's own encoding, and an agent without a locale has ASCII.
  return answersIn(sh({ label: doing, returnStdout: true, encoding: 'UTF-8', script: scriptOf(session, calls, known) }));
}

function scriptOf(session: ScriptSession, calls: Calls, known: Known): string {
  const earlier: string[] = [];
  const lines = ['#!/bin/sh', `CP4D_FOLDER=${quote(session.folder)}`, '. "$CP4D_FOLDER/agent.sh"'];
  for (const name of Object.keys(calls)) {
    const call = calls[name];
    const time = call.time ?? `${session.requestTimeoutSeconds}`;
    const words = call.words.map((word) => shellWord(word, earlier, known));
    lines.push(`${call.verb} ${name} ${time} ${words.join(' ')} || exit 0`);
    earlier.push(name);
  }
  return `${lines.join('\n')}\n`;
}

/** A word in quotes; what an earlier call printed is filled into a chained one: by the shell, or from an earlier script. */
function shellWord(word: Word, earlier: string[], known: Known): string {
  if (word.chained !== true) {
    return quote(word.text);
  }
  let quoted = quote(filled(word.text, known));
  for (const name of earlier) {
    quoted = withOutcome(quoted, name, `'"$(outcome ${name})"'`);
  }
  return quoted;
}

/** A chained word with what is known already. */
export function filled(text: string, known: Known): string {
  let whole = text;
  for (const name of Object.keys(known)) {
    whole = withOutcome(whole, name, known[name]);
  }
  return whole;
}

/** Behind `=` and `/`, in a flag or a path, the outcome stands as it is; within JSON it is a text. */
function withOutcome(text: string, name: string, outcome: string): string {
  const mark = `{"outcomeOf":"${name}"}`;
  return text.split(`=${mark}`).join(`=${outcome}`).split(`/${mark}`).join(`/${outcome}`).split(mark).join(`"${outcome}"`);
}
