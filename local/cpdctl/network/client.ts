import { isObject, type Json, type JsonObject } from '../../cp4d/json.ts';
import { ApiFailure, Failure, noAnswer } from '../failure.ts';
import { jsonProblem } from '../json-problem.ts';
import type { Session } from './session.ts';
import type { Answer, Content, Transport } from './transport.ts';

/** Query parameters; absent ones are left out. */
export type Query = Record<string, string | undefined>;

/** The services of one cluster. */
export class Client {
  constructor(
    private readonly session: Session,
    readonly transport: Transport,
  ) {}

  /** Asks for JSON. */
  async get(path: string, query: Query = {}): Promise<Json> {
    return parsed(await this.send('GET', path, query));
  }

  /** Sends JSON and reads JSON; null where the answer has no body. */
  async call(method: string, path: string, query: Query, body?: Json): Promise<Json> {
    const content = body === undefined ? undefined : { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
    return parsed(await this.send(method, path, query, content));
  }

  /** Sends something other than JSON. */
  async upload(method: string, path: string, query: Query, content: Content): Promise<Json> {
    return parsed(await this.send(method, path, query, content));
  }

  /** Reads something other than JSON. */
  async download(path: string, query: Query): Promise<Buffer> {
    return (await this.send('GET', path, query)).body;
  }

  /** Uses an address that needs no token, as the services hand them out for files. */
  async signed(method: string, path: string, content?: Content): Promise<Buffer> {
    return checked(await this.transport.send(method, new URL(path, this.session.url), {}, content)).body;
  }

  /** All pages of a list, as if they were one. */
  async allPages(path: string, query: Query): Promise<JsonObject> {
    const first = await this.get(path, query);
    const resources: Json[] = [];
    let page = isObject(first) ? first : {};
    for (;;) {
      resources.push(...(Array.isArray(page['resources']) ? page['resources'] : []));
      const next = isObject(page['next']) ? page['next']['href'] : undefined;
      if (typeof next !== 'string') {
        return { ...(isObject(first) ? first : {}), next: undefined, resources };
      }
      const url = new URL(next, this.session.url);
      const following = await this.get(url.pathname, Object.fromEntries(url.searchParams));
      page = isObject(following) ? following : {};
    }
  }

  private async send(method: string, path: string, query: Query, content?: Content): Promise<Answer> {
    const url = new URL(path, this.session.url);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${await this.session.token(this.transport)}`,
      'user-agent': 'cpdctl',
    };
    return checked(await this.transport.send(method, url, headers, content));
  }
}

function checked(answer: Answer): Answer {
  if (answer.status === 401) {
    throw new Failure('The user credentials are invalid or the token has expired.');
  }
  if (answer.status >= 400) {
    throw new ApiFailure(answer.status, answer.body.length === 0 ? null : parsed(answer));
  }
  return answer;
}

function parsed(answer: Answer): Json {
  const text = answer.body.toString();
  if (text === '') {
    return null;
  }
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw noAnswer(jsonProblem(text, error as Error));
  }
}
