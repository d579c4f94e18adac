import { readFileSync } from 'node:fs';
import { remarksOnCall, type Library } from './calls.ts';
import { remark, type Finding, type Remark } from './finding.ts';
import { readScripts, type Script } from './reader.ts';
import { SettledParameters } from './settings.ts';

/** A text to check, and what its findings call it. */
export interface SourceText {
  file: string;
  /** Absent when the file cannot be read. */
  text?: string;
  problem?: string;
}

/** Reads files; one that cannot be read becomes a finding later. */
export function sourceTexts(files: string[]): SourceText[] {
  return files.map((file) => {
    try {
      return { file, text: readFileSync(file, 'utf8') };
    } catch (problem) {
      return { file, problem: (problem as Error).message };
    }
  });
}

/**
 * Checks how scripts call the library's steps, without running them.
 *
 * @returns the findings by file, line and column
 */
export async function check(sources: SourceText[], library: Library): Promise<Finding[]> {
  const scripts = await readScripts(sources.map(({ text }) => text ?? ''));
  const settings = new SettledParameters();
  return sources.flatMap(({ file, text, problem }, i) => {
    const remarks = text === undefined ? [unreadable(problem!, 1, 1)] : remarksOn(scripts[i]!, library, text, (step) => settings.of(file, step));
    return remarks.sort(byPlace).map((one) => ({ file, ...one }));
  });
}

function remarksOn(script: Script, library: Library, text: string, settled: (step: string) => string[]): Remark[] {
  if (script.problem !== undefined) {
    return [unreadable(`Groovy cannot parse this: ${script.problem.message}`, script.problem.line, script.problem.column)];
  }
  return script.calls.flatMap((call) => remarksOnCall(call, library, text, settled));
}

/** Groovy has no place for some mistakes; reports need one. */
function unreadable(message: string, atLine: number, atColumn: number): Remark {
  const [line, column] = [Math.max(1, atLine), Math.max(1, atColumn)];
  return remark({ line, column, endLine: line, endColumn: column + 1 }, 'unreadable-file', message);
}

function byPlace(first: Remark, second: Remark): number {
  return first.line - second.line || first.column - second.column;
}
