// Generated from generator/steps/internal/cp4dInternalSettings.ts. Change that file and run `npm run generate`.

import groovy.transform.Field
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/** Beside the Jenkinsfile. @contract files */
@Field static final String REPOSITORY_FILE = 'cp4d-mlops.json'

/** A resource of another library. @contract files */
@Field static final String ORGANISATION_FILE = 'cp4d-mlops/organisation.json'

/**
 * Reads the settings: those of the organisation, a resource of any other library of the build, and `cp4d-mlops.json`
 * in the current folder.
 *
 * @throws when one of them is no JSON object, or the repository changes what the organisation has locked
 */
Map readSettings() {
    Map organisation = settingsIn(organisationText(), "the organisation's ${ORGANISATION_FILE}")
    Map repository = settingsIn(repositoryText(), REPOSITORY_FILE)
    cp4dInternalLocks.refuseLocked(organisation, repository, REPOSITORY_FILE)
    return [organisation: organisation, repository: repository, both: together(organisation, repository)]
}

/** The text of the repository's file, so that an error can name a line; null where there is none. */
String repositoryText() {
    return fileExists(REPOSITORY_FILE) ? readFile(file: REPOSITORY_FILE, encoding: 'UTF-8') : null
}

/** Parameters that the settings hold for a step; inside a session they have travelled with it. */
Map stepSettings(String step) {
    String session = env.CP4D_MLOPS_SESSION
    Map steps = session == null ? readSettings().both.steps : stepsOf(session)
    return steps?.get(step) != null ? steps?.get(step) : [:]
}

@NonCPS
private Map stepsOf(String session) {
    return cp4dInternalLanguage.fromJson(session).steps
}

/** A library without that resource is no trouble; several with it are. */
private String organisationText() {
    try {
        return libraryResource(ORGANISATION_FILE)
    } catch (FlowInterruptedException interruption) {
        throw interruption
    } catch (Exception problem) {
        String message = cp4dInternalLanguage.messageOf(problem)
        if (message.contains('No such library resource')) {
            return null
        }
        error(message)
    }
}

private Map settingsIn(String text, String file) {
    Map parsed = parse(text != null ? text : '{}')
    if (parsed.problem != null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${file} cannot be read: ${parsed.problem}".toString(),
            attempt: 'correct the file; it is a JSON object'
        ])
    }
    return parsed.settings != null ? parsed.settings : [:]
}

@NonCPS
private Map parse(String text) {
    try {
        def value = cp4dInternalLanguage.fromJson(text)
        return value instanceof Map ? [settings: value] : [problem: 'it is no JSON object']
    } catch (Exception problem) {
        return [problem: cp4dInternalLanguage.messageOf(problem)]
    }
}

/** Maps are put together entry by entry; of anything else the second counts. */
@NonCPS
private def together(first, second) {
    if (!(first instanceof Map) || !(second instanceof Map)) {
        return second != null ? second : first
    }
    Map sum = [:] + first
    for (String name in cp4dInternalLanguage.keys(second)) {
        sum.put(name, together(first[name], second[name]))
    }
    return sum
}

/**
 * The name of the environment that is meant: the one that is told, else CP4D_ENVIRONMENT, else the only one there is.
 *
 * @throws when there is no environment of that name
 */
String environmentName(Map settings, String given) {
    List names = cp4dInternalLanguage.keys(settings.environments != null ? settings.environments : [:])
    String meant = given != null ? given : env.CP4D_ENVIRONMENT
    if (meant == null) {
        return names.size() == 1 ? names[0] : null
    }
    if (!names.contains(meant)) {
        String near = cp4dInternalText.nearest(meant, names)
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "there is no environment '${meant}'".toString(),
            attempt: near == null
                ? "write environments.${meant} into ${REPOSITORY_FILE}".toString()
                : "did you mean '${near}'? ${REPOSITORY_FILE} has ${names.join(', ')}".toString()
        ])
    }
    return meant
}

