// Generated from generator/steps/internal/cp4dInternalSettings.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String SETTINGS_FILE = 'cp4d-mlops.json'

/**
 * Reads `cp4d-mlops.json` in the current folder; without one there are no settings.
 *
 * @throws when the file is no JSON object
 */
Map readSettings() {
    if (!fileExists(SETTINGS_FILE)) {
        return [:]
    }
    String text = readFile(file: SETTINGS_FILE, encoding: 'UTF-8')
    Map parsed = parse(text)
    if (parsed.problem != null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${SETTINGS_FILE} cannot be read".toString(),
            says: parsed.problem,
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

/**
 * The settings of one environment: the one that is named, else CP4D_ENVIRONMENT, else the only one there is.
 *
 * @throws when there is no environment of that name
 */
Map environmentSettings(Map settings, String given) {
    Map environments = settings.environments != null ? settings.environments : [:]
    List names = environments.keySet().toList()
    String name = environmentName(given, env.CP4D_ENVIRONMENT, names)
    if (name == null) {
        return [:]
    }
    Map found = environments[name]
    if (found == null) {
        String meant = cp4dInternalText.nearest(name, names)
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "there is no environment '${name}'".toString(),
            attempt: meant == null
                ? "write environments.${name} into ${SETTINGS_FILE}".toString()
                : "did you mean '${meant}'? ${SETTINGS_FILE} has ${names.join(', ')}".toString()
        ])
    }
    return found
}

@NonCPS
private String environmentName(String given, String variable, List names) {
    if (given != null) {
        return given
    }
    if (variable != null) {
        return variable
    }
    return names.size() == 1 ? names[0] : null
}

