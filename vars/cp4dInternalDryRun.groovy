// Generated from generator/steps/internal/cp4dInternalDryRun.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String PLANNED = '(planned)'

/** What waits has so many words before its requests. */
@Field static final Number WORDS_OF_A_WAIT = 5

/** Stands for the id of what a dry run would have made. */
@NonCPS
String placeholder() {
    return PLANNED
}

@NonCPS
boolean isPlaceholder(String id) {
    return id == PLANNED
}

/**
 * Parts the calls of a batch. What changes something is shown exactly as it would be run. A call that reads is run,
 * unless it asks for something that was only planned; a wait is over at once.
 */
@NonCPS
Map plan(Map calls) {
    Map planned = [calls: [:], shown: [], outcomes: [:]]
    Map known = [:]
    for (String name in cp4dInternalLanguage.keys(calls)) {
        Map call = calls[name]
        List words = call.words.collect { word ->
            word.chained == true ? cp4dInternalScript.filled(word.text, known) : word.text
        }
        if (isWrite(call)) {
            planned.shown.add(shown(call, words))
        }
        if (isWrite(call) || words.any { word -> word.contains(PLANNED) }) {
            known.put(name, PLANNED)
            planned.outcomes.put(name, call.planned != null ? call.planned : plannedOutcome(call))
        } else {
            planned.calls.put(name, call)
        }
    }
    return planned
}

@NonCPS
private boolean isWrite(Map call) {
    return call.verb == 'writing' || call.verb == 'sending' || call.verb == 'making' || call.verb == 'store_rows'
}

@NonCPS
private String shown(Map call, List words) {
    List sent = call.verb == 'making'
        ? [words[WORDS_OF_A_WAIT], words[WORDS_OF_A_WAIT + 1], words[WORDS_OF_A_WAIT + 2]]
        : words
    boolean isCommand = ['sending', 'making'].contains(call.verb) && sent[2].startsWith('cpdctl\n')
    String line = (isCommand ? sent[2].split('\n', -1).toList() : sent)
        .collect { word -> cp4dInternalText.quote(word) }
        .join(' ')
    return isCommand || call.verb == 'writing' ? line : "openscale ${line}"
}

@NonCPS
private def plannedOutcome(Map call) {
    switch (call.reading) {
        case 'text':
            return PLANNED
        case 'answer':
            return [code: 0, output: PLANNED, errors: '']
        default:
            return call.rows == true ? [] : [:]
    }
}

