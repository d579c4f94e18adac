import { request } from 'node:http';
import type { Duplex } from 'node:stream';

/** The proxy for an address, by the rules Go has: HTTPS_PROXY, NO_PROXY, and never for this machine itself. */
export function proxyFor(url: URL): URL | undefined {
  const proxy = environment('HTTPS_PROXY');
  if (!proxy || isLoopback(url.hostname) || isExcepted(url)) {
    return undefined;
  }
  return new URL(proxy.includes('://') ? proxy : `http://${proxy}`);
}

/** A connection to the host of an address through a proxy. */
export function tunnel(proxy: URL, url: URL): Promise<Duplex> {
  const target = `${url.hostname}:${url.port || 443}`;
  const credentials = proxy.username && `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return new Promise((resolve, reject) => {
    const connect = request({
      host: proxy.hostname,
      port: proxy.port || 80,
      method: 'CONNECT',
      path: target,
      headers: { host: target, ...(credentials ? { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` } : {}) },
    });
    connect.once('connect', (response, socket) => {
      if (response.statusCode === 200) {
        resolve(socket);
      } else {
        socket.destroy();
        reject(new Error(`${response.statusMessage ?? response.statusCode}`));
      }
    });
    connect.once('error', error => reject(new Error(`proxyconnect tcp: ${error.message}`)));
    connect.end();
  });
}

function environment(name: string): string | undefined {
  return process.env[name] || process.env[name.toLowerCase()];
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

function isExcepted(url: URL): boolean {
  return (environment('NO_PROXY') ?? '').split(',').some(entry => {
    const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry.trim()) ?? [];
    if (name === '' || (port !== undefined && port !== (url.port || '443'))) {
      return false;
    }
    return name === '*' || url.hostname === name.replace(/^\./, '') || url.hostname.endsWith(name.startsWith('.') ? name : `.${name}`);
  });
}
