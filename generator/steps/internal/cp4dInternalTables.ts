import { decimal } from '#language';
import { axisFromZero, strip, type Axis } from './cp4dInternalFigures.ts';
import { metricIn, type Judged, type Limits, type RuleVerdict, type Verdict } from './cp4dInternalGate.ts';
import { cell, columnHead, element, escape, named, rowHead, section, shortened, table } from './cp4dInternalMarkup.ts';
import { isFiniteNumber, shownBeside } from './cp4dInternalNumbers.ts';
import { boundsOf } from './cp4dInternalRules.ts';

/** The rules with what became of each. */
export function rulesSection(verdict: Verdict): string {
  const heads = ['Result', 'Metric', 'Rule', 'Value', 'Value and what the rule allows', 'Why'].map((head) => columnHead(head));
  return section('Rules', table('rules', 'Each rule of the gate and its result', heads, verdict.rules.map(ruleRow)));
}

function ruleRow(rule: RuleVerdict): string[] {
  const value = rule.value;
  return [
    cell(rule.passed ? 'result passed' : 'result failed', rule.passed ? '✓ passed' : '✗ failed'),
    rowHead(named(rule.metric)),
    cell('code', escape(rule.rule)),
    cell('number', value == null ? '–' : shownBeside(value, boundsOf(rule))),
    cell('figure', ruleFigure(rule)),
    cell(null, escape(rule.reason)),
  ];
}

function ruleFigure(rule: RuleVerdict): string {
  const values = [rule.value, ...boundsOf(rule)].flatMap((value) => (value == null ? [] : [value]));
  const axis = axisFromZero(values);
  const says = `${shortened(rule.metric)}: ${rule.reason}`;
  return `${strip(rule, axis, says)}${element('div', { class: 'ends' }, ends(axis))}`;
}

function ends(axis: Axis): string {
  return [axis.low, axis.high].map((end) => element('span', {}, shownBeside(end, []))).join('');
}

/** All metrics of the evaluation, with the result before and the monitor's own limits. */
export function metricsSection(judged: Judged): string {
  const heads = ['Metric', 'Value', 'Before', "Monitor's own limit"].map((head) => columnHead(head));
  const names = Object.keys(judged.metrics).toSorted();
  const rows = names.map((name) => metricRow(judged, name));
  return names.length === 0 ? '' : section('Everything measured', table('metrics', 'Every metric of this evaluation', heads, rows));
}

function metricRow(judged: Judged, name: string): string[] {
  const value = metricIn(judged.metrics, name);
  const limits = judged.limits[name];
  const before = judged.history.at(-1);
  return [
    rowHead(named(name)),
    cell('number', shown(value)),
    cell('number', before == null ? '–' : shown(metricIn(before.metrics, name))),
    cell('code', limits == null ? '–' : escape(limitText(limits, value))),
  ];
}

function shown(value: unknown): string {
  return isFiniteNumber(value) ? shownBeside(value, []) : '–';
}

function limitText(limits: Limits, value: unknown): string {
  const lower = limits.lower;
  const upper = limits.upper;
  const parts: string[] = [];
  let isBroken = false;
  if (isFiniteNumber(lower)) {
    parts.push(`>= ${decimal(lower)}`);
    isBroken = isFiniteNumber(value) && value < lower;
  }
  if (isFiniteNumber(upper)) {
    parts.push(`<= ${decimal(upper)}`);
    isBroken = isBroken || (isFiniteNumber(value) && value > upper);
  }
  return parts.length === 0 ? '–' : `${parts.join(', ')}${isBroken ? ' (broken)' : ''}`;
}
