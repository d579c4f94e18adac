import { historyLine, type Moment } from './cp4dInternalFigures.ts';
import { metricIn, type Judged, type Metrics, type RuleVerdict, type Verdict } from './cp4dInternalGate.ts';
import { element, escape, named, section, shortened } from './cp4dInternalMarkup.ts';
import { isFiniteNumber, shownBeside } from './cp4dInternalNumbers.ts';
import { boundsOf } from './cp4dInternalRules.ts';

/** How far back the lines go. */
const MOST_RESULTS = 40;

/** How each metric of the rules went, where there are earlier results. */
export function historySection(judged: Judged, verdict: Verdict): string {
  const figures = verdict.rules.map((rule) => historyFigure(judged, rule)).filter((figure) => figure !== '');
  return figures.length === 0 ? '' : section('History', element('div', { class: 'histories' }, `\n${figures.join('\n')}\n`));
}

function historyFigure(judged: Judged, rule: RuleVerdict): string {
  const earlier = judged.history.slice(Math.max(0, judged.history.length - MOST_RESULTS));
  const moments = [...earlier, judged].map((result) => momentOf(result.finished, result.metrics, rule));
  const texts = moments.flatMap((moment) => (moment.value == null ? [] : [shownBeside(moment.value, boundsOf(rule))]));
  const newest = texts.at(-1);
  if (texts.length < 2 || newest == null) {
    return '';
  }
  const course = `${texts[0]} → ${newest} in ${texts.length} results`;
  const caption = element('figcaption', {}, `${element('strong', {}, named(rule.metric))} ${course}, ${element('span', { class: 'code' }, `dashed: ${escape(rule.rule)}`)}`);
  return element('figure', {}, `${caption}${historyLine(moments, boundsOf(rule), `${shortened(rule.metric)}: ${course}`)}`);
}

function momentOf(finished: string, metrics: Metrics, rule: RuleVerdict): Moment {
  const value = metricIn(metrics, rule.metric);
  return isFiniteNumber(value) ? { says: `${finished}: ${shownBeside(value, boundsOf(rule))}`, value } : { says: finished, value: null };
}
