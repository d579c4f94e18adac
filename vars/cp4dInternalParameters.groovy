// Generated from generator/steps/internal/cp4dInternalParameters.ts. Change that file and run `npm run generate`.

/**
 * Holds what a step was given against what it takes, and fills in the defaults. Jenkins' own parameters are texts, so a
 * text that is a number or a boolean is taken where one is meant.
 *
 * What is not told comes from the settings' entry for the step, then from the defaults.
 *
 * @returns the parameters
 * @throws when something is unknown, missing or of the wrong kind; one error names all of it
 */
Map check(String step, Map specification, Map given) {
    Map ofSettings = cp4dInternalDeprecations.renamed(specification, settingsOf(step))
    Map ofCall = cp4dInternalDeprecations.renamed(specification, given != null ? given : [:])
    cp4dInternalDeprecations.warn(step, "steps.${step} of the settings", ofSettings.accepted)
    cp4dInternalDeprecations.warn(step, cp4dInternalDeprecations.currentStage(), ofCall.accepted)
    Map checked = examine(specification, ofSettings.values + ofCall.values, ofSettings.problems + ofCall.problems)
    if (checked.problems.size() > 0) {
        error(complaint(step, specification, checked.problems))
    }
    return checked.values
}

/** What the settings say for the step; withCp4d has its own entry there, its environment. */
private Map settingsOf(String step) {
    return step == 'withCp4d' ? [:] : cp4dInternalSettings.stepSettings(step)
}

@NonCPS
private Map examine(Map specification, Map given, List ofOldNames) {
    List problems = ofOldNames + unknownNames(specification, given)
    Map values = [:]
    for (String name in specification.keySet().toList()) {
        Map row = specification[name]
        def value = given[name]
        Map taken = value == null ? fallback(row) : taking(row, value)
        if (taken.problem != null) {
            problems.add("${name}: ${taken.problem}".toString())
        }
        if (taken.value != null) {
            values[name] = taken.value
        }
    }
    return [values: values, problems: problems]
}

@NonCPS
private List unknownNames(Map specification, Map given) {
    List known = specification.keySet().toList()
    return given.keySet()
        .toList()
        .findAll { name -> specification[name] == null }
        .collect { name ->
            String meant = cp4dInternalText.nearest(name, known)
            return meant == null
                ? "${name}: there is no such parameter".toString()
                : "${name}: there is no such parameter; did you mean '${meant}'?".toString()
        }
}

@NonCPS
private Map fallback(Map row) {
    return row.required == true ? [problem: 'is missing'] : [value: row.default]
}

@NonCPS
private Map taking(Map row, value) {
    switch (row.kind) {
        case 'text':
            return takingText(row, value)
        case 'number':
            return takingNumber(row, value)
        case 'boolean':
            return takingBoolean(row, value)
        case 'list':
            return value instanceof List
                ? [value: cp4dInternalLanguage.plain(value)]
                : [problem: "${shown(value)} is not a list".toString()]
        case 'map':
            return value instanceof Map
                ? [value: cp4dInternalLanguage.plain(value)]
                : [problem: "${shown(value)} is not a map".toString()]
        case 'reference':
            return takingReference(row, value)
        default:
            return [value: cp4dInternalLanguage.plain(value)]
    }
}

@NonCPS
private Map takingText(Map row, value) {
    if (!(value instanceof CharSequence)) {
        return [problem: "${shown(value)} is not a text".toString()]
    }
    String text = "${value}"
    if (row.required == true && text == '') {
        return [problem: 'is empty']
    }
    if (text.contains('\u0000')) {
        return [problem: 'holds a NUL character, which no command line can carry']
    }
    if (row.values != null && !row.values.contains(text)) {
        return [
            problem: "${shown(text)} is not one of ${row.values.collect { one -> "'${one}'".toString() }.join(', ')}".toString()
        ]
    }
    return [value: text]
}

@NonCPS
private Map takingNumber(Map row, value) {
    def number = value instanceof CharSequence ? cp4dInternalLanguage.numberIn("${value}".toString()) : value
    if (!(number instanceof Number)) {
        return [problem: "${shown(value)} is not a number${meaning(row)}".toString()]
    }
    if (row.unit != null && number <= 0) {
        return [problem: "${shown(value)} is not more than 0${meaning(row)}".toString()]
    }
    return [value: number]
}

@NonCPS
private Map takingBoolean(Map row, value) {
    if (value instanceof CharSequence) {
        String text = "${value}"
        return text == 'true' || text == 'false'
            ? [value: text == 'true']
            : [problem: "${shown(text)} is neither true nor false".toString()]
    }
    return value instanceof Boolean
        ? [value: value]
        : [problem: "${shown(value)} is neither true nor false${meaning(row)}".toString()]
}

/** A name, an id, or the map that an earlier step returned. */
@NonCPS
private Map takingReference(Map row, value) {
    if (!(value instanceof Map)) {
        return takingText(row, value)
    }
    boolean named = value.id != null || value.name != null
    return named ? [value: cp4dInternalLanguage.plain(value)] : [problem: 'this map has neither an id nor a name']
}

@NonCPS
private String meaning(Map row) {
    List notes = []
    if (row.unit != null) {
        notes.add(row.unit)
    }
    if (row.default != null) {
        notes.add("default ${cp4dInternalLanguage.toJson(row.default)}".toString())
    }
    return notes.size() == 0 ? '' : " (${notes.join(', ')})"
}

/** A value in an error: short, and a text in quotes. */
@NonCPS
private String shown(value) {
    String text = value instanceof CharSequence ? "'${value}'" : cp4dInternalLanguage.toJson(value)
    return text.length() > 60 ? "${text.substring(0, 60)}…" : text
}

@NonCPS
private String complaint(String step, Map specification, List problems) {
    String count = problems.size() == 1 ? '1 parameter needs' : "${problems.size()} parameters need"
    List lines = ["configuration: ${step}: ${count} your attention".toString()] +
        problems.collect { problem -> "  ${problem}".toString() }
    return (lines + ["Usage: ${usage(step, specification)}".toString(), 'Nothing was changed.']).join('\n')
}

@NonCPS
private String usage(String step, Map specification) {
    List parameters = specification.keySet()
        .toList()
        .collect { name ->
            Map row = specification[name]
            String kind = row.values == null
                ? row.kind
                : row.values.collect { one -> "'${one}'".toString() }.join(' | ')
            return row.required == true ? "${name}: ${kind}".toString() : "[${name}: ${kind}]".toString()
        }
    return "${step}(${parameters.join(', ')})"
}

