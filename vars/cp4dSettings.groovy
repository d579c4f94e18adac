// Generated from generator/steps/connection/cp4dSettings.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    environment: [kind: 'text'],
]

/**
 * Shows each setting that counts and where it comes from: the organisation's layer or the repository's file.
 *
 * @returns the settings by their paths, such as `environments.test.url`, each with value, from and locked
 * @throws configuration when a file is no JSON, or changes what is locked
 * @example cp4dSettings(environment: 'test')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('cp4dSettings', SPECIFICATION, parameters)
    Map layers = cp4dInternalSettings.readSettings()
    String environment = parameters.environment == null
        ? null
        : cp4dInternalSettings.environmentName(layers.both, parameters.environment)
    Map settings = settingsOf(layers, environment)
    for (String path in settings.keySet().toList()) {
        echo(line(path, settings[path]))
    }
    return settings
}

@NonCPS
private Map settingsOf(Map layers, String environment) {
    Map settings = [:]
    for (List path in cp4dInternalLocks.pathsOf([], layers.both)) {
        boolean isShown = !['locked', '$schema'].contains(path[0]) &&
            (environment == null || path[0] != 'environments' || path[1] == environment)
        if (isShown) {
            def ofRepository = cp4dInternalLocks.valueAt(path, layers.repository)
            String from = ofRepository == null ? 'organisation' : 'repository'
            settings[path.join('.')] = [
                value: cp4dInternalLocks.valueAt(path, layers.both),
                from: from,
                locked: cp4dInternalLocks.isLocked(
                    path,
                    layers.organisation.locked != null ? layers.organisation.locked : []
                )
            ]
        }
    }
    return settings
}

@NonCPS
private String line(String path, Map setting) {
    String lock = setting.locked ? ', locked' : ''
    String value = setting.value instanceof Map ? '' : cp4dInternalLanguage.toJson(setting.value)
    return "${path} = ${value} (${setting.from}${lock})"
}

