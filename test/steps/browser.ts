import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';

const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine, if there is one: `apt-get install chromium`. */
export function chromiumPath(): string | undefined {
  return EXECUTABLES.find((path) => existsSync(path));
}

const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css', json: 'application/json', xml: 'application/xml' };

export interface FileServer {
  url: string;
  stop(): void;
}

/** Serves files by their path, under a content security policy when there is one. */
export async function serveFiles(files: Record<string, string>, policy?: string): Promise<FileServer> {
  const server: Server = createServer((request, response) => {
    const path = decodeURI(request.url!).slice(1);
    const text = files[path];
    // Browsers ask for an icon of their own accord.
    response.writeHead(text !== undefined ? 200 : path === 'favicon.ico' ? 204 : 404, {
      'content-type': TYPES[path.split('.').at(-1)!] ?? 'text/plain',
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
}

/** Everything that a page complains of while it is loaded: errors in the console, requests that were blocked or failed. */
export async function openWatched(page: Page, url: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (problem) => complaints.push(problem.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => response.status() >= 400 && complaints.push(`${response.url()}: ${response.status()}`));
  await page.goto(url, { waitUntil: 'networkidle' });
  return complaints;
}

/** What axe-core finds wrong with an open page, as `rule: element`. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
