import type { ServerResponse } from 'node:http';

const KEEP_ALIVE_MILLISECONDS = 20_000;

/** The pages that are open, each with a stream of server-sent events. */
export class EventStreams {
  private readonly open = new Set<ServerResponse>();
  private readonly keepAlive = setInterval(() => this.write(': still here\n\n'), KEEP_ALIVE_MILLISECONDS);

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 500\n\n');
    this.open.add(response);
    response.on('close', () => this.open.delete(response));
  }

  send(event: string, data: unknown): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    clearInterval(this.keepAlive);
    this.open.forEach((response) => response.end());
  }

  private write(text: string): void {
    this.open.forEach((response) => response.write(text));
  }
}
