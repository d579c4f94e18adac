// Generated from generator/steps/internal/cp4dInternalErrors.ts. Change that file and run `npm run generate`.

import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/** The folder of the workspace that is archived with the build: the audit file, and the last error. */
@NonCPS
String evidenceFolder() {
    return 'cp4d-mlops'
}

/** A file of that folder, wherever the folder is. */
@NonCPS
String evidenceFile(String folder, String file) {
    return "${folder}/${file}"
}

/**
 * Ends the step with one error, and writes it to `cp4d-mlops/error.json`, so that a broken cluster can be told from a
 * model that is not good enough.
 *
 * @throws the error, always
 */
void fail(Map problem) {
    writeFile(
        file: evidenceFile(evidenceOfSession(), 'error.json'),
        text: "${cp4dInternalLanguage.toJson(problem)}\n",
        encoding: 'UTF-8'
    )
    noteFailure()
    error(textOf(problem))
}

@NonCPS
private void noteFailure() {
    env.CP4D_MLOPS_FAILED = 'true'
}

/** Whether this build has written an `error.json`; another build may have left one. */
@NonCPS
boolean hasFailed() {
    return env.CP4D_MLOPS_FAILED == 'true'
}

/**
 * Tidies up after a failure, which stays the one that is told, and the one in `error.json`.
 *
 * @param complaint begins the line that is printed when it cannot be done: `… could not be deleted`
 * @returns whether it was done
 */
boolean afterFailure(String complaint, Closure work) {
    String file = evidenceFile(evidenceOfSession(), 'error.json')
    String failure = fileExists(file) ? readFile(file: file, encoding: 'UTF-8') : null
    try {
        work()
        return true
    } catch (FlowInterruptedException interruption) {
        throw interruption
    } catch (Exception problem) {
        if (failure != null) {
            writeFile(file: file, text: failure, encoding: 'UTF-8')
        }
        echo("${complaint}: ${cp4dInternalLanguage.messageOf(problem)}")
        return false
    }
}

/** Where the session was opened, whatever the current folder is now. */
@NonCPS
private String evidenceOfSession() {
    String session = env.CP4D_MLOPS_SESSION
    return session == null ? evidenceFolder() : cp4dInternalLanguage.fromJson(session).evidence
}

@NonCPS
private String textOf(Map problem) {
    List lines = ["${problem.category}: ${problem.what}".toString()]
    addLine(lines, 'while', problem.during)
    addLine(lines, 'CP4D says', problem.says)
    addLine(lines, 'now', problem.now)
    addLine(lines, 'try', problem.attempt)
    return lines.join('\n  ')
}

@NonCPS
private void addLine(List lines, String label, String text) {
    if (text != null) {
        lines.add("${label}: ${text}".toString())
    }
}

