import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPreviewServer, type PreviewServer } from '../../generator/preview/server.ts';

let server: PreviewServer;

beforeAll(async () => {
  server = await startPreviewServer({ port: 0 });
});

afterAll(() => server.stop());

interface Answer {
  status: number;
  text: string;
}

/** A request as it stands: fetch would tidy up the path and the headers. */
function send(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject).end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

test('a host name that somebody points at loopback is refused', async () => {
  expect((await send('/api/steps', { host: 'rebound.example:80' })).status).toBe(421);
});

test('the page of another origin cannot start anything', async () => {
  const path = '/api/steps/cp4dSpace/calls';

  expect((await send(path, { ...JSON_TYPE, origin: 'https://other.example' }, '{}')).status).toBe(403);
  expect((await send(path, { 'content-type': 'text/plain' }, '{}')).status).toBe(415);
});

test.each(['/../server.ts', '/..%2f..%2fpackage.json', '/%2e%2e/server.ts', '//etc/passwd', '/main.js/../../server.ts', '/api/steps/..%2f..%2fpackage', '/tsconfig.json', '/__proto__', '/api/steps/constructor'])(
  '%s is not there',
  async (path) => {
    expect(await send(path)).toMatchObject({ status: 404 });
  },
);

test.each([
  ['{', 400],
  ['[]', 400],
  ['{"parameters": 1}', 400],
  [`{"parameters": {"name": "${'x'.repeat(1024 * 1024)}"}}`, 413],
])('a body that cannot be is refused: %.30s', async (body, status) => {
  expect((await send('/api/steps/cp4dSpace/snippet', JSON_TYPE, body)).status).toBe(status);
});

test.each(['--output=/tmp/x', 'HEAD:vars', 'no-such-tag', 'a\0b', 'x; touch y'])('git is asked for the ref %j as a ref and nothing else', async (ref) => {
  expect(await send(`/api/steps/cp4dSpace/difference?to=${encodeURIComponent(ref)}`)).toMatchObject({ status: 404 });
});

test('only loopback is listened on', () => {
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
});
