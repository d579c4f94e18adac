// Generated from generator/steps/internal/cp4dInternalTemplates.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final List NAMES = [
    'subscription',
    'service-provider',
    'monitor-quality',
    'monitor-fairness',
    'monitor-drift',
    'monitor-explainability',
    'run'
]

/**
 * Looks at the files of the repository that stand instead of templates, before anything is sent.
 *
 * @param names of the templates that the step fills in
 * @throws when one is not there, does not keep to the template's schema, or stands for a template that there is not
 */
void requireTemplates(String step, Map session, List names) {
    List own = cp4dInternalLanguage.keys(session.templates)
    List problems = own.findAll { name -> !NAMES.contains(name) }
        .collect { name ->
            "cp4d-mlops.json: templates.${name}: there is no such template; did you mean '${cp4dInternalText.nearest(name, NAMES)}'?".toString()
        }
    for (String name in own.findAll { one -> names.contains(one) }) {
        for (String problem in problemsIn(step, name, session.templates[name])) {
            problems.add(problem)
        }
    }
    if (problems.size() > 0) {
        cp4dInternalErrors.fail([category: 'configuration', what: """${step}: templates of the repository do not fit
  ${problems.join('\n  ')}""".toString(), now: 'nothing was sent', attempt: "start from the library's own file, resources/cp4d-mlops/templates/<name>.json; <name>.schema.json beside it says what it takes"])
    }
}

private List problemsIn(String step, String name, String file) {
    Map schema = cp4dInternalLanguage.fromJson(libraryResource("cp4d-mlops/templates/${name}.schema.json"))
    Map parsed = parse(ownText(step, name, file))
    return complaints(parsed, schema).collect { problem -> "${file}: ${problem}".toString() }
}

/** The kinds of the placeholders stand for their values. */
@NonCPS
private List complaints(Map parsed, Map schema) {
    if (parsed.problem != null) {
        return [parsed.problem]
    }
    Map filled = fill('', parsed.value, schema['x-placeholders'])
    return (filled.problems != null ? filled.problems : []) + cp4dInternalTemplateSchemas.misfits(parsed.value, schema)
}

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
            what: "${step}: there is no file '${file}', which templates.${name} of cp4d-mlops.json names".toString(),
            attempt: 'check its path; it counts from the current folder of the build'
        ])
    }
    return readFile(file: file, encoding: 'UTF-8')
}

/** Editors want to know the schema, OpenScale does not. */
@NonCPS
private Map parse(String text) {
    try {
        def value = cp4dInternalLanguage.fromJson(text)
        return [value: value instanceof Map ? value + ['$schema': null] : value]
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

