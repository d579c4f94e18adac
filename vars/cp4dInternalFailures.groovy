// Generated from generator/steps/internal/cp4dInternalFailures.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number TIME_WAS_UP = 124

@Field static final Number MOST_SAID = 600

/**
 * Ends the step because a call failed.
 *
 * @throws always: the category, what the step was doing, the call, and the server's or the tool's own words
 */
void raise(String doing, Map call, Map answer) {
    if (call.waitsFor != null && answer.code == TIME_WAS_UP) {
        cp4dInternalErrors.fail([
            category: 'server',
            what: "${doing}: waited in vain for ${call.waitsFor}".toString(),
            now: stateIn(answer),
            attempt: 'run the stage again with a longer timeoutMinutes'
        ])
    }
    String says = saidIn(answer)
    String category = categoryOf(answer.code, says)
    cp4dInternalErrors.fail([
        category: category,
        what: "${doing}: ${call.says} ${howItEnded(answer.code)}".toString(),
        says: says == '' ? null : says,
        attempt: advice(category)
    ])
}

/** The state that a waiting call saw last. */
@NonCPS
private String stateIn(Map answer) {
    def seen = cp4dInternalAnswers.jsonIn(answer.output)
    return seen instanceof Map && seen.state instanceof CharSequence ? "its state is ${seen.state}" : null
}

@NonCPS
private String howItEnded(Number code) {
    return code == TIME_WAS_UP ? 'did not answer in time' : "failed (exit code ${code})"
}

/** What a failed call printed, on one line; errors of cpdctl may come on either stream. */
@NonCPS
String saidIn(Map answer) {
    List lines = [answer.errors, answer.output]
        .collectMany { text -> text.split('\n', -1).toList() }
        .findAll { line -> !['', '...', 'FAILED'].contains(line.trim()) }
    String ofServer = errorTable(lines)
    String said = ofServer != null ? ofServer : lines.collect { line -> withSingleBlanks(line) }.join('; ')
    return said.length() > MOST_SAID ? "${said.substring(0, MOST_SAID)}…" : said
}

/** cpdctl prints an error of the server as a table of code, message and trace, in an order that changes. */
@NonCPS
private String errorTable(List lines) {
    for (int i = 0; i < lines.size() - 1; i++) {
        if (withSingleBlanks(lines[i]).split(' ', -1).toList().toSorted().join(' ') == 'code message trace') {
            List cells = ['code', 'message', 'trace'].collect { name -> cell(lines[i], lines[i + 1], name) }
            return "${cells[0]}, \"${cells[1]}\" (trace ${cells[2]})"
        }
    }
    return null
}

/** The part of a row that stands below a heading. */
@NonCPS
private String cell(String headings, String row, String name) {
    Number start = headings.indexOf(name)
    List later = ['code', 'message', 'trace']
        .collect { other -> headings.indexOf(other) }
        .findAll { position -> position > start }
    Number end = row.length()
    for (Number position in later) {
        end = Math.min(end, position)
    }
    return start >= end ? '' : withSingleBlanks(row.substring(start, end))
}

@NonCPS
private String withSingleBlanks(String line) {
    return line.trim().split(' ', -1).toList().findAll { word -> word != '' }.join(' ')
}

/** Which kind of trouble a text tells of; each kind is listed with words that the tools and servers use for it. */
@NonCPS
private String categoryOf(Number code, String says) {
    String text = says.toLowerCase(Locale.ROOT)
    if ([
            '401',
            'unauthorized',
            'authentication',
            'credentials are invalid',
            'token has expired',
            'authorization_rejected',
            '403'
        ].any { word -> text.contains(word) }) {
        return 'authentication'
    }
    List words = [
        'could not resolve',
        'no such host',
        'connection refused',
        'connection reset',
        'certificate',
        'tls',
        'timed out',
        'timeout',
        'deadline exceeded',
        'eof',
        'the agent has no',
        '<html',
        'doctype'
    ]
    return code == TIME_WAS_UP || code == 127 || words.any { word -> text.contains(word) } ? 'infrastructure' : 'server'
}

@NonCPS
private String advice(String category) {
    switch (category) {
        case 'authentication':
            return 'check the credential, and that its user has a role in the space'
        case 'infrastructure':
            return 'check the url, the certificate and the network from the agent; then run the stage again'
        default:
            return null
    }
}

