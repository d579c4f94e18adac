/**
 * What a step may call of Jenkins: the steps of Pipeline's basic plugins, and the variables of a build. A call with one
 * map becomes a call with named parameters: `sh({ script: 'ls' })` is `sh(script: 'ls')`.
 * Source: the step reference of Jenkins' Pipeline plugins.
 */

/**
 * The build's environment variables, `withEnv` included; a variable that is not set is null. One that is set here stays for
 * the rest of the build.
 */
export const env: { [name: string]: string | null };

/** The build: its description is the line that is shown with it. */
export const currentBuild: { description: string | null };

interface Shell {
  script: string;
  /** Shown in the graph views instead of the script. */
  label?: string;
  encoding?: string;
}

/** Runs a shell script on the agent and fails when its exit code is not 0. With `returnStdout` it gives what was printed. */
export function sh(shell: Shell & { returnStdout: true }): string;
export function sh(shell: Shell & { returnStatus: true }): number;
export function sh(shell: Shell): void;

/** Prints a line to the console. */
export function echo(message: string): void;

/** Ends the build with this text as its error. */
export function error(message: string): never;

/** Marks the build and the stage as unstable, with this text. */
export function unstable(message: string): void;

/** The text of a file on the agent. */
export function readFile(file: { file: string; encoding?: string }): string;

/** Writes a file on the agent, folders included. */
export function writeFile(file: { file: string; text: string; encoding?: string }): void;

/** Whether there is a file or folder on the agent. */
export function fileExists(file: string): boolean;

/** The workspace's path, or that of the temporary folder beside it. */
export function pwd(options: { tmp: boolean }): string;

/** The text of a file in the `resources` of a library that the build has loaded. */
export function libraryResource(path: string): string;

/** Keeps files of the workspace with the build. */
export function archiveArtifacts(files: { artifacts: string; allowEmptyArchive?: boolean; fingerprint?: boolean }): void;

/** Runs the body as a stage of that name. */
export function stage<Result>(name: string, body: () => Result): Result;

/** Runs the body in another folder. */
export function dir<Result>(path: string, body: () => Result): Result;

/** Deletes the current folder. */
export function deleteDir(): void;

/** Runs the body with further environment variables, `NAME=value` each. */
export function withEnv<Result>(variables: string[], body: () => Result): Result;

export interface Binding {
  readonly binding: unique symbol;
}

/** Runs the body with secrets in environment variables; Jenkins masks them in the console. */
export function withCredentials<Result>(bindings: Binding[], body: () => Result): Result;

/** A user name and password, in a variable each. */
export function usernamePassword(binding: {
  credentialsId: string;
  usernameVariable: string;
  passwordVariable: string;
}): Binding;

/** A secret text in a variable. */
export function string(binding: { credentialsId: string; variable: string }): Binding;

/** A secret file; the variable holds its path. */
export function file(binding: { credentialsId: string; variable: string }): Binding;

/** Runs several bodies at the same time, and ends when all have. */
export function parallel<Result>(branches: { [name: string]: () => Result }): { [name: string]: Result };
