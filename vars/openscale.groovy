// Generated from generator/steps/connection/openscale.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    method: [kind: 'text', values: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], default: 'GET'],
    path: [kind: 'text', required: true],
    body: [kind: 'any'],
]

/**
 * Sends one request to Watson OpenScale's REST interface (version 2), with the session's token and time limit. What the
 * other `wos` steps do not cover can be done with it. What only reads is tried again when the trouble may pass.
 *
 * @returns the answer: status, location, body
 * @throws authentication, infrastructure or server, with the server's own words, when it is refused
 * @example openscale(path: '/v2/subscriptions')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('openscale', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        requirePath(parameters.path)
        Map request = [method: parameters.method, path: parameters.path, body: parameters.body]
        Map call = request.method == 'GET' ? cp4dInternalRest.fetching([request]) : cp4dInternalRest.sending([request])
        Map answers = cp4dInternalBatch.batch(
            cp4dInternalSession.currentSession(),
            "openscale ${request.method} ${request.path}",
            [asked: call]
        )
        return answers.asked[0]
    }
}

/** A path stays below the instance, and is one line. */
private void requirePath(String path) {
    boolean isOne = path.startsWith('/') && !path.contains('\n') && !path.contains('\r') && !path.contains(' ')
    if (!isOne) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "openscale: '${path}' is no path".toString(),
            attempt: "begin it with /, and write a blank as %20: path: '/v2/subscriptions'"
        ])
    }
}

