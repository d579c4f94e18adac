import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { gateCase, HOSTILE_TEXTS, hostileCase, judgedCase, RULES } from './gateCases.ts';
import { gateInBoth, type GateOutcome, type JudgedCase } from './gateInBoth.ts';

// Reports are made as TypeScript and as Groovy on the CPS engine; gateInBoth compares them to the letter.

const OTHER = { id: '0a1b2c3d-0000-4000-8000-00000000000a', name: 'credit-risk' };

/** All in one build, the hostile ones at the end. */
let reports: GateOutcome[];

beforeAll(async () => {
  const usual = [gateCase(RULES), gateCase(RULES, { deployment: OTHER }), gateCase(RULES, { kind: 'fairness' })];
  reports = await gateInBoth([...usual, ...HOSTILE_TEXTS.map(hostileCase)]);
});

test('a report is a page with its style sheet, and the same as JSON and as JUnit XML, in a folder of the deployment', () => {
  const { files, page, verdict } = reports[0]!;

  expect(page).toBe('out0/report/credit-risk/index.html');
  expect(Object.keys(files)).toEqual(['report/credit-risk/index.html', 'report/credit-risk/quality.json', 'report/credit-risk/quality.xml', 'report/credit-risk/report.css']);
  expect(JSON.parse(files['report/credit-risk/quality.json']!)).toEqual({ version: 1, ...judgedCase(), passed: false, rules: verdict.rules });
});

test('a second deployment of that name in one build gets a folder and a test suite of its own, a second monitor does not', () => {
  const three = reports.slice(0, 3);
  const suites = three.map(({ files }) => /<testsuite name="([^"]*)"/.exec(Object.values(files).join('\n'))![1]);

  expect(three.map(({ page }) => page)).toEqual(['out0/report/credit-risk/index.html', `out1/report/credit-risk-${OTHER.id}/index.html`, 'out2/report/credit-risk/fairness.html']);
  expect(suites).toEqual(['credit-risk', `credit-risk (${OTHER.id})`, 'credit-risk']);
});

test('hostile texts make no path out of the folder', () => {
  const places = reports.slice(3).map(({ page }) => page.replace(/^out\d+\/report\//, '').replace('/index.html', ''));

  expect(places.filter((place) => !/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(place))).toEqual([]);
  expect(new Set(places).size).toBe(HOSTILE_TEXTS.length);
});

const NUMBER = fc.oneof(
  fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => digits / 10 ** places),
  fc.constantFrom(0, 1, 0.5, 0.1, 0.3, 1e-7, 0.0078125),
);
const VALUE = fc.oneof({ weight: 8, arbitrary: NUMBER }, fc.constantFrom<unknown>(null, 'NaN', true, [], {}));
const METRIC = fc.oneof(fc.constantFrom('accuracy', 'recall', 'log_loss', 'r2'), fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `m${text}`));
const METRICS = fc.dictionary(METRIC, VALUE, { maxKeys: 6, noNullPrototype: true });
const DECIMAL = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 3 })).map(([digits, places]) => String(digits / 10 ** places));
const RULE = fc.oneof(
  fc.tuple(fc.constantFrom('>=', '>', '<=', '<'), DECIMAL).map(([operator, bound]) => `${operator} ${bound}`),
  fc.tuple(DECIMAL, DECIMAL).map((ends) => ends.sort((first, second) => Number(first) - Number(second)).join('..')),
);

const JUDGED: fc.Arbitrary<JudgedCase> = fc
  .record({
    metrics: METRICS,
    records: fc.option(fc.nat()),
    history: fc.array(fc.record({ run: fc.string(), finished: fc.string(), metrics: METRICS }), { maxLength: 5 }),
    confusion: fc.option(fc.record({ labels: fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), values: fc.array(fc.array(VALUE, { maxLength: 4 }), { maxLength: 4 }) })),
    limits: fc.dictionary(METRIC, fc.record({ lower: fc.option(NUMBER), upper: fc.option(NUMBER) }), { maxKeys: 3, noNullPrototype: true }),
  })
  .map((changes) => judgedCase(changes));

test('random evaluations and rules make the same report in both languages', async () => {
  const cases = fc.sample(fc.record({ rules: fc.dictionary(METRIC, RULE, { minKeys: 1, maxKeys: 5, noNullPrototype: true }), judged: JUDGED }), 20);

  const outcomes = await gateInBoth(cases);

  expect(outcomes).toHaveLength(cases.length);
}, 180_000);
