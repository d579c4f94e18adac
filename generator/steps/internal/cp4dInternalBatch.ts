import { sh } from '#jenkins';
import { answersIn, jsonIn, type Answers } from './cp4dInternalAnswers.ts';
import type { Answer, Call, Word } from './cp4dInternalCalls.ts';
import { raise } from './cp4dInternalFailures.ts';
import { quote } from './cp4dInternalText.ts';

const ANOTHER_STATE = 3;

/** What a batch needs of the session it runs in. */
export interface BatchSession {
  /** The session's folder on the agent. */
  folder: string;
  requestTimeoutSeconds: number;
}

interface Calls {
  [name: string]: Call<unknown>;
}

type Outcomes<Given> = { [Name in keyof Given]: Given[Name] extends Call<infer Outcome> ? Outcome : never };

/**
 * Runs calls one after the other in a single `sh`, up to the first that fails or whose waiting ends in another state
 * than the wanted one; those behind it have no outcome.
 *
 * @param doing what the step is doing, for errors and the graph view: `wmlDeploy: look for the model`
 * @returns what each call gave, by its name
 * @throws when a call failed whose failure the step does not look at itself
 */
export function batch<Given extends Calls>(session: BatchSession, doing: string, calls: Given): Outcomes<Given> {
  const answers = answersIn(sh({ label: doing, returnStdout: true, script: scriptOf(session, calls) }));
  for (const name of Object.keys(calls)) {
    const answer = answers[name] ?? { code: 1, output: '', errors: 'the agent printed no answer' };
    if (isFailure(calls[name], answer)) {
      raise(doing, calls[name], answer);
    }
    if (answer.code !== 0) {
      break;
    }
  }
  return outcomesOf(calls, answers) as Outcomes<Given>;
}

/** How a call ended is the step's own business when the step said so, or when it waits for a state. */
function isFailure(call: Call<unknown>, answer: Answer): boolean {
  const endedOtherwise = call.waitsFor != null && answer.code === ANOTHER_STATE;
  return answer.code !== 0 && call.reading !== 'answer' && !endedOtherwise;
}

function outcomesOf(calls: Calls, answers: Answers): unknown {
  const outcomes: { [name: string]: unknown } = {};
  for (const name of Object.keys(calls)) {
    const answer = answers[name];
    if (answer != null) {
      outcomes[name] = outcomeOf(calls[name], answer.output, answer);
    }
  }
  return outcomes;
}

function outcomeOf(call: Call<unknown>, output: string, answer: unknown): unknown {
  switch (call.reading) {
    case 'json':
      return jsonIn(output);
    case 'text':
      return output.trim();
    default:
      return answer;
  }
}

function scriptOf(session: BatchSession, calls: Calls): string {
  const earlier: string[] = [];
  const lines = ['#!/bin/sh', `CP4D_FOLDER=${quote(session.folder)}`, '. "$CP4D_FOLDER/agent.sh"'];
  for (const name of Object.keys(calls)) {
    const call = calls[name];
    const time = call.time ?? `${session.requestTimeoutSeconds}`;
    const words = call.words.map((word) => shellWord(word, earlier));
    lines.push(`${call.verb} ${name} ${time} ${words.join(' ')} || exit 0`);
    earlier.push(name);
  }
  return `${lines.join('\n')}\n`;
}

/** A word in single quotes; where an earlier call's outcome stands in a chained one, the shell fills it in. */
function shellWord(word: Word, earlier: string[]): string {
  let quoted = quote(word.text);
  if (word.chained === true) {
    for (const name of earlier) {
      const filled = `'"$(outcome ${name})"'`;
      quoted = quoted.replaceAll(`={"outcomeOf":"${name}"}`, `=${filled}`).replaceAll(`{"outcomeOf":"${name}"}`, `"${filled}"`);
    }
  }
  return quoted;
}
