// Generated from generator/steps/connection/cpdctl.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    command: [kind: 'text', required: true],
    flags: [kind: 'map'],
    query: [kind: 'text'],
]

/**
 * Runs one command of cpdctl in the session. It has a time limit, and its error text does not get lost.
 *
 * @returns the answer as maps and lists; null when there is none
 * @throws authentication, infrastructure or server, with the command's own words, when it fails
 * @example cpdctl(command: 'environment software-specification list', query: 'resources[].metadata.name')
 */
def call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('cpdctl', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map asked = cp4dInternalCalls.anyCpdctlCall(
            parameters.command,
            parameters.flags != null ? parameters.flags : [:],
            parameters.query
        )
        Map answers = cp4dInternalBatch.batch(
            cp4dInternalSession.currentSession(),
            "cpdctl ${parameters.command}",
            [asked: asked]
        )
        return answers.asked
    }
}

