// Generated from generator/steps/internal/cp4dInternalSignIn.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String DOING = 'withCp4d: sign in'

/**
 * Exchanges the credential for a token, and runs further calls in the same `sh`. The secret is bound around that alone,
 * and reaches the agent in the environment.
 *
 * @param behind calls that need to be signed in
 * @returns how those calls ended, and which cpdctl the agent has; with one of 2020 they were not run
 * @throws when the cluster refuses the credential, cannot be reached, or the agent lacks a tool
 */
Map signIn(Map session, Map behind) {
    Map answers = withCredentials([secretOf(session)]) {
        cp4dInternalScript.runScript(session, DOING, [signIn: signInCall(session)] + behind, [:])
    }
    return [answers: answers, release: examine(session, answers.signIn)]
}

/** A new token for a session whose token has come to its end. */
void signInAgain(Map session) {
    signIn(session, [:])
}

/**
 * A token for an OpenScale that has another address or credential than CP4D.
 *
 * @throws when it refuses the credential, or cannot be reached
 */
void signInAtOpenScale(Map session) {
    Map access = session.openscale
    String doing = 'withCp4d: sign in at OpenScale'
    List words = [access.credentialsKind, access.url].collect { text -> [text: text] }
    Map call = [
        verb: 'sign_in_openscale',
        words: words,
        says: "the sign-in at ${access.url}".toString(),
        reading: 'answer'
    ]
    Map answers = withCredentials([secretOf(access)]) {
        cp4dInternalScript.runScript(session, doing, [signIn: call], [:])
    }
    refuseCredential(access, answers.signIn)
    if (answers.signIn.code != 0) {
        cp4dInternalFailures.raise(doing, call, answers.signIn)
    }
}

private def secretOf(Map access) {
    String credentialsId = access.credentialsId
    switch (access.credentialsKind) {
        case 'token':
            return string(credentialsId: credentialsId, variable: 'CP4D_SECRET')
        case 'config':
            return file(credentialsId: credentialsId, variable: 'CP4D_SECRET')
        default:
            return usernamePassword(
                credentialsId: credentialsId,
                usernameVariable: 'CP4D_USER',
                passwordVariable: 'CP4D_SECRET'
            )
    }
}

@NonCPS
private Map signInCall(Map session) {
    List words = [session.credentialsKind, session.url].collect { text -> [text: text] }
    return [verb: 'sign_in', words: words, says: "the sign-in at ${session.url}".toString(), reading: 'answer']
}

private void refuseCredential(Map access, Map answer) {
    String status = answer.output.split('\n', -1).toList()[0]
    if (status == '401' || status == '403') {
        cp4dInternalErrors.fail([
            category: 'authentication',
            what: "withCp4d: ${access.url} refuses the credential '${access.credentialsId}'".toString(),
            says: cp4dInternalFailures.saidIn([code: answer.code, output: '', errors: answer.errors]),
            attempt: "check the user and the ${access.credentialsKind} in that credential".toString()
        ])
    }
}

/** The call prints the HTTP status and what `cpdctl version` says; gives the release. */
private String examine(Map session, Map answer) {
    refuseCredential(session, answer)
    List lines = answer.output.split('\n', -1).toList()
    if (lines.size() > 1) {
        String release = lines[1].split(' ', -1).toList()[0]
        cp4dInternalDialect.requireSupported(release)
        requireKind(session, release)
    }
    if (answer.code != 0) {
        cp4dInternalFailures.raise(DOING, signInCall(session), answer)
    }
    return lines.size() > 1 ? lines[1].split(' ', -1).toList()[0] : ''
}

/** The cpdctl of 2020 knows neither keys nor tokens. */
private void requireKind(Map session, String release) {
    if (cp4dInternalDialect.isOf2020(release) && !['password', 'config'].contains(session.credentialsKind)) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "withCp4d: cpdctl ${release} signs in with a user and a password, and '${session.credentialsId}' is of the kind ${session.credentialsKind}".toString(),
            attempt: "take a credential of the kind 'password', or install cpdctl 1.4.49 or newer on the agent"
        ])
    }
}

