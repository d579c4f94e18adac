// Generated from generator/steps/internal/cp4dInternalBatch.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number ANOTHER_STATE = 3

/**
 * Runs calls one after the other in a single `sh`, up to the first that fails or whose waiting ends in another state
 * than the wanted one; those behind it have no outcome.
 *
 * @param doing what the step is doing, for errors and the graph view: `wmlDeploy: look for the model`
 * @returns what each call gave, by its name
 * @throws when a call failed whose failure the step does not look at itself
 */
Map batch(Map session, String doing, Map calls) {
    Map answers = cp4dInternalAnswers.answersIn(sh(label: doing, returnStdout: true, script: scriptOf(session, calls)))
    for (String name in calls.keySet().toList()) {
        Map answer = answers[name] != null
            ? answers[name]
            : [code: 1, output: '', errors: 'the agent printed no answer']
        if (isFailure(calls[name], answer)) {
            cp4dInternalFailures.raise(doing, calls[name], answer)
        }
        if (answer.code != 0) {
            break
        }
    }
    return outcomesOf(calls, answers)
}

/** How a call ended is the step's own business when the step said so, or when it waits for a state. */
@NonCPS
private boolean isFailure(Map call, Map answer) {
    boolean endedOtherwise = call.waitsFor != null && answer.code == ANOTHER_STATE
    return answer.code != 0 && call.reading != 'answer' && !endedOtherwise
}

@NonCPS
private def outcomesOf(Map calls, Map answers) {
    Map outcomes = [:]
    for (String name in calls.keySet().toList()) {
        Map answer = answers[name]
        if (answer != null) {
            outcomes[name] = outcomeOf(calls[name], answer.output, answer)
        }
    }
    return outcomes
}

@NonCPS
private def outcomeOf(Map call, String output, answer) {
    switch (call.reading) {
        case 'json':
            return cp4dInternalAnswers.jsonIn(output)
        case 'text':
            return output.trim()
        default:
            return answer
    }
}

@NonCPS
private String scriptOf(Map session, Map calls) {
    List earlier = []
    List lines = [
        '#!/bin/sh',
        "CP4D_FOLDER=${cp4dInternalText.quote(session.folder)}".toString(),
        '. "$CP4D_FOLDER/agent.sh"'
    ]
    for (String name in calls.keySet().toList()) {
        Map call = calls[name]
        String time = call.time != null ? call.time : "${session.requestTimeoutSeconds}"
        List words = call.words.collect { word -> shellWord(word, earlier) }
        lines.add("${call.verb} ${name} ${time} ${words.join(' ')} || exit 0".toString())
        earlier.add(name)
    }
    return "${lines.join('\n')}\n"
}

/** A word in single quotes; where an earlier call's outcome stands in a chained one, the shell fills it in. */
@NonCPS
private String shellWord(Map word, List earlier) {
    String quoted = cp4dInternalText.quote(word.text)
    if (word.chained == true) {
        for (String name in earlier) {
            String filled = "'\"\$(outcome ${name})\"'"
            quoted = quoted.replace("={\"outcomeOf\":\"${name}\"}".toString(), "=${filled}".toString())
                .replace("{\"outcomeOf\":\"${name}\"}".toString(), "\"${filled}\"".toString())
        }
    }
    return quoted
}

