import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { PlainValue, StepInterface } from '../../generator/compiler/analysis/interface.ts';
import { snippetsOf } from '../../generator/preview/snippet.ts';
import { connectJenkins } from '../../local/jenkins/client.ts';
import { repository } from '../jenkins/support.ts';

/** A step that prints what it was given. */
const PRINTING = `import groovy.json.JsonOutput

Map call(Map parameters = [:], Closure body = null) {
    echo 'given ' + JsonOutput.toJson(parameters)
    if (body != null) {
        body()
    }
    return parameters
}
`;
const STEP: StepInterface = { name: 'cp4dPrint', summary: '', description: '', returns: 'what it was given', throws: [], examples: [], block: false, parameters: [] };
const HOSTILE: Record<string, PlainValue> = {
  name: `it's "quoted" \\ \\u0041 $(whoami) \${env.PATH} $x \t`,
  lines: `''' first\r\nsecond, and long enough to be written over several lines\n\n  """ /* */ // @Library\n`,
  unicode: 'ünï \u2028 \u0000 😀 \ufeff',
  dash: '--force',
  list: [1.5, -3, true, null, 'x', ['y']],
  map: { 'a key': 1, class: "it's", '$(x)': {} },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-snippet-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function given(jenkinsfile: string): Promise<unknown> {
  const library = join(folder, 'library');
  mkdirSync(library);
  const version = /cp4d-mlops@(\w+)/.exec(jenkinsfile)![1]!;
  const source = repository(library, { [version]: { 'vars/cp4dPrint.groovy': PRINTING } });
  const build = { jenkinsfile, workspace: join(folder, 'workspace'), buildFolder: join(folder, 'build'), libraries: [{ name: 'cp4d-mlops', source }] };
  const { console } = await connectJenkins(inject('jenkins')).run(build).finished;
  const line = /^given (.*)$/m.exec(console);
  return line === null ? console : JSON.parse(line[1]!);
}

test.each(['declarative', 'scripted'] as const)('the %s snippet runs as it stands and gives the step what was typed', async (kind) => {
  expect(await given(snippetsOf(STEP, HOSTILE)[kind])).toEqual(HOSTILE);
});

test.each(['declarative', 'scripted'] as const)('the %s snippet of a block step has room for steps, and runs', async (kind) => {
  expect(await given(snippetsOf({ ...STEP, block: true, returns: undefined }, { space: 'x' })[kind])).toEqual({ space: 'x' });
});
