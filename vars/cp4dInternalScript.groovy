// Generated from generator/steps/internal/cp4dInternalScript.ts. Change that file and run `npm run generate`.

/**
 * Runs calls one after the other in a single `sh`, up to the first that fails or whose waiting ends in another state
 * than the wanted one.
 *
 * @param doing what the step is doing, for the graph view
 * @returns how each call ended, by its name; those behind the last have no answer
 */
Map runScript(Map session, String doing, Map calls, Map known) {
    return cp4dInternalAnswers.answersIn(sh(label: doing, returnStdout: true, script: scriptOf(session, calls, known)))
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
        String outcome = "'\"\$(outcome ${name})\"'"
        quoted = cp4dInternalLanguage.split(
            cp4dInternalLanguage.split(quoted, "={\"outcomeOf\":\"${name}\"}".toString())
                .join("=${outcome}".toString()),
            "{\"outcomeOf\":\"${name}\"}".toString()
        )
            .join("\"${outcome}\"".toString())
    }
    return quoted
}

/** A chained word with what is known already. */
@NonCPS
String filled(String text, Map known) {
    String whole = text
    for (String name in cp4dInternalLanguage.keys(known)) {
        String outcome = known[name]
        whole = cp4dInternalLanguage.split(
            cp4dInternalLanguage.split(whole, "={\"outcomeOf\":\"${name}\"}".toString()).join("=${outcome}".toString()),
            "{\"outcomeOf\":\"${name}\"}".toString()
        )
            .join("\"${outcome}\"".toString())
    }
    return whole
}

