import type { IncomingMessage } from 'node:http';

/** A request that is not answered as it wished; the message goes to whoever sent it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Lets only our own page in. The server listens on loopback, but any page in the same browser can send requests there,
 * or let a host name of its own point there.
 */
export function refuseStrangers(request: IncomingMessage, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) {
    throw new Refusal(421, `This server answers to http://${hosts[0]!} only.`);
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new Refusal(403, 'Requests of other pages are refused.');
  }
  if (request.method === 'POST' && request.headers['content-type'] !== 'application/json') {
    throw new Refusal(415, 'Send JSON, as application/json.');
  }
}

/** What a browser lets the page do: only what comes from here, no scripts in its text, no frame around it. */
export const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
