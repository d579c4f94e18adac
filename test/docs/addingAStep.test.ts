import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa, type Result } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workingCopy, type WorkingCopy } from '../cli/workingCopy.ts';

let copy: WorkingCopy;

// Each time anew: a second try finds no step of that name yet.
beforeEach(async () => {
  copy = await workingCopy();
});

afterEach(() => copy.remove());

/** The commands of the page in their order, but for the one that runs every test there is, this one too. */
function commands(): string[] {
  const page = readFileSync('docs/adding-a-step.md', 'utf8');
  return [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block]) => block!.trimEnd().split('\n')).filter((command) => command !== 'npm test');
}

function runAsWritten(command: string): Promise<Result> {
  return execa('sh', ['-c', command], { cwd: copy.folder, reject: false, all: true });
}

test('who follows docs/adding-a-step.md command by command has a step that is tested, documented and up to date', { timeout: 240_000 }, async () => {
  const failed: string[] = [];
  for (const command of commands()) {
    const { exitCode, all } = await runAsWritten(command);
    if (exitCode !== 0) {
      failed.push(`${command}\n${String(all)}`);
      break;
    }
  }

  expect(failed).toEqual([]);
  for (const made of ['generator/steps/model/wmlSeen.ts', 'examples/steps/wmlSeen.Jenkinsfile', 'vars/wmlSeen.groovy', 'vars/wmlSeen.txt', 'docs/steps/wmlSeen.md']) {
    expect(existsSync(join(copy.folder, made)), made).toBe(true);
  }
  for (const list of ['README.md', 'docs/steps/index.md', 'CHANGELOG.md']) {
    expect(readFileSync(join(copy.folder, list), 'utf8')).toContain('wmlSeen');
  }
});
