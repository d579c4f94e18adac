import { difference } from '#language';
import { isFiniteNumber, shownBeside } from './cp4dInternalNumbers.ts';
import { boundsOf, type Rule } from './cp4dInternalRules.ts';
import { nearest } from './cp4dInternalText.ts';

export type MonitorKind = 'quality' | 'fairness' | 'drift' | 'explainability';

/** What is judged: one finished run of a monitor, what it measured, and earlier results. */
export interface Judged {
  deployment: { id: string; name: string };
  space: { id: string; name: string };
  model: { id: string; revision: string | null };
  kind: MonitorKind;
  run: string;
  /** When the run finished, as ISO time. */
  finished: string;
  metrics: Metrics;
  /** The thresholds of the monitor itself; the gate only shows them. */
  limits: { [metric: string]: Limits };
  confusion: Confusion | null;
  /** How many records were evaluated. */
  records: number | null;
  /** Earlier results, oldest first. */
  history: Earlier[];
}

/** The values of an evaluation by the id of the metric; null where it gave none. */
export interface Metrics {
  [metric: string]: number | null;
}

export interface Limits {
  lower: number | null;
  upper: number | null;
}

/** Rows are actual classes, columns predicted ones, both in the order of the labels. */
export interface Confusion {
  labels: string[];
  values: number[][];
}

/** An earlier result of the same monitor. */
export interface Earlier {
  run: string;
  finished: string;
  metrics: Metrics;
}

export interface Verdict {
  passed: boolean;
  rules: RuleVerdict[];
}

/** A rule, and what became of it. */
export interface RuleVerdict extends Rule {
  /** The metric; null when the evaluation has no such number. */
  value: number | null;
  /** The bound that was missed, else the rule's first one. */
  limit: number;
  passed: boolean;
  /** Why, in words. */
  reason: string;
  /** By how much the bound was missed; null when it was not, or there is no value. */
  by: number | null;
}

/**
 * Holds what was measured against the rules. A metric that is no number breaks its rule. One that has a value for each of
 * several groups, as fairness has, must keep to it in every group.
 */
export function judge(rules: Rule[], judged: Judged): Verdict {
  const metrics = judged.metrics;
  const verdicts = rules.flatMap((rule) => measuredAs(rule.metric, metrics).map((metric) => judgeOne({ ...rule, metric }, metrics)));
  return { passed: verdicts.every((verdict) => verdict.passed), rules: verdicts };
}

/** The value of a metric, whatever it is, or nothing. */
export function metricIn(metrics: Metrics, metric: string): unknown {
  return Object.keys(metrics).includes(metric) ? metrics[metric] : null;
}

/** Under which names a metric was measured: its own, or `fairness_value[Sex=female]` for each group. */
function measuredAs(metric: string, metrics: Metrics): string[] {
  const groups = Object.keys(metrics).filter((name) => name.startsWith(`${metric}[`));
  return groups.length === 0 ? [metric] : groups;
}

function judgeOne(rule: Rule, metrics: Metrics): RuleVerdict {
  const value = metricIn(metrics, rule.metric);
  if (!isFiniteNumber(value)) {
    return { ...rule, value: null, limit: boundsOf(rule)[0], passed: false, reason: whyNoNumber(rule.metric, metrics), by: null };
  }
  const missed = missedBound(rule, value);
  if (missed == null) {
    const reason = `${shownBeside(value, boundsOf(rule))} keeps to ${rule.rule}`;
    return { ...rule, value, limit: boundsOf(rule)[0], passed: true, reason, by: null };
  }
  const by = value < missed ? difference(missed, value) : difference(value, missed);
  return { ...rule, value, limit: missed, passed: false, reason: howMissed(value, missed, by, rule), by };
}

/** The bound that a value breaks, or null. */
function missedBound(rule: Rule, value: number): number | null {
  const lower = rule.lower;
  if (lower != null && (value < lower || (rule.strict && value === lower))) {
    return lower;
  }
  const upper = rule.upper;
  return upper != null && (value > upper || (rule.strict && value === upper)) ? upper : null;
}

function howMissed(value: number, missed: number, by: number, rule: Rule): string {
  const shown = shownBeside(value, boundsOf(rule));
  if (value === missed) {
    return `${shown} is the limit itself, and the rule is ${rule.rule}`;
  }
  return `${shown} is ${shownBeside(by, [])} ${value < missed ? 'below' : 'above'} the limit of ${shownBeside(missed, [])}`;
}

function whyNoNumber(metric: string, metrics: Metrics): string {
  const names = Object.keys(metrics).toSorted();
  if (!names.includes(metric)) {
    const near = metric.length > LONGEST_NAME ? null : nearest(metric, names.filter((name) => name.length <= LONGEST_NAME));
    return near == null ? 'the evaluation has no such metric' : `the evaluation has no such metric; did you mean '${near}'?`;
  }
  const value: unknown = metrics[metric];
  if (value == null) {
    return 'the evaluation gave no value (null)';
  }
  return typeof value === 'number' ? `the value is no finite number (${value})` : 'the value is no number';
}

/** Longer ones are no metric of any server, and comparing them would take long. */
const LONGEST_NAME = 100;
