// Generated from generator/steps/internal/cp4dInternalTables.ts. Change that file and run `npm run generate`.

/** The rules with what became of each. */
@NonCPS
String rulesSection(Map verdict) {
    List heads = ['Result', 'Metric', 'Rule', 'Value', 'Value and what the rule allows', 'Why'].collect { head ->
        cp4dInternalMarkup.columnHead(head)
    }
    return cp4dInternalMarkup.section(
        'Rules',
        cp4dInternalMarkup.table(
            'rules',
            'Each rule of the gate and its result',
            heads,
            verdict.rules.collect { rule -> ruleRow(rule) }
        )
    )
}

@NonCPS
private List ruleRow(Map rule) {
    Number value = rule.value
    return [
        cp4dInternalMarkup.cell(rule.passed ? 'result passed' : 'result failed', rule.passed ? '✓ passed' : '✗ failed'),
        cp4dInternalMarkup.rowHead(cp4dInternalMarkup.named(rule.metric)),
        cp4dInternalMarkup.cell('code', cp4dInternalMarkup.escape(rule.rule)),
        cp4dInternalMarkup.cell(
            'number',
            value == null ? '–' : cp4dInternalNumbers.shownBeside(value, cp4dInternalRules.boundsOf(rule))
        ),
        cp4dInternalMarkup.cell('figure', ruleFigure(rule)),
        cp4dInternalMarkup.cell(null, cp4dInternalMarkup.escape(rule.reason))
    ]
}

@NonCPS
private String ruleFigure(Map rule) {
    List values = ([rule.value] + cp4dInternalRules.boundsOf(rule)).collectMany { value ->
        value == null ? [] : [value]
    }
    Map axis = cp4dInternalFigures.axisFromZero(values)
    String says = "${cp4dInternalMarkup.shortened(rule.metric)}: ${rule.reason}"
    return "${cp4dInternalFigures.strip(rule, axis, says)}${cp4dInternalMarkup.element('div', [class: 'ends'], ends(axis))}"
}

@NonCPS
private String ends(Map axis) {
    return [axis.low, axis.high]
        .collect { end -> cp4dInternalMarkup.element('span', [:], cp4dInternalNumbers.shownBeside(end, [])) }
        .join('')
}

/** All metrics of the evaluation, with the result before and the monitor's own limits. */
@NonCPS
String metricsSection(Map judged) {
    List heads = ['Metric', 'Value', 'Before', "Monitor's own limit"].collect { head ->
        cp4dInternalMarkup.columnHead(head)
    }
    List names = judged.metrics.keySet().toList().toSorted()
    List rows = names.collect { name -> metricRow(judged, name) }
    return names.size() == 0
        ? ''
        : cp4dInternalMarkup.section(
            'Everything measured',
            cp4dInternalMarkup.table('metrics', 'Every metric of this evaluation', heads, rows)
        )
}

@NonCPS
private List metricRow(Map judged, String name) {
    def value = cp4dInternalGate.metricIn(judged.metrics, name)
    Map limits = judged.limits[name]
    Map before = judged.history.takeRight(1)[0]
    return [
        cp4dInternalMarkup.rowHead(cp4dInternalMarkup.named(name)),
        cp4dInternalMarkup.cell('number', shown(value)),
        cp4dInternalMarkup.cell(
            'number',
            before == null ? '–' : shown(cp4dInternalGate.metricIn(before.metrics, name))
        ),
        cp4dInternalMarkup.cell('code', limits == null ? '–' : cp4dInternalMarkup.escape(limitText(limits, value)))
    ]
}

@NonCPS
private String shown(value) {
    return cp4dInternalNumbers.isFiniteNumber(value) ? cp4dInternalNumbers.shownBeside(value, []) : '–'
}

@NonCPS
private String limitText(Map limits, value) {
    Number lower = limits.lower
    Number upper = limits.upper
    List parts = []
    boolean isBroken = false
    if (cp4dInternalNumbers.isFiniteNumber(lower)) {
        parts.add(">= ${cp4dInternalLanguage.decimal(lower)}".toString())
        isBroken = cp4dInternalNumbers.isFiniteNumber(value) && value < lower
    }
    if (cp4dInternalNumbers.isFiniteNumber(upper)) {
        parts.add("<= ${cp4dInternalLanguage.decimal(upper)}".toString())
        isBroken = isBroken || cp4dInternalNumbers.isFiniteNumber(value) && value > upper
    }
    return parts.size() == 0 ? '–' : "${parts.join(', ')}${isBroken ? ' (broken)' : ''}"
}

