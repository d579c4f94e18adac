import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { PAGE_HEADERS, Refusal, refuseStrangers } from './guard.ts';
import type { PageFile } from './pageFiles.ts';
import type { Routes } from './routes.ts';

const LARGEST_BODY = 1024 * 1024;

export interface Answers {
  routes: Routes;
  page: Map<string, PageFile>;
  /** Takes over a request for events. */
  listen(response: ServerResponse): void;
  port(): number;
  /** Ends what is being answered. */
  ending: AbortSignal;
}

/** Answers requests; what is refused or goes wrong is an answer too. */
export function answering(answers: Answers): RequestListener {
  return (request, response) => {
    answer(request, response, answers).catch((problem: unknown) => refuse(response, problem));
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, answers: Answers): Promise<void> {
  Object.entries(PAGE_HEADERS).forEach(([name, value]) => response.setHeader(name, value));
  refuseStrangers(request, answers.port());
  const { pathname, searchParams } = new URL(`http://localhost${request.url ?? '/'}`);
  const file = answers.page.get(pathname);
  if (request.method === 'GET' && file !== undefined) {
    response.writeHead(200, { 'content-type': file.type }).end(file.content);
  } else if (pathname === '/api/events') {
    answers.listen(response);
  } else {
    const { pattern, step } = patternOf(pathname);
    const route = answers.routes[`${request.method ?? ''} ${pattern}`];
    if (route === undefined) {
      throw new Refusal(404, 'There is nothing here.');
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const body = request.method === 'POST' ? await jsonBody(request) : {};
    const value = await route({ step, query: searchParams, body, signal: AbortSignal.any([gone.signal, answers.ending]) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  }
}

/** The step named in a path, and the path with a star in its place. */
function patternOf(path: string): { pattern: string; step: string } {
  const [, head, step, tail] = /^(\/api\/steps\/)(\w+)(\/\w+)?$/.exec(path) ?? [];
  return step === undefined ? { pattern: path, step: '' } : { pattern: `${head!}*${tail ?? ''}`, step };
}

async function jsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) {
      throw new Refusal(413, 'That is more than 1 MB.');
    }
    chunks.push(chunk);
  }
  try {
    const value = JSON.parse(Buffer.concat(chunks).toString()) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Said below.
  }
  throw new Refusal(400, 'The body is no JSON object.');
}

function refuse(response: ServerResponse, problem: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const status = problem instanceof Refusal ? problem.status : 500;
  const message = problem instanceof Error ? problem.message : String(problem);
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify({ message }));
}
