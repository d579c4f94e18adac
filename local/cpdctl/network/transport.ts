import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request as httpsRequest, type RequestOptions } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from 'node:tls';
import { SPEED_HEADER, WAITED_HEADER } from '../../cp4d/control/waits.ts';
import { noAnswer } from '../failure.ts';
import { proxyFor, tunnel } from './proxy.ts';
import { trustedRoots } from './roots.ts';

/** An answer as it came. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What is sent. */
export interface Content {
  type: string;
  bytes: Buffer;
}

const TIME_LIMIT_SECONDS = Number(process.env['CPDCTL_SIMULATED_TIME_LIMIT'] || 60);

/** HTTPS as a program written in Go does it, over as few connections as possible. */
export class Transport {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly ca = trustedRoots();
  private speed: string | undefined;
  private waited = 0;

  /** Sends one request and reads the whole answer. */
  async send(method: string, url: URL, headers: Record<string, string>, content?: Content): Promise<Answer> {
    const sent = { ...headers, ...(this.waited > 0 ? { [WAITED_HEADER]: String(this.waited) } : {}) };
    this.waited = 0;
    try {
      const answer = await this.exchange(method, url, sent, content);
      this.speed = String(answer.headers[SPEED_HEADER] ?? '1');
      return answer;
    } catch (error) {
      throw noAnswer(
        `${method.charAt(0)}${method.slice(1).toLowerCase()} "${url.href}": ${inGoWords(error as NodeJS.ErrnoException, url)}`,
      );
    }
  }

  /** Lets time pass between two looks at something: the cluster's time, which may run faster than ours or only when told. */
  async sleep(seconds: number): Promise<void> {
    if (this.speed === 'manual') {
      this.waited += seconds;
    } else {
      await pause((seconds * 1000) / Number(this.speed ?? 1));
    }
  }

  /** Ends the connections that were kept. */
  close(): void {
    this.agent.destroy();
  }

  private async exchange(method: string, url: URL, headers: Record<string, string>, content?: Content): Promise<Answer> {
    const sent =
      content === undefined ? headers : { ...headers, 'content-type': content.type, 'content-length': String(content.bytes.length) };
    const options = { method, headers: sent, ca: this.ca, ...(await this.connection(url)) };
    return new Promise((resolve, reject) => {
      const request = httpsRequest(url, options, response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => reject(new Error('unexpected EOF')));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      });
      const limit = setTimeout(
        () => request.destroy(new Error('context deadline exceeded (Client.Timeout exceeded while awaiting headers)')),
        TIME_LIMIT_SECONDS * 1000,
      );
      request.on('close', () => clearTimeout(limit)).on('error', reject);
      request.end(content?.bytes);
    });
  }

  private async connection(url: URL): Promise<RequestOptions> {
    const proxy = proxyFor(url);
    if (proxy === undefined) {
      return { agent: this.agent };
    }
    const socket = await tunnel(proxy, url);
    return { createConnection: () => connect({ socket, servername: url.hostname, ca: this.ca }) };
  }
}

function inGoWords(error: NodeJS.ErrnoException & { address?: string; port?: number }, url: URL): string {
  switch (error.code) {
    case 'ECONNREFUSED':
      return `dial tcp ${error.address ?? url.hostname}:${error.port ?? url.port}: connect: connection refused`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `dial tcp: lookup ${url.hostname}: no such host`;
    case 'ECONNRESET':
    case 'EPIPE':
      return 'EOF';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `tls: failed to verify certificate: x509: certificate is not valid for any names, but wanted to match ${url.hostname}`;
    case 'CERT_HAS_EXPIRED':
      return 'tls: failed to verify certificate: x509: certificate has expired or is not yet valid';
    default:
      return /CERT|ISSUER|SIGNATURE|SELF_SIGNED/.test(error.code ?? '')
        ? 'tls: failed to verify certificate: x509: certificate signed by unknown authority'
        : error.message;
  }
}
