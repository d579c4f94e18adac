import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request as httpsRequest } from 'node:https';
import { createInterface } from 'node:readline';
import { bundle } from './bundle.ts';
import type { Fault } from './control/faults.ts';
import { pathPattern } from './control/path-pattern.ts';
import type { RecordedRequest, RequestFilter } from './control/recorder.ts';
import type { Seed, SeedModel, Seeded } from './control/seed.ts';
import { isObject } from './json.ts';

export type { Fault } from './control/faults.ts';
export type { RecordedRequest, RequestFilter } from './control/recorder.ts';
export type { SeedDeployment, SeedSpace, SeedUser } from './control/seed.ts';
export type { SeedMonitor, SeedRecords, SeedServiceProvider, SeedSubscription } from './openscale/seed.ts';

/** How the cluster is started; see `README.md` for the defaults. */
export interface SimulatedCp4dOptions {
  port?: number;
  /** Folder that keeps the state between runs. */
  stateFolder?: string;
  speed?: number;
  clock?: 'running' | 'manual';
  version?: string;
  serviceHost?: string;
  /** OpenScale has a host of its own, with users of its own. */
  separateOpenScale?: boolean;
}

/** Objects to put in place; the archive of a model may be given as bytes. */
export interface ClientSeed extends Omit<Seed, 'models'> {
  models?: ClientModel[];
}

interface ClientModel extends Omit<SeedModel, 'archive'> {
  archive?: string | Uint8Array;
}

interface Ready {
  url: string;
  openScaleUrl: string;
  caFile: string;
  controlToken: string;
}

/** A simulated CP4D that runs in a process of its own. */
export class SimulatedCp4d {
  readonly url: string;
  /** Where OpenScale is: the same, or a host of its own. */
  readonly openScaleUrl: string;
  readonly caFile: string;
  /** What control requests carry in `x-simulation-token`. */
  readonly controlToken: string;
  private readonly agent: Agent;

  constructor(
    private readonly server: ChildProcess,
    ready: Ready,
  ) {
    this.url = ready.url;
    this.openScaleUrl = ready.openScaleUrl;
    this.caFile = ready.caFile;
    this.controlToken = ready.controlToken;
    this.agent = new Agent({ ca: readFileSync(ready.caFile), keepAlive: true });
  }

  /** What may go wrong from now on. */
  readonly faults = {
    add: async (fault: Fault): Promise<void> => {
      await this.control('POST', 'faults', fault);
    },
    clear: async (): Promise<void> => {
      await this.control('DELETE', 'faults');
    },
  };

  /** The requests CP4D got, oldest first; a text means the method. */
  async requests(filter: RequestFilter | string = {}): Promise<RecordedRequest[]> {
    const { method, path } = typeof filter === 'string' ? { method: filter, path: undefined } : filter;
    const pattern = pathPattern(path ?? '*');
    const all = (await this.control('GET', 'requests')) as RecordedRequest[];
    return all.filter(request => (method === undefined || request.method === method) && pattern.test(request.path));
  }

  /** Forgets the requests recorded so far. */
  async clearRequests(): Promise<void> {
    await this.control('DELETE', 'requests');
  }

  /** Puts the clock forward; states move accordingly. */
  async advance(seconds: number): Promise<void> {
    await this.control('POST', 'clock', { seconds });
  }

  /** Withdraws the tokens of a user, or all. */
  async expireTokens(username?: string): Promise<void> {
    await this.control('POST', 'tokens/expire', { username });
  }

  /** Puts objects into the state, ready at once. */
  async seed(seed: ClientSeed): Promise<Seeded> {
    const models = Array.isArray(seed.models) ? seed.models.map(withArchiveAsText) : seed.models;
    return (await this.control('POST', 'seed', { ...seed, models })) as Seeded;
  }

  /** The whole state, as entries of id and object per kind. */
  async snapshot(): Promise<Record<string, [string, unknown][]>> {
    return (await this.control('GET', 'snapshot')) as Record<string, [string, unknown][]>;
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const ended = new Promise(resolve => this.server.once('exit', resolve));
      this.server.kill('SIGTERM');
      await ended;
    }
  }

  private control(method: string, path: string, body?: unknown): Promise<unknown> {
    const content = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const headers = {
        'x-simulation-token': this.controlToken,
        ...(content === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
      };
      const request = httpsRequest(`${this.url}/simulation/${path}`, { method, headers, agent: this.agent }, response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if ((response.statusCode ?? 500) >= 300) {
            reject(new Error(`The simulated CP4D refused ${method} /simulation/${path}: ${text}`));
          } else {
            resolve(text === '' ? undefined : JSON.parse(text));
          }
        });
      });
      request.on('error', reject).end(content);
    });
  }
}

/** Starts a simulated CP4D in a process of its own, and waits until it answers. It ends with this process at the latest. */
export async function startSimulatedCp4d(options: SimulatedCp4dOptions = {}): Promise<SimulatedCp4d> {
  const program = await bundle('local/cp4d/main.ts', ['local/cp4d']);
  const server = spawn(process.execPath, [program, '--json', '--parent', ...flags(options)], { stdio: ['pipe', 'pipe', 'pipe'] });
  const errors: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: server.stdout }).once('line', line => resolve(JSON.parse(line) as Ready));
    server.once('exit', () => reject(new Error(`The simulated CP4D ended before it was ready: ${errors.join('')}`)));
    server.once('error', reject);
  });
  server.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return new SimulatedCp4d(server, ready);
}

/** What is no model at all is left for the server to refuse. */
function withArchiveAsText(model: ClientModel): ClientModel {
  const archive = isObject(model) ? model.archive : undefined;
  return archive instanceof Uint8Array ? { ...model, archive: Buffer.from(archive).toString('base64') } : model;
}

function flags(options: SimulatedCp4dOptions): string[] {
  const given: [string, string | number | undefined][] = [
    ['--port', options.port],
    ['--state', options.stateFolder],
    ['--speed', options.speed],
    ['--clock', options.clock],
    ['--cp4d-version', options.version],
    ['--service-host', options.serviceHost],
  ];
  const separate = options.separateOpenScale === true ? ['--separate-openscale'] : [];
  return [...separate, ...given.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag}=${value}`]))];
}
