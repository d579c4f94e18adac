// What the language of steps needs, and Groovy or the sandbox does not have. The compiler emits calls of these methods.

import groovy.json.JsonOutput
import groovy.json.JsonSlurper

/** A value as JSON on one line, in ASCII, without entries that are null. The sandbox lets JsonOutput take no list. */
@NonCPS
String toJson(value) {
    if (value == null) {
        return 'null'
    }
    if (value instanceof Map) {
        List entries = []
        for (entry in value) {
            if (entry.value != null) {
                entries.add(JsonOutput.toJson(entry.key.toString()) + ':' + toJson(entry.value))
            }
        }
        return '{' + entries.join(',') + '}'
    }
    if (value instanceof List) {
        return '[' + value.collect { item -> toJson(item) }.join(',') + ']'
    }
    if (value instanceof Number) {
        String digits = value
        return digits.contains('.') && !digits.contains('E') ? digits.replaceAll('\\.?0+$', '') : digits
    }
    return value instanceof Boolean ? value.toString() : JsonOutput.toJson(value.toString())
}

/** The value that a JSON text stands for, the entries of maps in the order of their names. */
@NonCPS
def fromJson(String text) {
    // The slurper takes no bare text, number or word.
    return inOrder(new JsonSlurper().parseText('[' + text + ']'))[0]
}

/** JsonSlurper's own maps cannot be saved, and which order they have depends on the Java that runs it. */
@NonCPS
private def inOrder(value) {
    if (value instanceof Map) {
        Map copy = [:]
        for (key in value.keySet().toList().sort()) {
            copy[key] = inOrder(value[key])
        }
        return copy
    }
    return value instanceof List ? value.collect { item -> inOrder(item) } : value
}

/** A copy of maps and lists, with filled-in texts made plain ones. */
@NonCPS
def plain(value) {
    if (value instanceof Map) {
        Map copy = [:]
        for (entry in value) {
            copy[entry.key.toString()] = plain(entry.value)
        }
        return copy
    }
    if (value instanceof List) {
        List copy = []
        for (item in value) {
            copy.add(plain(item))
        }
        return copy
    }
    return value instanceof CharSequence ? value.toString() : value
}

/** The number that a text is, or null. */
@NonCPS
Number numberIn(String text) {
    if (!(text ==~ /-?(0|[1-9][0-9]*)(\.[0-9]+)?/)) {
        return null
    }
    // JsonSlurper wraps whole numbers that are too large for a Long.
    return fromJson(text.length() > 18 && !text.contains('.') ? text + '.0' : text)
}

/** A number in plain decimal writing, rounded to so many places; no double has more than 400. */
@NonCPS
String decimal(Number value, Number places = 400) {
    String text = String.format(Locale.ROOT, '%.' + places + 'f', exact(value))
    String digits = text.contains('.') ? text.replaceAll('\\.?0+$', '') : text
    return digits == '-0' ? '0' : digits
}

/** The first number less the second. */
@NonCPS
Number difference(Number first, Number second) {
    return exact(first) - exact(second)
}

/** How many of so many units the part is of the whole. */
@NonCPS
Number share(Number part, Number whole, Number units) {
    return fromJson(decimal(exact(part) * units / exact(whole), 0))
}

/** As a decimal number, by arithmetic: the sandbox knows no other way. A Double makes Doubles of what it meets. */
@NonCPS
private Number exact(Number value) {
    return 1.0 * (value instanceof Double ? fromJson(value.toString()) : value)
}

/** A random UUID. */
@NonCPS
String randomId() {
    return UUID.randomUUID()
}

/** The text of an error that was caught. */
@NonCPS
String messageOf(problem) {
    return problem.message == null ? problem.toString() : problem.message
}
