// What the language of steps needs, and Groovy or the sandbox does not have. The compiler emits calls of these methods.

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.transform.Field

/** Behind it JavaScript's numbers are no longer whole. */
@Field static final double LARGEST_WHOLE = 9007199254740992d

/** What JavaScript takes off the ends of a text. */
@Field static final String BLANKS = '\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
    '\u2028\u2029\u202f\u205f\u3000\ufeff'

/** A value as JSON on one line, in ASCII, without entries that are null. The sandbox lets JsonOutput take no list. */
@NonCPS
String toJson(value) {
    if (value instanceof Map) {
        List names = keys(value).findAll { name -> value.get(name) != null }
        return '{' + names.collect { name -> JsonOutput.toJson(name.toString()) + ':' + toJson(value.get(name)) }.join(',') + '}'
    }
    return value instanceof List ? '[' + value.collect { item -> toJson(item) }.join(',') + ']' : scalarToJson(value)
}

@NonCPS
private String scalarToJson(value) {
    if (value instanceof Number) {
        return textOf(value)
    }
    return value == null || value instanceof Boolean ? "${value}" : JsonOutput.toJson(value.toString())
}

/** The value that a JSON text stands for. */
@NonCPS
def fromJson(String text) {
    return cp4dInternalJson.read(text)
}

/** A copy of maps and lists, with filled-in texts made plain ones and numbers those of the language. */
@NonCPS
def plain(value) {
    if (value instanceof Map) {
        Map copy = [:]
        for (entry in value) {
            copy.put(entry.key.toString(), plain(entry.value))
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
    return plainScalar(value)
}

@NonCPS
private def plainScalar(value) {
    if (value instanceof Number) {
        return number(value)
    }
    return value instanceof CharSequence ? value.toString() : value
}

/** A number as the language has it: an Integer or a Long when it is whole, otherwise a Double. */
@NonCPS
Number number(Number given) {
    double exact = given.doubleValue()
    // To Groovy NaN is equal to itself.
    if (exact.toString() == 'NaN' || exact != Math.rint(exact) || Math.abs(exact) > LARGEST_WHOLE) {
        return exact
    }
    if (exact.longValue() == exact.intValue()) {
        return exact.intValue()
    }
    return exact.longValue()
}

/** The number that a text is, or null. */
@NonCPS
Number numberIn(String text) {
    return text ==~ /-?(0|[1-9][0-9]*)(\.[0-9]+)?/ ? number(text.toDouble()) : null
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
    return number(exact(first) - exact(second))
}

/** How many of so many units the part is of the whole. */
@NonCPS
Number share(Number part, Number whole, Number units) {
    return numberIn(decimal(exact(part) * units / exact(whole), 0))
}

/** As a decimal number, by its digits: the sandbox knows no other way to one than Groovy's reader of JSON. */
@NonCPS
private Number exact(Number value) {
    return 1.0 * (value instanceof Double ? new JsonSlurper().parseText('[' + value + ']')[0] : value)
}

/** A number as JavaScript writes it. */
@NonCPS
String textOf(Number given) {
    Number exact = number(given)
    return exact instanceof Double ? shown(exact) : exact.toString()
}

/** Java writes `1.0E-5` and `1.0E7`; JavaScript has an exponent only below 0.000001 and from 10 to the 21st. */
@NonCPS
private String shown(Double given) {
    String written = given
    if (written ==~ /-?Infinity|NaN/) {
        return written
    }
    String sign = written.startsWith('-') ? '-' : ''
    List parts = written.substring(sign.length()).split('E').toList()
    int point = parts[0].indexOf('.') + (parts.size() > 1 ? parts[1].toInteger() : 0)
    String whole = parts[0].replace('.', '')
    String digits = whole.replaceAll('^0+', '')
    point -= whole.length() - digits.length()
    digits = shortest(digits.replaceAll('0+$', ''), point, Math.abs(given))
    int length = digits.length()
    if (point > 21 || point < -5) {
        String exponent = (point > 0 ? 'e+' : 'e-') + Math.abs(point - 1)
        return sign + digits.substring(0, 1) + (length > 1 ? '.' + digits.substring(1) : '') + exponent
    }
    if (point <= 0) {
        return sign + '0.' + '0' * -point + digits
    }
    return sign + (length <= point ? digits + '0' * (point - length) : digits.substring(0, point) + '.' + digits.substring(point))
}

/** Older Java writes a digit more than is needed to tell a number from its neighbours. */
@NonCPS
private String shortest(String digits, int point, double exact) {
    int kept = digits.length() - 1
    if (kept < 1) {
        return digits
    }
    String down = digits.substring(0, kept)
    String up = down.toLong() + 1
    List shorter = digits.substring(kept) < '5' ? [down, up] : [up, down]
    String found = shorter.find { one -> one.length() == kept && (one + 'E' + (point - kept)).toDouble() == exact }
    return found == null ? digits : found.replaceAll('0+$', '')
}

/** The names of the entries in JavaScript's order: whole numbers by their size, then the others as they were added. */
@NonCPS
List keys(Map map) {
    List names = map.keySet().toList()
    List numbers = names.findAll { name -> name ==~ /0|[1-9][0-9]{0,9}/ && name.toLong() < 4294967295L }
    return numbers.size() == 0 ? names : numbers.toSorted { name -> name.toLong() } + (names - numbers)
}

@NonCPS
List values(Map map) {
    return keys(map).collect { name -> map.get(name) }
}

/** The element at a position, or null where there is none. */
@NonCPS
def at(List list, Number position) {
    boolean isThere = list != null && position >= 0 && position < list.size() && position == position.intValue()
    return isThere ? list[position.intValue()] : null
}

/** The elements from a position on, which counts from the end when it is below 0. */
@NonCPS
List slice(List list, Number start) {
    if (list == null) {
        return null
    }
    return list.drop(start < 0 ? within(list.size() + start, list.size()) : within(start, list.size()))
}

/** A copy, sorted by a comparison of which only the sign counts. */
@NonCPS
List sorted(List list, Closure compare) {
    return list?.toSorted { first, second -> compare(first, second) <=> 0 }
}

@NonCPS
Number product(Number first, Number second) {
    return number(first.doubleValue() * second.doubleValue())
}

@NonCPS
Number min(Number first, Number second) {
    return second < first ? second : first
}

@NonCPS
Number max(Number first, Number second) {
    return second > first ? second : first
}

@NonCPS
String substring(String text, Number start, Number end = null) {
    if (text == null) {
        return null
    }
    int first = within(start, text.length())
    int second = end == null ? text.length() : within(end, text.length())
    return text.substring(Math.min(first, second), Math.max(first, second))
}

@NonCPS
String charAt(String text, Number position) {
    if (text == null) {
        return null
    }
    boolean isThere = position >= 0 && position < text.length()
    return isThere ? text.substring(position.intValue(), position.intValue() + 1) : ''
}

/** A position, or the end of the text or list that is nearer to it. */
@NonCPS
private int within(Number position, int length) {
    if (position < 0) {
        return 0
    }
    return position > length ? length : position.intValue()
}

@NonCPS
String trim(String text) {
    int start = 0
    int end = text == null ? 0 : text.length()
    while (start < end && BLANKS.contains(text.substring(start, start + 1))) {
        start++
    }
    while (start < end && BLANKS.contains(text.substring(end - 1, end))) {
        end--
    }
    return text?.substring(start, end)
}

/** The parts between the separators; an empty separator stands between any two UTF-16 units. */
@NonCPS
List split(String text, String separator) {
    if (text == null) {
        return null
    }
    List parts = []
    if (separator.length() == 0) {
        for (int i = 0; i < text.length(); i++) {
            parts.add(text.substring(i, i + 1))
        }
        return parts
    }
    int start = 0
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
        parts.add(text.substring(start, end))
        start = end + separator.length()
    }
    parts.add(text.substring(start))
    return parts
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
