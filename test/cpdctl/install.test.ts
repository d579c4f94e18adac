import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { afterAll, expect, test } from 'vitest';
import { executable, signedInCaller } from './caller.ts';

const folder = mkdtempSync(join(tmpdir(), "it's a $(strange) place-"));
afterAll(() => rmSync(folder, { recursive: true }));

test('the executable is alone in its folder and needs neither an environment nor a certain working directory', async () => {
  expect(readdirSync(dirname(executable))).toEqual(['cpdctl']);
  const { stdout } = await execa(executable, ['version'], { cwd: folder, env: {}, extendEnv: false });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+ /);
});

test('found on a PATH it passes every word on as it is', async () => {
  const { stderr } = await execa('cpdctl', ['space', "--a'b $(id) *"], {
    cwd: folder,
    env: { PATH: `${dirname(executable)}:/usr/bin:/bin` },
    extendEnv: false,
    reject: false,
  });
  expect(stderr).toContain("unknown flag: --a'b $(id) *");
});

test('a call that is ended from outside ends at once and is recorded', async () => {
  const { cp4d, folder: home } = await signedInCaller({ speed: 0.01 });
  const record = join(home, 'calls.jsonl');
  const { spaces } = await cp4d.seed({ spaces: [{ name: 'never ready', state: 'preparing' }] });

  const waiting = execa(executable, ['space', 'wait', '--space-id', spaces[0]?.id ?? ''], {
    cwd: home,
    env: { PATH: '/usr/bin:/bin', HOME: home, SSL_CERT_FILE: cp4d.caFile, CPDCTL_RECORD: record },
    extendEnv: false,
    reject: false,
  });
  while ((await cp4d.requests({ path: '/v2/spaces/*' })).length === 0) {
    await pause(20);
  }
  waiting.kill('SIGTERM');

  expect((await waiting).exitCode).toBe(143);
  expect(JSON.parse(readFileSync(record, 'utf8'))).toMatchObject({ exit: 143 });
});
