import { fromJson, numberIn } from '#language';
import type { Answer } from './cp4dInternalCalls.ts';

/** The answers of a batch by the calls' names. */
export interface Answers {
  [name: string]: Answer;
}

/** Takes apart what agent.sh printed: `= NAME CODE`, then lines that begin with `o ` (output) or `e ` (error text). */
export function answersIn(printed: string): Answers {
  const answers: Answers = {};
  for (const part of `\n${printed}`.split('\n= ').slice(1)) {
    const lines = part.split('\n');
    const head = lines[0].split(' ');
    const code = numberIn(head[1]);
    answers[head[0]] = { code: code ?? 1, output: linesAfter('o ', lines), errors: linesAfter('e ', lines) };
  }
  return answers;
}

function linesAfter(mark: string, lines: string[]): string {
  return lines
    .filter((line) => line.startsWith(mark))
    .map((line) => line.substring(mark.length))
    .join('\n');
}

/**
 * The JSON that a command printed. A notice may stand before it, so what counts is the first line that can begin JSON.
 *
 * @returns the value, or nothing when there is none
 */
export function jsonIn(output: string): unknown {
  const lines = output.split('\n');
  for (let i = 0; i < lines.length; i++) {
    if (beginsJson(lines[i].trim())) {
      return fromJson(lines.slice(i).join('\n'));
    }
  }
  return undefined;
}

function beginsJson(line: string): boolean {
  const isScalar = ['null', 'true', 'false'].includes(line) || numberIn(line) != null;
  return isScalar || line.startsWith('{') || line.startsWith('[') || line.startsWith('"');
}
