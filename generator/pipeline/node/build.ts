import type { Credential } from './credentials.ts';

/** A pipeline step as it was called, as the local Jenkins reports it too. */
export interface StepCall {
  name: string;
  arguments: Record<string, unknown>;
  /** Names of the parallel branches around it, outermost first. */
  branch: string[];
}

/** What a build in Node is given: a folder to work in, the agent's variables, and what Jenkins would hold. */
export interface BuildOptions {
  workspace: string;
  environment: Record<string, string>;
  credentials: Credential[];
  /** Folders whose files `libraryResource` finds. */
  resources: string[];
  /** The shell and its words, instead of the one that a script names. */
  shell?: string[];
  /** The user that scripts run as; without it the one of this process. */
  user?: number;
}

/** The build that is running. Steps are plain functions, as in a Jenkinsfile, so there is one at a time. */
export class Build {
  readonly calls: StepCall[] = [];
  readonly console: string[] = [];
  description: string | null = null;
  folder: string;
  environment: Record<string, string>;
  branch: string[] = [];
  /** What was set by `env.NAME = …`; it outlives the block that set it. */
  readonly variables: Record<string, string> = {};

  constructor(readonly options: BuildOptions) {
    this.folder = options.workspace;
    this.environment = { WORKSPACE_TMP: `${options.workspace}@tmp`, ...options.environment };
  }

  record(name: string, given: Record<string, unknown> = {}): void {
    this.calls.push({ name, arguments: given, branch: this.branch });
  }

  /** Runs the body with something changed for its time. */
  changed<Result>(change: Partial<Pick<Build, 'folder' | 'environment' | 'branch'>>, body: () => Result): Result {
    const { folder, environment, branch } = this;
    Object.assign(this, change);
    try {
      return body();
    } finally {
      Object.assign(this, { folder, environment, branch });
    }
  }
}

let running: Build | undefined;

export function startBuild(options: BuildOptions): Build {
  running = new Build(options);
  return running;
}

export function currentBuild(): Build {
  if (running === undefined) {
    throw new Error('no build is running');
  }
  return running;
}
