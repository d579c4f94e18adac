import type { GateCase, JudgedCase } from './gateInBoth.ts';

/** An evaluation of a credit risk model, one rule broken. */
export function judgedCase(changes: Partial<JudgedCase> = {}): JudgedCase {
  return {
    deployment: { id: '6b1d7b4e-3f0c-4a57-9d0e-52a4f0c3d0aa', name: 'credit-risk' },
    space: { id: '0f9d3a77-8f5e-4f4b-8d4a-5d5f6f1f2b10', name: 'credit-risk-test' },
    model: { id: 'a3f7b0c2-6a42-4a8c-9d19-0e8a6d9b7c55', revision: '4' },
    kind: 'quality',
    run: '1d2c3b4a-5f6e-4d7c-8b9a-0f1e2d3c4b5a',
    finished: '2026-11-21T08:36:11.204Z',
    metrics: { accuracy: 0.7612345678901235, area_under_roc: 0.8125, recall: 0.7333333333333333, log_loss: 0.4412, brier_score: null, label_skew: 0.8728715609439696 },
    limits: { accuracy: { lower: 0.8, upper: null }, area_under_roc: { lower: 0.75, upper: null }, log_loss: { lower: null, upper: 0.5 } },
    confusion: { labels: ['No Risk', 'Risk'], values: [[54.0, 12.0], [9.0, 25.0]] },
    records: 100,
    history: [
      { run: 'r1', finished: '2026-08-02T04:00:00.000Z', metrics: { accuracy: 0.81, area_under_roc: 0.79, log_loss: 0.47, label_skew: 0.9 } },
      { run: 'r2', finished: '2026-09-02T04:00:00.000Z', metrics: { accuracy: 0.83, area_under_roc: 0.8, log_loss: null, label_skew: 1.1 } },
      { run: 'r3', finished: '2026-10-02T04:00:00.000Z', metrics: { accuracy: 0.79, area_under_roc: 0.805, log_loss: 0.451, label_skew: 0.95 } },
    ],
    ...changes,
  };
}

/** The same with rules. */
export function gateCase(rules: Record<string, unknown>, changes: Partial<JudgedCase> = {}): GateCase {
  return { rules, judged: judgedCase(changes) };
}

export const RULES = { accuracy: '>= 0.8', area_under_roc: '>= 0.75', log_loss: '< 0.5', label_skew: '0.8..1.25' };

export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  `"><img src=x onerror='alert(1)'>`,
  ']]>--></style><!--',
  '&amp;&#x3c;${7*7}$(touch x)`',
  'nul\u0000 bell\u0007 escape\u001b[31m c1\u0085',
  'tab\tline\nfeed\rreturn',
  'ümläut 漢字 😀 \u202etxet desrever',
  'half \ud83d pairs \ude00, \ufffe and \uffff',
  '../../../etc/passwd',
  '-rf',
  "';--",
  '',
  'x'.repeat(4096),
];

/** A judged evaluation in which one hostile text stands wherever somebody else chooses a text. */
export function hostileCase(text: string): GateCase {
  const metrics = { accuracy: 0.9, [`m${text}`]: 0.5 };
  return {
    rules: { accuracy: '>= 0.8', [`m${text}`]: '>= 0.6', [`none${text}`]: '> 0' },
    judged: judgedCase({
      deployment: { id: text, name: text },
      space: { id: text, name: text },
      model: { id: text, revision: text },
      run: text,
      finished: text,
      metrics,
      limits: { [`m${text}`]: { lower: 0.1, upper: null } },
      confusion: { labels: [text, `2${text}`], values: [[1, 2], [3]] },
      history: [{ run: text, finished: text, metrics }],
    }),
  };
}
