// Generated from generator/steps/internal/cp4dInternalJunit.ts. Change that file and run `npm run generate`.

/**
 * The verdict as JUnit XML: the suite is the deployment, each rule a test case named after its metric, so that Jenkins
 * follows a metric from build to build though its limit may change.
 *
 * @param name of the suite: the deployment's, and more where a build judges two of that name
 */
@NonCPS
String junitOf(String name, Map judged, Map verdict) {
    Number failures = verdict.rules.findAll { rule -> !rule.passed }.size()
    List cases = verdict.rules.collect { rule -> testCase(className(name, judged.kind), judged, rule) }
    Map counts = [
        tests: "${verdict.rules.size()}".toString(),
        failures: "${failures}".toString(),
        errors: '0',
        skipped: '0'
    ]
    String suite = cp4dInternalMarkup.element(
        'testsuite',
        [name: name] + counts + [timestamp: judged.finished],
        "\n${cases.join('')}"
    )
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n${cp4dInternalMarkup.element('testsuites', [:], suite)}\n"
}

@NonCPS
private String testCase(String classname, Map judged, Map rule) {
    String message = "${rule.metric}: ${rule.reason}"
    String details = [message, "rule: ${rule.rule}".toString(), "run: ${judged.run} (${judged.finished})".toString()]
        .collect { text -> cp4dInternalMarkup.escape(text) }
        .join('\n')
    String failure = rule.passed ? '' : cp4dInternalMarkup.element('failure', [type: 'rule', message: message], details)
    return "${cp4dInternalMarkup.element('testcase', [classname: classname, name: rule.metric], failure)}\n"
}

@NonCPS
private String className(String suite, String kind) {
    return "mlopsGate.${suite.replace('.', '_')} ${kind}"
}

