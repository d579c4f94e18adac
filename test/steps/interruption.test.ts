import { execa } from 'execa';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ROOT } from '../../generator/output/files.ts';
import { processesNaming } from './traces.ts';

// Jenkins aborts a script by ending the processes that there are at that moment, the inner ones first. The shell goes on
// meanwhile, and nobody else ends what it begins by then. So here the shell alone is told to end.

vi.setConfig({ testTimeout: 20_000 });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-interruption-'));
  cpSync(join(ROOT, 'generator/resources/agent'), folder, { recursive: true });
  writeFileSync(join(folder, 'session.sh'), "CP4D_OPENSCALE=http://127.0.0.1:9\nCP4D_OPENSCALE_TOKEN=$CP4D_FOLDER/token\nCP4D_EVIDENCE=$CP4D_FOLDER/evidence\n");
  writeFileSync(join(folder, 'token'), 'a token');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SHELLS = [['dash'], ['bash', '--posix'], ['busybox', 'sh']].map((words) => ({ words, name: words[0]! }));

const SIGN_IN = 'sign_in signIn 60 token http://127.0.0.1:9';
const SITUATIONS: { during: string; script: string; hangs?: string }[] = [
  { during: 'a command of cpdctl', script: 'call assets 60 cpdctl asset search', hangs: 'cpdctl asset' },
  { during: 'the sign-in', script: 'sign_in signIn 60 password http://127.0.0.1:9', hangs: 'curl' },
  { during: 'the question for the version of cpdctl', script: SIGN_IN, hangs: 'cpdctl version' },
  { during: 'the making of the profile of cpdctl', script: SIGN_IN, hangs: 'cpdctl config' },
  { during: 'the download of cpdctl', script: `CP4D_CPDCTL_URL=http://127.0.0.1:9/cpdctl CP4D_CPDCTL_SHA256=0\n${SIGN_IN}`, hangs: 'curl' },
  { during: 'requests to OpenScale', script: "fetching seen 60 GET /v2/data_sets ''", hangs: 'curl --config' },
  { during: 'a pause between two looks', script: "await looks 60 60 'deployment digits' 'ready failed' cpdctl ml deployment get" },
];

describe.each(SHELLS)('$name', ({ words, name }) => {
  test.skipIf(spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0).each(SITUATIONS)('a script that is told to end during $during takes along what it has begun', async ({ script, hangs }) => {
    putPrograms(hangs);
    writeFileSync(join(folder, 'script'), `CP4D_FOLDER='${folder}' CP4D_SECRET=secret\n. "$CP4D_FOLDER/agent.sh"\n${script}\nexit 0\n`);
    const shell = execa(words[0]!, [...words.slice(1), join(folder, 'script')], { reject: false });
    await vi.waitUntil(() => processesNaming(folder).some((line) => /\bsleep \d/.test(line)), { timeout: 10_000 });

    shell.kill('SIGTERM');
    const { exitCode } = await shell;

    expect([exitCode, processesNaming(folder), readdirSync(folder).filter((file) => file.startsWith('work.'))]).toEqual([143, [], []]);
  });
});

/** Puts a cpdctl and a curl before the agent's own that answer at once, or hang when their words begin with these. */
function putPrograms(hangs = 'nothing'): void {
  mkdirSync(join(folder, 'bin'));
  const answers = { cpdctl: `[ "$1" = version ] && echo 1.4.49 || printf '{\\n"state": "pending"\\n}\\n'`, curl: 'echo 200' };
  for (const [program, answer] of Object.entries(answers)) {
    writeFileSync(join(folder, 'bin', program), `#!/bin/sh\ncase "${program} $*" in '${hangs}'*) exec sleep 30 ;; esac\n${answer}\n`, { mode: 0o755 });
  }
}
