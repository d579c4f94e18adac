// Generated from generator/steps/internal/cp4dInternalSignIn.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String DOING = 'withCp4d: sign in'

@Field static final String OLDEST_CPDCTL = '1.4.49'

/**
 * Exchanges the credential for a token and looks for the session's space, in one `sh`. The secret is bound around that
 * alone, and reaches the agent in the environment.
 *
 * @returns the space, where one is named and there is exactly one of that name
 * @throws when the cluster refuses the credential, cannot be reached, or the agent lacks a tool
 */
Map signIn(Map session, reference) {
    Map target = cp4dInternalReferences.targetOf(reference != null ? reference : [:])
    def secret = session.credentialsKind == 'token'
        ? string(credentialsId: session.credentialsId, variable: 'CP4D_SECRET')
        : usernamePassword(
            credentialsId: session.credentialsId,
            usernameVariable: 'CP4D_USER',
            passwordVariable: 'CP4D_SECRET'
        )
    String name = target.name
    if (target.id != null || name == null) {
        Map answers = withCredentials([secret]) {
            cp4dInternalBatch.batch(session, DOING, [signIn: signInCall(session)])
        }
        examine(session, answers.signIn)
        return target.id == null ? null : [id: target.id, name: target.name != null ? target.name : target.id]
    }
    Map answers = withCredentials([secret]) {
        cp4dInternalBatch.batch(
            session,
            DOING,
            [signIn: signInCall(session), spaces: cp4dInternalSpaces.spacesNamed(name)]
        )
    }
    examine(session, answers.signIn)
    return answers.spaces.size() == 1 ? cp4dInternalSpaces.onlySpace('withCp4d', name, answers.spaces) : null
}

@NonCPS
private Map signInCall(Map session) {
    List words = [session.credentialsKind, session.url].collect { text -> [text: text] }
    return [verb: 'sign_in', words: words, says: "the sign-in at ${session.url}".toString(), reading: 'answer']
}

/** The call prints the HTTP status and what `cpdctl version` says. */
private void examine(Map session, Map answer) {
    List lines = answer.output.split('\n', -1).toList()
    if (lines[0] == '401' || lines[0] == '403') {
        cp4dInternalErrors.fail([
            category: 'authentication',
            what: "withCp4d: ${session.url} refuses the credential '${session.credentialsId}'".toString(),
            says: cp4dInternalFailures.saidIn([code: answer.code, output: '', errors: answer.errors]),
            attempt: "check the user and the ${session.credentialsKind} in that credential".toString()
        ])
    }
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

