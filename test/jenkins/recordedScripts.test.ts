import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuildOutcome } from '../../local/jenkins/client.ts';
import { DEVIATIONS } from './deviations.ts';
import { useJenkins } from './support.ts';

/** What a real Jenkins did with `call()` of a library variable. A text of several parts has ` | ` between them. */
interface Recorded {
  name: string;
  script: string;
  result: string;
  /** What the returned value printed as. */
  value?: string;
  /** Lines of the log that tell the error; long ones were cut off. */
  error?: string;
  warning?: string;
}

const AT_ONCE = 3;
const jenkins = useJenkins();
const recorded = JSON.parse(readFileSync(new URL('recorded-scripts.json', import.meta.url), 'utf8')) as Recorded[];
const outcomes = new Map<string, BuildOutcome>();

beforeAll(async () => {
  const source = libraryOf(recorded);
  const waiting = [...recorded];
  const worker = async (): Promise<void> => {
    for (let script = waiting.shift(); script; script = waiting.shift()) {
      outcomes.set(script.name, await run(script, source));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
});

/** Each script as the one variable of a library version of its own name. */
function libraryOf(scripts: Recorded[]): string {
  const folder = jenkins.folder();
  const commits = scripts.map(({ name, script }) => [
    `commit refs/tags/${name}`, 'committer test <test@example.com> 0 +0000', 'data 0',
    file(`vars/p_${name}.groovy`, script), file('resources/org/demo/p.txt', 'res\n'), '',
  ].join('\n'));
  execFileSync('git', ['init', '--quiet', '--bare', folder]);
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], { input: commits.join('\n') });
  return folder;
}

function file(path: string, text: string): string {
  return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}`;
}

async function run({ name }: Recorded, source: string): Promise<BuildOutcome> {
  return jenkins.run({
    jenkinsfile: `@Library('demo@${name}') _\ndef result = p_${name}()\necho 'VALUE:' + result`,
    libraries: [{ name: 'demo', source }],
    job: { name: `trusted-${name}`, number: 1 },
    plugins: [],
  });
}

/** Where the outcome differs from what was recorded. */
function differences(script: Recorded): string[] {
  const { result, console } = outcomes.get(script.name)!;
  const log = console.replaceAll(/\S*\/vars\/\w+\.groovy:?/g, 'PATH');
  const value = /^VALUE:(.*)$/m.exec(console)?.[1]?.replace('WORKSPACE@tmp', 'WORKSPACE');
  const texts = [...(script.error?.split(' | ') ?? []), ...(script.warning ? [script.warning] : [])];
  return [
    ...(result === script.result ? [] : [`result: ${result} instead of ${script.result}`]),
    ...(script.value === undefined || value === script.value ? [] : [`value: ${value} instead of ${script.value}`]),
    // Object addresses differ from run to run.
    ...texts.map(text => text.replace(/@[0-9a-f]{6,}.*/s, '')).filter(text => !log.includes(text)).map(text => `the log lacks: ${text}`),
  ];
}

describe('what a real Jenkins was seen to do', () => {
  test.each(recorded.filter(({ name }) => !(name in DEVIATIONS)))('$name', script => {
    expect(differences(script)).toEqual([]);
  });
});

describe('where the local Jenkins differs, and nowhere else', () => {
  test.each(Object.keys(DEVIATIONS))('%s', name => {
    expect(differences(recorded.find(script => script.name === name)!)).not.toEqual([]);
  });
});
