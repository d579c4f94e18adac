// Generated from generator/steps/internal/cp4dInternalIndented.ts. Change that file and run `npm run generate`.

/** A value as JSON for people: indented, entries that are null among them, numbers in plain decimal writing. */
@NonCPS
String indentedJson(value) {
    return "${written(value, '')}\n"
}

@NonCPS
private String written(value, String indent) {
    if (value instanceof Map) {
        List entries = cp4dInternalLanguage.keys(value)
            .collect { name ->
                "${cp4dInternalLanguage.toJson(name)}: ${written(value[name], "${indent}  ")}".toString()
            }
        return entries.size() == 0 ? '{}' : block('{', entries, '}', indent)
    }
    if (value instanceof List) {
        boolean isFlat = value.every { item -> !(item instanceof Map) && !(item instanceof List) }
        List items = value.collect { item -> written(item, "${indent}  ") }
        return isFlat ? "[${items.join(', ')}]" : block('[', items, ']', indent)
    }
    return scalar(value)
}

@NonCPS
private String block(String start, List lines, String end, String indent) {
    return "${start}\n${lines.collect { line -> "${indent}  ${line}".toString() }.join(',\n')}\n${indent}${end}"
}

/** JSON has no NaN. */
@NonCPS
private String scalar(value) {
    if (value instanceof Number) {
        return cp4dInternalNumbers.isFiniteNumber(value) ? cp4dInternalLanguage.decimal(value) : 'null'
    }
    return cp4dInternalLanguage.toJson(value)
}

