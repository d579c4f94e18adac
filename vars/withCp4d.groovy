// Generated from generator/steps/connection/withCp4d.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    environment: [kind: 'text'],
    url: [kind: 'text'],
    credentialsId: [kind: 'text'],
    credentialsKind: [kind: 'text', values: ['password', 'apiKey', 'token', 'config']],
    ca: [kind: 'text'],
    space: [kind: 'reference'],
    proxy: [kind: 'text'],
    requestTimeoutSeconds: [kind: 'number', unit: 'seconds'],
    dryRun: [kind: 'boolean', default: false],
]

/**
 * Signs in to Cloud Pak for Data and runs the steps inside with that session. The secret is bound for the sign-in
 * alone; what the session leaves on the agent is removed afterwards, whatever happens. A step outside `withCp4d` signs
 * in by itself.
 *
 * @returns what the body returns
 * @throws configuration when something of the connection is missing
 * @throws authentication when the cluster refuses the credential
 * @throws infrastructure when the cluster cannot be reached, or the agent lacks a tool
 * @example withCp4d(environment: 'test') { wmlDeploy(name: 'credit-risk', model: 'credit-risk') }
 */
def call(Map parameters = [:], Closure body) {
    parameters = cp4dInternalParameters.check('withCp4d', SPECIFICATION, parameters)
    return cp4dInternalSession.openSession(parameters, body)
}

