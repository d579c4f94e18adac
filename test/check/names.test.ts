import { beforeAll, expect, test } from 'vitest';
import { ownLibrary } from '../../generator/check/versions.ts';
import { findingsIn } from './scripts.ts';

const NAMES: Record<string, [script: string, finding: string]> = {
  'a letter that is missing': ["wmlDeply(name: 'x')", "error unknown-step wmlDeply: there is no such step in this version; did you mean 'wmlDeploy'?"],
  'two letters swapped': ["cpdclt(command: 'space list')", "error unknown-step cpdclt: there is no such step in this version; did you mean 'cpdctl'?"],
  'other capitals': ['withCP4D { }', "error unknown-step withCP4D: there is no such step in this version; did you mean 'withCp4d'?"],
  'a name that begins as ours do, and may be of another library': [
    'wmlAudit(1)',
    expect.stringMatching(/^warning unknown-step wmlAudit: there is no such step in this version; did you mean '\w+'\?$/) as unknown as string,
  ],
  'an internal module': ['cp4dInternalSpaces.find()', "warning internal-module cp4dInternalSpaces is no part of the library's contract; call a step instead"],
};

let found: Record<string, string[]>;
beforeAll(async () => { found = await findingsIn(Object.fromEntries(Object.entries(NAMES).map(([name, [script]]) => [name, script]))); });

test.each(Object.entries(NAMES))('a step that there is not: %s', (name, [, finding]) => {
  expect(found[name]!.map((one) => one.replace(/^1:1 /, ''))).toEqual([finding]);
});

test('a step that only another version has is unknown, however far its name is from any other', async () => {
  const { cpdctl, ...steps } = ownLibrary().steps;
  const older = { version: 'v0.1.0', steps, otherSteps: ['cpdctl'] };

  expect(cpdctl).toBeDefined();
  expect(await findingsIn({ script: "cpdctl(command: 'space list')" }, older)).toEqual({ script: ['1:1 error unknown-step cpdctl: there is no such step in v0.1.0'] });
});

test('a name that every object of JavaScript has is no step', async () => {
  expect(await findingsIn({ script: 'toString()\nconstructor()\nhasOwnProperty(1)' })).toEqual({ script: [] });
});
