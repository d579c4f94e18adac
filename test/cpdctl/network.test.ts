import { createServer, connect, type Server } from 'node:net';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { signedInCaller } from './caller.ts';

const { run, cp4d, folder } = await signedInCaller();

async function lines(words: string[], env: Record<string, string> = {}): Promise<string[]> {
  return (await run(words, { env })).stderr.split('\n');
}

test('only the certificates of SSL_CERT_FILE are trusted', async () => {
  writeFileSync(join(folder, 'empty.pem'), '');
  for (const file of [join(folder, 'empty.pem'), join(folder, 'missing.pem'), '']) {
    expect((await lines(['space', 'list'], { SSL_CERT_FILE: file }))[2]).toMatch(
      /^(Get|Post) "https:.*": tls: failed to verify certificate: x509: certificate signed by unknown authority$/,
    );
  }
});

test('nobody there, an unknown host, a lost and a broken answer are said in the words of Go', async () => {
  await run(['space', 'list']);
  const other = async (url: string): Promise<string | undefined> => {
    await run(['config', 'profile', 'set', 'other', '--url', url, '--user', 'cp4d_user']);
    return (await lines(['space', 'list', '--profile', 'other']))[2];
  };
  expect(await other('https://localhost:1')).toContain('connect: connection refused');
  expect(await other('https://nowhere.invalid')).toContain('dial tcp: lookup nowhere.invalid: no such host');

  await cp4d.faults.add({ path: '/v2/spaces', answer: 'lost' });
  expect((await lines(['space', 'list']))[2]).toBe(`Get "${cp4d.url}/v2/spaces": EOF`);
  await cp4d.faults.add({ path: '/v2/spaces', answer: 'truncated' });
  expect((await lines(['space', 'list']))[2]).toBe(`Get "${cp4d.url}/v2/spaces": unexpected EOF`);
});

test('a proxy is used for other hosts, not for this machine nor for those of NO_PROXY', async () => {
  const asked: string[] = [];
  const proxy = await tunnelTo(Number(new URL(cp4d.url).port), asked);
  const env = { HTTPS_PROXY: `http://user:secret@127.0.0.1:${proxy}`, CPD_PROFILE: 'outside' };
  await run(['config', 'profile', 'set', 'outside', '--url', 'https://cpd.example.com', '--username', 'admin', '--password', 'password']);

  expect(await run(['space', 'list'], { env })).toMatchObject({ exit: 0 });
  expect(asked).toEqual(['CONNECT cpd.example.com:443', 'CONNECT cpd.example.com:443']);
  expect((await lines(['space', 'list'], { ...env, NO_PROXY: 'other.org, .example.com' }))[2]).toContain('no such host');
  expect(await run(['space', 'list'], { env: { ...env, CPD_PROFILE: 'cp4d' } })).toMatchObject({ exit: 0 });
  expect(asked).toHaveLength(2);
});

/** A proxy that lets itself be asked for any host and always leads to one port here. */
async function tunnelTo(port: number, asked: string[]): Promise<number> {
  const server: Server = createServer(client => {
    client.on('error', () => client.destroy());
    client.once('data', (head: Buffer) => {
      asked.push(head.toString().split(' HTTP')[0] ?? '');
      expect(head.toString()).toContain(`Basic ${Buffer.from('user:secret').toString('base64')}`);
      const target = connect(port, 'localhost', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        client.pipe(target).pipe(client);
      });
      target.on('error', () => client.destroy());
    });
  });
  afterAll(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
