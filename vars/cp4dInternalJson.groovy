// JSON, read as JavaScript reads it. Groovy's own reader lets much pass that is no JSON, takes a number of 19 digits
// for another one, and makes maps that cannot be saved.

import groovy.transform.Field

@Field static final Map ESCAPES = ['"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t']
@Field static final Map WORDS = ['true': true, 'false': false, 'null': null]

/** The value that a text stands for, as plain lists and maps; an error when the text is no JSON. */
@NonCPS
def read(String text) {
    // `at` is the next character, `escape` the next backslash that is known of.
    Map reader = [text: text, at: 0, escape: -1]
    def value = readValue(reader)
    if (peek(reader) != '') {
        refuse(reader)
    }
    return value
}

@NonCPS
private def readValue(Map reader) {
    switch (peek(reader)) {
        case '{':
            return readMap(reader)
        case '[':
            return readList(reader)
        case '"':
            return readText(reader)
        default:
            return readWord(reader)
    }
}

@NonCPS
private Map readMap(Map reader) {
    Map entries = [:]
    String sign = take(reader)
    if (peek(reader) == '}') {
        sign = take(reader)
    }
    while (sign != '}') {
        if (peek(reader) != '"') {
            refuse(reader)
        }
        String name = readText(reader)
        if (take(reader) != ':') {
            refuse(reader)
        }
        entries.put(name, readValue(reader))
        sign = takeOneOf(',}', reader)
    }
    return entries
}

@NonCPS
private List readList(Map reader) {
    List items = []
    String sign = take(reader)
    if (peek(reader) == ']') {
        sign = take(reader)
    }
    while (sign != ']') {
        items.add(readValue(reader))
        sign = takeOneOf(',]', reader)
    }
    return items
}

@NonCPS
private String readText(Map reader) {
    List parts = []
    int start = reader.at + 1
    int quote = reader.text.indexOf('"', start)
    while (quote >= 0 && escapeFrom(start, reader) < quote) {
        parts.add(plainPart(start, reader.escape, reader))
        parts.add(escaped(reader.escape + 1, reader))
        start = reader.at
        quote = quote < start ? reader.text.indexOf('"', start) : quote
    }
    if (quote < 0) {
        refuse(reader)
    }
    parts.add(plainPart(start, quote, reader))
    reader.at = quote + 1
    return parts.join('')
}

/** Where the next backslash is, or the end of the text; looked for once, however many texts there are before it. */
@NonCPS
private int escapeFrom(int start, Map reader) {
    if (reader.escape < start) {
        int found = reader.text.indexOf('\\', start)
        reader.escape = found < 0 ? reader.text.length() : found
    }
    return reader.escape
}

@NonCPS
private String plainPart(int start, int end, Map reader) {
    String part = reader.text.substring(start, end)
    if (!(part ==~ /[^\u0000-\u001f]*/)) {
        refuse(reader)
    }
    return part
}

/** The character that an escape stands for; `at` is behind it then. */
@NonCPS
private String escaped(int position, Map reader) {
    String text = reader.text
    String kind = text.substring(position, position + 1)
    if (kind != 'u') {
        reader.at = position + 1
        return ESCAPES.containsKey(kind) ? ESCAPES.get(kind) : refuse(reader)
    }
    String digits = text.substring(position + 1, Math.min(position + 5, text.length()))
    reader.at = position + 5
    return digits ==~ /[0-9a-fA-F]{4}/ ? String.format('%c', Integer.parseInt(digits, 16)) : refuse(reader)
}

/** A number, or one of the three words. */
@NonCPS
private def readWord(Map reader) {
    String text = reader.text
    int start = reader.at
    int end = start
    while (end < text.length() && '+-.0123456789Eaeflnrstu'.contains(text.substring(end, end + 1))) {
        end++
    }
    String word = text.substring(start, end)
    if (word ==~ /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) {
        reader.at = end
        return cp4dInternalLanguage.number(word.toDouble())
    }
    if (!WORDS.containsKey(word)) {
        refuse(reader)
    }
    reader.at = end
    return WORDS.get(word)
}

/** The next character that is no blank, or an empty text at the end. */
@NonCPS
private String peek(Map reader) {
    String text = reader.text
    int at = reader.at
    while (at < text.length() && ' \t\n\r'.contains(text.substring(at, at + 1))) {
        at++
    }
    reader.at = at
    return at < text.length() ? text.substring(at, at + 1) : ''
}

@NonCPS
private String take(Map reader) {
    String sign = peek(reader)
    reader.at = reader.at + 1
    return sign
}

@NonCPS
private String takeOneOf(String signs, Map reader) {
    String sign = take(reader)
    if (sign == '' || !signs.contains(sign)) {
        refuse(reader)
    }
    return sign
}

@NonCPS
private def refuse(Map reader) {
    throw new Exception("this is no JSON, at character ${reader.at + 1} of ${reader.text.length()}".toString())
}
