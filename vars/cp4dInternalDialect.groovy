// Generated from generator/steps/internal/cp4dInternalDialect.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String OLDEST_CPDCTL = '1.4.49'

/** The releases of 2020 have other commands; they are the only ones with such for OpenScale. */
@NonCPS
boolean isOf2020(String release) {
    return release != null && (release == '1.0.0' || release.startsWith('0.'))
}

/**
 * Refuses a cpdctl that speaks neither dialect.
 *
 * @throws when it is older than the oldest that is supported, and not of 2020
 */
void requireSupported(String release) {
    if (!isOf2020(release) && isOlder(release, OLDEST_CPDCTL)) {
        cp4dInternalErrors.fail([
            category: 'infrastructure',
            what: "withCp4d: the agent has cpdctl ${release}, and cp4d-mlops needs ${OLDEST_CPDCTL} or newer".toString(),
            attempt: 'install a newer cpdctl on the agent'
        ])
    }
}

/**
 * The calls of a batch as the agent's cpdctl is asked them: the one of 2020 has commands for some requests to OpenScale.
 *
 * @throws when a call needs a newer cpdctl
 */
Map inDialect(Map session, String doing, Map calls) {
    if (!isOf2020(session.release)) {
        return calls
    }
    requireNothingNewer(session, doing, calls)
    return cp4dInternalConnection.isUsualOpenScale(session.openscale)
        ? cp4dInternalWosCommands.withWosCommands(calls)
        : calls
}

private void requireNothingNewer(Map session, String doing, Map calls) {
    Map newer = cp4dInternalLanguage.values(calls)
        .find { call -> call.says.startsWith('cpdctl ') && call.anyRelease != true }
    if (newer != null) {
        cp4dInternalErrors.fail([
            category: 'infrastructure',
            what: "${doing.split(':', -1).toList()[0]} needs cpdctl ${OLDEST_CPDCTL} or newer, and the agent has ${session.release != null ? session.release : ''}".toString(),
            says: "'${newer.says}' is not known there".toString(),
            attempt: 'install a newer cpdctl on the agent; with this one the wos steps, openscale and cpdctl itself can be used'
        ])
    }
}

@NonCPS
private boolean isOlder(String version, String oldest) {
    List parts = version.split('\\.', -1).toList()
    List wanted = oldest.split('\\.', -1).toList()
    for (int i = 0; i < wanted.size(); i++) {
        Number part = i < parts.size() ? cp4dInternalLanguage.numberIn(parts[i]) : null
        Number least = cp4dInternalLanguage.numberIn(wanted[i])
        if (part == null || least == null || part < least) {
            return true
        }
        if (part > least) {
            return false
        }
    }
    return false
}

