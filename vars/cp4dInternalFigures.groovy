// Generated from generator/steps/internal/cp4dInternalFigures.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number EDGE = 8

@Field static final Number WIDTH = 320

@Field static final Number STRIP_HEIGHT = 24

@Field static final Number STRIP_MIDDLE = 12

@Field static final Number HISTORY_HEIGHT = 72

/** From 0 to 1, as most metrics go, or as far as it takes to hold 0, value, bounds and some of what is allowed. */
@NonCPS
Map axisFor(Map rule) {
    List values = [rule.value, rule.lower, rule.upper].collectMany { value -> value == null ? [] : [value] }
    if (values.every { value -> value >= 0 && value <= 1 }) {
        return [low: 0, high: 1]
    }
    Map axis = axisAround([0] + values)
    Number reach = cp4dInternalLanguage.difference(axis.high, axis.low)
    return [
        low: rule.lower == null && rule.upper == axis.low ? cp4dInternalLanguage.difference(axis.low, reach) : axis.low,
        high: rule.upper == null && rule.lower == axis.high
            ? cp4dInternalLanguage.difference(axis.high, cp4dInternalLanguage.difference(0, reach))
            : axis.high
    ]
}

/** As far as the numbers go. */
@NonCPS
private Map axisAround(List values) {
    Number low = values[0]
    Number high = values[0]
    for (Number value in values) {
        low = value < low ? value : low
        high = value > high ? value : high
    }
    return [low: low, high: high]
}

/** A metric on its axis: a band for what the rule allows, ticks for its bounds, and a dot, or a cross if it fails. */
@NonCPS
String strip(Map rule, Map axis, String says) {
    Number left = rule.lower == null ? EDGE : across(rule.lower, axis)
    Number right = rule.upper == null ? WIDTH - EDGE : across(rule.upper, axis)
    List bounds = [rule.lower, rule.upper].collect { bound -> bound == null ? '' : tick(across(bound, axis)) }
    Number value = rule.value
    List parts = [
        line('axis', EDGE, STRIP_MIDDLE, WIDTH - EDGE, STRIP_MIDDLE),
        cp4dInternalMarkup.element(
            'rect',
            [class: 'allowed', x: "${left}".toString(), y: '7', width: "${right - left}".toString(), height: '10'],
            ''
        )
    ] +
        bounds +
        [
            value == null
                ? ''
                : rule.passed ? dot('met', across(value, axis), STRIP_MIDDLE, 6, '') : cross(across(value, axis))
        ]
    return figure('strip', STRIP_HEIGHT, says, parts)
}

/** How a metric went: a line through the results, the bounds of its rule dashed, the newest result as a larger dot. */
@NonCPS
String historyLine(List moments, List bounds, String says) {
    List values = moments.collectMany { moment -> moment.value == null ? [] : [moment.value] }
    Map axis = axisAround(values + bounds)
    List limits = bounds.collect { bound -> line('limit', EDGE, down(bound, axis), WIDTH - EDGE, down(bound, axis)) }
    return figure('history', HISTORY_HEIGHT, says, limits + pathAndDots(moments, axis))
}

/** A result without a number interrupts the line. */
@NonCPS
private List pathAndDots(List moments, Map axis) {
    List steps = []
    List dots = []
    Number last = moments.size() - 1
    String pen = 'M'
    for (int i = 0; i <= last; i++) {
        Number value = moments[i].value
        if (value == null) {
            pen = 'M'
        } else {
            Number x = EDGE + cp4dInternalLanguage.share(i, Math.max(1, last), WIDTH - EDGE * 2)
            Number y = down(value, axis)
            steps.add("${pen}${x} ${y}".toString())
            dots.add(
                dot(
                    i == last ? 'newest' : 'earlier',
                    x,
                    y,
                    i == last ? 5 : 2,
                    cp4dInternalMarkup.element('title', [:], cp4dInternalMarkup.escape(moments[i].says))
                )
            )
            pen = 'L'
        }
    }
    return [cp4dInternalMarkup.element('path', [class: 'course', d: steps.join('')], '')] + dots
}

@NonCPS
private Number across(Number value, Map axis) {
    return EDGE + along(value, axis, WIDTH - EDGE * 2)
}

@NonCPS
private Number down(Number value, Map axis) {
    return HISTORY_HEIGHT - EDGE - along(value, axis, HISTORY_HEIGHT - EDGE * 2)
}

/** Where all numbers are one, it stands in the middle. */
@NonCPS
private Number along(Number value, Map axis, Number units) {
    Number reach = cp4dInternalLanguage.difference(axis.high, axis.low)
    return reach == 0
        ? cp4dInternalLanguage.share(1, 2, units)
        : cp4dInternalLanguage.share(cp4dInternalLanguage.difference(value, axis.low), reach, units)
}

@NonCPS
private String figure(String kind, Number height, String says, List parts) {
    return cp4dInternalMarkup.element(
        'svg',
        [class: kind, viewBox: "0 0 ${WIDTH} ${height}".toString(), role: 'img', 'aria-label': says],
        parts.join('')
    )
}

@NonCPS
private String line(String kind, Number x1, Number y1, Number x2, Number y2) {
    return cp4dInternalMarkup.element(
        'line',
        [class: kind, x1: "${x1}".toString(), y1: "${y1}".toString(), x2: "${x2}".toString(), y2: "${y2}".toString()],
        ''
    )
}

@NonCPS
private String tick(Number x) {
    return line('bound', x, 2, x, STRIP_HEIGHT - 2)
}

@NonCPS
private String dot(String kind, Number x, Number y, Number radius, String title) {
    return cp4dInternalMarkup.element(
        'circle',
        [class: kind, cx: "${x}".toString(), cy: "${y}".toString(), r: "${radius}".toString()],
        title
    )
}

@NonCPS
private String cross(Number x) {
    return cp4dInternalMarkup.element('path', [class: 'broken', d: "M${x - 5} 7l10 10m0-10l-10 10".toString()], '')
}

