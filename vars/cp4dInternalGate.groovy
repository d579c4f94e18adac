// Generated from generator/steps/internal/cp4dInternalGate.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** Longer ones are no metric of any server, and comparing them would take long. */
@Field static final Number LONGEST_NAME = 100

/**
 * Holds what was measured against the rules. A metric that is no number breaks its rule. One that has a value for each of
 * several groups, as fairness has, must keep to it in every group.
 */
@NonCPS
Map judge(List rules, Map judged) {
    Map metrics = judged.metrics
    List verdicts = rules.collectMany { rule ->
        measuredAs(rule.metric, metrics).collect { metric -> judgeOne(rule + [metric: metric], metrics) }
    }
    return [passed: verdicts.every { verdict -> verdict.passed }, rules: verdicts]
}

/** The value of a metric, whatever it is, or nothing. */
@NonCPS
def metricIn(Map metrics, String metric) {
    return cp4dInternalLanguage.keys(metrics).contains(metric) ? metrics[metric] : null
}

/** Under which names a metric was measured: its own, or `fairness_value[Sex=female]` for each group. */
@NonCPS
private List measuredAs(String metric, Map metrics) {
    List groups = cp4dInternalLanguage.keys(metrics).findAll { name -> name.startsWith("${metric}[".toString()) }
    return groups.size() == 0 ? [metric] : groups
}

@NonCPS
private Map judgeOne(Map rule, Map metrics) {
    def value = metricIn(metrics, rule.metric)
    if (!cp4dInternalNumbers.isFiniteNumber(value)) {
        return rule +
            [
                value: null,
                limit: cp4dInternalRules.boundsOf(rule)[0],
                passed: false,
                reason: whyNoNumber(rule.metric, metrics),
                by: null
            ]
    }
    Number missed = missedBound(rule, value)
    if (missed == null) {
        String reason = "${cp4dInternalNumbers.shownBeside(value, cp4dInternalRules.boundsOf(rule))} keeps to ${rule.rule}"
        return rule + [value: value, limit: cp4dInternalRules.boundsOf(rule)[0], passed: true, reason: reason, by: null]
    }
    Number by = value < missed
        ? cp4dInternalLanguage.difference(missed, value)
        : cp4dInternalLanguage.difference(value, missed)
    return rule + [value: value, limit: missed, passed: false, reason: howMissed(value, missed, by, rule), by: by]
}

/** The bound that a value breaks, or null. */
@NonCPS
private Number missedBound(Map rule, Number value) {
    Number lower = rule.lower
    if (lower != null && (value < lower || rule.strict && value == lower)) {
        return lower
    }
    Number upper = rule.upper
    return upper != null && (value > upper || rule.strict && value == upper) ? upper : null
}

@NonCPS
private String howMissed(Number value, Number missed, Number by, Map rule) {
    String shown = cp4dInternalNumbers.shownBeside(value, cp4dInternalRules.boundsOf(rule))
    if (value == missed) {
        return "${shown} is the limit itself, and the rule is ${rule.rule}"
    }
    return "${shown} is ${cp4dInternalNumbers.shownBeside(by, [])} ${value < missed ? 'below' : 'above'} the limit of ${cp4dInternalNumbers.shownBeside(missed, [])}"
}

@NonCPS
private String whyNoNumber(String metric, Map metrics) {
    List names = cp4dInternalLanguage.keys(metrics).toSorted()
    if (!names.contains(metric)) {
        String near = metric.length() > LONGEST_NAME
            ? null
            : cp4dInternalText.nearest(metric, names.findAll { name -> name.length() <= LONGEST_NAME })
        return near == null
            ? 'the evaluation has no such metric'
            : "the evaluation has no such metric; did you mean '${near}'?"
    }
    def value = metrics[metric]
    if (value == null) {
        return 'the evaluation gave no value (null)'
    }
    return value instanceof Number
        ? "the value is no finite number (${cp4dInternalLanguage.textOf(value)})"
        : 'the value is no number'
}

