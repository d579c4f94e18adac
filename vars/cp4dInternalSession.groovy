// Generated from generator/steps/internal/cp4dInternalSession.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number USUAL_SECONDS = 60

/** Runs the body in the session that is open, or in one of its own. */
def inSession(Closure body) {
    if (env.CP4D_MLOPS_SESSION == null) {
        return openSession([:], body)
    }
    return body()
}

/** The session that is open. */
@NonCPS
Map currentSession() {
    String session = env.CP4D_MLOPS_SESSION
    return cp4dInternalLanguage.fromJson(session != null ? session : '{}')
}

/**
 * Signs in, runs the body, and removes what the session left on the agent, whatever happens.
 *
 * @throws when the connection is not complete, or the cluster refuses the credential
 */
def openSession(Map connection, Closure body) {
    Map settings = cp4dInternalSettings.readSettings()
    Map environment = cp4dInternalSettings.environmentSettings(settings, connection.environment)
    Map session = sessionOf(connection, environment, settings.models != null ? settings.models : [:])
    try {
        writeFile(file: "${session.folder}/agent.sh", text: libraryResource('cp4d-mlops/agent.sh'), encoding: 'UTF-8')
        trust(
            session.folder,
            connection.ca != null ? connection.ca : environment.ca != null ? environment.ca : env.CP4D_CA
        )
        Map space = cp4dInternalSignIn.signIn(session, connection.space != null ? connection.space : environment.space)
        return withEnv(
            [
                "CP4D_MLOPS_SESSION=${cp4dInternalLanguage.toJson(session + [space: space])}",
                "CPD_CONFIG=${session.folder}/config"
            ],
            body
        )
    } finally {
        dir(session.folder) { deleteDir() }
    }
}

/** Certificates to trust: a PEM text, or a file on the agent. */
private void trust(String folder, String certificates) {
    if (certificates == null) {
        return
    }
    String text = certificates.startsWith('-----BEGIN') ? certificates : readFile(file: certificates, encoding: 'UTF-8')
    writeFile(file: "${folder}/ca.pem", text: text, encoding: 'UTF-8')
}

private Map sessionOf(Map connection, Map environment, Map models) {
    String url = connection.url != null ? connection.url : environment.url != null ? environment.url : env.CP4D_URL
    String credentialsId = connection.credentialsId != null
        ? connection.credentialsId
        : environment.credentialsId != null ? environment.credentialsId : env.CP4D_CREDENTIALS_ID
    if (url == null || !url.startsWith('https://')) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: url == null
                ? 'withCp4d: there is no url'
                : "withCp4d: the url '${url}' does not begin with https://".toString(),
            attempt: 'pass url:, or write it into cp4d-mlops.json, or set CP4D_URL on the controller'
        ])
    }
    if (credentialsId == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: 'withCp4d: there is no credential',
            attempt: 'pass credentialsId:, or write it into cp4d-mlops.json, or set CP4D_CREDENTIALS_ID on the controller'
        ])
    }
    return [
        url: url.endsWith('/') ? url.substring(0, url.length() - 1) : url,
        credentialsId: credentialsId,
        credentialsKind: connection.credentialsKind != null
            ? connection.credentialsKind
            : environment.credentialsKind != null ? environment.credentialsKind : 'password',
        folder: "${pwd(tmp: true)}/cp4d-mlops-${cp4dInternalLanguage.randomId()}".toString(),
        requestTimeoutSeconds: connection.requestTimeoutSeconds != null
            ? connection.requestTimeoutSeconds
            : USUAL_SECONDS,
        models: models
    ]
}

