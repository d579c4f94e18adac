import { echo, env, error, fileExists, readFile, writeFile } from '#jenkins';
import { fromJson, messageOf, toJson } from '#language';

/** Which kind of trouble it is: each sends another person to work. @contract errorCategories */
export type ErrorCategory = 'configuration' | 'authentication' | 'infrastructure' | 'server' | 'model';

/**
 * An error as a pipeline author reads it: what happened, during what, what the server said, how things stand, what to do.
 * @contract archived error
 */
export interface Problem {
  category: ErrorCategory;
  /** What happened: `wmlDeploy: the deployment 'credit-risk' did not become ready`. */
  what: string;
  /** What the step was doing. */
  during?: string | null;
  /** The server's or the tool's own words. */
  says?: string | null;
  /** How things stand now. */
  now?: string | null;
  /** What to do about it. */
  attempt?: string | null;
}

export type EvidenceFolder = 'cp4d-mlops';
export type EvidenceFile = 'audit.jsonl' | 'error.json';

/** What is archived with the build. @contract archive */
export type ArchivedFile = `${EvidenceFolder}/${EvidenceFile}`;

/** A line of the audit file, one for each change; agent.sh writes it. @contract archived audit */
export interface AuditLine {
  time: string;
  user: string;
  environment: string;
  library: string;
  build: string;
  /** Of what was made. */
  id?: string;
  trace?: string;
  exit: number;
  /** Word by word, without secrets. */
  command: string[];
}

/** The folder of the workspace that is archived with the build: the audit file, and the last error. */
export function evidenceFolder(): EvidenceFolder {
  return 'cp4d-mlops';
}

/** A file of that folder, wherever the folder is. */
export function evidenceFile(folder: string, file: EvidenceFile): string {
  return `${folder}/${file}`;
}

/**
 * Ends the step with one error, and writes it to `cp4d-mlops/error.json`, so that a broken cluster can be told from a
 * model that is not good enough.
 *
 * @throws the error, always
 */
export function fail(problem: Problem): never {
  writeFile({ file: evidenceFile(evidenceOfSession(), 'error.json'), text: `${toJson(problem)}\n`, encoding: 'UTF-8' });
  noteFailure();
  error(textOf(problem));
}

function noteFailure(): void {
  env.CP4D_MLOPS_FAILED = 'true';
}

/** Whether this build has written an `error.json`; another build may have left one. */
export function hasFailed(): boolean {
  return env.CP4D_MLOPS_FAILED === 'true';
}

/**
 * Tidies up after a failure, which stays the one that is told, and the one in `error.json`.
 *
 * @param complaint begins the line that is printed when it cannot be done: `… could not be deleted`
 * @returns whether it was done
 */
export function afterFailure(complaint: string, work: () => void): boolean {
  const file = evidenceFile(evidenceOfSession(), 'error.json');
  const failure = fileExists(file) ? readFile({ file, encoding: 'UTF-8' }) : null;
  try {
    work();
    return true;
  } catch (problem) {
    if (failure != null) {
      writeFile({ file, text: failure, encoding: 'UTF-8' });
    }
    echo(`${complaint}: ${messageOf(problem)}`);
    return false;
  }
}

/** Where the session was opened, whatever the current folder is now. */
function evidenceOfSession(): string {
  const session = env.CP4D_MLOPS_SESSION;
  return session == null ? evidenceFolder() : (fromJson(session) as { evidence: string }).evidence;
}

function textOf(problem: Problem): string {
  const lines = [`${problem.category}: ${problem.what}`];
  addLine(lines, 'while', problem.during);
  addLine(lines, 'CP4D says', problem.says);
  addLine(lines, 'now', problem.now);
  addLine(lines, 'try', problem.attempt);
  return lines.join('\n  ');
}

function addLine(lines: string[], label: string, text: string | null | undefined): void {
  if (text != null) {
    lines.push(`${label}: ${text}`);
  }
}
