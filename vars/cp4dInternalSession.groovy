// Generated from generator/steps/internal/cp4dInternalSession.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** Linux takes no longer variable, its name included, and then starts no process at all. */
@Field static final Number LONGEST_VARIABLE = 131071

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

/** Runs the body in the same session, with another space of its own. */
def inSpace(Map session, Map space, Closure body) {
    return withEnv([variableOf(session + [space: space, spaceName: space.name])], body)
}

/** Runs the body in the same session, whose writes are only shown. */
def inDryRun(Map session, Closure body) {
    return withEnv([variableOf(session + [dryRun: true])], body)
}

/**
 * The variable in which a session travels. Jenkins fills in `$NAME` in what withEnv is given; JSON has another way to
 * write the sign.
 *
 * @throws when the settings are too long to travel
 */
private String variableOf(Map session) {
    String variable = "CP4D_MLOPS_SESSION=${cp4dInternalLanguage.toJson(session).replace('$', '\\u0024')}"
    if (variable.length() > LONGEST_VARIABLE) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "withCp4d: models, steps and templates of the settings are too long: ${variable.length()} characters with what a session has besides, and ${LONGEST_VARIABLE} are possible".toString(),
            attempt: 'take lists of columns out of models, and name a file with the columns instead (schema)'
        ])
    }
    return variable
}

/**
 * Signs in, runs the body, and removes what the session left on the agent, whatever happens. The audit file is kept with
 * the build.
 *
 * @throws when the connection is not complete, or the cluster refuses the credential
 */
def openSession(Map asked, Closure body) {
    String evidence = "${pwd(tmp: false)}/${cp4dInternalErrors.evidenceFolder()}"
    try {
        Map settings = cp4dInternalSettings.readSettings()
        Map connection = cp4dInternalConnection.connectionOf(settings, asked)
        return runSession(sessionOf(connection, settings.both, evidence), connection, body)
    } finally {
        cp4dInternalEvidence.archiveEvidence(evidence)
    }
}

private def runSession(Map session, Map connection, Closure body) {
    try {
        equip(session, connection)
        Map target = cp4dInternalReferences.targetOf(connection.space != null ? connection.space : [:])
        Map known = knownSpace(session, target)
        Map signedIn = signInLookingFor(session, target, known)
        cp4dInternalEvidence.takeAsOurs(session.evidence)
        List found = spacesFound(signedIn)
        Map space = known != null ? known : theOnly(session, found)
        Map opened = session +
            [
                release: signedIn.release,
                space: space,
                spaceName: target.name,
                spaceIsMissing: found != null && found.size() == 0
            ]
        String configuration = "${session.folder}/config"
        List variables = cp4dInternalDialect.isOf2020(signedIn.release) ? ["CPDCONFIG=${configuration}".toString()] : []
        warnOfPassword(session, signedIn.release)
        return withEnv([variableOf(opened), "CPD_CONFIG=${configuration}".toString()] + variables, body)
    } finally {
        removeFolder(session.folder)
    }
}

/** An abort that comes while the folder is removed would leave the rest of it, and the token comes late in the alphabet. */
private void removeFolder(String folder) {
    boolean isGone = false
    try {
        deleteFolder(folder)
        isGone = true
    } finally {
        if (!isGone) {
            deleteFolder(folder)
        }
    }
}

private void deleteFolder(String folder) {
    dir(folder) { deleteDir() }
}

private Map sessionOf(Map connection, Map settings, String evidence) {
    return [
        url: connection.url,
        credentialsId: connection.credentialsId,
        credentialsKind: connection.credentialsKind,
        environment: connection.environment,
        protected: connection.protected,
        openscale: connection.openscale,
        dryRun: connection.dryRun,
        requestTimeoutSeconds: connection.requestTimeoutSeconds,
        spaceIsMissing: false,
        folder: "${cp4dInternalTemporaryFolder.temporaryFolder()}/cp4d-mlops-${cp4dInternalLanguage.randomId()}".toString(),
        evidence: evidence,
        models: settings.models != null ? settings.models : [:],
        steps: settings.steps != null ? settings.steps : [:],
        templates: settings.templates != null ? settings.templates : [:]
    ]
}

/** Puts the files into the session's folder that its scripts begin with. */
private void equip(Map session, Map connection) {
    for (String script in ['agent.sh', 'openscale.sh', 'records.sh', 'dialect2020.sh', 'json.awk', 'csv.awk']) {
        writeFile(file: "${session.folder}/${script}", text: libraryResource("cp4d-mlops/${script}"), encoding: 'UTF-8')
    }
    writeFile(
        file: "${session.folder}/session.sh",
        text: variablesFor(session, connection, cp4dInternalEvidence.auditFile(session.evidence)),
        encoding: 'UTF-8'
    )
    String certificates = connection.ca
    // A parameter of the build that nobody filled in is an empty text.
    if (certificates != null && certificates != '') {
        String text = certificates.startsWith('-----BEGIN') ? certificates : certificatesIn(certificates)
        writeFile(file: "${session.folder}/ca.pem", text: text, encoding: 'UTF-8')
    }
}

private String certificatesIn(String path) {
    if (!fileExists(path)) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "withCp4d: there is no file '${path}' with certificates".toString(),
            attempt: 'correct ca:, or pass the PEM text itself'
        ])
    }
    return readFile(file: path, encoding: 'UTF-8')
}

@NonCPS
private String variablesFor(Map session, Map connection, String audit) {
    String library = env.'library.cp4d-mlops.version'
    return [
        "export CP4D_EVIDENCE=${cp4dInternalText.quote(session.evidence)}".toString(),
        "export CP4D_AUDIT=${cp4dInternalText.quote(audit)}".toString(),
        "export CP4D_ERROR=${cp4dInternalText.quote(cp4dInternalErrors.evidenceFile(session.evidence, 'error.json'))}".toString(),
        "export CP4D_ENVIRONMENT=${cp4dInternalText.quote(session.environment != null ? session.environment : '')}".toString(),
        "export CP4D_LIBRARY=${cp4dInternalText.quote(library != null ? library : '')}".toString(),
        "CP4D_ADDRESS=${cp4dInternalText.quote(session.url)}".toString(),
        "CP4D_OPENSCALE=${cp4dInternalText.quote(cp4dInternalConnection.openscaleAddress(connection.openscale))}".toString(),
        "CP4D_OPENSCALE_TOKEN=${cp4dInternalText.quote("${session.folder}/${connection.openscale.separate ? 'openscale-token' : 'token'}")}".toString(),
        "CP4D_PROXY=${cp4dInternalText.quote(connection.proxy != null ? connection.proxy : '')}".toString(),
        "CP4D_CPDCTL_URL=${cp4dInternalText.quote(connection.cpdctl.url != null ? connection.cpdctl.url : '')}".toString(),
        "CP4D_CPDCTL_SHA256=${cp4dInternalText.quote(connection.cpdctl.sha256 != null ? connection.cpdctl.sha256 : '')}".toString(),
        ''
    ].join('\n')
}

/** The session's space, where its id was told or an earlier session of the build has found it. */
private Map knownSpace(Map session, Map target) {
    String id = target.id
    String name = target.name
    if (id != null) {
        return [id: id, name: name != null ? name : id]
    }
    Map known = name == null ? null : cp4dInternalSpaces.rememberedSpace(session, name)
    return known != null ? known : null
}

/** Signs in and looks for the session's space, in one `sh`. */
private Map signInLookingFor(Map session, Map target, Map known) {
    String name = target.name
    Map behind = known == null && name != null ? [spaces: cp4dInternalSpaces.spacesNamed(name)] : [:]
    return cp4dInternalSignIn.signIn(session, behind)
}

/** The spaces of that name; nothing when they were not looked for, or could not be. */
@NonCPS
private List spacesFound(Map signedIn) {
    Map answer = signedIn.answers.spaces
    return answer == null || answer.code != 0 ? null : cp4dInternalAnswers.jsonIn(answer.output)
}

private Map theOnly(Map session, List found) {
    // The step that needs it waits for one that is not active yet.
    if (found == null || found.size() != 1 || !cp4dInternalSpaces.isActive(found[0])) {
        return null
    }
    Map space = [id: found[0].id, name: found[0].name]
    cp4dInternalSpaces.rememberSpace(session, space)
    return space
}

private void warnOfPassword(Map session, String release) {
    if (cp4dInternalDialect.isOf2020(release) && session.credentialsKind == 'password') {
        echo("withCp4d: WARNING: cpdctl ${release} keeps the password readable in its configuration. It is in a file that only the agent's user may read, until the session ends.")
    }
}

