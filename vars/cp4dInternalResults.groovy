// Generated from generator/steps/internal/cp4dInternalResults.ts. Change that file and run `npm run generate`.

/** Says in the console what a step did: `wmlDeploy: created deployment 'digits' in space 'test'`. */
void tell(String step, Map result, String details) {
    String place = result.kind == 'space' ? '' : " in space '${result.space.name}'"
    echo("${step}: ${result.outcome} ${result.kind} '${result.name}'${place}${details == '' ? '' : " (${details})"}")
}

