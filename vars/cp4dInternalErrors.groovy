// Generated from generator/steps/internal/cp4dInternalErrors.ts. Change that file and run `npm run generate`.

/**
 * Ends the step with one error.
 *
 * @throws the error, always
 */
void fail(Map problem) {
    error(textOf(problem))
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

