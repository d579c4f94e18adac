// Generated from generator/steps/space/withTemporarySpace.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    prefix: [kind: 'text', default: 'temporary'],
    timeoutMinutes: [kind: 'number', default: 10, unit: 'minutes'],
]

/**
 * Makes a deployment space for the steps inside, and removes it with all that is in it afterwards, whatever happens:
 * for trying a model without leaving anything behind.
 *
 * @returns what the body returns
 * @throws server when the space cannot be made
 * @example withTemporarySpace { wmlStoreModel(name: 'candidate', file: 'model.tar.gz') }
 */
def call(Map parameters = [:], Closure body) {
    parameters = cp4dInternalParameters.check('withTemporarySpace', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        String name = nameFor(parameters.prefix, env.BUILD_TAG)
        Map space = cp4dSpace(name: name, create: true, timeoutMinutes: parameters.timeoutMinutes)
        Map session = cp4dInternalSession.currentSession()
        boolean isGood = false
        try {
            def result = cp4dInternalSession.inSpace(session, [id: space.id, name: name], body)
            isGood = true
            return result
        } finally {
            if (isGood) {
                cp4dInternalRemoval.removeAll('withTemporarySpace', session, [id: space.id, name: name])
            } else {
                cp4dInternalErrors.afterFailure("withTemporarySpace: WARNING: the space '${name}' could not be removed") {
                    cp4dInternalRemoval.removeAll('withTemporarySpace', session, [id: space.id, name: name])
                }
            }
        }
    }
}

/** The random part keeps two builds, and two branches of one build, from one another. */
@NonCPS
private String nameFor(String prefix, String build) {
    return "${prefix}-${build != null ? build : 'build'}-${cp4dInternalLanguage.randomId()}"
}

