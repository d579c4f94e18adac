// Generated from generator/steps/internal/cp4dInternalScript.ts. Change that file and run `npm run generate`.

/**
 * Runs calls one after the other in a single `sh`, up to the first that fails or whose waiting ends in another state
 * than the wanted one.
 *
 * @param doing what the step is doing, for the graph view
 * @returns how each call ended, by its name; those behind the last have no answer
 */
Map runScript(Map session, String doing, Map calls, Map known) {
    // Jenkins would read what is printed in the agent's own encoding, and an agent without a locale has ASCII.
    return cp4dInternalAnswers.answersIn(
        sh(label: doing, returnStdout: true, encoding: 'UTF-8', script: scriptOf(session, calls, known))
    )
}

@NonCPS
private String scriptOf(Map session, Map calls, Map known) {
    List earlier = []
    List lines = [
        '#!/bin/sh',
        "CP4D_FOLDER=${cp4dInternalText.quote(session.folder)}".toString(),
        '. "$CP4D_FOLDER/agent.sh"'
    ]
    for (String name in cp4dInternalLanguage.keys(calls)) {
        Map call = calls[name]
        String time = call.time != null ? call.time : cp4dInternalLanguage.textOf(session.requestTimeoutSeconds)
        List words = call.words.collect { word -> shellWord(word, earlier, known) }
        lines.add("${call.verb} ${name} ${time} ${words.join(' ')} || exit 0".toString())
        earlier.add(name)
    }
    return "${lines.join('\n')}\n"
}

/** A word in quotes; what an earlier call printed is filled into a chained one: by the shell, or from an earlier script. */
@NonCPS
private String shellWord(Map word, List earlier, Map known) {
    if (word.chained != true) {
        return cp4dInternalText.quote(word.text)
    }
    String quoted = cp4dInternalText.quote(filled(word.text, known))
    for (String name in earlier) {
        quoted = withOutcome(quoted, name, "'\"\$(outcome ${name})\"'")
    }
    return quoted
}

/** A chained word with what is known already. */
@NonCPS
String filled(String text, Map known) {
    String whole = text
    for (String name in cp4dInternalLanguage.keys(known)) {
        whole = withOutcome(whole, name, known[name])
    }
    return whole
}

/** Behind `=` and `/`, in a flag or a path, the outcome stands as it is; within JSON it is a text. */
@NonCPS
private String withOutcome(String text, String name, String outcome) {
    String mark = "{\"outcomeOf\":\"${name}\"}"
    return cp4dInternalLanguage.split(
        cp4dInternalLanguage.split(
            cp4dInternalLanguage.split(text, "=${mark}".toString()).join("=${outcome}".toString()),
            "/${mark}".toString()
        )
            .join("/${outcome}".toString()),
        mark
    )
        .join("\"${outcome}\"".toString())
}

