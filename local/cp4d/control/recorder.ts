import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../json.ts';
import { bytes } from '../request.ts';

/** A request as it came, and how it was answered. */
export interface RecordedRequest {
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  headers: Record<string, string | string[] | undefined>;
  /** JSON as it means, text as it stands; of other contents, and of large ones, only the size is kept. */
  body?: Json;
  bodyBytes: number;
  /** Null when no answer was sent. */
  status: number | null;
}

/** Which recorded requests are wanted. */
export interface RequestFilter {
  method?: string;
  /** Path as in a fault: `*` stands for anything, `{id}` for one part. */
  path?: string;
}

/** Bodies are kept as they came, and only read when somebody looks. */
interface Kept {
  recorded: Omit<RecordedRequest, 'body'>;
  content?: Buffer;
  type?: string;
}

const LARGEST_BODY = 256 * 1024;
const BODIES_KEPT = 32 * 1024 * 1024;

/** Remembers what was asked; of the bodies only the latest ones, so that memory stays flat. */
export class Recorder {
  private requests: Kept[] = [];
  private readonly byRequest = new WeakMap<FastifyRequest, Kept>();
  private bytesKept = 0;
  private oldestWithBody = 0;

  /** Notes a request before it is served. */
  note(request: FastifyRequest): void {
    const content = bytes(request);
    const recorded = {
      method: request.method,
      path: pathOf(request),
      query: { ...(request.query as Record<string, string | string[]>) },
      headers: { ...request.headers },
      bodyBytes: content.length,
      status: null,
    };
    const kept: Kept = {
      recorded,
      content: content.length > 0 && content.length <= LARGEST_BODY ? content : undefined,
      type: request.headers['content-type'],
    };
    this.requests.push(kept);
    this.byRequest.set(request, kept);
    this.keepMemoryFlat(kept);
  }

  /** Notes how a request was answered. */
  noteAnswer(request: FastifyRequest, reply: FastifyReply): void {
    const kept = this.byRequest.get(request);
    if (kept !== undefined) {
      kept.recorded.status = reply.statusCode;
    }
  }

  /** All recorded requests, oldest first. */
  all(): RecordedRequest[] {
    return this.requests.map(({ recorded, content, type }) => ({ ...recorded, body: content && readable(content, type) }));
  }

  /** Forgets them. */
  clear(): void {
    this.requests = [];
    this.bytesKept = 0;
    this.oldestWithBody = 0;
  }

  private keepMemoryFlat(kept: Kept): void {
    this.bytesKept += kept.content?.length ?? 0;
    while (this.bytesKept > BODIES_KEPT) {
      const oldest = this.requests[this.oldestWithBody++];
      this.bytesKept -= oldest?.content?.length ?? 0;
      if (oldest !== undefined) {
        oldest.content = undefined;
      }
    }
  }
}

/** The path of a request without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '';
}

function readable(content: Buffer, type = ''): Json | undefined {
  const text = content.toString();
  try {
    return JSON.parse(text) as Json;
  } catch {
    return type.startsWith('text/') || type.includes('urlencoded') ? text : undefined;
  }
}
