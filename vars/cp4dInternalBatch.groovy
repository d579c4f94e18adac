// Generated from generator/steps/internal/cp4dInternalBatch.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number ANOTHER_STATE = 3

@Field static final Map NO_ANSWER = [code: 1, output: '', errors: 'the agent printed no answer']

/**
 * Runs calls one after the other in a single `sh`, up to the first that fails or whose waiting ends in another state
 * than the wanted one; those behind it have no outcome. An expired token is renewed once. In a dry run calls that change
 * something are shown instead.
 *
 * @param doing what the step is doing, for errors and the graph view: `wmlDeploy: look for the model`
 * @returns what each call gave, by its name
 * @throws when a call failed whose failure the step does not look at itself
 */
Map batch(Map session, String doing, Map calls) {
    Map spoken = cp4dInternalDialect.inDialect(session, doing, calls)
    if (session.dryRun) {
        return planned(session, doing, spoken)
    }
    Map answers = withRenewal(session, doing, spoken)
    requireSuccess(doing, spoken, answers)
    return outcomesOf(spoken, answers)
}

/** What only reads is run, the rest is shown and has a placeholder for its outcome. */
private def planned(Map session, String doing, Map calls) {
    Map planning = cp4dInternalDryRun.plan(calls)
    for (String line in planning.shown) {
        echo("dry run: ${line}")
    }
    if (cp4dInternalLanguage.keys(planning.calls).size() == 0) {
        return planning.outcomes
    }
    Map answers = withRenewal(session, doing, planning.calls)
    requireSuccess(doing, planning.calls, answers)
    return planning.outcomes + outcomesOf(planning.calls, answers)
}

/** A token ends after some hours: the call that was refused and those behind it are run again with a new one. */
private Map withRenewal(Map session, String doing, Map calls) {
    // An OpenScale elsewhere is signed in at first, and then each of both tokens may have come to its end.
    return runRenewing(session, doing, calls, [:], session.openscale.separate ? 3 : 1)
}

private Map runRenewing(Map session, String doing, Map calls, Map known, Number renewals) {
    Map answers = cp4dInternalScript.runScript(session, doing, calls, known)
    String refused = cp4dInternalLanguage.keys(calls)
        .find { name -> answers[name] != null && cp4dInternalFailures.isExpired(calls[name], answers[name]) }
    if (refused == null || renewals == 0) {
        return answers
    }
    renew(session, calls[refused], answers[refused])
    Map knownNow = known + outputsBefore(refused, calls, answers)
    return answers + runRenewing(session, doing, from(refused, calls), knownNow, renewals - 1L)
}

/** Requests to OpenScale may stand beside such to CP4D; the error text names those that were refused. */
private void renew(Map session, Map call, Map answer) {
    boolean isOpenScale = session.openscale.separate && call.says.startsWith('OpenScale')
    List refused = answer.errors.split('\n', -1).toList().findAll { line -> line.startsWith('HTTP 401') }
    if (session.openscale.credentialsKind == 'config' && call.says.startsWith('OpenScale')) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "withCp4d: OpenScale cannot be asked with the credential '${session.openscale.credentialsId}': a configuration file of cpdctl holds no token for it".toString(),
            attempt: 'write environments.<name>.openscale.credentialsId and credentialsKind into cp4d-mlops.json: password, apiKey or token'
        ])
    }
    if (!isOpenScale || refused.any { line -> line.contains(' cp4d:/') }) {
        cp4dInternalSignIn.signInAgain(session)
    }
    if (isOpenScale && (refused.size() == 0 || refused.any { line -> !line.contains(' cp4d:/') })) {
        cp4dInternalSignIn.signInAtOpenScale(session)
    }
}

@NonCPS
private Map from(String first, Map calls) {
    List names = cp4dInternalLanguage.keys(calls)
    Map rest = [:]
    for (String name in cp4dInternalLanguage.slice(names, names.indexOf(first))) {
        rest.put(name, calls[name])
    }
    return rest
}

@NonCPS
private Map outputsBefore(String first, Map calls, Map answers) {
    Map known = [:]
    for (String name in cp4dInternalLanguage.keys(calls)) {
        if (name == first) {
            break
        }
        known.put(name, madeIn(calls[name], answers[name]))
    }
    return known
}

/** What a call printed, or the id of what a request made. */
@NonCPS
private String madeIn(Map call, Map answer) {
    if (call.reading != 'replies' && call.reading != 'exchange') {
        return cp4dInternalLanguage.trim(answer.output)
    }
    List replies = cp4dInternalRest.repliesIn(answer.output)
    return replies[0].body.metadata?.id != null ? replies[0].body.metadata?.id : ''
}

private void requireSuccess(String doing, Map calls, Map answers) {
    for (String name in cp4dInternalLanguage.keys(calls)) {
        Map answer = answers[name] != null ? answers[name] : NO_ANSWER
        if (isFailure(calls[name], answer)) {
            cp4dInternalFailures.raise(doing, calls[name], answer, madeBefore(name, calls, answers))
        }
        if (answer.code != 0) {
            break
        }
    }
}

/** What requests of the batch have made before one failed. */
@NonCPS
private String madeBefore(String failed, Map calls, Map answers) {
    List names = cp4dInternalLanguage.keys(calls)
    List made = names.findAll { name -> names.indexOf(name) < names.indexOf(failed) && calls[name].verb == 'sending' }
    return made.size() == 0
        ? null
        : made.collect { name -> "${calls[name].says} was done: ${madeIn(calls[name], answers[name])}".toString() }
            .join('; ')
}

/** How a call ended is the step's own business when the step said so, or when it waits for a state. */
@NonCPS
private boolean isFailure(Map call, Map answer) {
    boolean endedOtherwise = call.waitsFor != null && answer.code == ANOTHER_STATE
    return answer.code != 0 && call.reading != 'answer' && call.reading != 'exchange' && !endedOtherwise
}

@NonCPS
private Map outcomesOf(Map calls, Map answers) {
    Map outcomes = [:]
    for (String name in cp4dInternalLanguage.keys(calls)) {
        Map answer = answers[name]
        if (answer != null) {
            outcomes.put(name, outcomeOf(calls[name], answer))
        }
    }
    return outcomes
}

@NonCPS
private def outcomeOf(Map call, Map answer) {
    switch (call.reading) {
        case 'json':
            return cp4dInternalAnswers.jsonIn(answer.output)
        case 'text':
            return cp4dInternalLanguage.trim(answer.output)
        case 'replies':
            return cp4dInternalRest.repliesIn(answer.output)
        case 'exchange':
            return [answer: answer, replies: cp4dInternalRest.repliesIn(answer.output)]
        default:
            return answer
    }
}

