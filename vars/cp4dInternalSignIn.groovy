// Generated from generator/steps/internal/cp4dInternalSignIn.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String DOING = 'withCp4d: sign in'

@Field static final String OLDEST_CPDCTL = '1.4.49'

/**
 * Exchanges the credential for a token, and runs further calls in the same `sh`. The secret is bound around that alone,
 * and reaches the agent in the environment.
 *
 * @param behind calls that need to be signed in
 * @returns how those calls ended
 * @throws when the cluster refuses the credential, cannot be reached, or the agent lacks a tool
 */
Map signIn(Map session, Map behind) {
    Map answers = withCredentials([secretOf(session)]) {
        cp4dInternalScript.runScript(session, DOING, [signIn: signInCall(session)] + behind, [:])
    }
    examine(session, answers.signIn)
    return answers
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

/** The call prints the HTTP status and what `cpdctl version` says. */
private void examine(Map session, Map answer) {
    refuseCredential(session, answer)
    List lines = answer.output.split('\n', -1).toList()
    if (answer.code != 0) {
        cp4dInternalFailures.raise(DOING, signInCall(session), answer)
    }
    String version = lines.size() > 1 ? lines[1].split(' ', -1).toList()[0] : ''
    if (isOlder(version, OLDEST_CPDCTL)) {
        cp4dInternalErrors.fail([
            category: 'infrastructure',
            what: "withCp4d: the agent has cpdctl ${version}, and cp4d-mlops needs ${OLDEST_CPDCTL} or newer".toString(),
            attempt: 'install a newer cpdctl on the agent'
        ])
    }
}

@NonCPS
private boolean isOlder(String version, String oldest) {
    List parts = version.split('\\.', -1).toList()
    List wanted = oldest.split('\\.', -1).toList()
    for (int i = 0; i < wanted.size(); i++) {
        Number part = i < parts.size() ? cp4dInternalLanguage.numberIn(parts[i]) : null
        Number least = cp4dInternalLanguage.numberIn(wanted[i])
        if (part == null || least == null || part < least) {
            return true
        }
        if (part > least) {
            return false
        }
    }
    return false
}

