import { beforeAll, expect, test } from 'vitest';
import { findingsIn } from './scripts.ts';

const CALLS: Record<string, [script: string, findings: string[]]> = {
  'a step that needs a block has none': [
    "withCp4d(environment: 'test')",
    ['1:1 error wrong-arguments withCp4d: it needs a block of steps; write withCp4d { … }'],
  ],
  'a step that takes no block has one': [
    "wmlDeploy(name: 'x', model: 'm') { }",
    ["1:1 error wrong-arguments wmlDeploy: it takes no block of steps; write wmlDeploy(name: '…', model: '…')"],
  ],
  'a value stands without its name': [
    "wmlDeploy 'x'",
    ["1:1 error wrong-arguments wmlDeploy: it takes its parameters by name; write wmlDeploy(name: '…', model: '…')"],
  ],
  'a second value stands beside the parameters': [
    "wmlDeploy(name: 'x', model: 'm', 'online')",
    ["1:1 error wrong-arguments wmlDeploy: it takes its parameters by name; write wmlDeploy(name: '…', model: '…')"],
  ],
  'a required parameter is left out, or is null': [
    'wmlDeploy(name: null)',
    [
      '1:1 error missing-parameter wmlDeploy: name: is missing; add name: … (Name of the deployment, unique within its space.)',
      '1:1 error missing-parameter wmlDeploy: model: is missing; add model: … (Model to serve: its name, its id, or what wmlStoreModel returned.)',
    ],
  ],
  'a list or a map stands where a text is meant, in several lines': [
    "cpdctl(command: ['space',\n  'list'], query: [a: 1])",
    ["1:17 error wrong-type cpdctl: command: ['space', 'list'] is not a text", '2:19 error wrong-type cpdctl: query: [a: 1] is not a text'],
  ],
  'a computed text stands where a list or a map is meant': [
    'wmlScore(deployment: "d-${n}", file: \'f\', drop: "${column}")\ncpdctl(command: \'space list\', flags: "${flags}")',
    ['1:49 error wrong-type wmlScore: drop: "${column}" is not a list', '2:38 error wrong-type cpdctl: flags: "${flags}" is not a map'],
  ],
  'a number has a form that JSON has not': [
    "wmlScore(deployment: 'd', file: 'f', show: 1_000G, limit: '0x10')",
    ["1:59 error wrong-type wmlScore: limit: '0x10' is not a number (default 0)"],
  ],
  'a value is almost right': [
    "wmlDeploy(name: 'x', model: 'm', type: 'Batch')",
    ["1:40 error value-not-allowed wmlDeploy: type: 'Batch' is not one of 'online', 'batch'; did you mean 'batch'?"],
  ],
  'the text ends before the brackets do': ["node {\n  sh 'a\n}", ["2:8 error unreadable-file Groovy cannot parse this: expecting ''', found '\\n'"]],
  'it would fetch a dependency if it were compiled': ["@Grab('com.example:nothing:1')\nimport com.example.Nothing\nwmlDeploy(model: 'm', name: '')", ['3:29 error value-not-allowed wmlDeploy: name: is empty']],
  'its nesting takes the parser hours': ['x = ' + '['.repeat(100_000) + ']'.repeat(100_000), ["1:1 error unreadable-file Groovy cannot parse this: it takes more than 10 seconds"]],
  'a number is larger than any': ['wmlScore(show: 1e999999999999)', [expect.stringContaining('error unreadable-file') as unknown as string]],
};

let found: Record<string, string[]>;
beforeAll(async () => { found = await findingsIn(Object.fromEntries(Object.entries(CALLS).map(([name, [script]]) => [name, script]))); });

test.each(Object.entries(CALLS))('it is found that %s', (name, [, findings]) => {
  expect(found[name]).toEqual(findings);
});
