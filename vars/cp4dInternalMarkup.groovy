// Generated from generator/steps/internal/cp4dInternalMarkup.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** Line ends too: in an attribute a parser would make blanks of them. */
@Field static final Map REFERENCES = [
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;'
]

@Field static final Number LONGEST_TEXT = 120

/** An element of HTML, SVG or XML. Attributes may hold any text; content is markup: a text goes through `escape`. */
@NonCPS
String element(String name, Map attributes, String content) {
    List parts = attributes.keySet()
        .toList()
        .collectMany { attribute ->
            String value = attributes[attribute]
            return value == null ? [] : [" ${attribute}=\"${escape(value)}\"".toString()]
        }
    return "<${name}${parts.join('')}>${content}</${name}>"
}

/** A name that somebody else chose: cut when it is very long, and unable to turn round the text beside it. */
@NonCPS
String named(String text) {
    return element('bdi', [:], text == '' ? '(empty)' : escape(shortened(text)))
}

/** The beginning of a long text. */
@NonCPS
String shortened(String text) {
    return text.length() > LONGEST_TEXT ? "${text.substring(0, LONGEST_TEXT)}…" : text
}

/** A part of a page under a heading. */
@NonCPS
String section(String title, String content) {
    return element('section', [:], "\n${element('h2', [:], escape(title))}\n${content}\n")
}

/** A part of a page that is a table, which scrolls in itself on a narrow page. Heads and cells are whole elements. */
@NonCPS
String tableSection(String kind, String title, String caption, List heads, List rows) {
    String head = element('thead', [:], element('tr', [:], heads.join('')))
    List body = rows.collect { cells -> "${element('tr', [:], cells.join(''))}\n".toString() }
    String content = [
        element('caption', [:], escape(caption)),
        head,
        element('tbody', [:], "\n${body.join('')}")
    ].join('\n')
    Map scrolling = [class: 'scroll', role: 'region', 'aria-label': title, tabindex: '0']
    return section(title, element('div', scrolling, element('table', [class: kind], content)))
}

/** The head of a column; its class is that of the cells below. */
@NonCPS
String columnHead(String kind, String content) {
    return element('th', [scope: 'col', class: kind], content)
}

/** The head of a row. */
@NonCPS
String rowHead(String content) {
    return element('th', [scope: 'row'], content)
}

/** A cell of a table; its class says how it looks. */
@NonCPS
String cell(String kind, String content) {
    return element('td', [class: kind], content)
}

/** A text as it may stand in HTML and XML, in content and in quotes; what XML 1.0 cannot hold becomes U+FFFD. */
@NonCPS
String escape(String text) {
    List units = []
    for (int i = 0; i < text.length(); i++) {
        units.add(escapedUnit(text, i))
    }
    return units.join('')
}

@NonCPS
private String escapedUnit(String text, Number position) {
    String unit = text[position]
    return REFERENCES[unit] != null ? REFERENCES[unit] : isCharacter(text, position) ? unit : '�'
}

/** Whether a unit is a character of XML or half of one, and no control character. */
@NonCPS
private boolean isCharacter(String text, Number position) {
    String unit = text[position]
    if (isHighSurrogate(unit)) {
        return position + 1 < text.length() && isLowSurrogate(text[position + 1])
    }
    if (isLowSurrogate(unit)) {
        return position > 0 && isHighSurrogate(text[position - 1])
    }
    return unit >= ' ' && !(unit >= '\u007f' && unit <= '\u009f') && unit <= '�'
}

@NonCPS
private boolean isHighSurrogate(String unit) {
    return unit >= '\ud800' && unit <= '\udbff'
}

@NonCPS
private boolean isLowSurrogate(String unit) {
    return unit >= '\udc00' && unit <= '\udfff'
}

