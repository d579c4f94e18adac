// Generated from generator/steps/internal/cp4dInternalFailures.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number TIME_WAS_UP = 124

@Field static final Number COMMAND_NOT_FOUND = 127

@Field static final Number MOST_SAID = 600

@Field static final List PASSING = [
    '429',
    '502',
    '503',
    '504',
    'connection refused',
    'connection reset',
    'timed out',
    'timeout',
    'deadline exceeded',
    'unexpected end of',
    'eof',
    'empty reply',
    'remaining to read',
    'data remaining',
    'broken pipe'
]

@Field static final List AUTHENTICATION = [
    '401',
    'unauthorized',
    'authentication',
    'credentials are invalid',
    'token has expired',
    'authorization_rejected',
    '403',
    'forbidden'
]

@Field static final List INFRASTRUCTURE = [
    'could not resolve',
    'no such host',
    'certificate',
    'tls',
    'the agent has no',
    '<html',
    'doctype',
    'checksum'
]

/**
 * Ends the step because a call failed.
 *
 * @param now what is there all the same
 * @throws always: the category, what the step was doing, the call, and the server's or the tool's own words
 */
void raise(String doing, Map call, Map answer, String now = null) {
    if (call.waitsFor != null && answer.code == TIME_WAS_UP) {
        String seen = stateIn(call, answer)
        cp4dInternalErrors.fail([
            category: 'server',
            what: "${doing}: waited in vain for ${call.waitsFor}".toString(),
            now: seen != null ? seen : now,
            attempt: 'run the stage again with a longer timeoutMinutes'
        ])
    }
    String says = saidBy(call, answer)
    String category = categoryOf(answer, says)
    cp4dInternalErrors.fail([
        category: category,
        what: "${doing}: ${call.says} ${howItEnded(answer.code)}".toString(),
        says: says == '' ? null : says,
        now: now,
        attempt: advice(category)
    ])
}

/** The state that a waiting call saw last. */
@NonCPS
private String stateIn(Map call, Map answer) {
    if (isExchange(call)) {
        return stateOfReply(answer)
    }
    def seen = cp4dInternalAnswers.jsonIn(answer.output)
    return seen instanceof Map && seen.state instanceof CharSequence ? "its state is ${seen.state}" : null
}

@NonCPS
private String stateOfReply(Map answer) {
    List replies = cp4dInternalRest.repliesIn(answer.output)
    Map seen = replies.size() == 0 ? null : replies[0].body
    String id = seen?.metadata?.id
    String state = answer.errors.startsWith('its state is') ? cp4dInternalLanguage.trim(answer.errors) : null
    return id == null
        ? state
        : "there is ${id}; its state is ${seen?.entity?.status?.state != null ? seen?.entity?.status?.state : 'unknown'}"
}

@NonCPS
private boolean isExchange(Map call) {
    return call.reading == 'replies' || call.reading == 'exchange'
}

@NonCPS
private String saidBy(Map call, Map answer) {
    return isExchange(call) ? cp4dInternalRest.refusalIn(answer) : saidIn(answer)
}

@NonCPS
private String howItEnded(Number code) {
    return code == TIME_WAS_UP ? 'did not answer in time' : "failed (exit code ${cp4dInternalLanguage.textOf(code)})"
}

/** What a failed call printed, on one line; errors of cpdctl may come on either stream. */
@NonCPS
String saidIn(Map answer) {
    List lines = [answer.errors, answer.output]
        .collectMany { text -> text.split('\n', -1).toList() }
        .findAll { line -> !['', '...', 'FAILED'].contains(cp4dInternalLanguage.trim(line)) }
    String ofServer = errorTable(lines)
    String said = ofServer != null ? ofServer : lines.collect { line -> withSingleBlanks(line) }.join('; ')
    return said.length() > MOST_SAID ? "${cp4dInternalLanguage.substring(said, 0, MOST_SAID)}…" : said
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
        end = cp4dInternalLanguage.min(end, position)
    }
    return start >= end ? '' : withSingleBlanks(cp4dInternalLanguage.substring(row, start, end))
}

@NonCPS
private String withSingleBlanks(String line) {
    return cp4dInternalLanguage.trim(line).split(' ', -1).toList().findAll { word -> word != '' }.join(' ')
}

/** Whether a call was refused because the session's token has come to its end. */
@NonCPS
boolean isExpired(Map call, Map answer) {
    if (isExchange(call)) {
        // What was made before a look was refused is not made again.
        boolean isMade = call.verb == 'making' && answer.output.startsWith('s 2')
        return answer.code != 0 && !isMade && (answer.errors.startsWith('401') || answer.errors.contains('HTTP 401'))
    }
    List signs = [
        'token_not_valid',
        'token has expired',
        'token is not valid',
        '401',
        'unauthorized',
        'could not be authenticated'
    ]
    return answer.code != 0 && hasOneOf(saidIn(answer), signs)
}

/**
 * A create that failed may have been done all the same, when its answer got lost. Then the step looks by name before it
 * tries again; anything else ends it.
 *
 * @throws when the failure is clear, or there have been enough attempts
 */
void requireUnclear(String doing, Map call, Map answer, Number attemptsLeft) {
    if (attemptsLeft <= 0 || !isPassing(answer)) {
        raise(doing, call, answer)
    }
    echo("${doing}: whether it was done is not clear (${saidIn(answer)}); looking again")
}

/** Trouble that may pass by itself; agent.sh waits out the same. */
@NonCPS
private boolean isPassing(Map answer) {
    return answer.code == TIME_WAS_UP || hasOneOf(saidIn(answer), PASSING)
}

/** Which kind of trouble a text tells of. */
@NonCPS
private String categoryOf(Map answer, String says) {
    if (hasOneOf(says, AUTHENTICATION)) {
        return 'authentication'
    }
    boolean isInfrastructure = answer.code == COMMAND_NOT_FOUND || isPassing(answer) || hasOneOf(says, INFRASTRUCTURE)
    return isInfrastructure ? 'infrastructure' : 'server'
}

@NonCPS
private boolean hasOneOf(String text, List words) {
    String small = text.toLowerCase(Locale.ROOT)
    return words.any { word ->
        cp4dInternalLanguage.numberIn(word) == null && word != 'eof' ? small.contains(word) : standsAlone(word, small)
    }
}

/** A status is no part of an id, and `eof` none of `thereof`: neither a letter nor a digit is beside it. */
@NonCPS
private boolean standsAlone(String status, String text) {
    Number start = text.indexOf(status)
    Number passed = 0
    while (start >= 0) {
        Number end = 0L + passed + start + status.length()
        if (!isWordAt(text, 0L + passed + start - 1) && !isWordAt(text, end)) {
            return true
        }
        passed = end
        start = cp4dInternalLanguage.substring(text, end).indexOf(status)
    }
    return false
}

@NonCPS
private boolean isWordAt(String text, Number position) {
    return position >= 0 && position < text.length() &&
        'abcdefghijklmnopqrstuvwxyz0123456789'.contains(cp4dInternalLanguage.charAt(text, position))
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

