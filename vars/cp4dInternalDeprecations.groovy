// Generated from generator/steps/internal/cp4dInternalDeprecations.ts. Change that file and run `npm run generate`.

/** Gives what stands under old names its new ones. */
@NonCPS
Map renamed(Map names, Map given) {
    Map found = [values: [:] + given, accepted: [], problems: []]
    for (String name in names.keySet().toList()) {
        Map aliases = names[name].aliases != null ? names[name].aliases : [:]
        List used = aliases.keySet().toList().findAll { alias -> given.keySet().toList().contains(alias) }
        for (String alias in used) {
            rename(found, alias, name, aliases[alias])
        }
    }
    return found
}

@NonCPS
private void rename(Map found, String alias, String name, Map deprecation) {
    String says = "${alias}: ${advice(deprecation, name)}"
    if (deprecation.refused == true) {
        found.problems.add(says)
    } else if (found.values[alias] != null && found.values[name] != null) {
        found.problems.add("${alias}: is the old name of ${name}, which is told too".toString())
    } else {
        found.accepted.add([name: alias, says: says])
        found.values[name] = found.values[name] != null ? found.values[name] : found.values[alias]
    }
    found.values = without(found.values, alias)
}

@NonCPS
private Map without(Map values, String name) {
    Map others = [:]
    for (String other in values.keySet().toList()) {
        if (other != name) {
            others[other] = values[other]
        }
    }
    return others
}

@NonCPS
private String advice(Map deprecation, String use) {
    return "deprecated since ${deprecation.since}, removed in ${deprecation.removedIn}; use ${use}"
}

/** Warns of the old names that were used, of each once in a build. */
void warn(String step, String place, List used) {
    for (Map old in used) {
        warnOnce("${step}.${old.name}", "${step} (${place}): ${old.says}")
    }
}

/** What has been said travels in a variable of the build: the next step is another script. */
private void warnOnce(String key, String text) {
    List said = cp4dInternalLanguage.fromJson(env.CP4D_MLOPS_WARNED != null ? env.CP4D_MLOPS_WARNED : '[]')
    if (!said.contains(key)) {
        env.CP4D_MLOPS_WARNED = cp4dInternalLanguage.toJson(said + [key])
        echo("WARNING: ${text}")
    }
}

/** Where in the Jenkinsfile the build is. */
@NonCPS
String currentStage() {
    String name = env.STAGE_NAME
    return name == null ? 'in no stage' : "stage '${name}'"
}

/**
 * What an old name of a step does before it hands on what it is given: it warns, or refuses.
 *
 * @returns what it was given
 * @throws when this major version has removed it
 */
Map handOn(String step, Map deprecation, Map given) {
    String says = advice(deprecation, deprecation.use)
    if (deprecation.refused == true) {
        error("configuration: ${step}: ${says}\nNothing was changed.")
    }
    warnOnce(step, "${step} (${currentStage()}): ${says}")
    return given
}

