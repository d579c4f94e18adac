import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cpdctlExecutable } from '../../local/cpdctl/install.ts';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';

let worlds: BothWorlds;
let mirror: Server;
let served: Buffer;
let downloads: number;

beforeEach(async () => {
  worlds = await bothWorlds();
  served = readFileSync(await cpdctlExecutable());
  downloads = 0;
  mirror = createServer((_, response) => {
    downloads += 1;
    response.end(served);
  });
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
  await worlds.each(async (world) => {
    // The agent itself has none.
    world.environment['PATH'] = world.environment['PATH']!.split(':').filter((folder) => !folder.includes('.cache')).join(':');
  });
});

afterEach(async () => {
  mirror.close();
  await worlds.remove();
});

async function pin(content: Buffer): Promise<void> {
  const cpdctl = { url: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/cpdctl`, sha256: createHash('sha256').update(content).digest('hex') };
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, 'cp4d-mlops.json'), JSON.stringify({ environments: { test: { cpdctl } } })));
}

const ask = step('withCp4d', {}, [step('cpdctl', { command: 'space list', query: 'length(resources)' })]);

test('a pinned cpdctl is got from its mirror once, and used', async () => {
  await pin(served);

  const first = await inBoth(worlds, ask);
  const second = await inBoth(worlds, ask);

  expect([first.results[0], second.results[0]]).toEqual([0, 0]);
  expect(downloads).toBe(new Set([worlds.node, worlds.groovy]).size); // one for each side
});

test('a file with another checksum, such as a truncated one, is not run', async () => {
  await pin(served);
  served = served.subarray(0, 20);

  const { error, commands } = await inBoth(worlds, ask);

  expect(error).toMatch(/^infrastructure: withCp4d: sign in: .* failed \(exit code 66\)\n {2}CP4D says: the checksum of http:\/\/127.0.0.1:\d+\/cpdctl is [0-9a-f]{64}, and [0-9a-f]{64} was expected/);
  expect(commands).toEqual([]);
});

test('without a pinned one, an agent that has no cpdctl is an error that says so', async () => {
  const { error } = await inBoth(worlds, ask);

  expect(error).toMatch(/^infrastructure: withCp4d: sign in: the sign-in at CP4D failed \(exit code 127\)\n {2}CP4D says: the agent has no cpdctl/);
});
