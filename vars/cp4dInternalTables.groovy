// Generated from generator/steps/internal/cp4dInternalTables.ts. Change that file and run `npm run generate`.

/** The rules with what became of each. */
@NonCPS
String rulesSection(Map verdict) {
    List heads = [
        cp4dInternalMarkup.columnHead(null, 'Result'),
        cp4dInternalMarkup.columnHead(null, 'Metric'),
        cp4dInternalMarkup.columnHead(null, 'Rule'),
        cp4dInternalMarkup.columnHead('number', 'Value'),
        cp4dInternalMarkup.columnHead(null, 'On its scale'),
        cp4dInternalMarkup.columnHead(null, 'Why')
    ]
    String caption = 'On its scale: the band is what the rule allows, a dot is a value that it allows, a cross one that it does not.'
    return cp4dInternalMarkup.tableSection(
        'rules',
        'Rules',
        caption,
        heads,
        verdict.rules.collect { rule -> ruleRow(rule) }
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
    Map axis = cp4dInternalFigures.axisFor(rule)
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
String metricsSection(Map judged, Map verdict) {
    List names = cp4dInternalLanguage.keys(judged.metrics).toSorted()
    if (names.size() == 0) {
        return ''
    }
    List heads = [
        cp4dInternalMarkup.columnHead(null, 'Metric'),
        cp4dInternalMarkup.columnHead('number', 'Value'),
        cp4dInternalMarkup.columnHead('number', 'Before'),
        cp4dInternalMarkup.columnHead(null, "Monitor's limit")
    ]
    String caption = "Before is the result before this one. The gate does not judge by the monitor's limits."
    List rows = names.collect { name -> metricRow(judged, verdict, name) }
    return cp4dInternalMarkup.tableSection('metrics', 'Everything measured', caption, heads, rows)
}

@NonCPS
private List metricRow(Map judged, Map verdict, String name) {
    def value = cp4dInternalGate.metricIn(judged.metrics, name)
    Map limits = judged.limits[name]
    Map before = judged.history.takeRight(1)[0]
    List told = verdict.rules.findAll { rule -> rule.metric == name }
        .collectMany { rule -> cp4dInternalRules.boundsOf(rule) } +
        numbersIn([limits?.lower, limits?.upper])
    return [
        cp4dInternalMarkup.rowHead(cp4dInternalMarkup.named(name)),
        cp4dInternalMarkup.cell('number', shown(value, told)),
        cp4dInternalMarkup.cell(
            'number',
            before == null ? '–' : shown(cp4dInternalGate.metricIn(before.metrics, name), told)
        ),
        cp4dInternalMarkup.cell('code', limits == null ? '–' : cp4dInternalMarkup.escape(limitText(limits, value)))
    ]
}

@NonCPS
private List numbersIn(List values) {
    return values.collectMany { value -> cp4dInternalNumbers.isFiniteNumber(value) ? [value] : [] }
}

@NonCPS
private String shown(value, List limits) {
    return cp4dInternalNumbers.isFiniteNumber(value) ? cp4dInternalNumbers.shownBeside(value, limits) : '–'
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

