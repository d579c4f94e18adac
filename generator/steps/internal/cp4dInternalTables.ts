import { decimal } from '#language';
import { axisFor, strip, type Axis } from './cp4dInternalFigures.ts';
import { metricIn, type Judged, type Limits, type RuleVerdict, type Verdict } from './cp4dInternalGate.ts';
import { cell, columnHead, element, escape, named, rowHead, shortened, tableSection } from './cp4dInternalMarkup.ts';
import { isFiniteNumber, shownBeside } from './cp4dInternalNumbers.ts';
import { boundsOf } from './cp4dInternalRules.ts';

/** The rules with what became of each. */
export function rulesSection(verdict: Verdict): string {
  const heads = [
    columnHead(null, 'Result'),
    columnHead(null, 'Metric'),
    columnHead(null, 'Rule'),
    columnHead('number', 'Value'),
    columnHead(null, 'On its scale'),
    columnHead(null, 'Why'),
  ];
  const caption = 'On its scale: the band is what the rule allows, a dot is a value that it allows, a cross one that it does not.';
  return tableSection('rules', 'Rules', caption, heads, verdict.rules.map((rule) => ruleRow(rule)));
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
  const axis = axisFor(rule);
  const says = `${shortened(rule.metric)}: ${rule.reason}`;
  return `${strip(rule, axis, says)}${element('div', { class: 'ends' }, ends(axis))}`;
}

function ends(axis: Axis): string {
  return [axis.low, axis.high].map((end) => element('span', {}, shownBeside(end, []))).join('');
}

/** All metrics of the evaluation, with the result before and the monitor's own limits. */
export function metricsSection(judged: Judged, verdict: Verdict): string {
  const names = Object.keys(judged.metrics).toSorted();
  if (names.length === 0) {
    return '';
  }
  const heads = [columnHead(null, 'Metric'), columnHead('number', 'Value'), columnHead('number', 'Before'), columnHead(null, "Monitor's limit")];
  const caption = "Before is the result before this one. The gate does not judge by the monitor's limits.";
  const rows = names.map((name) => metricRow(judged, verdict, name));
  return tableSection('metrics', 'Everything measured', caption, heads, rows);
}

function metricRow(judged: Judged, verdict: Verdict, name: string): string[] {
  const value = metricIn(judged.metrics, name);
  const limits = judged.limits[name];
  const before = judged.history.at(-1);
  const told = [...verdict.rules.filter((rule) => rule.metric === name).flatMap((rule) => boundsOf(rule)), ...numbersIn([limits?.lower, limits?.upper])];
  return [
    rowHead(named(name)),
    cell('number', shown(value, told)),
    cell('number', before == null ? '–' : shown(metricIn(before.metrics, name), told)),
    cell('code', limits == null ? '–' : escape(limitText(limits, value))),
  ];
}

function numbersIn(values: unknown[]): number[] {
  return values.flatMap((value) => (isFiniteNumber(value) ? [value] : []));
}

function shown(value: unknown, limits: number[]): string {
  return isFiniteNumber(value) ? shownBeside(value, limits) : '–';
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
