import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { afterAll } from 'vitest';
import { startSimulatedCp4d, type SimulatedCp4d, type SimulatedCp4dOptions } from '../../local/cp4d/client.ts';
import { isObject, type Json } from '../../local/cp4d/json.ts';

/** An answer; the parts of its JSON are reached by paths such as `entity.status.state` or `resources.0.metadata.id`. */
export class Answer {
  readonly body: Json | undefined;

  constructor(
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
    content: Buffer,
  ) {
    this.body = parsed(content.toString());
  }

  at(path: string): Json | undefined {
    return path
      .split('.')
      .reduce<Json | undefined>(
        (value, part) => (Array.isArray(value) ? value[Number(part)] : isObject(value) ? value[part] : undefined),
        this.body,
      );
  }

  text(path: string): string {
    return String(this.at(path));
  }

  /** What stands at a path in each element of a list. */
  each(list: string, path: string): (Json | undefined)[] {
    const items = this.at(list);
    return (Array.isArray(items) ? items : []).map((_item, index) => this.at(`${list}.${index}.${path}`));
  }
}

/** A running cluster, and what a test needs to talk to it. */
export interface TestCluster {
  cp4d: SimulatedCp4d;
  /** Sends a request as `admin`, or with the given token; `null` sends none. The path may be a whole address. */
  api(method: string, path: string, body?: unknown, options?: { token?: string | null; headers?: Record<string, string> }): Promise<Answer>;
  token(username?: string, password?: string): Promise<string>;
}

export const VERSION = 'version=2024-01-01';

/** Starts a cluster that ends with the test file; its clock stands still unless the test wants otherwise. */
export async function testCluster(options: SimulatedCp4dOptions = { clock: 'manual' }): Promise<TestCluster> {
  const cp4d = await startSimulatedCp4d(options);
  const agent = new Agent({ ca: readFileSync(cp4d.caFile), keepAlive: true });
  afterAll(async () => {
    agent.destroy();
    await cp4d.stop();
  });
  const send = (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = httpsRequest(path.startsWith('https:') ? path : `${cp4d.url}${path}`, { method, headers, agent }, response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        response.on('end', () => resolve(new Answer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks))));
      });
      request
        .on('error', reject)
        .end(body === undefined ? undefined : Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body));
    });
  const token = async (username = 'admin', password = 'password'): Promise<string> =>
    (await send('POST', '/icp4d-api/v1/authorize', { username, password }, {})).text('token');
  let own: string | undefined;
  return {
    cp4d,
    token,
    async api(method, path, body, { token: given, headers = {} } = {}) {
      const bearer = given === undefined ? (own ??= await token()) : given;
      return send(method, path, body, {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      });
    },
  };
}

function parsed(text: string): Json | undefined {
  try {
    return text === '' ? undefined : (JSON.parse(text) as Json);
  } catch {
    return text;
  }
}
