// Generated from generator/steps/internal/cp4dInternalCounts.ts. Change that file and run `npm run generate`.

/**
 * Refuses numbers of rows that are none.
 *
 * @throws when one is negative or not whole, or requests would have no rows; one error names all of them
 */
void requireCounts(String step, Map counts) {
    List problems = problemsOf(counts)
    if (problems.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: ${problems.join('; ')}".toString(),
            now: 'nothing was sent'
        ])
    }
}

@NonCPS
private List problemsOf(Map counts) {
    List problems = []
    addProblem(problems, 'limit', counts.limit, 0)
    addProblem(problems, 'offset', counts.offset, 0)
    addProblem(problems, 'rowsPerRequest', counts.rowsPerRequest, 1)
    addProblem(problems, 'show', counts.show != null ? counts.show : 0, 0)
    return problems
}

@NonCPS
private void addProblem(List problems, String name, Number count, Number least) {
    if (count < least ||
            cp4dInternalLanguage.numberIn(cp4dInternalLanguage.textOf(count).split('\\.', -1).toList()[0]) != count) {
        problems.add(
            "${name}: ${cp4dInternalLanguage.textOf(count)} is no whole number from ${cp4dInternalLanguage.textOf(least)} on".toString()
        )
    }
}

