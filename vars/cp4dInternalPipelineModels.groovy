// Generated from generator/steps/internal/cp4dInternalPipelineModels.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final List NAMES = [
    'file',
    'type',
    'softwareSpec',
    'labelColumn',
    'deployment',
    'problemType',
    'label',
    'schema',
    'delimiter',
    'features',
    'categorical',
    'prediction',
    'probability',
    'trainingData',
    'dataMart',
    'serviceProvider',
    'createServiceProvider',
    'stage',
    'monitors',
    'feedback',
    'gate'
]

@Field static final List NEEDED = ['file', 'type', 'softwareSpec', 'problemType', 'label', 'schema', 'feedback']

/**
 * What is wrong with entries of `models`, each with its line and key: `cp4d-mlops.json:12: models.digits.lable: …`.
 *
 * @param text of the file, where there is one
 */
@NonCPS
List modelProblems(Map models, List names, String text) {
    if (names.size() == 0) {
        return ['models: there is none']
    }
    return names.collectMany { name ->
        List known = models.keySet().toList()
        if (!known.contains(name)) {
            String meant = cp4dInternalText.nearest(name, known)
            return [
                "${placeOf(text, ['models'])}: there is no '${name}'${meant == null ? '' : "; did you mean '${meant}'?"}".toString()
            ]
        }
        return problemsOf(name, models[name], text)
    }
}

@NonCPS
private List problemsOf(String name, Map model, String text) {
    List unknown = model.keySet().toList().findAll { key -> !NAMES.contains(key) }
    List missing = NEEDED.findAll { key -> model[key] == null }
    return unknown.collect { key ->
        "${placeOf(text, ['models', name, key])}: there is no such setting${suggestion(key)}".toString()
    } +
        missing.collect { key -> "${placeOf(text, ['models', name])}: ${key} is missing".toString() } +
        misfits(name, model, text)
}

@NonCPS
private String suggestion(String key) {
    String meant = cp4dInternalText.nearest(key, NAMES)
    return meant == null ? '' : "; did you mean '${meant}'?"
}

@NonCPS
private List misfits(String name, Map model, String text) {
    List problems = []
    def problemType = model.problemType
    if (problemType != null && !['binary', 'multiclass', 'regression'].contains(problemType)) {
        problems.add(
            "${placeOf(text, ['models', name, 'problemType'])}: ${cp4dInternalLanguage.toJson(problemType)} is not one of 'binary', 'multiclass', 'regression'".toString()
        )
    }
    for (String key in ['feedback', 'gate', 'monitors']) {
        if (model[key] != null && !(model[key] instanceof Map)) {
            problems.add(
                "${placeOf(text, ['models', name, key])}: ${cp4dInternalLanguage.toJson(model[key])} is not a map".toString()
            )
        }
    }
    return problems
}

/** Where a key stands: its file and line, and its path. */
@NonCPS
private String placeOf(String text, List path) {
    String key = path.join('.')
    return text == null ? key : "cp4d-mlops.json:${lineOf(text, path)}: ${key}"
}

/** The line in which the keys of a path follow one another. */
@NonCPS
private Number lineOf(String text, List path) {
    Number passed = 0
    for (String key in path) {
        Number at = text.substring(passed).indexOf(cp4dInternalLanguage.toJson(key))
        if (at >= 0) {
            passed = passed + at
        }
    }
    return text.substring(0, passed).split('\n', -1).toList().size()
}

