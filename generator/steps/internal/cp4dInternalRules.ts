import { numberIn, toJson } from '#language';
import { fail } from './cp4dInternalErrors.ts';
import { isFiniteNumber } from './cp4dInternalNumbers.ts';

/** A rule that was read: the bounds that a metric has to keep to. One of them is there at least. */
export interface Rule {
  metric: string;
  /** The rule as it is shown: `>= 0.8`. */
  rule: string;
  lower: number | null;
  upper: number | null;
  /** Whether the bound itself breaks the rule. */
  strict: boolean;
}

const OPERATORS = ['>=', '<=', '>', '<'];

/**
 * Reads the rules of a gate, by the id of the metric. A rule is `>=`, `>`, `<=` or `<` and a number, or a range that
 * holds both its ends: `0.8..1.25`. There is no `==`, because a metric is hardly ever exactly a number (`0..0` is one),
 * and no `%`, because some metrics are themselves in percent.
 *
 * @throws configuration when there is none, or some cannot be read; one error names all of these
 */
export function readRules(given: { [metric: string]: unknown }): Rule[] {
  const metrics = Object.keys(given);
  const unreadable = metrics.filter((metric) => readRule(metric, given[metric]) == null);
  if (metrics.length === 0 || unreadable.length > 0) {
    fail({
      category: 'configuration',
      what: complaint(unreadable, given),
      now: 'nothing was judged',
      attempt: "a rule is a comparison with a number, [accuracy: '>= 0.8'], by >=, >, <= or <, or a range with both its ends, [disparate_impact: '0.8..1.25']",
    });
  }
  return metrics.flatMap((metric) => {
    const rule = readRule(metric, given[metric]);
    return rule == null ? [] : [rule];
  });
}

function complaint(unreadable: string[], given: { [metric: string]: unknown }): string {
  if (unreadable.length === 0) {
    return 'mlopsGate: there are no rules, so everything would pass';
  }
  return [`mlopsGate: ${unreadable.length} of the rules cannot be read`, ...unreadable.map((metric) => `${shortened(metric)}: ${shown(given[metric])}`)].join('\n  ');
}

function shown(value: unknown): string {
  return shortened(typeof value === 'string' ? `'${value}'` : toJson(value));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.substring(0, 60)}…` : text;
}

function readRule(metric: string, given: unknown): Rule | null {
  if (typeof given !== 'string') {
    return null;
  }
  const text = given.split(' ').filter((word) => word !== '').join(' ');
  const operator = OPERATORS.find((one) => text.startsWith(one));
  return operator == null ? readRange(metric, text) : readComparison(metric, operator, text.substring(operator.length));
}

function readComparison(metric: string, operator: string, behind: string): Rule | null {
  const text = behind.startsWith(' ') ? behind.substring(1) : behind;
  const bound = numberIn(text);
  if (!isFiniteNumber(bound)) {
    return null;
  }
  const isLower = operator.startsWith('>');
  return {
    metric,
    rule: `${operator} ${text}`,
    lower: isLower ? bound : null,
    upper: isLower ? null : bound,
    strict: !operator.endsWith('='),
  };
}

function readRange(metric: string, text: string): Rule | null {
  const ends = text.split('..').map((end) => end.split(' ').join(''));
  const bounds = ends.map((end) => numberIn(end));
  const lower = bounds[0];
  const upper = bounds[1];
  if (ends.length !== 2 || !isFiniteNumber(lower) || !isFiniteNumber(upper) || lower > upper) {
    return null;
  }
  return { metric, rule: ends.join('..'), lower, upper, strict: false };
}

/** The bounds of a rule, the lower one first. */
export function boundsOf(rule: Rule): number[] {
  return [rule.lower, rule.upper].flatMap((bound) => (bound == null ? [] : [bound]));
}
