import { difference, share } from '#language';
import type { RuleVerdict } from './cp4dInternalGate.ts';
import { element, escape } from './cp4dInternalMarkup.ts';

/** The numbers between which a figure is drawn. */
export interface Axis {
  low: number;
  high: number;
}

/** A point of a history: a result and when it was; null where there is no number. */
export interface Moment {
  /** What is shown when one points at it. */
  says: string;
  value: number | null;
}

const EDGE = 8;
const WIDTH = 320;
const STRIP_HEIGHT = 24;
const STRIP_MIDDLE = 12;
const HISTORY_HEIGHT = 72;

/** From 0 to 1, as most metrics go, or as far as it takes to hold 0, value, bounds and some of what is allowed. */
export function axisFor(rule: RuleVerdict): Axis {
  const values = [rule.value, rule.lower, rule.upper].flatMap((value) => (value == null ? [] : [value]));
  if (values.every((value) => value >= 0 && value <= 1)) {
    return { low: 0, high: 1 };
  }
  const axis = axisAround([0, ...values]);
  const reach = difference(axis.high, axis.low);
  return {
    low: rule.lower == null && rule.upper === axis.low ? difference(axis.low, reach) : axis.low,
    high: rule.upper == null && rule.lower === axis.high ? difference(axis.high, difference(0, reach)) : axis.high,
  };
}

/** As far as the numbers go. */
function axisAround(values: number[]): Axis {
  let low = values[0];
  let high = values[0];
  for (const value of values) {
    low = value < low ? value : low;
    high = value > high ? value : high;
  }
  return { low, high };
}

/** A metric on its axis: a band for what the rule allows, ticks for its bounds, and a dot, or a cross if it fails. */
export function strip(rule: RuleVerdict, axis: Axis, says: string): string {
  const left = rule.lower == null ? EDGE : across(rule.lower, axis);
  const right = rule.upper == null ? WIDTH - EDGE : across(rule.upper, axis);
  const bounds = [rule.lower, rule.upper].map((bound) => (bound == null ? '' : tick(across(bound, axis))));
  const value = rule.value;
  const parts = [
    line('axis', EDGE, STRIP_MIDDLE, WIDTH - EDGE, STRIP_MIDDLE),
    element('rect', { class: 'allowed', x: `${left}`, y: '7', width: `${right - left}`, height: '10' }, ''),
    ...bounds,
    value == null ? '' : rule.passed ? dot('met', across(value, axis), STRIP_MIDDLE, 6, '') : cross(across(value, axis)),
  ];
  return figure('strip', STRIP_HEIGHT, says, parts);
}

/** How a metric went: a line through the results, the bounds of its rule dashed, the newest result as a larger dot. */
export function historyLine(moments: Moment[], bounds: number[], says: string): string {
  const values = moments.flatMap((moment) => (moment.value == null ? [] : [moment.value]));
  const axis = axisAround([...values, ...bounds]);
  const limits = bounds.map((bound) => line('limit', EDGE, down(bound, axis), WIDTH - EDGE, down(bound, axis)));
  return figure('history', HISTORY_HEIGHT, says, [...limits, ...pathAndDots(moments, axis)]);
}

/** A result without a number interrupts the line. */
function pathAndDots(moments: Moment[], axis: Axis): string[] {
  const steps: string[] = [];
  const dots: string[] = [];
  const last = moments.length - 1;
  let pen = 'M';
  for (let i = 0; i <= last; i++) {
    const value = moments[i].value;
    if (value == null) {
      pen = 'M';
    } else {
      const x = EDGE + share(i, Math.max(1, last), WIDTH - EDGE * 2);
      const y = down(value, axis);
      steps.push(`${pen}${x} ${y}`);
      dots.push(dot(i === last ? 'newest' : 'earlier', x, y, i === last ? 5 : 2, element('title', {}, escape(moments[i].says))));
      pen = 'L';
    }
  }
  return [element('path', { class: 'course', d: steps.join('') }, ''), ...dots];
}

function across(value: number, axis: Axis): number {
  return EDGE + along(value, axis, WIDTH - EDGE * 2);
}

function down(value: number, axis: Axis): number {
  return HISTORY_HEIGHT - EDGE - along(value, axis, HISTORY_HEIGHT - EDGE * 2);
}

/** Where all numbers are one, it stands in the middle. */
function along(value: number, axis: Axis, units: number): number {
  const reach = difference(axis.high, axis.low);
  return reach === 0 ? share(1, 2, units) : share(difference(value, axis.low), reach, units);
}

function figure(kind: string, height: number, says: string, parts: string[]): string {
  return element('svg', { class: kind, viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': says }, parts.join(''));
}

function line(kind: string, x1: number, y1: number, x2: number, y2: number): string {
  return element('line', { class: kind, x1: `${x1}`, y1: `${y1}`, x2: `${x2}`, y2: `${y2}` }, '');
}

function tick(x: number): string {
  return line('bound', x, 2, x, STRIP_HEIGHT - 2);
}

function dot(kind: string, x: number, y: number, radius: number, title: string): string {
  return element('circle', { class: kind, cx: `${x}`, cy: `${y}`, r: `${radius}` }, title);
}

function cross(x: number): string {
  return element('path', { class: 'broken', d: `M${x - 5} 7l10 10m0-10l-10 10` }, '');
}
