// Generated from generator/steps/internal/cp4dInternalResults.ts. Change that file and run `npm run generate`.

/** The result of a step, which it also says in the console: `wmlDeploy: created deployment 'digits' in space 'test'`. */
Map told(Map session, String step, Map deed, String details) {
    String outcome = session.dryRun && deed.outcome != 'unchanged' ? 'planned' : deed.outcome
    String place = deed.kind == 'space' ? '' : " in space '${deed.space.name}'"
    echo("${step}: ${outcome} ${deed.kind} '${deed.name}'${place}${details == '' ? '' : " (${details})"}")
    return deed + [outcome: outcome, dryRun: session.dryRun]
}

