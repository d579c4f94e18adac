// Generated from generator/steps/internal/cp4dInternalRules.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final List OPERATORS = ['>=', '<=', '>', '<']

/**
 * Reads the rules of a gate, by the id of the metric. A rule is `>=`, `>`, `<=` or `<` and a number, or a range that
 * holds both its ends: `0.8..1.25`. There is no `==`, because a metric is hardly ever exactly a number (`0..0` is one),
 * and no `%`, because some metrics are themselves in percent.
 *
 * @throws configuration when there is none, or some cannot be read; one error names all of these
 */
List readRules(Map given) {
    List metrics = cp4dInternalLanguage.keys(given)
    List unreadable = metrics.findAll { metric -> readRule(metric, given[metric]) == null }
    if (metrics.size() == 0 || unreadable.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: complaint(unreadable, given),
            now: 'nothing was judged',
            attempt: "a rule is a comparison with a number, [accuracy: '>= 0.8'], by >=, >, <= or <, or a range with both its ends, [disparate_impact: '0.8..1.25']"
        ])
    }
    return metrics.collectMany { metric ->
        Map rule = readRule(metric, given[metric])
        return rule == null ? [] : [rule]
    }
}

@NonCPS
private String complaint(List unreadable, Map given) {
    if (unreadable.size() == 0) {
        return 'mlopsGate: there are no rules, so everything would pass'
    }
    return (["mlopsGate: ${unreadable.size()} of the rules cannot be read".toString()] +
        unreadable.collect { metric -> "${shortened(metric)}: ${shown(given[metric])}".toString() }).join('\n  ')
}

@NonCPS
private String shown(value) {
    return shortened(value instanceof CharSequence ? "'${value}'" : cp4dInternalLanguage.toJson(value))
}

@NonCPS
private String shortened(String text) {
    return text.length() > 60 ? "${cp4dInternalLanguage.substring(text, 0, 60)}…" : text
}

@NonCPS
private Map readRule(String metric, given) {
    if (!(given instanceof CharSequence)) {
        return null
    }
    String text = given.split(' ', -1).toList().findAll { word -> word != '' }.join(' ')
    String operator = OPERATORS.find { one -> text.startsWith(one) }
    return operator == null
        ? readRange(metric, text)
        : readComparison(metric, operator, cp4dInternalLanguage.substring(text, operator.length()))
}

@NonCPS
private Map readComparison(String metric, String operator, String behind) {
    String text = behind.startsWith(' ') ? cp4dInternalLanguage.substring(behind, 1) : behind
    Number bound = cp4dInternalLanguage.numberIn(text)
    if (!cp4dInternalNumbers.isFiniteNumber(bound)) {
        return null
    }
    boolean isLower = operator.startsWith('>')
    return [
        metric: metric,
        rule: "${operator} ${text}".toString(),
        lower: isLower ? bound : null,
        upper: isLower ? null : bound,
        strict: !operator.endsWith('=')
    ]
}

@NonCPS
private Map readRange(String metric, String text) {
    List ends = text.split('\\.\\.', -1).toList().collect { end -> end.split(' ', -1).toList().join('') }
    List bounds = ends.collect { end -> cp4dInternalLanguage.numberIn(end) }
    Number lower = bounds[0]
    Number upper = bounds[1]
    if (ends.size() != 2 || !cp4dInternalNumbers.isFiniteNumber(lower) || !cp4dInternalNumbers.isFiniteNumber(upper) ||
            lower > upper) {
        return null
    }
    return [metric: metric, rule: ends.join('..'), lower: lower, upper: upper, strict: false]
}

/** The bounds of a rule, the lower one first. */
@NonCPS
List boundsOf(Map rule) {
    return [rule.lower, rule.upper].collectMany { bound -> bound == null ? [] : [bound] }
}

