// Generated from generator/steps/internal/cp4dInternalHistory.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** How far back the lines go. */
@Field static final Number MOST_RESULTS = 40

/** How each metric of the rules went, where there are earlier results. */
@NonCPS
String historySection(Map judged, Map verdict) {
    List figures = verdict.rules.collect { rule -> historyFigure(judged, rule) }.findAll { figure -> figure != '' }
    return figures.size() == 0
        ? ''
        : cp4dInternalMarkup.section(
            'History',
            cp4dInternalMarkup.element('div', [class: 'histories'], "\n${figures.join('\n')}\n")
        )
}

@NonCPS
private String historyFigure(Map judged, Map rule) {
    List earlier = judged.history.drop(Math.max(0, judged.history.size() - MOST_RESULTS))
    List moments = (earlier + [judged]).collect { result -> momentOf(result.finished, result.metrics, rule) }
    List texts = moments.collectMany { moment ->
        moment.value == null ? [] : [cp4dInternalNumbers.shownBeside(moment.value, cp4dInternalRules.boundsOf(rule))]
    }
    String newest = texts.takeRight(1)[0]
    if (texts.size() < 2 || newest == null) {
        return ''
    }
    String course = "${texts[0]} → ${newest} in ${texts.size()} results"
    String caption = cp4dInternalMarkup.element(
        'figcaption',
        [:],
        "${cp4dInternalMarkup.element('strong', [:], cp4dInternalMarkup.named(rule.metric))} ${course}, ${cp4dInternalMarkup.element('span', [class: 'code'], "dashed: ${cp4dInternalMarkup.escape(rule.rule)}")}"
    )
    return cp4dInternalMarkup.element(
        'figure',
        [:],
        "${caption}${cp4dInternalFigures.historyLine(moments, cp4dInternalRules.boundsOf(rule), "${cp4dInternalMarkup.shortened(rule.metric)}: ${course}")}"
    )
}

@NonCPS
private Map momentOf(String finished, Map metrics, Map rule) {
    def value = cp4dInternalGate.metricIn(metrics, rule.metric)
    return cp4dInternalNumbers.isFiniteNumber(value)
        ? [
            says: "${finished}: ${cp4dInternalNumbers.shownBeside(value, cp4dInternalRules.boundsOf(rule))}".toString(),
            value: value
        ]
        : [says: finished, value: null]
}

