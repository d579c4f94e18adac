import { expect, test } from 'vitest';
import { startBuild } from '../../generator/pipeline/node/build.ts';
import { gateCase } from './gateCases.ts';
import { gateInBoth, gateModules, inFolder, onJenkins } from './gateInBoth.ts';

/** One rule, the value of its metric, and the reason that the verdict gives. */
interface Example {
  rule: string;
  value: unknown;
  passed: boolean;
  reason: string;
  by?: number;
}

const EXAMPLES: Example[] = [
  { rule: '>= 0.8', value: 0.8, passed: true, reason: '0.8 keeps to >= 0.8' },
  { rule: '<= 0.8', value: 0.8, passed: true, reason: '0.8 keeps to <= 0.8' },
  { rule: '> 0.8', value: 0.8, passed: false, reason: '0.8 is the limit itself, and the rule is > 0.8', by: 0 },
  { rule: '< 0.8', value: 0.8, passed: false, reason: '0.8 is the limit itself, and the rule is < 0.8', by: 0 },
  { rule: '>=0.80', value: 0.8, passed: true, reason: '0.8 keeps to >= 0.80' },
  { rule: '  <   1.10  ', value: 1, passed: true, reason: '1 keeps to < 1.10' },
  { rule: '0.8..1.25', value: 0.8, passed: true, reason: '0.8 keeps to 0.8..1.25' },
  { rule: '0.8 .. 1.25', value: 1.25, passed: true, reason: '1.25 keeps to 0.8..1.25' },
  { rule: '0.8..1.25', value: 1.3, passed: false, reason: '1.3 is 0.05 above the limit of 1.25', by: 0.05 },
  { rule: '-0.5..-0.25', value: -0.75, passed: false, reason: '-0.75 is 0.25 below the limit of -0.5', by: 0.25 },
  { rule: '0..0', value: 3, passed: false, reason: '3 is 3 above the limit of 0', by: 3 },
  { rule: '>= 0.8', value: 0.76, passed: false, reason: '0.76 is 0.04 below the limit of 0.8', by: 0.04 },
  { rule: '>= 0.3', value: 0.1, passed: false, reason: '0.1 is 0.2 below the limit of 0.3', by: 0.2 },
  { rule: '>= 0.8', value: 0.7578125, passed: false, reason: '0.7578 is 0.0422 below the limit of 0.8', by: 0.0421875 },
  { rule: '> 0.8', value: 0.8000000000000002, passed: true, reason: '0.8000000000000002 keeps to > 0.8' },
  { rule: '>= 0.8', value: 0.79999999999, passed: false, reason: '0.79999999999 is 0.00000000001 below the limit of 0.8', by: 0.00000000001 },
  { rule: '<= 0', value: 0.0000003, passed: false, reason: '0.0000003 is 0.0000003 above the limit of 0', by: 0.0000003 },
  { rule: '<= 12345678901234000000', value: 5e18, passed: true, reason: '5000000000000000000 keeps to <= 12345678901234000000' },
  { rule: '>= 0', value: null, passed: false, reason: 'the evaluation gave no value (null)' },
  { rule: '>= 0', value: '0.9', passed: false, reason: 'the value is no number' },
  { rule: '>= 0', value: [0.9], passed: false, reason: 'the value is no number' },
  { rule: '>= 0', value: true, passed: false, reason: 'the value is no number' },
];

test('a rule is judged by decimal numbers, and says by how much it was missed', async () => {
  const named = EXAMPLES.map((example, position) => ({ ...example, metric: `metric_${String(position).padStart(2, '0')}` }));
  const rules = Object.fromEntries(named.map(({ metric, rule }) => [metric, rule]));
  const metrics = Object.fromEntries(named.map(({ metric, value }) => [metric, value]));

  const [outcome] = await gateInBoth([gateCase(rules, { metrics })]);

  const judged = outcome!.verdict.rules.map(({ passed, reason, by }, position) => {
    const { rule, value } = EXAMPLES[position]!;
    return { rule, value, passed, reason, ...(by === null ? {} : { by }) };
  });
  expect(judged).toEqual(EXAMPLES);
});

test('a metric that the evaluation does not have breaks its rule, and the nearest one is named', async () => {
  const [outcome] = await gateInBoth([gateCase({ area_under_rock: '> 0', ['x'.repeat(5000)]: '> 0', class: '> 0' })]);

  expect(outcome!.verdict.passed).toBe(false);
  expect(outcome!.verdict.rules.map(({ reason }) => reason)).toEqual([
    "the evaluation has no such metric; did you mean 'area_under_roc'?",
    'the evaluation has no such metric',
    "the evaluation has no such metric; did you mean 'log_loss'?",
  ]);
});

const NO_NUMBERS = { nan: NaN, high: Infinity, low: -Infinity };
const RULES_OF_NO_NUMBERS = { nan: '>= 0', high: '>= 0', low: '<= 0' };

test('NaN and the infinities keep to no rule', async () => {
  const { readRules, judge } = await gateModules();
  const { returned } = await inFolder((folder) => onJenkins(folder, `@Library('cp4d-mlops@v1') _
    def metrics = [nan: Double.NaN, high: Double.POSITIVE_INFINITY, low: Double.NEGATIVE_INFINITY]
    def rules = cp4dInternalRules.readRules([nan: '>= 0', high: '>= 0', low: '<= 0'])
    return cp4dInternalGate.judge(rules, [metrics: metrics]).rules.collect { it.reason }`));

  const reasons = judge(readRules(RULES_OF_NO_NUMBERS), gateCase({}, { metrics: NO_NUMBERS }).judged).rules.map(({ reason }) => reason);
  expect(reasons).toEqual(['NaN', 'Infinity', '-Infinity'].map((value) => `the value is no finite number (${value})`));
  expect(returned).toEqual(reasons);
});

const UNREADABLE: Record<string, unknown> = {
  accuracy: 0.8,
  area_under_roc: '0.75',
  f1_measure: '== 0.5',
  false_positive_rate: '<= 10%',
  label_skew: '1.25..0.8',
  log_loss: '< 0,5',
  precision: '=> 0.5',
  recall: '',
};

const COMPLAINT = `configuration: mlopsGate: 8 of the rules cannot be read
  accuracy: 0.8
  area_under_roc: '0.75'
  f1_measure: '== 0.5'
  false_positive_rate: '<= 10%'
  label_skew: '1.25..0.8'
  log_loss: '< 0,5'
  precision: '=> 0.5'
  recall: ''
  now: nothing was judged
  try: a rule is a comparison with a number, [accuracy: '>= 0.8'], by >=, >, <= or <, or a range with both its ends, [disparate_impact: '0.8..1.25']`;

test('all rules that cannot be read are named in one error, with the right form', async () => {
  const { readRules } = await gateModules();
  const { error } = await inFolder((folder) => onJenkins(folder, `@Library('cp4d-mlops@v1') _
    node { cp4dInternalRules.readRules(cp4dInternalLanguage.fromJson('${JSON.stringify(UNREADABLE)}')) }`));

  expect(error).toContain(COMPLAINT);
  await inFolder(async (workspace) => {
    startBuild({ workspace, environment: {}, credentials: [], resources: [] });
    expect(() => readRules({ ...UNREADABLE, brier_score: '<= 0.1' })).toThrow(COMPLAINT);
  });
});

test('a gate without rules is refused, because everything would pass', async () => {
  const { readRules } = await gateModules();

  await inFolder(async (workspace) => {
    startBuild({ workspace, environment: {}, credentials: [], resources: [] });
    expect(() => readRules({})).toThrow('configuration: mlopsGate: there are no rules, so everything would pass');
  });
});
