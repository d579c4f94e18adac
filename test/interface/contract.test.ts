import { expect, test } from 'vitest';
import { contractOf } from '../../generator/interface/contract.ts';
import { compileMadeUp } from './madeUpSteps.ts';

const QUALITY_SCHEMA = JSON.stringify({
  'x-placeholders': { thresholds: 'array' },
  type: 'object',
  required: ['kind'],
  properties: { kind: { const: 'quality' }, thresholds: { type: ['array', 'string'] }, target: { type: 'object', properties: { id: { type: 'string' } } } },
});

test('a step, its result, and what a module says of the contract come in by themselves', () => {
  const compilation = compileMadeUp(
    {
      cp4dInternalReports: `import { env } from '#jenkins';

/** Names in the JUnit report. @contract junit */
export type ReportName = 'mlopsGate' | \`mlopsGate.\${string}\`;

/** What is archived with the build. @contract archive */
export type ReportFile = 'cp4d-mlops/gate.json';

/** What is kept on the server. @contract server gate */
export interface GateRecord {
  run: string;
  rules: { name: string; limit: number | null }[];
}

/** Of the test. @contract junit testcase.title */
export type CaseName = string;

/** By it a report is found again. @contract server report.name */
type Name = \`cp4d-mlops \${string}\`;

/** The file of the gate. @contract files */
export type GateInput = 'gate.json';

/** What is archived. @contract archived gate */
export interface GateFile {
  name: Name;
}

/** The tag of an approved model. @contract server approvedTag */
const TAG = 'approved';

/** Of the gate. @contract settings gate */
export interface GateSettings {
  kind?: 'fail' | 'unstable';
}

export function gateTag(): string {
  return env.CP4D_GATE ?? TAG;
}
`,
      mlopsJudge: `import { gateTag } from '../internal/cp4dInternalReports.ts';

export interface MlopsJudgeParameters {
  /** What is judged. */
  deployment: string;
}

/** A verdict. */
export interface Verdict {
  passed: boolean;
  tag?: string;
  metrics: { [name: string]: number | null };
}

/** Judges a deployment. */
export function mlopsJudge(parameters: MlopsJudgeParameters): Verdict {
  return { passed: true, tag: gateTag(), metrics: { [parameters.deployment]: 1 } };
}
`,
    },
    '1.0.0',
  );

  const files = [
    { path: 'resources/cp4d-mlops/templates/monitors/quality.json', text: '{"thresholds": [{"value": 0.8}], "enabled": true}' },
    { path: 'resources/cp4d-mlops/templates/monitors/quality.schema.json', text: QUALITY_SCHEMA },
  ];
  const contract = contractOf(compilation, files, '1.0.0');

  expect(compilation.diagnostics).toEqual([]);
  expect(contract.steps['mlopsJudge']!.result).toEqual({
    passed: { kind: 'boolean' },
    tag: { kind: 'text', optional: true },
    'metrics.*': { kind: 'number', optional: true },
  });
  expect(contract.junit).toEqual(expect.arrayContaining(['mlopsGate', 'mlopsGate.${string}', 'testcase.title ${string}']));
  expect(contract.files).toContain('gate.json');
  expect(contract.archived['gate.name']).toEqual({ kind: 'text', form: 'cp4d-mlops ${string}' });
  expect(contract.archive).toContain('cp4d-mlops/gate.json');
  expect(contract.variables).toContain('CP4D_GATE');
  expect(contract.settings['gate.kind']).toEqual({ kind: 'text', values: ['fail', 'unstable'], optional: true });
  expect(contract.server).toMatchObject({
    'gate.run': { kind: 'text' },
    'gate.rules[].limit': { kind: 'number', optional: true },
    'report.name': { kind: 'text', form: 'cp4d-mlops ${string}' },
    approvedTag: { kind: 'text', values: ['approved'] },
  });
  expect(contract.overrides).toEqual({
    'templates/monitors/quality.json': {
      kind: { kind: 'text', values: ['quality'] },
      thresholds: { kind: 'list', optional: true },
      target: { kind: 'map', optional: true },
      'target.id': { kind: 'text', optional: true },
      '${thresholds}': { kind: 'list', optional: true },
    },
  });
  expect(contract.templates).toEqual({
    'templates/monitors/quality.json': { 'thresholds[0].value': { kind: 'number', values: [0.8] }, enabled: { kind: 'boolean', values: [true] } },
  });
});
