/** A credential of the controller. */
export type Credential =
  | { id: string; kind: 'usernamePassword'; username: string; password: string }
  | { id: string; kind: 'string'; secret: string }
  | { id: string; kind: 'file'; fileName: string; content: string }
  | { id: string; kind: 'sshUserPrivateKey'; username: string; privateKey: string; passphrase?: string };

/** A library that a Jenkinsfile may load by `@Library('name@version')` or `library 'name@version'`. */
export interface Library {
  name: string;
  /** Url of its git repository, or the path of one. */
  source: string;
  /** Used when no version is asked for. */
  defaultVersion?: string;
  /** A trusted library has a class loader of its own, which does not see the Jenkinsfile's classes. @default true */
  trusted?: boolean;
  /** Loaded without being asked for. @default false */
  implicit?: boolean;
}

/** What a build is asked to do. */
export interface BuildRequest {
  /** Text of the Jenkinsfile. */
  jenkinsfile: string;
  workspace: string;
  /** Where the build keeps its log, archive, stashes and program state. */
  buildFolder: string;
  libraries?: Library[];
  /** Where the Jenkinsfile came from, for `checkout scm`. */
  scm?: { repository: string; ref: string };
  parameters?: Record<string, string | boolean | number>;
  credentials?: Credential[];
  /** The agent's environment; that of this process when left out. `JENKINS_URL` in it is the controller's url. */
  environment?: Record<string, string>;
  /** When the program is saved and read back: at asynchronous steps as Jenkins does, or at every step. @default 'asynchronous' */
  persist?: 'asynchronous' | 'every-step';
  job?: { name?: string; number?: number };
  /** Plugins whose steps there are beside the usual ones; all of them when left out. */
  plugins?: ('ansicolor' | 'htmlpublisher' | 'kubernetes' | 'lockable-resources')[];
  /** What happens when Groovy puts a secret into a step's argument. @default 'warn' */
  unsafeGroovyInterpolation?: 'warn' | 'fail' | 'ignore';
}

export type BuildResult = 'SUCCESS' | 'UNSTABLE' | 'FAILURE' | 'ABORTED' | 'NOT_BUILT';

/** A line of the log, secrets masked. */
export interface ConsoleEvent {
  event: 'console';
  text: string;
}

/** A step that starts. */
export interface StepEvent {
  event: 'step';
  number: number;
  /** Names of the enclosing parallel branches, outermost first. */
  branch: string[];
  /** Names of the enclosing block steps, outermost first. */
  block: string[];
  name: string;
  /** As given, without closures and with secrets: for tests, never to be printed. */
  arguments: Record<string, unknown>;
}

export interface StageEvent {
  event: 'stage';
  name: string;
  state: 'started' | 'finished' | 'skipped';
  milliseconds: number;
  result: BuildResult | null;
}

/** The build waits for an answer. */
export interface InputEvent {
  event: 'input';
  id: string;
  message: string;
  parameters: Record<string, unknown>[];
}

export interface FinishedEvent {
  event: 'finished';
  result: BuildResult;
  milliseconds: number;
  /** What the script returned, when a Scripted file ends with `return`. */
  returned?: unknown;
  /** The exception that ended the build. */
  error?: string;
}

export type BuildEvent = ConsoleEvent | StepEvent | StageEvent | InputEvent | FinishedEvent;

/** What the engine says about a request itself, rather than about a build. */
export type Reply = { event: 'killed'; number?: number; name?: string } | { event: 'refused'; error: string };

/** What a client asks for. */
export type Request =
  | { do: 'run'; build: BuildRequest; killBefore?: number }
  | { do: 'resume'; buildFolder: string; killBefore?: number }
  | { do: 'abort' }
  | { do: 'kill' }
  | { do: 'answer'; id: string; values: Record<string, unknown> | null };
