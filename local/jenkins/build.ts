import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { BuildEvent, BuildResult, Reply, Request, StepEvent } from './protocol.ts';

/** How a build ended. */
export interface BuildOutcome {
  result: BuildResult;
  /** The whole log. */
  console: string;
  /** What the script returned. */
  returned?: unknown;
  steps: StepEvent[];
  /** The exception that ended the build. */
  error?: string;
}

/** Why there is no outcome of a build that was killed. */
export class BuildKilled extends Error {
  /** The step that it was killed before, when it had been told to be. */
  readonly before: { number: number; name: string } | undefined;

  constructor(number?: number, name?: string) {
    super('The build was killed.');
    this.before = number === undefined || name === undefined ? undefined : { number, name };
  }
}

/** A build that runs in the engine. */
export interface RunningBuild {
  /** What happens, from the beginning whenever one starts to listen. */
  events: AsyncIterable<BuildEvent>;
  /** Rejects only when the engine refuses the build, it is killed, or the engine is gone. */
  finished: Promise<BuildOutcome>;
  /** Interrupts it; a second time interrupts its `finally` and `post` too. */
  abort(): void;
  /** Answers an `input`: values of its parameters, or null to refuse. */
  answer(id: string, values: Record<string, unknown> | null): void;
  /** Lets the engine forget the build at once. Its processes go on, and `resume` takes it up again. */
  kill(): Promise<void>;
}

/** Hands a build to the engine over a connection of its own. `earlier` is the log it already has. */
export function startBuild(socketPath: string, request: Request, earlier = ''): RunningBuild {
  return new BuildConnection(connect(socketPath), request, earlier);
}

class BuildConnection implements RunningBuild {
  readonly finished: Promise<BuildOutcome>;
  private readonly received: BuildEvent[] = [];
  private readonly lines: string[] = [];
  private readonly steps: StepEvent[] = [];
  /** Ids of the inputs that wait for an answer. */
  private readonly questions = new Set<string>();
  private waiting: (() => void)[] = [];
  private over = false;
  private killed: (() => void) | undefined;

  constructor(private readonly socket: Socket, request: Request, earlier: string) {
    if (earlier !== '') {
      this.lines.push(...earlier.replace(/\n$/, '').split('\n'));
    }
    this.finished = new Promise((resolve, reject) => this.listen(resolve, reject));
    // Whoever waits for the outcome hears of a failure; nobody has to.
    this.finished.catch(() => undefined);
    this.send(request);
  }

  get events(): AsyncIterable<BuildEvent> {
    return { [Symbol.asyncIterator]: () => this.replay() };
  }

  abort(): void {
    this.send({ do: 'abort' });
  }

  answer(id: string, values: Record<string, unknown> | null): void {
    if (!this.questions.delete(id)) {
      throw new Error(`The build does not wait for an answer to '${id}'. It waits for: ${[...this.questions].join(', ') || 'nothing'}.`);
    }
    this.send({ do: 'answer', id, values });
  }

  async kill(): Promise<void> {
    const done = new Promise<void>(resolve => { this.killed = resolve; });
    this.send({ do: 'kill' });
    await done;
    this.socket.destroy();
  }

  private send(request: Request): void {
    this.socket.write(`${JSON.stringify(request)}\n`);
  }

  private listen(resolve: (outcome: BuildOutcome) => void, reject: (problem: Error) => void): void {
    let problem = new Error('The engine ended before the build did.');
    this.socket.on('error', error => { problem = new Error(`The engine cannot be reached: ${error.message}`); });
    this.socket.on('close', () => {
      reject(problem);
      this.end();
    });
    createInterface({ input: this.socket, crlfDelay: Infinity }).on('line', line => {
      const event = JSON.parse(line) as BuildEvent | Reply;
      if (event.event === 'killed') {
        problem = new BuildKilled(event.number, event.name);
        (this.killed ?? ((): void => void this.socket.destroy()))();
      } else if (event.event === 'refused') {
        reject(new Error(`The engine refused the build: ${event.error}`));
        this.socket.end();
      } else {
        this.take(event, resolve);
      }
    }).on('error', () => undefined);
  }

  private take(event: BuildEvent, resolve: (outcome: BuildOutcome) => void): void {
    this.received.push(event);
    if (event.event === 'console') {
      this.lines.push(event.text);
    } else if (event.event === 'step') {
      this.steps.push(event);
    } else if (event.event === 'input') {
      this.questions.add(event.id);
    } else if (event.event === 'finished') {
      const { result, returned, error } = event;
      resolve({ result, returned, error, steps: this.steps, console: this.lines.map(line => `${line}\n`).join('') });
      this.end();
      this.socket.end();
    }
    this.wake();
  }

  private end(): void {
    this.over = true;
    this.wake();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(resume => resume());
  }

  private async *replay(): AsyncGenerator<BuildEvent> {
    for (let next = 0; ;) {
      while (next < this.received.length) {
        yield this.received[next++]!;
      }
      if (this.over) {
        return;
      }
      await new Promise<void>(resume => { this.waiting.push(resume); });
    }
  }
}
