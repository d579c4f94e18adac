// Generated from generator/steps/internal/cp4dInternalReport.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'

@Field static final String PLAIN_INSIDE = '-.'

@Field static final Number LONGEST_FOLDER = 80

/**
 * Writes the report of a gate below `report/<deployment>/`: everything judged as JSON and the verdict as JUnit XML,
 * both named after the monitor, and a page with its style sheet. A second deployment of that name, in another space or
 * cluster, gets a folder and a test suite of its own.
 *
 * @param folder the folder that is archived with the build
 * @returns the path of the page
 */
String writeReport(String folder, Map judged, Map verdict) {
    String own = ownFolder(judged.deployment)
    String suite = own == usualFolder(judged.deployment)
        ? judged.deployment.name
        : "${judged.deployment.name} (${judged.deployment.id})"
    String place = "${folder}/report/${own}"
    String kind = judged.kind
    String page = kind == 'quality' ? 'index.html' : "${kind}.html"
    String record = "${kind}.json"
    String junit = "${kind}.xml"
    write(place, record, cp4dInternalIndented.indentedJson(recordOf(judged, verdict)))
    write(place, junit, cp4dInternalJunit.junitOf(suite, judged, verdict))
    write(place, 'report.css', libraryResource('cp4d-mlops/report.css'))
    write(place, page, cp4dInternalPage.pageOf(judged, verdict, [record, junit]))
    return "${place}/${page}".toString()
}

private void write(String place, String file, String text) {
    writeFile(file: "${place}/${file}", text: text, encoding: 'UTF-8')
}

/** What was judged and how, its entries in an order that stays. */
@NonCPS
private Map recordOf(Map judged, Map verdict) {
    return [
        version: 1,
        deployment: [id: judged.deployment.id, name: judged.deployment.name],
        space: [id: judged.space.id, name: judged.space.name],
        model: [id: judged.model.id, revision: judged.model.revision],
        kind: judged.kind,
        run: judged.run,
        finished: judged.finished,
        records: judged.records,
        passed: verdict.passed,
        rules: verdict.rules,
        metrics: inOrder(judged.metrics),
        limits: inOrder(judged.limits),
        confusion: judged.confusion,
        history: judged.history.collect { earlier ->
            [run: earlier.run, finished: earlier.finished, metrics: inOrder(earlier.metrics)]
        }
    ]
}

@NonCPS
private Map inOrder(Map map) {
    Map sorted = [:]
    for (String name in cp4dInternalLanguage.keys(map).toSorted()) {
        sorted.put(name, map[name])
    }
    return sorted
}

/**
 * The folder of a deployment in this build. Archive and test results are one for all branches and agents of a build, so
 * what is taken travels in a variable of the build.
 */
@NonCPS
private String ownFolder(Map deployment) {
    Map taken = cp4dInternalLanguage.fromJson(env.CP4D_MLOPS_REPORTS != null ? env.CP4D_MLOPS_REPORTS : '{}')
    List folders = cp4dInternalLanguage.keys(taken)
    String folder = usualFolder(deployment)
    while (folders.contains(folder) && taken[folder] != deployment.id) {
        folder = "${folder}-${fileName(deployment.id)}".toString()
    }
    if (!folders.contains(folder)) {
        env.CP4D_MLOPS_REPORTS = cp4dInternalLanguage.toJson(taken + [(folder): deployment.id])
    }
    return folder
}

/** The deployment's name where it can be a folder, else what is left of it and the id. */
@NonCPS
private String usualFolder(Map deployment) {
    String name = fileName(deployment.name)
    return name == deployment.name ? name : "${name}-${fileName(deployment.id)}"
}

/** A text as the name of a file: short, without what has a meaning in a path or in a shell, and not hidden. */
@NonCPS
private String fileName(String text) {
    List units = []
    for (int i = 0; i < Math.min(text.length(), LONGEST_FOLDER); i++) {
        String unit = cp4dInternalLanguage.charAt(text, i)
        boolean isPlain = PLAIN.contains(unit) || i > 0 && PLAIN_INSIDE.contains(unit)
        units.add(isPlain ? unit : '_')
    }
    return units.size() == 0 ? '_' : units.join('')
}

