import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cluster } from '../cluster.ts';
import type { InjectedFailure } from '../scheduler.ts';
import { expireTokens } from '../sign-in/users.ts';
import { pathPattern } from './path-pattern.ts';

/** What goes wrong, and for which requests. */
export interface Fault {
  /** HTTP method; without one every method. */
  method?: string;
  /** Path without query; `*` stands for anything, `{id}` for one part of the path. */
  path: string;
  /** How many matching requests go through unharmed first. */
  skip?: number;
  /** How many are hit, 1 by default; 0 means all. */
  times?: number;
  /** Real seconds that pass before anything else happens. */
  delaySeconds?: number;
  /** Answers this status instead of doing the work, … */
  status?: number;
  /** … with this body (JSON, or text as it is), … */
  body?: unknown;
  /** … these headers, … */
  headers?: Record<string, string>;
  /** … and this `Retry-After`. */
  retryAfter?: number;
  /**
   * `none`: never answers. `lost`: does the work, then breaks the connection. `truncated`: breaks it in the middle of
   * the body. `login page`: 200 with HTML. `token expired`: withdraws all tokens, then goes on.
   */
  answer?: 'none' | 'lost' | 'truncated' | 'login page' | 'token expired';
  /** The work that this request starts ends in `failed` or `error` with this text. */
  outcome?: InjectedFailure;
}

interface ActiveFault {
  fault: Fault;
  pattern: RegExp;
  seen: number;
}

const LOGIN_PAGE =
  '<!DOCTYPE html>\n<html><head><title>IBM Cloud Pak for Data</title></head><body><form action="/login" method="post"><input name="username"></form></body></html>\n';

const hits = new WeakMap<FastifyRequest, Fault>();

/** The faults a test has ordered. */
export class Faults {
  private active: ActiveFault[] = [];

  /** Orders a fault; when several match a request, the first ordered hits. */
  add(fault: Fault): void {
    this.active.push({ fault, pattern: pathPattern(fault.path), seen: 0 });
  }

  /** Everything works again. */
  clear(): void {
    this.active = [];
  }

  /** The fault that hits a request, if any. */
  next(method: string, path: string): Fault | undefined {
    for (const candidate of this.active) {
      const { fault, pattern } = candidate;
      if ((fault.method ?? method) === method && pattern.test(path)) {
        candidate.seen += 1;
        const hit = candidate.seen - (fault.skip ?? 0);
        if (hit > 0 && (fault.times === 0 || hit <= (fault.times ?? 1))) {
          return fault;
        }
      }
    }
    return undefined;
  }
}

/** Lets a fault strike before the work is done; tells whether it answered in place of the work. */
export async function strikeBefore(cluster: Cluster, fault: Fault, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  hits.set(request, fault);
  if (fault.delaySeconds !== undefined) {
    await pause(fault.delaySeconds * 1000);
  }
  if (fault.answer === 'none') {
    reply.hijack();
    return true;
  }
  if (fault.answer === 'login page') {
    reply.type('text/html').send(LOGIN_PAGE);
    return true;
  }
  if (fault.answer === 'token expired') {
    expireTokens(cluster);
    expireTokens(cluster.openScaleRealm);
  }
  if (fault.status === undefined) {
    return false;
  }
  reply.status(fault.status).headers(fault.headers ?? {});
  if (fault.retryAfter !== undefined) {
    reply.header('retry-after', fault.retryAfter);
  }
  sendBody(reply, fault.body);
  return true;
}

function sendBody(reply: FastifyReply, body: unknown): void {
  if (typeof body !== 'string') {
    reply.send(body);
    return;
  }
  reply.header('content-type', reply.getHeader('content-type') ?? (body.startsWith('<') ? 'text/html' : 'text/plain')).send(body);
}

/** Lets a fault strike when the answer is on its way. */
export function strikeAfter(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const answer = hits.get(request)?.answer;
  if (answer === 'lost') {
    reply.raw.socket?.destroy();
  }
  if (answer === 'truncated') {
    const body = Buffer.from(typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : '');
    reply.header('content-length', body.length);
    return Readable.from(halfThenBreak(body, reply), { objectMode: false });
  }
  return payload;
}

async function* halfThenBreak(body: Buffer, reply: FastifyReply): AsyncGenerator<Buffer> {
  yield body.subarray(0, Math.floor(body.length / 2));
  await pause(20);
  reply.raw.socket?.destroy();
}

/** How the work that a request starts is told to end. */
export function injectedOutcome(request: FastifyRequest): InjectedFailure | undefined {
  return hits.get(request)?.outcome;
}
