// Generated from generator/steps/internal/cp4dInternalTemplates.ts. Change that file and run `npm run generate`.

/**
 * A JSON body of the library, or the file of the repository that the settings name instead of it
 * (`templates: { subscription: 'deploy/subscription.json' }`), with its placeholders filled in. They are filled on the
 * parsed tree: a value keeps its kind, and cannot break out of its place. `"${name}"` must have a value; an entry whose
 * value is `"${name?}"` is left out when there is none.
 *
 * @param name of the template: `subscription`
 * @throws when the file cannot be read, names an unknown placeholder, or one that must have a value has none
 */
def fillTemplate(String step, Map session, String name, Map values) {
    String own = session.templates[name]
    Map parsed = parse(own == null ? libraryResource("cp4d-mlops/templates/${name}.json") : ownText(step, name, own))
    Map filled = parsed.problem == null ? fill('', parsed.value, values) : [problems: [parsed.problem]]
    List problems = filled.problems != null ? filled.problems : []
    if (problems.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: the template '${name}'${own == null ? '' : " (${own})"} cannot be filled: ${problems.join('; ')}".toString(),
            attempt: "${step} fills in ${cp4dInternalLanguage.keys(values).join(', ')}".toString()
        ])
    }
    return filled.value
}

private String ownText(String step, String name, String file) {
    if (!fileExists(file)) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: there is no file '${file}', which templates.${name} of cp4d-mlops.json names".toString()
        ])
    }
    return readFile(file: file, encoding: 'UTF-8')
}

@NonCPS
private Map parse(String text) {
    try {
        return [value: cp4dInternalLanguage.fromJson(text)]
    } catch (Exception problem) {
        return [problem: cp4dInternalLanguage.messageOf(problem)]
    }
}

/** Null at a place means that it is left out. */
@NonCPS
private Map fill(String path, template, Map values) {
    if (template instanceof CharSequence) {
        return fillText(path, "${template}", values)
    }
    if (template instanceof List) {
        return fillList(path, template, values)
    }
    return template instanceof Map ? fillMap(path, template, values) : [value: template]
}

@NonCPS
private Map fillMap(String path, Map template, Map values) {
    Map map = [:]
    List problems = []
    for (String name in cp4dInternalLanguage.keys(template)) {
        Map filled = fill(path == '' ? name : "${path}.${name}", template[name], values)
        for (String problem in (filled.problems != null ? filled.problems : [])) {
            problems.add(problem)
        }
        if (filled.value != null) {
            map.put(name, filled.value)
        }
    }
    return [value: map, problems: problems]
}

@NonCPS
private Map fillList(String path, List template, Map values) {
    List list = []
    List problems = []
    for (int i = 0; i < template.size(); i++) {
        Map filled = fill("${path}.${i}", template[i], values)
        for (String problem in (filled.problems != null ? filled.problems : [])) {
            problems.add(problem)
        }
        if (filled.value != null) {
            list.add(filled.value)
        }
    }
    return [value: list, problems: problems]
}

@NonCPS
private Map fillText(String path, String text, Map values) {
    if (!text.contains('${')) {
        return [value: text]
    }
    if (!text.startsWith('${') || text.indexOf('}') != text.length() - 1) {
        return [problems: ["${path}: a placeholder is a whole text of its own, and \"${text}\" holds more".toString()]]
    }
    boolean isOptional = text.endsWith('?}')
    String name = cp4dInternalLanguage.substring(text, 2, text.length() - (isOptional ? 2 : 1))
    List names = cp4dInternalLanguage.keys(values)
    if (!names.contains(name)) {
        String meant = cp4dInternalText.nearest(name, names)
        return [
            problems: [
                "${path}: there is no placeholder '${name}'${meant == null ? '' : "; did you mean '${meant}'?"}".toString()
            ]
        ]
    }
    if (values[name] == null && !isOptional) {
        return [problems: ["${path}: there is no value for '${name}'".toString()]]
    }
    return [value: values[name]]
}

