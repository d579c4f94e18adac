// Generated from generator/steps/internal/cp4dInternalThresholds.ts. Change that file and run `npm run generate`.

/** Reads `[area_under_roc: '>= 0.8']`; a bare number is a lower limit. */
@NonCPS
Map thresholdsOf(Map limits) {
    Map read = [thresholds: [], problems: []]
    for (String metric in cp4dInternalLanguage.keys(limits)) {
        Map threshold = thresholdFor(metric, limits[metric])
        if (threshold == null) {
            read.problems.add(
                "thresholds.${metric}: ${cp4dInternalLanguage.toJson(limits[metric])} is no limit".toString()
            )
        } else {
            read.thresholds.add(threshold)
        }
    }
    return read
}

@NonCPS
private Map thresholdFor(String metric, limit) {
    if (limit instanceof Number) {
        return [metric_id: metric, type: 'lower_limit', value: limit]
    }
    String text = limit instanceof CharSequence ? cp4dInternalLanguage.trim("${limit}".toString()) : ''
    Number value = text.length() > 2
        ? cp4dInternalLanguage.numberIn(cp4dInternalLanguage.trim(cp4dInternalLanguage.substring(text, 2)))
        : null
    if (value == null || !text.startsWith('>=') && !text.startsWith('<=')) {
        return null
    }
    return [metric_id: metric, type: text.startsWith('>=') ? 'lower_limit' : 'upper_limit', value: value]
}

/** What must be changed of a monitor; limits and parameters that nobody speaks of stay as they are. */
@NonCPS
List patchFor(Map entity, List thresholds, Map parameters) {
    List operations = []
    List limits = entity.thresholds instanceof List ? entity.thresholds : []
    if (thresholds.any { wanted -> !limits.any { one -> isSameLimit(one, wanted) && one.value == wanted.value } }) {
        List others = limits.findAll { one -> !thresholds.any { wanted -> isSameLimit(one, wanted) } }
        operations.add([op: 'replace', path: '/thresholds', value: others + thresholds])
    }
    Map known = entity.parameters instanceof Map ? entity.parameters : [:]
    if (cp4dInternalLanguage.keys(parameters)
            .any { name ->
                cp4dInternalLanguage.toJson(known[name]) !=
                    cp4dInternalLanguage.toJson(
                        cp4dInternalLanguage.fromJson(cp4dInternalLanguage.toJson(parameters[name]))
                    )
            }) {
        operations.add([op: 'replace', path: '/parameters', value: known + parameters])
    }
    return operations
}

@NonCPS
private boolean isSameLimit(Map first, Map second) {
    return first.metric_id == second.metric_id && first.type == second.type
}

