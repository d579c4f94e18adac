import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../../local/cp4d/bundle.ts';
import { startSimulatedCp4d } from '../../local/cp4d/client.ts';
import { FLOWERS, modelArchive } from './archives.ts';
import { testCluster, VERSION } from './cluster.ts';

const folder = mkdtempSync(join(tmpdir(), 'cp4d-state-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a cluster with a state folder goes on where it was: same CA, same tokens, same models', async () => {
  const first = await startSimulatedCp4d({ stateFolder: folder });
  await first.seed({
    spaces: ['kept'],
    models: [{ space: 'kept', name: 'flowers', archive: modelArchive(FLOWERS) }],
    deployments: [{ space: 'kept', model: 'flowers', servingName: 'kept_flowers' }],
  });
  const ca = readFileSync(first.caFile, 'utf8');
  await first.stop();
  expect(statSync(join(folder, 'state.json')).mode & 0o077).toBe(0);

  const { cp4d, api } = await testCluster({ stateFolder: folder, clock: 'manual' });
  expect(readFileSync(cp4d.caFile, 'utf8')).toBe(ca);
  expect((await api('GET', '/v2/spaces')).each('resources', 'entity.name')).toEqual(['kept']);
  const scored = await api('POST', `/ml/v4/deployments/kept_flowers/predictions?${VERSION}`, {
    input_data: [{ values: [[5.1, 3.5, 1.4, 0.2]] }],
  });
  expect(scored.at('predictions.0.values.0.0')).toBe('setosa');
});

test('with a running clock states move by themselves, as much faster as was asked for', async () => {
  const { api } = await testCluster({ speed: 100 });
  const made = await api('POST', '/v2/spaces', { name: 'fast' });

  await new Promise(resolve => setTimeout(resolve, 200));
  expect((await api('GET', `/v2/spaces/${made.text('metadata.id')}`)).at('entity.status.state')).toBe('active');
});

test('scoring addresses can name a host inside the cluster', async () => {
  const { cp4d, api } = await testCluster({ serviceHost: 'internal-nginx-svc:12443' });
  const { deployments, spaces } = await cp4d.seed({
    spaces: ['a'],
    models: [{ space: 'a', name: 'm' }],
    deployments: [{ space: 'a', model: 'm' }],
  });

  const shown = await api('GET', `/ml/v4/deployments/${deployments[0]?.id}?${VERSION}&space_id=${spaces[0]?.id}`);
  expect(shown.at('entity.status.online_url.url')).toBe(
    `https://internal-nginx-svc:12443/ml/v4/deployments/${deployments[0]?.id}/predictions`,
  );
});

test('the server ends when its parent goes away, and says why when it cannot start', async () => {
  const program = await bundle('local/cp4d/main.ts', ['local/cp4d']);
  const server = spawn(process.execPath, [program, '--json', '--parent'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const { port } = new URL((JSON.parse(line.toString()) as { url: string }).url);

  const second = spawn(process.execPath, [program, '--parent', '--port', port], { stdio: ['pipe', 'inherit', 'pipe'] });
  const errors: Buffer[] = [];
  second.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  expect(await once(second, 'close')).toEqual([1, null]);
  expect(Buffer.concat(errors).toString()).toContain('could not start');

  server.stdin.end();
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('bundles of earlier sources go, with what was installed beside them, once nobody uses them', async () => {
  const used = await bundle('local/cp4d/main.ts', ['local/cp4d']);
  const [old, recent] = ['0000000000000000', '1111111111111111'].map(digest => used.replace(/[0-9a-f]{16}\.cjs$/, `${digest}.cjs`)) as [
    string,
    string,
  ];
  writeFileSync(old, '');
  writeFileSync(recent, '');
  utimesSync(old, 0, 0);
  mkdirSync(old.replace('.cjs', ''));

  await bundle('local/cp4d/main.ts', ['local/cp4d']);
  expect([used, recent, old, old.replace('.cjs', '')].map(path => existsSync(path))).toEqual([true, true, false, false]);
  rmSync(recent);
});
